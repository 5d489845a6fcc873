"""What the library shows: rows by key, never by OFFSET, and counts from indexes alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, UnaryExpression, func, null, select, union, union_all
from sqlalchemy.sql.operators import custom_op

from redaksi.domain.article import LinkRel, State
from redaksi.domain.remarks import Standing
from redaksi.store import search
from redaksi.store.faults import word
from redaksi.store.mapping import STANDING_NAMES, row_of
from redaksi.store.tables import ArticleRow, CategoryRow, LinkRow, RelatedRow, table
from redaksi.store.tables_desk import CopyRow, RemarkRow
from redaksi.usecases.port_travel import Choice
from redaksi.usecases.records import Filter, Pointer, Row

_ARTICLE, _CATEGORY = table(ArticleRow), table(CategoryRow)
_RELATED, _LINK, _REMARK, _COPY = table(RelatedRow), table(LinkRow), table(RemarkRow), table(CopyRow)
#: For a row that is shown, asked of the index of remarks by piece: most pieces have none.
_REMARKED = (
    select(_REMARK.c.id)
    .where(_REMARK.c.article_id == _ARTICLE.c.id, _REMARK.c.thread.is_(None), _REMARK.c.state == Standing.OPEN)
    .correlate(_ARTICLE)
    .exists()
    .label("remarked")
)
_WAITS = (
    select(_COPY.c.id)
    .where(_COPY.c.article_id == _ARTICLE.c.id, _COPY.c.state == Choice.WAITING)
    .correlate(_ARTICLE)
    .exists()
    .label("copied")
)
_SHOWN = (
    *(_ARTICLE.c[name] for name in ("id", "seq", "slug", "headline", "state", "place", "modified", "photos")),
    *(_ARTICLE.c[name] for name in (*STANDING_NAMES, "approval_by", "approval_at", "content_hash")),
    _ARTICLE.c.embargo_local,
    _ARTICLE.c.embargo_zone,
    _ARTICLE.c.published_local,
    _ARTICLE.c.published_zone,
    _CATEGORY.c.slug.label("category_slug"),
    _CATEGORY.c.name.label("category_name"),
    _REMARKED,
    _WAITS,
)
#: Related news are ranked among this many of the newest that match; of who points at a story, this many are shown.
_RANKED, _POINTERS = 1_000, 200
Column = ColumnElement[Any]
Condition = ColumnElement[bool]
_TRASHED = _ARTICLE.c.trashed.is_not(None)
_LIVE = _ARTICLE.c.trashed.is_(None)


def shown(*more: Column) -> Select[Any]:
    """Rows as the library shows them, their category joined."""
    return select(*_SHOWN, *more).outerjoin(_CATEGORY, _CATEGORY.c.id == _ARTICLE.c.category_id)


def plain(column: Column) -> Column:
    """`column` in a way that keeps SQLite from choosing an index for it: the trash is to be found by its own small one.

    Left to itself it walks the index of the states and looks up every piece of the store.
    """
    return UnaryExpression(column, operator=custom_op("+"))


def in_trash(column: Column) -> Select[Any, int]:
    """How many trashed pieces have each value of `column`, as `number`."""
    number = func.count().label("number")
    return select(column, number).where(_TRASHED).group_by(plain(column))


class Listing:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def rows(self, wanted: Filter) -> Sequence[Row]:
        chosen = self._chosen(wanted)
        if chosen is None:
            return []
        found = (
            select(*_SHOWN)
            .where(_ARTICLE.c.seq.in_(chosen))
            .outerjoin(_CATEGORY, _CATEGORY.c.id == _ARTICLE.c.category_id)
            .order_by(_ARTICLE.c.seq.desc())
        )
        return [row_of(row) for row in self._connection.execute(found)]

    def similar(self, terms: Sequence[Sequence[str]], limit: int) -> Sequence[Row]:
        expression = search.any_in_headline(terms)
        if expression is None:
            return []
        best = search.best(expression, _RANKED, limit).subquery()
        return self._ordered(shown().join(best, best.c.seq == _ARTICLE.c.seq).order_by(best.c.rank))

    def titled(self, title: str, limit: int) -> Sequence[Row]:
        expression = search.all_in_headline(title)
        if expression is None:
            return []
        hits = search.newest(search.matches(expression), limit)
        return self._ordered(shown().where(_ARTICLE.c.seq.in_(hits)).order_by(_ARTICLE.c.seq.desc()))

    def pointing_at(self, article_id: str) -> Sequence[Pointer]:
        related = select(_RELATED.c.article_id, null().label("rel")).where(_RELATED.c.target_id == article_id)
        linked = select(_LINK.c.article_id, _LINK.c.rel).where(_LINK.c.target_id == article_id)
        both = union(related, linked).limit(_POINTERS).subquery()
        found = shown(both.c.rel).join(both, both.c.article_id == _ARTICLE.c.id).where(_LIVE)
        rows = self._connection.execute(found.order_by(_ARTICLE.c.seq.desc()))
        return [Pointer(row_of(row), None if row.rel is None else word(LinkRel, row.rel)) for row in rows]

    def _ordered(self, statement: Select[Any]) -> Sequence[Row]:
        return [row_of(row) for row in self._connection.execute(statement)]

    def count(self, wanted: Filter) -> int:
        if wanted.search and wanted.search.strip():
            found = self._searched(wanted, wanted.search)
            return 0 if found is None else self._scalar(select(func.count()).select_from(found.subquery()))
        number = select(func.count()).select_from(_ARTICLE)
        trashed = self._scalar(number.where(_TRASHED, *self._conditions(wanted, plain)))
        return trashed if wanted.trashed else self._scalar(number.where(*self._conditions(wanted))) - trashed

    def state_counts(self) -> dict[State, int]:
        """How many pieces outside the trash stand in each state; states without any are 0."""
        every = select(_ARTICLE.c.state, func.count().label("number")).group_by(_ARTICLE.c.state)
        counts = dict.fromkeys(State, 0)
        for row in self._connection.execute(every):
            counts[word(State, row.state)] += row.number
        for row in self._connection.execute(in_trash(_ARTICLE.c.state)):
            counts[word(State, row.state)] -= row.number
        return counts

    def _chosen(self, wanted: Filter) -> Select[Any] | None:
        """The `seq` of the rows asked for, newest first; None where there can be none."""
        if not wanted.search or not wanted.search.strip():
            return self._filtered(wanted)
        found = self._searched(wanted, wanted.search)
        if found is not None and wanted.after is not None:
            found = search.before(found, self._place(*wanted.after))
        return None if found is None else search.newest(found, wanted.limit)

    def _searched(self, wanted: Filter, typed: str) -> Select[Any] | None:
        category_id = None if wanted.category is None else self._category_id(wanted.category)
        expression = search.query(typed, wanted.states, category_id, trashed=wanted.trashed)
        return None if expression is None else search.matches(expression)

    def _filtered(self, wanted: Filter) -> Select[Any]:
        """Rows by filters alone. Each state walks its own index: none is sorted."""
        conditions = [*self._category_conditions(wanted), _TRASHED if wanted.trashed else _LIVE]
        if wanted.after is not None:
            conditions.append(_ARTICLE.c.seq < self._place(*wanted.after))
        base = select(_ARTICLE.c.seq).where(*conditions).order_by(_ARTICLE.c.seq.desc()).limit(wanted.limit)
        if len(wanted.states) < 2:
            return base.where(*(_ARTICLE.c.state == state for state in wanted.states))
        each = [base.where(_ARTICLE.c.state == state).subquery() for state in dict.fromkeys(wanted.states)]
        together = union_all(*(select(part.c.seq) for part in each)).subquery()
        return select(together.c.seq).order_by(together.c.seq.desc()).limit(wanted.limit)

    def _place(self, modified: str, article_id: str) -> int:
        """The `seq` below which rows come after the one that was seen, also when that one has changed since."""
        seen = select(_ARTICLE.c.seq).where(_ARTICLE.c.id == article_id, _ARTICLE.c.modified == modified)
        seq: int | None = self._connection.execute(seen).scalar_one_or_none()
        if seq is None:
            before = select(_ARTICLE.c.seq).where(_ARTICLE.c.modified < modified)
            older = before.order_by(_ARTICLE.c.modified.desc(), _ARTICLE.c.id.desc()).limit(1)
            seq = (self._connection.execute(older).scalar_one_or_none() or 0) + 1
        return seq

    def _conditions(
        self, wanted: Filter, column: Callable[[Column], Column] = lambda column: column
    ) -> list[Condition]:
        conditions = self._category_conditions(wanted, column)
        return [*conditions, column(_ARTICLE.c.state).in_(wanted.states)] if wanted.states else conditions

    def _category_conditions(
        self, wanted: Filter, column: Callable[[Column], Column] = lambda column: column
    ) -> list[Condition]:
        if wanted.category is None:
            return []
        return [column(_ARTICLE.c.category_id) == self._category_id(wanted.category)]

    def _category_id(self, slug: str) -> int:
        """The category's number; 0, which none has, for one that is not in the list."""
        found = select(_CATEGORY.c.id).where(_CATEGORY.c.slug == slug)
        return self._connection.execute(found).scalar_one_or_none() or 0

    def _scalar(self, counted: Select[Any]) -> int:
        number: int = self._connection.execute(counted).scalar_one()
        return number
