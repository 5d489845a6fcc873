"""Many new pieces at once: what `keeping.py` does for one, with a statement for all of them where it has one for each.

Nothing is left out: each gets its version, its entry in the search, its rows of tags, people and the rest. Only what
would be looked up once more for every piece (a category, a tag, the last number) is looked up once for all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, bindparam, select

from redaksi.domain.article import Article, Category, Piece, State, slugify
from redaksi.domain.canonical import content_hash
from redaksi.domain.fingerprints import Fingerprints
from redaksi.store import category_list, search
from redaksi.store.content import Packed, pack
from redaksi.store.heads import Heads
from redaksi.store.keeping import begun, head_row
from redaksi.store.mapping import STANDING_NAMES
from redaksi.store.mirror import mirror_new
from redaksi.store.slugs import free_slug
from redaksi.store.tables import ArticleRow, table
from redaksi.store.versions import Entry, Versions
from redaksi.usecases.records import Reason

_ARTICLE = table(ArticleRow)
_TAKEN = select(_ARTICLE.c.slug).where(_ARTICLE.c.slug.in_(bindparam("slugs", expanding=True)))


class Bulk:
    """Keeps pieces that the store has none of yet, inside the transaction of `connection`."""

    def __init__(self, connection: Connection, heads: Heads, versions: Versions) -> None:
        self._connection = connection
        self._heads = heads
        self._versions = versions

    def add(
        self, articles: Sequence[Article], told: Sequence[Fingerprints | None], reason: Reason, by: str | None, at: str
    ) -> list[Piece]:
        """As drafts, in this order; the pieces as they are kept. UsageError `broken-text`, and none of them is kept.

        `told` are the fingerprints of the articles, None where nobody has reckoned them.
        """
        categories: dict[Category, tuple[int, Category]] = {}
        slugs = [slugify(article.slug or article.headline) for article in articles]
        taken = set(self._connection.execute(_TAKEN, {"slugs": slugs}).scalars())
        pieces: list[Piece] = []
        entries: list[Entry] = []
        rows: list[dict[str, Any]] = []
        standing = begun(State.DRAFT, by, at)
        begins = {name: getattr(standing, name) for name in STANDING_NAMES} | {"created": at}
        for given, known, wanted in zip(articles, told, slugs, strict=True):
            number, article = self._categorised(given, categories)
            slug = self._free(wanted, article.id, taken)
            article = article if article.slug == slug else replace(article, slug=slug)
            entry = Entry(*_kept_as(article, given, known), reason, by, at)
            piece = Piece(article, State.DRAFT, 1, entry.content_hash, at, at, standing=standing)
            rows.append({"id": article.id} | begins | head_row(piece, number))
            pieces.append(piece)
            entries.append(entry)
        first = self._heads.insert_many(rows)
        self._versions.add_first([(piece.article.id, entry) for piece, entry in zip(pieces, entries, strict=True)])
        facets = [search.facets(row["state"], row["category_id"], trashed=False) for row in rows]
        kept = [piece.article for piece in pieces]
        search.index_many(self._connection, list(zip(range(first, first + len(rows)), kept, facets, strict=True)))
        mirror_new(self._connection, kept)
        return pieces

    def _categorised(self, article: Article, known: dict[Category, tuple[int, Category]]) -> tuple[int | None, Article]:
        wanted = article.category
        if wanted is None:
            return None, article
        if wanted not in known:
            known[wanted] = category_list.settled(self._connection, wanted)
        number, category = known[wanted]
        return number, article if category == wanted else replace(article, category=category)

    def _free(self, slug: str, article_id: str, taken: set[str]) -> str:
        """A slug that neither the store nor a piece before this one has."""
        if slug in taken:
            slug = free_slug(slug, lambda name: name in taken or self._heads.slug_taken(name, article_id))
        taken.add(slug)
        return slug


def _kept_as(article: Article, given: Article, known: Fingerprints | None) -> tuple[Packed, str]:
    """The bytes of a version and the content hash; those that came with what was `given`, as far as they are right."""
    if known is None or article.category != given.category:
        return pack(article), content_hash(article)
    packed = known.packed if article is given and isinstance(known.packed, Packed) else pack(article)
    return packed, known.content_hash  # the slug is no part of that
