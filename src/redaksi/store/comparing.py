"""Whether the tables about a story say what its newest version says; and writing them anew where they do not."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, select

from redaksi.domain.article import Article, Category
from redaksi.domain.canonical import content_hash
from redaksi.store import category_list, search
from redaksi.store.mapping import HEAD_NAMES, AnyRow, head_values
from redaksi.store.mirror import PARTS, Part, mirror
from redaksi.store.prepared import updating
from redaksi.store.tables import ArticleRow, CategoryRow, PersonRow, TagRow, VersionRow, table

_ARTICLE, _CATEGORY, _VERSION = table(ArticleRow), table(CategoryRow), table(VersionRow)
_NAMES = {"tag_id": table(TagRow), "person_id": table(PersonRow)}
_REWRITE = updating(_ARTICLE, "content_hash", *HEAD_NAMES, where=["id"])
_REHASH = updating(_VERSION, "content_hash", where=["article_id", "revision"])


class Mirrors:
    """The tables that mirror newest versions, read side by side; pieces are asked about in the order of their ids."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._parts = [PartRows(connection, part) for part in PARTS]
        found = connection.execute(select(_CATEGORY.c.id, _CATEGORY.c.slug, _CATEGORY.c.name))
        self._categories = {row.id: Category(row.slug, row.name) for row in found}

    def show(self, head: AnyRow, article: Article) -> bool:
        """Whether the piece's row, its parts' rows and its entry in the search are those of `article`."""
        held = [part.of(article.id) == part.expected(article) for part in self._parts]
        values = head_values(article, head.category_id) | {"content_hash": content_hash(article)}
        if not all(held) or any(getattr(head, name) != value for name, value in values.items()):
            return False
        entry, is_notice = self._categories.get(head.category_id), article.withdrawal is not None
        if not category_list.lies_right(entry, article.category, signed=is_notice):
            return False
        facets = search.facets(head.state, head.category_id, trashed=head.trashed is not None)
        filed = search.is_filed(self._connection, head.seq, facets)
        return filed and not search.differs(self._connection, head.seq, article)


class PartRows:
    """The rows of one part of every story, in the order of the stories' ids."""

    def __init__(self, connection: Connection, part: Part) -> None:
        self._part = part
        table_ = part.table
        self._columns = [column for column in table_.columns if column.name not in ("article_id", *_NAMES)]
        wanted: list[Any] = list(self._columns)
        source: Any = table_
        for number, names in _NAMES.items():
            if number in table_.columns:
                wanted.append(names.c.name)
                source = source.outerjoin(names, names.c.id == table_.c[number])
        every = select(table_.c.article_id, *wanted).select_from(source).order_by(*table_.primary_key.columns)
        rows = connection.execute(every, execution_options={"stream_results": True})
        self._groups = groupby(rows, key=lambda row: row[0])
        self._waiting: tuple[str, Iterable[Any]] | None = next(self._groups, None)

    def of(self, article_id: str) -> list[tuple[Any, ...]]:
        """The rows of a piece; none where an id has been asked for that comes later."""
        while self._waiting is not None and self._waiting[0] < article_id:
            self._waiting = next(self._groups, None)
        if self._waiting is None or self._waiting[0] != article_id:
            return []
        return [tuple(row)[1:] for row in self._waiting[1]]

    def expected(self, article: Article) -> list[tuple[Any, ...]]:
        """The rows that a story ought to have."""
        return [self._values(row) for row in self._part.rows(article)]

    def _values(self, row: dict[str, Any]) -> tuple[Any, ...]:
        values = [row[column.name] for column in self._columns]
        if "tag" in row:
            values.append(row["tag"])
        if "person" in row:
            values.append(row["person"].name)
        return tuple(values)


def rewrite(connection: Connection, head: AnyRow, article: Article) -> bool:
    """Write the tables from `article`, which is the whole newest version; False where something stands in the way.

    That is a slug that another piece has taken, or a category that the list calls otherwise by now.
    """
    category_id, category = _settled(connection, head, article)
    if category != article.category:
        return False
    values = head_values(article, category_id) | {"content_hash": content_hash(article)}
    try:
        with connection.begin_nested():
            _REWRITE.run(connection, values | {"key_id": article.id})
    except sqlite3.IntegrityError:
        return False
    mirror(connection, article, None, fresh=False)
    facets = search.facets(head.state, category_id, trashed=head.trashed is not None)
    search.index(connection, head.seq, article, facets, old_seq=head.seq)
    return True


def rehash(connection: Connection, article: Article, revision: int) -> None:
    """Put beside a version the hash that its content has."""
    key = {"key_article_id": article.id, "key_revision": revision}
    _REHASH.run(connection, {"content_hash": content_hash(article)} | key)


def _settled(connection: Connection, head: AnyRow, article: Article) -> tuple[int | None, Category | None]:
    category = article.category
    if category is not None and article.withdrawal is not None:
        return category_list.filed(connection, category, head.category_id), category
    return (None, None) if category is None else category_list.settled(connection, category)
