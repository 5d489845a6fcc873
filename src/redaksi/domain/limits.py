"""How much an article may hold: what goes beyond that is no newsroom's, and is refused, not cut."""

from __future__ import annotations

from collections.abc import Sequence

from redaksi.domain.article import BODY_LIMIT, LINE_LIMIT, NAME_LIMIT, Article
from redaksi.domain.errors import UsageError

#: The most entries of each list: far more than any story has, few enough for a form that shows all of them.
COUNTS = {
    "tags": 100,
    "authors": 100,
    "related": 500,
    "media": 1_000,
    "updates": 1_000,
    "corrections": 1_000,
    "links": 1_000,
    "codes": 1_000,
    "notes": 10_000,
}


def check_limits(article: Article) -> None:
    """UsageError `too-long` for a field, `too-many` for a list beyond what any newsroom means."""
    for field, limit in COUNTS.items():
        if len(getattr(article, field)) > limit:
            raise too_many(field, len(getattr(article, field)))
    names = [("tags", tag) for tag in article.tags] + [("authors", person.name) for person in article.authors]
    names += [("category", article.category.name)] if article.category else []
    names += [("editor", article.editor.name)] if article.editor else []
    names += [("source", article.source or ""), ("place", article.place or ""), ("slug", article.slug)]
    lines = [("headline", article.headline), ("subhead", article.subhead or "")]
    lines += [("related", related.headline) for related in article.related]
    texts = [("summary", article.summary or ""), ("body", article.body)]
    for limit, values in ((NAME_LIMIT, names), (LINE_LIMIT, lines), (BODY_LIMIT, texts)):
        for field, value in values:
            if len(value) > limit:
                raise UsageError("too-long", field=field, length=len(value), limit=limit)


def check_count(field: str, entries: Sequence[object]) -> None:
    """UsageError `too-many` where the list `field` (a key of `COUNTS`) has more entries than it may."""
    if len(entries) > COUNTS[field]:
        raise too_many(field, len(entries))


def too_many(field: str, count: int) -> UsageError:
    """The error for a list `field` (a key of `COUNTS`) that would have `count` entries."""
    return UsageError("too-many", things=f"many-{field}", count=count, limit=COUNTS[field])
