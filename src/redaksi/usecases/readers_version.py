"""The version of a story that readers have, which need not be the one on the desk."""

from __future__ import annotations

from redaksi.domain.article import Article, Piece, State
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.ports import Unit

#: States of a receipt whose file readers were meant to get.
_OUT = (State.PUBLISHED, State.WITHDRAWN)


def readers_version(unit: Unit, piece: Piece) -> Article | None:
    """What was published last of `piece`; None where it never was.

    A story that is being corrected stands in review, and readers go on reading what was exported before; of one that
    was withdrawn they get the notice, also once the desk has put it away or brought it back.
    """
    if piece.state in _OUT or (piece.state is State.ARCHIVED and piece.article.withdrawal is not None):
        return piece.article
    return unit.receipts.readers_version(piece.article.id)


def is_out(unit: Unit, piece: Piece) -> bool:
    """Whether readers have the story, in whatever version."""
    return piece.is_out or any(entry.state in _OUT for entry in unit.receipts.of(piece.article.id))


def published_version(room: Newsroom, reference: str) -> Article | None:
    """What readers have of a piece, or None."""
    with room.store.read() as unit:
        return readers_version(unit, unit.articles.get(unit.articles.resolve(reference)))
