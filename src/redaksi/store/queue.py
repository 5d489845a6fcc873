"""The views of the desk's queue: each walks an index that holds little more than what it shows (queue_indexes.py)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Select, bindparam, false, func, select, union_all

from redaksi.domain.moments import utc_stamp
from redaksi.domain.queue import PERSONAL, Now, View
from redaksi.domain.standing import Standing
from redaksi.store import search
from redaksi.store.listing import shown
from redaksi.store.mapping import STANDING_NAMES, row_of
from redaksi.store.prepared import updating
from redaksi.store.queue_views import Shape, of_days, shape
from redaksi.store.tables import ArticleRow, table
from redaksi.usecases.records import Filter, Row

_ARTICLE = table(ArticleRow)
_STAND = updating(_ARTICLE, *STANDING_NAMES, where=["id"])
_OUTDATE = _ARTICLE.update().where(_ARTICLE.c.id.in_(bindparam("ids", expanding=True)))


class SqlQueue:
    """Answers to the port `Queue`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def stand(self, article_id: str, standing: Standing) -> None:
        values = {name: getattr(standing, name) for name in STANDING_NAMES}
        _STAND.run(self._connection, values | {"key_id": article_id})

    def went_out(self, article_id: str, content_hash: str, at: str) -> None:
        first = func.coalesce(_ARTICLE.c.out_at, at)
        out = _ARTICLE.update().where(_ARTICLE.c.id == article_id).values(out_at=first, exported_hash=content_hash)
        self._connection.execute(out)

    def rows(self, wanted: Filter, now: Now) -> Sequence[Row]:
        wished = self._shape(wanted, now)
        if wished is None:
            return []
        order = wished.order
        found = self._chosen(wished, wanted)
        if wanted.after is not None:
            found = found.where(order.beyond(*wanted.after))
        found = found.order_by(*order.columns()).limit(wanted.limit)
        whole = shown(order.key.label("place_in_view")).where(_ARTICLE.c.seq.in_(found)).order_by(*order.columns())
        rows = self._connection.execute(whole)
        return [replace(row_of(row), place_in_view=order.written(row.place_in_view)) for row in rows]

    def count(self, wanted: Filter, now: Now) -> int:
        wished = self._shape(wanted, now)
        if wished is None:
            return 0
        counted = select(func.count()).select_from(self._chosen(wished, wanted).subquery())
        number: int = self._connection.execute(counted).scalar_one()
        return number

    def counts(self, person: str | None, now: Now) -> dict[View, int]:
        return {view: self.count(Filter(view=view, person=person), now) for view in View}

    def between(self, start: dt.datetime, end: dt.datetime, zone: str) -> Sequence[Row]:
        due = (_ARTICLE.c.deadline >= utc_stamp(start), _ARTICLE.c.deadline < utc_stamp(end))
        seqs = [select(_ARTICLE.c.seq).where(*due), *of_days(start, end, zone, self._connection)]
        every = union_all(*seqs).subquery()
        wanted = shown().where(_ARTICLE.c.seq.in_(select(every.c.seq)), _ARTICLE.c.trashed.is_(None))
        return [row_of(row) for row in self._connection.execute(wanted)]

    def outdate(self, article_ids: Iterable[str]) -> None:
        out = _OUTDATE.where(_ARTICLE.c.exported_hash.is_not(None)).values(exported_hash="")
        self._connection.execute(out, {"ids": list(article_ids)})

    def _shape(self, wanted: Filter, now: Now) -> Shape | None:
        """None where there can be no rows: a view of one's own, and nobody sits here."""
        if wanted.view is None or (wanted.view in PERSONAL and wanted.person is None):
            return None
        return shape(wanted.view, wanted.person or "", now, self._connection)

    def _chosen(self, wished: Shape, wanted: Filter) -> Select[Any]:
        """The `seq` of the pieces of a view, and of those what contains the words searched for."""
        chosen = select(_ARTICLE.c.seq).where(*wished.conditions, _ARTICLE.c.trashed.is_(None))
        if not wanted.search or not wanted.search.strip():
            return chosen
        expression = search.query(wanted.search, (), None, trashed=False)
        hits = select(_ARTICLE.c.seq).where(false()) if expression is None else search.matches(expression)
        return chosen.where(_ARTICLE.c.seq.in_(hits))
