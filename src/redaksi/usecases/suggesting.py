"""Related news that a newsroom has already, suggested while a story is written; and who points at a story."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from redaksi.domain.article import State
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.records import Pointer, Row
from redaksi.usecases.topics import Term, Topic, folded, terms_of

#: What a suggestion has to share with the story: a name or two words of its headline, or two names of its lead.
_NAME, _WORD, _ENOUGH = 4, 2, 3
#: So many of the best are looked at; they are ranked by the index among the newest that match at all.
_CANDIDATES = 60


def suggest(room: Newsroom, topic: Topic, limit: int = 4) -> Sequence[Row]:
    """Stories that belong beside `topic`, best first, among equals the newest.

    Never the story itself, one that is there already, a withdrawn or trashed one, or the same headline twice.
    """
    terms = terms_of(topic)
    if not terms:
        return []
    with room.store.read() as unit:
        found = unit.articles.similar([term.spellings for term in terms], _CANDIDATES)
    there = {entry.id for entry in topic.related} | {topic.id}
    titles = {_title(entry.headline) for entry in topic.related} | {_title(topic.headline)}
    chosen: list[Row] = []
    for row in _ranked(found, terms):
        title = _title(row.headline)
        if row.id not in there and title not in titles and row.state is not State.WITHDRAWN:
            titles.add(title)
            chosen.append(row)
    return chosen[:limit]


def _ranked(found: Sequence[Row], terms: Sequence[Term]) -> list[Row]:
    """What shares more comes first, then what the index ranks higher.

    What shares the same terms is equal, and stands newest first at the place of its best.
    """
    places: dict[frozenset[int], int] = {}
    kept: list[tuple[int, int, Row]] = []
    for place, row in enumerate(found):
        shared = _shared(row, terms)
        score = _score([terms[number] for number in shared])
        if score >= _ENOUGH:
            kept.append((-score, places.setdefault(shared, place), row))
    kept.sort(key=lambda entry: entry[2].modified, reverse=True)
    return [row for *_, row in sorted(kept, key=lambda entry: entry[:2])]


def _score(shared: Sequence[Term]) -> int:
    """Names count more than words. One name of the lead may be no more than where it happened; two tell something."""
    from_lead = sum(term.in_lead for term in shared)
    headline = sum(_NAME if term.is_name else _WORD for term in shared if not term.in_lead)
    return headline + (1 + from_lead if from_lead else 0)


def _shared(row: Row, terms: Sequence[Term]) -> frozenset[int]:
    headline = f" {_title(row.headline)} "
    return frozenset(
        number for number, term in enumerate(terms) if any(f" {spelling} " in headline for spelling in term.spellings)
    )


def arrived(room: Newsroom, titles: Iterable[str], own_id: str | None) -> dict[str, Row]:
    """Bare title → the story whose headline has the same words, where the newsroom has one by now."""
    found: dict[str, Row] = {}
    with room.store.read() as unit:
        for title in dict.fromkeys(titles):
            wanted = _title(title)
            rows = unit.articles.titled(title, _CANDIDATES) if wanted else ()
            match = next((row for row in rows if row.id != own_id and _title(row.headline) == wanted), None)
            if match is not None:
                found[title] = match
    return found


def pointing_at(room: Newsroom, article_id: str) -> Sequence[Pointer]:
    """The stories that name this one in their related news or are tied to it, newest change first.

    One that does both is told once, with its tie.
    """
    with room.store.read() as unit:
        found = unit.articles.pointing_at(article_id)
    tied = {pointer.row.id for pointer in found if pointer.rel is not None}
    return [pointer for pointer in found if pointer.rel is not None or pointer.row.id not in tied]


def _title(headline: str) -> str:
    return " ".join(folded(headline))


def headlines(room: Newsroom, ids: Iterable[str]) -> dict[str, str]:
    """The headlines of those stories that the newsroom has, by id."""
    with room.store.read() as unit:
        pieces = [unit.articles.find(article_id) for article_id in dict.fromkeys(ids)]
    return {piece.article.id: piece.article.headline for piece in pieces if piece is not None}
