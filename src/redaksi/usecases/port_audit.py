"""What the use cases need of the audit trail: entries are added at its end, read by the page, never changed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from redaksi.usecases.records import AuditEntry


@dataclass(frozen=True, slots=True)
class TrailLine:
    """An entry as the store keeps it: its number, counted from 1, and its place in the chain (domain/trail.py).

    `text` holds the details as they are kept; `previous` is the chain value of the number before. `headline` is that
    of the piece today, None where the store has it no more.
    """

    number: int
    at: str
    by: str | None
    step: str
    article_id: str | None
    text: str
    previous: str | None
    chain: str | None
    headline: str | None = None

    @property
    def detail(self) -> dict[str, Any] | None:
        """None for what Redaksi cannot have written: the trail can be read on all the same."""
        try:
            found = json.loads(self.text)
        except (ValueError, RecursionError):
            return None
        return found if isinstance(found, dict) else None


@dataclass(frozen=True, slots=True)
class TrailFilter:
    """What of the trail is wanted: `since` and `until` are UTC stamps, the first included, the second not.

    `words` stand in the headline that the piece has today.

    `before` is the number of the last line seen: what is older comes next.
    """

    by: str | None = None
    step: str | None = None
    article_id: str | None = None
    since: str | None = None
    until: str | None = None
    words: str | None = None
    before: int | None = None
    limit: int = 200


@dataclass(frozen=True, slots=True)
class TrailHead:
    """How many entries there should be, and the chain value of the last; kept apart from them."""

    entries: int
    chain: str | None


class Audit(Protocol):
    """The audit trail of a newsroom."""

    def add(self, entry: AuditEntry) -> None: ...

    def add_all(self, entries: Sequence[AuditEntry]) -> None:
        """The same as an `add` of each, in this order."""

    def of(self, article_id: str) -> Sequence[AuditEntry]:
        """Oldest first."""

    def page(self, wanted: TrailFilter) -> Sequence[TrailLine]:
        """Newest first."""

    def lines(self, wanted: TrailFilter | None = None) -> Iterator[TrailLine]:
        """Everything that `wanted` asks for (None: the whole trail), oldest first and without headlines.

        Read as it is asked for; `limit` and `before` do not count.
        """

    def head(self) -> TrailHead | None:
        """None where a trail has entries and nothing says how many there should be."""

    def people(self) -> Sequence[str]:
        """Everybody named in the trail."""

    def steps(self) -> Sequence[str]:
        """Every step that stands in the trail."""
