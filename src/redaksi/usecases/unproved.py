"""What a store claims without proof: states, signatures, keys, receipts and chains that somebody wrote into the file.

The trail of what was done is chained and looked at by itself (auditing.py); here everything else is held against it and
against the signatures.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from redaksi.domain.approvals import BELIEVED, Trust, claimed, link
from redaksi.domain.article import Piece, State
from redaksi.domain.errors import StoreError
from redaksi.domain.keys import short
from redaksi.domain.workflow import ANSWERED_FOR, HOLDS_APPROVAL, Step
from redaksi.usecases import unproved_desk, unproved_people
from redaksi.usecases.handing_over import RECEIVED
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.port_doctor import Fault, Severity
from redaksi.usecases.port_keys import Decided
from redaksi.usecases.ports import Unit
from redaksi.usecases.records import Filter, Row
from redaksi.usecases.trail_told import RESTORED, VOID, Moved, Trail, told
from redaksi.usecases.trusting import trust_of

_FAULTS = {
    Trust.BROKEN: ("approval-forged", Severity.ERROR),
    Trust.LATE: ("approval-late", Severity.ERROR),
    Trust.UNKNOWN_KEY: ("approval-unknown-key", Severity.WARNING),
}
#: Where a piece stands after each step; an approval that no longer holds puts it back in review at any time.
_AFTER: dict[str, frozenset[State]] = {
    Step.SUBMIT: frozenset({State.SUBMITTED}),
    Step.REVIEW: frozenset({State.IN_REVIEW}),
    Step.GIVE_BACK: frozenset({State.SUBMITTED, State.IN_REVIEW}),
    Step.RETURN: frozenset({State.RETURNED}),
    Step.APPROVE: frozenset({State.APPROVED, State.IN_REVIEW}),
    Step.PUBLISH: frozenset({State.PUBLISHED, State.IN_REVIEW}),
    Step.WITHDRAW: frozenset({State.WITHDRAWN}),
    Step.ARCHIVE: frozenset({State.ARCHIVED}),
    Step.REOPEN: frozenset({State.DRAFT}),
    VOID: frozenset({State.IN_REVIEW}),
    RESTORED: HOLDS_APPROVAL | {State.IN_REVIEW},
}
_BEGUN = frozenset({State.DRAFT})


def unproved(room: Newsroom) -> Sequence[Fault]:
    """Everything that is claimed without proof; empty in a store that only Redaksi has written to."""
    with room.store.read() as unit:
        trail = told(unit.audit.lines())
        found = [*_keys(unit, trail), *_unsigned(unit, trail), *unproved_people.faults(unit, trail)]
        headlines = {row.id: row for row in _rows(unit)}
        for article_id, decisions in unit.decisions.everything().items():
            found += _decisions(room, unit, article_id, decisions, _name(headlines.get(article_id)))
        found += _gone(unit, trail, headlines)
        for row in headlines.values():
            found += _state(unit, row, trail.pieces.get(row.id, Moved()))
        found += unproved_desk.faults(unit, trail, headlines)
    return found


def _rows(unit: Unit) -> Iterator[Row]:
    for trashed in (False, True):
        yield from unit.articles.rows(Filter(trashed=trashed, limit=-1))


def _name(row: Row | None) -> str:
    return row.headline if row is not None else "–"


def _keys(unit: Unit, trail: Trail) -> Iterator[Fault]:
    for key in unit.keys.all():
        facts = {"kid": short(key.kid), "name": key.person}
        if not key.is_itself:
            yield Fault("key-forged", facts, key.kid)
        elif key.kid not in trail.keys:
            yield Fault("key-untraced", facts, key.kid)
        elif key.revoked is None and key.kid in trail.revoked:
            yield Fault("key-revived", facts, key.kid)
        elif (key.person, key.revoked, key.imported) != _key_told(trail, key.kid):
            yield Fault("key-changed", facts, key.kid)


def _key_told(trail: Trail, kid: str) -> tuple[str, str | None, bool]:
    return trail.keys[kid], trail.revoked.get(kid), kid not in trail.made


def _unsigned(unit: Unit, trail: Trail) -> Iterator[Fault]:
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


def _gone(unit: Unit, trail: Trail, headlines: dict[str, Row]) -> Iterator[Fault]:
    """Decisions that the trail tells of and that are no longer there: the end of a chain that was cut."""
    kept = {link(entry.jws) for found in unit.decisions.everything().values() for entry in found if entry.jws}
    for signature, article_id in trail.signed.items():
        if signature not in kept:
            yield Fault("approval-gone", {"headline": _name(headlines.get(article_id))}, article_id)


def _state(unit: Unit, row: Row, moved: Moved) -> Iterator[Fault]:
    """A state that nobody has answered for, or to which no step of the trail has led."""
    facts = {"headline": row.headline, "state": row.state.value}
    claims = row.state in ANSWERED_FOR or row.approved_by is not None
    piece = _proved(unit, row) if claims else None
    if piece is not None and piece.state is not row.state:
        yield Fault("state-unproved", facts, row.id)
    elif moved.step == RECEIVED:
        if moved.received is not None and row.state not in (moved.received, State.IN_REVIEW):
            yield Fault("state-without-step", facts, row.id)
    elif row.state not in (_BEGUN if moved.step is None else _AFTER[moved.step]):
        yield Fault("state-without-step", facts, row.id)
    elif piece is not None and piece.approval is None:
        yield Fault("approval-unproved", {"headline": row.headline, "name": row.approved_by or "–"}, row.id)


def _proved(unit: Unit, row: Row) -> Piece | None:
    """None for one that is damaged, which is told as such."""
    try:
        return unit.articles.get(row.id)
    except StoreError:
        return None
