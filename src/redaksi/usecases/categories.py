"""The newsroom's list of categories: create, rename, merge, order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from redaksi.domain.article import NAME_LIMIT, Category
from redaksi.domain.errors import UsageError
from redaksi.domain.people import Right
from redaksi.domain.workflow import HOLDS_APPROVAL
from redaksi.usecases.auditing import record
from redaksi.usecases.changes import Changes
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.ports import Unit
from redaksi.usecases.records import Filter, Reason
from redaksi.usecases.rights import require
from redaksi.usecases.saving import keep_content


@dataclass(frozen=True, slots=True)
class CategoryLine:
    category: Category
    pieces: int


def listed(room: Newsroom) -> Sequence[CategoryLine]:
    """Every category in the newsroom's order with its number of pieces."""
    with room.store.read() as unit:
        counts = unit.categories.counts()
        return [CategoryLine(category, counts.get(category.slug, 0)) for category in unit.categories.all()]


def slug_of(room: Newsroom, name: str) -> str:
    """The slug of the category called `name` (or that slug itself); UsageError `no-category`."""
    with room.store.read() as unit:
        for category in unit.categories.all():
            if name in (category.slug, category.name) or category.name.casefold() == name.casefold():
                return category.slug
    raise UsageError("no-category", name=name[:60])


def create(room: Newsroom, name: str, by: str | None = None) -> Category:
    """A new category, or the one that has this name already; whoever writes a piece may need one."""
    name = checked_name(name)
    with room.store.write() as unit:
        require(unit, by, Right.WRITE)
        present = unit.categories.all()
        category = unit.categories.create(name)
        if category not in present:
            record(room, unit, "category-create", by, None, slug=category.slug, name=category.name)
        return category


def approvals_at_stake(room: Newsroom, slug: str) -> int:
    """How many approved or published pieces show this category: renaming or merging it puts them back in review."""
    with room.store.read() as unit:
        return unit.articles.count(Filter(states=tuple(HOLDS_APPROVAL), category=slug))


def rename(room: Newsroom, slug: str, name: str, by: str | None) -> Changes:
    """Give a category another name; its slug stays. Its pieces get a version with the new name, which readers see."""
    name = checked_name(name)
    with room.store.write() as unit:
        require(unit, by, Right.CATEGORIES)
        category = unit.categories.rename(slug, name)
        touched = _recategorise(room, unit, slug, category, by)
        record(room, unit, "category-rename", by, None, slug=slug, name=name)
        return Changes(touched, categories=True)


def merge(room: Newsroom, slug: str, into: str, by: str | None) -> Changes:
    """Move every piece of `slug` to the category `into` and drop the emptied one."""
    if slug == into:
        raise UsageError("merge-into-itself")
    with room.store.write() as unit:
        require(unit, by, Right.CATEGORIES)
        target = next((entry for entry in unit.categories.all() if entry.slug == into), None)
        if target is None:
            raise UsageError("no-category", name=into)
        touched = _recategorise(room, unit, slug, target, by)
        unit.categories.merge(slug, into)
        record(room, unit, "category-merge", by, None, slug=slug, into=into)
        return Changes(touched, categories=True)


def order(room: Newsroom, slugs: Sequence[str], by: str | None = None) -> Changes:
    """Show the categories in that order from now on."""
    with room.store.write() as unit:
        require(unit, by, Right.CATEGORIES)
        unit.categories.order(slugs)
        record(room, unit, "category-order", by, None, slugs=list(slugs))
        return Changes(categories=True)


def checked_name(name: str) -> str:
    """`name` on one line without outer spaces; UsageError `category-name-empty` or `too-long`."""
    name = " ".join(name.split())
    if not name:
        raise UsageError("category-name-empty")
    if len(name) > NAME_LIMIT:
        raise UsageError("too-long", field="category", length=len(name), limit=NAME_LIMIT)
    return name


def _recategorise(room: Newsroom, unit: Unit, slug: str, to: Category, by: str | None) -> frozenset[str]:
    ids = [row.id for row in unit.articles.rows(Filter(category=slug, limit=-1))]
    for article_id in ids:
        article = unit.articles.get(article_id).article
        # A notice goes on saying what was signed: nobody could sign it again. The list alone calls it otherwise.
        if article.withdrawal is None:
            keep_content(room, unit, replace(article, category=to), Reason.CATEGORY, by)
    return frozenset(ids)
