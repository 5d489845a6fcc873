"""The newsroom's list of categories."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from sqlalchemy import Connection, func, select

from redaksi.domain.article import Category
from redaksi.domain.errors import UsageError
from redaksi.store.category_list import entry, listed, named, settled, slugged
from redaksi.store.folding import folded
from redaksi.store.listing import in_trash
from redaksi.store.mapping import AnyRow
from redaksi.store.tables import ArticleRow, CategoryRow, table

_ARTICLE, _CATEGORY = table(ArticleRow), table(CategoryRow)


class Recategorise(Protocol):
    """Gives the pieces of a category another entry of the list."""

    def __call__(self, category_id: int, to: Category, *, only_trashed: bool) -> None: ...


class SqlCategories:
    """Answers to the port `Categories`."""

    def __init__(self, connection: Connection, recategorise: Recategorise) -> None:
        self._connection = connection
        self._recategorise = recategorise

    def all(self) -> Sequence[Category]:
        return listed(self._connection)

    def counts(self) -> dict[str, int]:
        number = func.count().label("number")
        every = select(_ARTICLE.c.category_id, number).group_by(_ARTICLE.c.category_id)
        counts: dict[int | None, int] = {row.category_id: row.number for row in self._connection.execute(every)}
        for row in self._connection.execute(in_trash(_ARTICLE.c.category_id)):
            counts[row.category_id] -= row.number
        rows = self._connection.execute(select(_CATEGORY.c.id, _CATEGORY.c.slug))
        return {row.slug: counts[row.id] for row in rows if counts.get(row.id)}

    def create(self, name: str) -> Category:
        """The category of that name, made at the end of the list where there is none."""
        return settled(self._connection, Category("", name))[1]

    def rename(self, slug: str, name: str) -> Category:
        """The category under its new name; UsageError `no-category`, `category-exists`.

        Its pieces keep the name they show until they are put anew, except those in the trash, which follow here.
        """
        row, other = self._row(slug), named(self._connection, name)
        if other is not None and other.id != row.id:
            raise UsageError("category-exists", name=other.name)
        renamed = _CATEGORY.update().where(_CATEGORY.c.id == row.id).values(name=name, folded=folded(name))
        self._connection.execute(renamed)
        self._recategorise(row.id, Category(slug, name), only_trashed=True)
        return Category(slug, name)

    def merge(self, slug: str, into: str) -> None:
        """Drop the category `slug`; pieces that are still in it move to `into`.

        UsageError `no-category`, `merge-into-itself`.
        """
        row, target = self._row(slug), self._row(into)
        if row.id == target.id:
            raise UsageError("merge-into-itself")
        self._recategorise(row.id, entry(target), only_trashed=False)
        self._connection.execute(_CATEGORY.delete().where(_CATEGORY.c.id == row.id))

    def order(self, slugs: Sequence[str]) -> None:
        """Put the list in the order of `slugs`; those not named follow in their present order."""
        known = [category.slug for category in self.all()]
        ordered = [slug for slug in dict.fromkeys(slugs) if slug in known]
        for position, slug in enumerate(dict.fromkeys([*ordered, *known])):
            self._connection.execute(_CATEGORY.update().where(_CATEGORY.c.slug == slug).values(position=position))

    def _row(self, slug: str) -> AnyRow:
        row = slugged(self._connection, slug)
        if row is None:
            raise UsageError("no-category", name=slug)
        return row
