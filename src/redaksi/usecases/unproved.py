"""What a store claims without proof: states, signatures, keys, receipts and chains that somebody wrote into the file.

The trail of what was done is chained and looked at by itself (auditing.py); here everything else is held against it and
against the signatures.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from redaksi.domain.approvals import BELIEVED, Trust, claimed, link
from redaksi.domain.article import State
from redaksi.domain.errors import StoreError
from redaksi.domain.keys import short
from redaksi.domain.workflow import ANSWERED_FOR, Step
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.port_doctor import Fault, Severity
from redaksi.usecases.port_keys import Decided
from redaksi.usecases.ports import Unit
from redaksi.usecases.records import Filter, Row
from redaksi.usecases.trusting import trust_of

#: The entry of the trail about approvals of before (store/migrations/unsigned_approvals.py).
UNSIGNED_NOTED = "approvals-unsigned"
_FAULTS = {
    Trust.BROKEN: ("approval-forged", Severity.ERROR),
    Trust.LATE: ("approval-late", Severity.ERROR),
    Trust.UNKNOWN_KEY: ("approval-unknown-key", Severity.WARNING),
}
#: Where a piece stands after each step, as far as no signature has to say it.
_AFTER: dict[str, frozenset[State]] = {
    Step.SUBMIT: frozenset({State.SUBMITTED}),
    Step.REVIEW: frozenset({State.IN_REVIEW}),
    Step.GIVE_BACK: frozenset({State.SUBMITTED, State.IN_REVIEW}),
    Step.RETURN: frozenset({State.RETURNED}),
    Step.ARCHIVE: frozenset({State.ARCHIVED}),
    Step.REOPEN: frozenset({State.DRAFT}),
    # An approval that no longer holds puts a piece back in review, also where a category was renamed.
    Step.APPROVE: frozenset({State.IN_REVIEW}),
    Step.PUBLISH: frozenset({State.IN_REVIEW}),
    "approval-void": frozenset({State.IN_REVIEW}),
    "approval-restored": frozenset({State.IN_REVIEW}),
}
_BEGUN = frozenset({State.DRAFT})


@dataclass(slots=True)
class _Trail:
    """What the audit trail says was done."""

    steps: dict[str, str] = field(default_factory=dict)
    exported: set[tuple[str, str]] = field(default_factory=set)
    signed: dict[str, str] = field(default_factory=dict)
    keys: set[str] = field(default_factory=set)
    revoked: set[str] = field(default_factory=set)
    unsigned: dict[str, Any] = field(default_factory=dict)


def unproved(room: Newsroom) -> Sequence[Fault]:
    """Everything that is claimed without proof; empty in a store that only Redaksi has written to."""
    with room.store.read() as unit:
        trail = _trail_of(unit)
        found = [*_keys(unit, trail), *_unsigned(unit, trail)]
        headlines = {row.id: row for row in _rows(unit)}
        for article_id, decisions in unit.decisions.everything().items():
            found += _decisions(room, unit, article_id, decisions, _name(headlines.get(article_id)))
        found += _gone(unit, trail, headlines)
        for row in headlines.values():
            found += [*_state(unit, row, trail), *_receipts(unit, row, trail)]
    return found


def _trail_of(unit: Unit) -> _Trail:
    trail = _Trail()
    for line in unit.audit.lines():
        detail, article_id = line.detail or {}, line.article_id
        if article_id is not None and (line.step in _AFTER or line.step in (Step.WITHDRAW, "receive")):
            trail.steps[article_id] = line.step
        if article_id is not None and line.step == "export":
            trail.exported.add((article_id, str(detail.get("sha256"))))
        if article_id is not None and detail.get("signature"):
            trail.signed[str(detail["signature"])] = article_id
        if line.step in ("key-made", "key-import", "key-revoke"):
            trail.keys.add(str(detail.get("kid")))
        if line.step == "key-revoke" or (line.step == "key-import" and detail.get("revoked")):
            trail.revoked.add(str(detail.get("kid")))
        if line.step == UNSIGNED_NOTED and not trail.unsigned:
            trail.unsigned = dict(detail)
    return trail


def _rows(unit: Unit) -> Iterator[Row]:
    for trashed in (False, True):
        yield from unit.articles.rows(Filter(trashed=trashed, limit=-1))


def _name(row: Row | None) -> str:
    return row.headline if row is not None else "–"


def _keys(unit: Unit, trail: _Trail) -> Iterator[Fault]:
    for key in unit.keys.all():
        facts = {"kid": short(key.kid), "name": key.person}
        if not key.is_itself:
            yield Fault("key-forged", facts, key.kid)
        elif key.kid not in trail.keys:
            yield Fault("key-untraced", facts, key.kid)
        elif key.revoked is None and key.kid in trail.revoked:
            yield Fault("key-revived", facts, key.kid)


def _unsigned(unit: Unit, trail: _Trail) -> Iterator[Fault]:
    count, digest = unit.decisions.unsigned()
    if (count, digest if count else None) != (trail.unsigned.get("count", 0), trail.unsigned.get("sha256")):
        yield Fault("unsigned-changed", {"count": count, "noted": trail.unsigned.get("count", 0)})


def _decisions(
    room: Newsroom, unit: Unit, article_id: str, decisions: Sequence[Decided], headline: str
) -> Iterator[Fault]:
    before: set[str] = set()
    for entry in decisions:
        trust = trust_of(room.keys, article_id, entry, unit.keys.get)
        facts = {"headline": headline, "name": entry.by, "at": entry.at}
        if trust in _FAULTS:
            code, severity = _FAULTS[trust]
            yield Fault(code, facts, article_id, severity)
        elif trust in BELIEVED and entry.jws is not None and not _follows(unit, entry.jws, before):
            yield Fault("approval-chain", facts, article_id)
        if entry.jws is not None:
            before.add(link(entry.jws))


def _follows(unit: Unit, jws: str, before: set[str]) -> bool:
    """Whether the decision that this one names as the one before it is there; another desk has begun a chain itself."""
    said = claimed(jws)
    if said.statement.prev is not None:
        return said.statement.prev in before
    key = unit.keys.get(said.kid)
    return not before or (key is not None and key.imported)


def _gone(unit: Unit, trail: _Trail, headlines: dict[str, Row]) -> Iterator[Fault]:
    """Decisions that the trail tells of and that are no longer there: the end of a chain that was cut."""
    kept = {link(entry.jws) for found in unit.decisions.everything().values() for entry in found if entry.jws}
    for signature, article_id in trail.signed.items():
        if signature not in kept:
            yield Fault("approval-gone", {"headline": _name(headlines.get(article_id))}, article_id)


def _state(unit: Unit, row: Row, trail: _Trail) -> Iterator[Fault]:
    """A state that nobody has answered for, or to which no step of the trail has led."""
    facts = {"headline": row.headline, "state": row.state.value}
    if row.state in ANSWERED_FOR:
        if _proved_state(unit, row) is not row.state:
            yield Fault("state-unproved", facts, row.id)
        return
    step = trail.steps.get(row.id)
    if step != "receive" and row.state not in (_BEGUN if step is None else _AFTER.get(step, ANSWERED_FOR)):
        yield Fault("state-without-step", facts, row.id)


def _proved_state(unit: Unit, row: Row) -> State:
    try:
        return unit.articles.get(row.id).state
    except StoreError:  # damaged, which is told as such
        return row.state


def _receipts(unit: Unit, row: Row, trail: _Trail) -> Iterator[Fault]:
    for receipt in unit.receipts.of(row.id):
        if (row.id, receipt.sha256) not in trail.exported:
            yield Fault("receipt-untraced", {"headline": row.headline, "path": receipt.path}, row.id)
