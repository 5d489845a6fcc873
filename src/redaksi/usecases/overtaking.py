"""What leaves may be overtaken: while files are being made, somebody else decides about the same piece.

Whoever writes last must not be whoever knows less. So, under the write lock and right before files take their places,
everything that they hold is looked at again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from redaksi.domain.article import Piece, State
from redaksi.domain.workflow import ANSWERED_FOR, READ
from redaksi.usecases.ports import Unit


@dataclass(frozen=True, slots=True)
class Sent:
    """What a receipt says of a piece, without its text."""

    article_id: str
    revision: int
    content_hash: str
    state: State


def sent_of(piece: Piece) -> Sent:
    return Sent(piece.article.id, piece.revision, piece.content_hash, piece.state)


def overtaken(unit: Unit, sent: Sequence[Sent]) -> Sent | None:
    """The first about which others have decided otherwise since, or of which readers have something newer.

    Those that stand as they did cost no more than a look at the list.
    """
    now = unit.site.standing([one.article_id for one in sent])
    changed = (one for one in sent if now.get(one.article_id) != (one.state, one.revision, one.content_hash))
    return next((one for one in changed if _is_overtaken(unit, one)), None)


def _is_overtaken(unit: Unit, sent: Sent) -> bool:
    now = unit.articles.find(sent.article_id)
    if now is None:
        return False
    if now.state in ANSWERED_FOR and (now.state, now.content_hash) != (sent.state, sent.content_hash):
        return True
    receipts = unit.receipts.of(sent.article_id)
    return any(receipt.state in READ and receipt.revision > sent.revision for receipt in receipts)
