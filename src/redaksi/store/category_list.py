"""Look-ups in the list of categories, and the entry that a story's category settles on."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, bindparam, func, select

from redaksi.domain.article import Category, slugify
from redaksi.store.folding import folded
from redaksi.store.mapping import AnyRow
from redaksi.store.prepared import Prepared
from redaksi.store.slugs import free_slug
from redaksi.store.tables import CategoryRow, table

_CATEGORY = table(CategoryRow)
_LISTED = Prepared(select(_CATEGORY.c.slug, _CATEGORY.c.name).order_by(_CATEGORY.c.position, _CATEGORY.c.id))
_BY_ID, _BY_SLUG, _BY_NAME = (
    Prepared(select(_CATEGORY).where(_CATEGORY.c[name] == bindparam(name))) for name in ("id", "slug", "folded")
)


def listed(connection: Connection) -> list[Category]:
    """All of the list, in its order."""
    return [Category(slug, name) for slug, name in _LISTED.run(connection)]


def settled(connection: Connection, wanted: Category) -> tuple[int, Category]:
    """The id and the list's entry for `wanted`: by slug, else by name, else newly made at the end of the list."""
    row = slugged(connection, wanted.slug) if wanted.slug else None
    row = row or named(connection, wanted.name)
    if row is not None:
        return row.id, entry(row)
    base = slugify(wanted.slug or wanted.name)
    made = Category(free_slug(base, lambda candidate: slugged(connection, candidate) is not None), wanted.name)
    last = connection.execute(select(func.coalesce(func.max(_CATEGORY.c.position), -1))).scalar_one()
    values: dict[str, Any] = {"slug": made.slug, "name": made.name, "folded": folded(made.name), "position": last + 1}
    number: int = connection.execute(_CATEGORY.insert().values(values).returning(_CATEGORY.c.id)).scalar_one()
    return number, made


def filed(connection: Connection, signed: Category, present: int | None) -> int:
    """The id of the list's entry under which a notice lies that goes on saying the name `signed`.

    `present`: where it lies already; what was merged into another category since is not made anew.
    """
    row = slugged(connection, signed.slug)
    if row is not None:
        return int(row.id)
    return settled(connection, signed)[0] if present is None else present


def lies_right(row: Category | None, category: Category | None, *, signed: bool) -> bool:
    """Whether a story of `category` may lie under the entry `row` of the list: of what was `signed`, under any.

    The entry may have been renamed or merged into another since, and one of the old name made anew.
    """
    return (row is None) == (category is None) if signed else row == category


def slugged(connection: Connection, slug: str) -> AnyRow | None:
    return _only(_BY_SLUG, connection, {"slug": slug})


def named(connection: Connection, name: str) -> AnyRow | None:
    return _only(_BY_NAME, connection, {"folded": folded(name)})


def entry_of(connection: Connection, number: int) -> Category:
    """The list's entry with that id."""
    return entry(_BY_ID.run(connection, {"id": number}).one())


def entry(row: AnyRow) -> Category:
    return Category(row.slug, row.name)


def _only(statement: Prepared, connection: Connection, values: dict[str, str]) -> AnyRow | None:
    row: AnyRow | None = statement.run(connection, values).one_or_none()
    return row
