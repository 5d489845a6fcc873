"""Whose pages say something of a story, and are out of date once readers get something else of it."""

from __future__ import annotations

from collections.abc import Sequence

from redaksi.domain.article import Article, Piece, State
from redaksi.domain.neighbours import neighbour
from redaksi.usecases.ports import Unit


def around(unit: Unit, article: Article) -> Sequence[str]:
    """The stories, by id, that name this one, and those that it is tied to: their pages show the other end."""
    naming = (pointer.row.id for pointer in unit.articles.pointing_at(article.id))
    tied = (link.id for link in article.links if link.id)
    return [story for story in dict.fromkeys((*naming, *tied)) if story != article.id]


def outdate_around(unit: Unit, before: Article | None, piece: Piece) -> None:
    """Tell the queue of the stories whose pages are out of date now that readers get `piece` where they had `before`.

    A text that changed changes no other page; a headline, a first correction, a withdrawal or a tie does.
    """
    same_name = before is not None and neighbour(before, State.PUBLISHED) == neighbour(piece.article, piece.state)
    if before is not None and same_name and before.links == piece.article.links:
        return
    stories = dict.fromkeys((*around(unit, piece.article), *(around(unit, before) if before else ())))
    if stories:
        unit.queue.outdate(list(stories))
