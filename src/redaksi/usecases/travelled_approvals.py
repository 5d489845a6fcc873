"""Signed approvals that travel with a piece: believed where they are of its content and by a key that is known here.

Whose keys those are was decided by whoever took them in (usecases/keys.py); the keys in a file are only a claim.
"""

from __future__ import annotations

from collections.abc import Sequence

from redaksi.domain.approvals import BELIEVED, BrokenSignatureError, Decision, Statement, Trust, claimed, link
from redaksi.domain.article import Approval, Piece, State
from redaksi.domain.moments import utc_stamp
from redaksi.domain.people import Right
from redaksi.domain.standing import settled
from redaksi.domain.travelling import CarriedKey, CarriedPiece, Signature
from redaksi.domain.workflow import four_eyes_hold
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.noticing import tell_reviewer
from redaksi.usecases.port_keys import Decided
from redaksi.usecases.ports import Unit
from redaksi.usecases.trusting import trust_of

_WORTH = {
    Trust.VALID: Signature.VALID,
    Trust.REVOKED: Signature.VALID,
    Trust.UNKNOWN_KEY: Signature.UNKNOWN_KEY,
    Trust.BROKEN: Signature.BROKEN,
    Trust.LATE: Signature.BROKEN,
}
_STATES = {Decision.APPROVE: State.APPROVED, Decision.WITHDRAW: State.WITHDRAWN}


def keys_of(unit: Unit, pieces: Sequence[CarriedPiece]) -> tuple[CarriedKey, ...]:
    """The public keys of everybody who has signed for one of the pieces."""
    kids = {_kid(approval.jws) for piece in pieces for approval in piece.approvals if approval.jws is not None}
    found = [unit.keys.get(kid) for kid in sorted(kid for kid in kids if kid is not None)]
    return tuple(CarriedKey(key.kid, key.person, key.x) for key in found if key is not None)


def signature_of(room: Newsroom, unit: Unit, came: CarriedPiece) -> Signature:
    """What the newest signed decision about the piece's present content is worth here."""
    signed = [entry for entry in _decided(came) if entry.content_hash == came.content_hash]
    if not signed:
        return Signature.NONE
    return _WORTH[trust_of(room.keys, came.article.id, signed[-1], unit.keys.get)]


def take_over(room: Newsroom, unit: Unit, came: CarriedPiece) -> bool:
    """Keep the decisions that are believed and follow each other, and give the piece the state that the last one says.

    Whether it has got one. It stays in its state where its content is not the one that was decided about, where whoever
    signed could not have decided that here, or where the key has been revoked since: with a stolen one, any earlier
    time can be signed, and only what was here before the revocation is known to be older. What did not decide then is
    looked at again when it comes again. Whoever has the piece for review is told, as when a colleague here decides.
    """
    fresh = _fresh(room, unit, came)
    piece = unit.articles.get(came.article.id)
    last = fresh[-1] if fresh else _undecided(room, unit, came)
    said = None if last is None else claimed(last.jws or "").statement
    decides = last is not None and said is not None and _is_in_use(unit, last) and _counts(unit, piece, said)
    for entry in fresh[:-1] if decides else fresh:
        unit.decisions.add(came.article.id, entry)
    if last is not None and said is not None and decides:
        # With its state the piece gets the decision that the state stands on, and the store writes both down.
        approval = Approval(said.by, said.at, said.sha256, said.version, last.jws)
        unit.articles.set_state(piece.article.id, _STATES[said.decision], approval)
        unit.queue.stand(piece.article.id, settled(piece.standing, said.by, utc_stamp(room.clock())))
        tell_reviewer(room, unit, piece, said.by, f"decided-{said.decision}")
    return decides


def _undecided(room: Newsroom, unit: Unit, came: CarriedPiece) -> Decided | None:
    """The newest decision of the piece, where it came before and the same file brings it again."""
    here = unit.decisions.of(came.article.id)
    known = {entry.jws for entry in _decided(came)}
    last = here[-1] if here and here[-1].jws in known else None
    return last if last and trust_of(room.keys, came.article.id, last, unit.keys.get) in BELIEVED else None


def _decided(came: CarriedPiece) -> list[Decided]:
    return [
        Decided(entry.by, entry.at, entry.content_hash, entry.revision, entry.jws)
        for entry in came.approvals
        if entry.jws is not None
    ]


def _fresh(room: Newsroom, unit: Unit, came: CarriedPiece) -> list[Decided]:
    """The decisions that are not here yet; one that nothing here leads to is left out, with all that follow it."""
    links = {link(entry.jws) for entry in unit.decisions.of(came.article.id) if entry.jws is not None}
    fresh: list[Decided] = []
    for entry in _decided(came):
        jws = entry.jws or ""
        if trust_of(room.keys, came.article.id, entry, unit.keys.get) not in BELIEVED or link(jws) in links:
            continue
        said = claimed(jws)
        key = unit.keys.get(said.kid)
        begins = said.statement.prev is None and (not links or (key is not None and key.imported))
        if begins or said.statement.prev in links:
            fresh.append(entry)
            links.add(link(jws))
    return fresh


def _is_in_use(unit: Unit, entry: Decided) -> bool:
    key = unit.keys.get(_kid(entry.jws or "") or "")
    return key is not None and key.revoked is None


def _counts(unit: Unit, piece: Piece, said: Statement) -> bool:
    if said.decision not in _STATES or said.sha256 != piece.content_hash:
        return False
    if piece.state in (State.ARCHIVED, State.WITHDRAWN, _STATES[said.decision], State.PUBLISHED):
        return False
    member = next((user for user in unit.users.all() if user.name == said.by), None)
    if member is not None and not member.may(Right.APPROVE):
        return False
    authors = {person.name for person in piece.article.authors}
    return four_eyes_hold(said.by, authors, unit.articles.savers(piece.article.id))


def _kid(jws: str) -> str | None:
    try:
        return claimed(jws).kid
    except BrokenSignatureError:
        return None
