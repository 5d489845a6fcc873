"""Recognise a story that comes and is here already: by its id, its page, its text, or nearly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from redaksi.domain import likeness
from redaksi.domain.article import Article, Piece
from redaksi.domain.duplicates import NEARLY, Likeness, Twin
from redaksi.domain.errors import StoreError
from redaksi.usecases.newsroom import Newsroom, Understood
from redaksi.usecases.port_intake import Mark
from redaksi.usecases.ports import Unit
from redaksi.usecases.records import Reason

#: Stories that are marked in one transaction: a tenth of a second, which others wait.
PORTION = 200
#: Stories whose text is compared with that of one that comes.
_COMPARED = 5


@dataclass(frozen=True, slots=True)
class Features:
    """What a story is recognised by; `windows` only where nearly the same is looked for, too."""

    text_key: str | None
    title_key: str | None
    windows: frozenset[int] | None

    def mark(self, piece: Piece) -> Mark:
        sketch = None if self.windows is None else likeness.sketch(self.windows)
        return Mark(piece.article.id, piece.content_hash, self.text_key, self.title_key, sketch)


def features(article: Article, *, sketched: bool = True) -> Features:
    body = likeness.spoken(article.body)
    windows = likeness.shingles(body.split()) if sketched else None
    return Features(likeness.text_key(article.headline, body), likeness.title_key(article.headline), windows)


def features_of(coming: Understood) -> Features:
    """A source with an id of its own is asked for no more than that and its text: it may hold a hundred thousand."""
    return features(coming.article, sketched=not coming.identified)


def twin_of(unit: Unit, coming: Understood, found: Features) -> Twin | None:
    """The story here that is surest to be the one that comes; None where it is new."""
    article = coming.article
    if (here := unit.articles.find(article.id)) is not None:
        return _twin(here, Likeness.ID, same=_says_nothing_new(here.article, article))
    for kind, article_id in _same(unit, coming, found):
        if (here := _whole(unit, article_id)) is not None:
            theirs = features(here.article, sketched=False)
            same = (theirs.text_key, theirs.title_key) == (found.text_key, found.title_key)
            same = same and set(article.notes) <= set(here.article.notes)
            twin = _twin(here, kind, same=same)
            return replace(twin, apart=coming.identified, untouched=_is_as_it_came(unit, article_id))
    return None if coming.identified else _nearly(unit, article, found)


def catch_up(room: Newsroom) -> int:
    """Mark a portion of the stories that have changed since they were marked, newest first; how many those were.

    Called until it gives 0 before many are compared; what is saved while somebody writes is not marked at once.
    """
    with room.store.read() as unit:
        waiting = unit.likenesses.unmarked(PORTION)
    if not waiting or room.store.read_only:
        return 0
    with room.store.write() as unit:
        unit.likenesses.mark([_mark(unit, *each) for each in waiting])
    return len(waiting)


def _mark(unit: Unit, article_id: str, content_hash: str) -> Mark:
    """One that is damaged is like nothing."""
    piece = _whole(unit, article_id)
    return Mark(article_id, content_hash, None, None, ()) if piece is None else features(piece.article).mark(piece)


def _same(unit: Unit, coming: Understood, found: Features) -> Iterator[tuple[Likeness, str]]:
    if coming.address and (article_id := unit.likenesses.at(coming.address)):
        yield Likeness.PAGE, article_id
    if found.text_key and (article_id := unit.likenesses.with_text(found.text_key)):
        yield Likeness.TEXT, article_id
    elif found.text_key is None and found.title_key:
        for article_id in unit.likenesses.with_title(found.title_key):
            here = _whole(unit, article_id)
            if here is not None and _is_bare(here.article, coming.article):
                yield Likeness.TEXT, article_id


def _nearly(unit: Unit, article: Article, found: Features) -> Twin | None:
    """The story with most of the text; without one, that of the same headline and day."""
    best: Twin | None = None
    for article_id in dict.fromkeys(_candidates(unit, found)):
        here = _whole(unit, article_id)
        if here is None:
            continue
        theirs = features(here.article)
        share = likeness.overlap(found.windows or frozenset(), theirs.windows or frozenset())
        told_twice = theirs.title_key == found.title_key and _same_day(here.article, article)
        if (share >= NEARLY or told_twice) and (best is None or share > best.overlap):
            best = replace(_twin(here, Likeness.NEARLY), overlap=share)
    return best


def _candidates(unit: Unit, found: Features) -> Iterator[str]:
    if found.windows:
        yield from unit.likenesses.near(likeness.sketch(found.windows), _COMPARED)
    if found.title_key:
        yield from unit.likenesses.with_title(found.title_key)


def _same_day(one: Article, other: Article) -> bool:
    days = [article.published.local[:10] for article in (one, other) if article.published is not None]
    return len(days) == 2 and days[0] == days[1]


def _twin(here: Piece, kind: Likeness, *, same: bool = False) -> Twin:
    return Twin(here.article.id, here.article.headline, here.state, here.is_out, kind, same=same)


def _is_as_it_came(unit: Unit, article_id: str) -> bool:
    newest = unit.articles.history(article_id, limit=1)
    return bool(newest) and newest[0].reason is Reason.IMPORT


def _says_nothing_new(here: Article, coming: Article) -> bool:
    """Whether keeping it would change nothing; the slug and the list's name of a category are the store's."""
    ours, theirs = here.category, coming.category
    alike = ours is not None and theirs is not None and ours.name.casefold() == theirs.name.casefold()
    return replace(coming, slug=here.slug, category=ours if alike or ours == theirs else theirs) == here


def _is_bare(here: Article, coming: Article) -> bool:
    """Whether two stories whose text has no words (a video, signs alone) are the same all the same."""
    alike = (here.headline, here.published, here.body) == (coming.headline, coming.published, coming.body)
    return alike and set(coming.notes) <= set(here.notes)


def _whole(unit: Unit, article_id: str) -> Piece | None:
    """The piece, unless it has gone or is damaged, which is for others to tell."""
    try:
        return unit.articles.find(article_id)
    except StoreError:
        return None
