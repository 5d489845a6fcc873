"""Looks up what a page says of other stories."""

from __future__ import annotations

from redaksi.domain.article import Article, State
from redaksi.domain.neighbours import Neighbour, Neighbours, Tie, neighbour
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.ports import Unit
from redaksi.usecases.readers_version import readers_version


def neighbours(unit: Unit, article: Article) -> Neighbours:
    """The stories that `article` names or that are tied to it, as far as readers know them or are about to."""
    named = [*(entry.id for entry in article.related), *(link.id for link in article.links)]
    known = {story: _known(unit, story) for story in dict.fromkeys(named) if story and story != article.id}
    return Neighbours({story: found for story, found in known.items() if found}, _tied(unit, article.id))


def of_page(room: Newsroom, article: Article) -> Neighbours:
    """The same for a page that is only looked at."""
    with room.store.read() as unit:
        return neighbours(unit, article)


def _known(unit: Unit, story: str) -> Neighbour | None:
    shown = _shown(unit, story)
    return shown and neighbour(*shown)


def _shown(unit: Unit, story: str) -> tuple[Article, State] | None:
    """A story as readers have it, or are about to once it is exported; None where they do not."""
    piece = unit.articles.find(story)
    if piece is None:
        return None
    article = piece.article if piece.state is State.APPROVED else readers_version(unit, piece)
    return None if article is None else (article, piece.state)


def _tied(unit: Unit, article_id: str) -> tuple[Tie, ...]:
    """In an order that is the same from every store: by kind of tie, then by address."""
    found: list[Tie] = []
    for pointer in unit.articles.pointing_at(article_id):
        shown = _shown(unit, pointer.row.id) if pointer.rel else None
        if pointer.rel is None or shown is None:
            continue
        story = neighbour(*shown)
        if story.slug and any(link.rel is pointer.rel and link.id == article_id for link in shown[0].links):
            found.append(Tie(pointer.rel, story))
    return tuple(sorted(found, key=lambda tie: (tie.rel.value, tie.story.slug or "")))
