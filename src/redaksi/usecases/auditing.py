"""The audit trail: one entry for each thing that somebody did, and whether the trail is whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from redaksi.domain.moments import utc_stamp
from redaksi.domain.trail import chained
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.port_audit import Audit, TrailLine
from redaksi.usecases.ports import Unit
from redaksi.usecases.records import AuditEntry


@dataclass(frozen=True, slots=True)
class TrailFault:
    """A place where the trail is not as it was written, worded like an error by its code.

    `trail-changed` an entry is not what was written there, or does not follow the one before; `trail-missing` entries
    are not there; `trail-cut` its end is not; `trail-endless` nothing says any more where it should end.
    """

    code: str
    params: dict[str, Any] = field(default_factory=dict)


def record(room: Newsroom, unit: Unit, step: str, by: str | None, article_id: str | None, **detail: object) -> None:
    """Add an entry inside the same transaction as what it tells of; details without a value are left out."""
    record_at(unit, utc_stamp(room.clock()), step, by, article_id, **detail)


def record_at(unit: Unit, now: str, step: str, by: str | None, article_id: str | None, **detail: object) -> None:
    """The same with the UTC stamp that stands beside what it tells of, too, so that the two can be compared."""
    unit.audit.add_all([AuditEntry(now, by, step, article_id, _known(detail))])


def record_all(
    room: Newsroom, unit: Unit, step: str, by: str | None, told: Iterable[tuple[str | None, Mapping[str, object]]]
) -> None:
    """The same for many pieces: the id of each and its details."""
    record_all_at(unit, utc_stamp(room.clock()), step, by, told)


def record_all_at(
    unit: Unit, now: str, step: str, by: str | None, told: Iterable[tuple[str | None, Mapping[str, object]]]
) -> None:
    """The same with the UTC stamp that stands beside what it tells of, too."""
    unit.audit.add_all([AuditEntry(now, by, step, article_id, _known(detail)) for article_id, detail in told])


def _known(detail: Mapping[str, object]) -> dict[str, Any]:
    return {name: value for name, value in detail.items() if value not in (None, "", [])}


def is_linked(line: TrailLine) -> bool:
    """Whether an entry is what its chain value says, after the entry before it."""
    return line.chain == chained(line.previous, line.at, line.by, line.step, line.article_id, line.text)


def trail_faults(room: Newsroom) -> list[TrailFault]:
    """Every place where the audit trail was changed from outside, oldest first; empty where it is whole.

    Reads all of it: about a second for 100,000 entries.
    """
    with room.store.read() as unit:
        return list(_faults(unit.audit))


def _faults(audit: Audit) -> Iterator[TrailFault]:
    expected, last = 1, None
    for line in audit.lines():
        if line.number > expected:
            yield TrailFault("trail-missing", {"first": expected, "last": line.number - 1})
        if not is_linked(line):
            yield TrailFault("trail-changed", {"number": line.number, "at": line.at})
        expected, last = line.number + 1, line.chain
    head = audit.head()
    if head is None:
        yield TrailFault("trail-endless")
    elif head.entries >= expected:
        yield TrailFault("trail-missing", {"first": expected, "last": head.entries})
    elif head.chain != last or head.entries != expected - 1:
        yield TrailFault("trail-cut")
