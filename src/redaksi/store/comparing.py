"""Whether the tables about a story say what its newest version says; and writing them anew where they do not."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.exc import IntegrityError

from redaksi.domain.article import Article, Category
from redaksi.domain.canonical import content_hash
from redaksi.store import category_list, search
from redaksi.store.mapping import HEAD_NAMES, AnyRow, head_values
from redaksi.store.mirror import PARTS, Part, mirror
from redaksi.store.prepared import Prepared, updating
from redaksi.store.tables import ArticleRow, CategoryRow, PersonRow, TagRow, VersionRow, table

_ARTICLE, _CATEGORY, _VERSION = table(ArticleRow), table(CategoryRow), table(VersionRow)
_NAMES = {"tag_id": table(TagRow), "person_id": table(PersonRow)}
_REWRITE = updating(_ARTICLE, "content_hash", *HEAD_NAMES, where=["id"])
_REHASH = updating(_VERSION, "content_hash", where=["article_id", "revision"])
_CATEGORY_OF = Prepared(select(_CATEGORY.c.slug, _CATEGORY.c.name).where(_CATEGORY.c.id == bindparam("id")))
_HELD = {part.table.name: select(part.table).order_by(*part.table.primary_key.columns) for part in PARTS}


def is_mirrored(connection: Connection, head: AnyRow, article: Article) -> bool:
    """Whether the piece's row, its parts' rows and its entry in the search are those of `article`."""
    expected = head_values(article, head.category_id) | {"content_hash": content_hash(article)}
    if any(getattr(head, name) != value for name, value in expected.items()):
        return False
    if _category(connection, head.category_id) != article.category:
        return False
    return all(_is_part_mirrored(connection, part, article) for part in PARTS) and not search.differs(
        connection, head.seq, article
    )


def rewrite(connection: Connection, head: AnyRow, article: Article) -> bool:
    """Write the tables from `article`, which is the whole newest version; False where something stands in the way.

    That is a slug that another piece has taken, or a category that the list calls otherwise by now.
    """
    category_id, category = _settled(connection, article)
    if category != article.category:
        return False
    values = head_values(article, category_id) | {"content_hash": content_hash(article)}
    try:
        with connection.begin_nested():
            _REWRITE.run(connection, values | {"key_id": article.id})
    except IntegrityError:
        return False
    mirror(connection, article, None, fresh=False)
    facets = search.facets(head.state, category_id, trashed=head.trashed is not None)
    search.index(connection, head.seq, article, facets, old_seq=head.seq)
    return True


def rehash(connection: Connection, article: Article, revision: int) -> None:
    """Put beside a version the hash that its content has."""
    key = {"key_article_id": article.id, "key_revision": revision}
    _REHASH.run(connection, {"content_hash": content_hash(article)} | key)


def _category(connection: Connection, category_id: int | None) -> Category | None:
    row = None if category_id is None else _CATEGORY_OF.run(connection, {"id": category_id}).one_or_none()
    return None if row is None else Category(row.slug, row.name)


def _settled(connection: Connection, article: Article) -> tuple[int | None, Category | None]:
    return (None, None) if article.category is None else category_list.settled(connection, article.category)


def _is_part_mirrored(connection: Connection, part: Part, article: Article) -> bool:
    held = _HELD[part.table.name].where(part.table.c.article_id == article.id)
    rows = [_named(connection, row._asdict()) for row in connection.execute(held)]
    expected = [_by_name({"article_id": article.id} | row) for row in part.rows(article)]
    return sorted(map(_ordered, rows)) == sorted(map(_ordered, expected))


def _named(connection: Connection, row: dict[str, Any]) -> dict[str, Any]:
    """A row with the name of the tag or person instead of its number."""
    for column, names in _NAMES.items():
        if column in row:
            found = select(names.c.name).where(names.c.id == row.pop(column))
            row["name"] = connection.execute(found).scalar_one_or_none()
    return row


def _by_name(row: dict[str, Any]) -> dict[str, Any]:
    """The same for a row that is still to be written."""
    if "tag" in row:
        row["name"] = row.pop("tag")
    if "person" in row:
        row["name"] = row.pop("person").name
    return row


def _ordered(row: dict[str, Any]) -> list[tuple[str, str]]:
    return sorted((name, repr(value) if not isinstance(value, str) else str(value)) for name, value in row.items())
