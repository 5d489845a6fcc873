"""What approvals are worth: a state stands only on a decision that was signed, about exactly that content.

On a local file every column can be written to; only signatures cannot be made up (docs/decisions/0026).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from redaksi.domain.approvals import BELIEVED, ENDING, BrokenSignatureError, Claimed, Decision, Trust, claimed
from redaksi.domain.article import Piece, State
from redaksi.domain.canonical import content_hash
from redaksi.domain.keys import SigningKey
from redaksi.domain.workflow import ANSWERED_FOR, HOLDS_APPROVAL
from redaksi.usecases.port_keys import Decided, Keys

if TYPE_CHECKING:  # helpers judge stories, too, and need nothing else of the newsroom
    from redaksi.usecases.newsroom import Newsroom

KeyOf = Callable[[str], SigningKey | None]


def trust_in(keys: Keys, jws: str, key_of: KeyOf) -> tuple[Trust, Claimed | None]:
    """What a signature is worth with the keys that are known here, and what it says."""
    try:
        found = claimed(jws)
    except BrokenSignatureError:
        return Trust.BROKEN, None
    key = key_of(found.kid)
    if key is None or not key.is_itself:
        return Trust.UNKNOWN_KEY, found
    if not keys.holds(jws, key) or found.statement.by != key.person:
        return Trust.BROKEN, found
    if key.revoked is None:
        return Trust.VALID, found
    return (Trust.REVOKED if found.statement.at < key.revoked else Trust.LATE), found


def trust_of(keys: Keys, article_id: str, decided: Decided, key_of: KeyOf) -> Trust:
    """What one decision of the store is worth: its signature, and whether it says what the columns beside it say."""
    if decided.jws is None:
        return Trust.UNSIGNED if decided.from_before else Trust.BROKEN
    trust, found = trust_in(keys, decided.jws, key_of)
    if found is None:
        return trust
    said = found.statement
    same = (said.article, said.by, said.at, said.sha256, said.version) == (
        article_id,
        decided.by,
        decided.at,
        decided.content_hash,
        decided.revision,
    )
    return trust if same else Trust.BROKEN


def unproved_claim(room: Newsroom, article_id: str) -> State | None:
    """The state that the store's file claims for a piece without proof; None where it claims none."""
    with room.store.read() as unit:
        claim, piece = unit.decisions.claimed_state(article_id), unit.articles.find(article_id)
    return claim if claim in ANSWERED_FOR and piece is not None and piece.state is not claim else None


class Judge:
    """Takes from a piece what it cannot prove: an approval without a valid signature, and a state that needs one."""

    def __init__(self, keys: Keys) -> None:
        self._keys = keys

    def __call__(self, piece: Piece, decided: Sequence[Decided], key_of: KeyOf) -> Piece:
        standing = self._standing(piece, decided, key_of)
        approval = None if standing is None or piece.approval is None else replace(piece.approval, jws=standing.jws)
        decision = None if approval is None else _decision(approval.jws, piece.state)
        if piece.state in HOLDS_APPROVAL:
            content = content_hash(piece.article)
            if approval is None or decision is not Decision.APPROVE:
                return replace(piece, state=State.IN_REVIEW, approval=None)
            state = piece.state if content == approval.content_hash else State.IN_REVIEW
            return replace(piece, state=state, content_hash=content, approval=approval)
        if piece.state is State.WITHDRAWN:
            content = content_hash(piece.article)
            if approval is None or decision is not Decision.WITHDRAW or content != approval.content_hash:
                return replace(piece, state=State.IN_REVIEW, content_hash=content, approval=None)
        return replace(piece, approval=approval)

    def _standing(self, piece: Piece, decided: Sequence[Decided], key_of: KeyOf) -> Decided | None:
        """The decision that the piece names, if it can be believed and no later one has ended it."""
        approval = piece.approval
        if approval is None:
            return None
        for entry in reversed(decided):
            trust = trust_of(self._keys, piece.article.id, entry, key_of)
            if trust not in BELIEVED:
                continue
            if (entry.by, entry.at, entry.content_hash) == (approval.by, approval.at, approval.content_hash):
                return entry
            if _decision(entry.jws, None) in ENDING:
                return None
        return None


def _decision(jws: str | None, state: State | None) -> Decision:
    """What was decided; before there were signatures, the state alone says it."""
    if jws is not None:
        return claimed(jws).statement.decision
    return Decision.WITHDRAW if state is State.WITHDRAWN else Decision.APPROVE
