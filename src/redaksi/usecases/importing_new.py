"""Keep many stories that the store has none of: the same as keeping each, with every look-up made once for all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from redaksi.domain.article import Article, Category
from redaksi.domain.fingerprints import Fingerprints
from redaksi.domain.limits import check_limits
from redaksi.domain.people import Right
from redaksi.usecases.auditing import record_all
from redaksi.usecases.changes import Kept, kept
from redaksi.usecases.folders import printable_name
from redaksi.usecases.newsroom import Newsroom, Understood
from redaksi.usecases.ports import Unit
from redaksi.usecases.records import Reason
from redaksi.usecases.rights import require
from redaksi.usecases.saving import known_category


def keep_new(room: Newsroom, unit: Unit, entries: Sequence[Understood], by: str | None) -> list[Kept]:
    """What became of each, in their order. Their ids are all different, and none of them is in the store.

    Errors as `importing.keep`, of the first that is refused; the transaction is not to be kept then.
    """
    if not entries:
        return []
    require(unit, by, Right.WRITE)
    for entry in entries:
        check_limits(entry.article)
        for data in entry.photos.values():
            unit.photos.put(data)
    before = unit.categories.all()
    articles = _categorised(unit, [entry.article for entry in entries])
    known = [_known(entry, article) for entry, article in zip(entries, articles, strict=True)]
    pieces = unit.articles.add_new(articles, known, reason=Reason.IMPORT, by=by)
    told = [(entry.article.id, {"source": printable_name(entry.source)}) for entry in entries]
    record_all(room, unit, "import", by, told)
    categories = unit.categories.all() != before
    return [kept(piece, categories=categories) for piece in pieces]


def _known(entry: Understood, article: Article) -> Fingerprints | None:
    """What `article` is told by, where it is what was read and that came along."""
    return entry.fingerprints if article is entry.article else None


def _categorised(unit: Unit, articles: Sequence[Article]) -> list[Article]:
    """Each with the newsroom's category of that slug or name."""
    known: dict[Category, Category] = {}
    found = []
    for article in articles:
        wanted = article.category
        if wanted is not None:
            if wanted not in known:
                known[wanted] = known_category(unit, wanted)
            article = article if known[wanted] == wanted else replace(article, category=known[wanted])
        found.append(article)
    return found
