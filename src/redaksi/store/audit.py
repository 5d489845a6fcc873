"""The audit trail: entries are added, each chained to the one before; never changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Connection, Row, Select, bindparam, desc, func, select
from sqlalchemy.dialects.sqlite import insert

from redaksi.domain.trail import chained, detail_text
from redaksi.store.prepared import Prepared, inserting
from redaksi.store.tables import ArticleRow, table
from redaksi.store.tables_trail import AuditHeadRow, AuditRow
from redaksi.usecases.port_audit import TrailFilter, TrailHead, TrailLine
from redaksi.usecases.records import AuditEntry

_AUDIT, _HEAD, _ARTICLE = table(AuditRow), table(AuditHeadRow), table(ArticleRow)
_BEFORE = _AUDIT.alias("before")
#: Lines that are held at once while the whole trail is read.
_AT_ONCE = 1000
_ADD = inserting(_AUDIT, "at", "by", "step", "article_id", "detail", "chain")
_END = Prepared(select(_HEAD.c.entries, _HEAD.c.chain).where(_HEAD.c.id == 1))
_NOW: dict[str, BindParameter[Any]] = {"entries": bindparam("entries"), "chain": bindparam("chain")}
_NOTE = Prepared(insert(_HEAD).values(id=1, **_NOW).on_conflict_do_update(index_elements=["id"], set_=_NOW))


class SqlAudit:
    """Answers to the port `Audit`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, entry: AuditEntry) -> None:
        self.add_all((entry,))

    def add_all(self, entries: Sequence[AuditEntry]) -> None:
        # Where its end was taken away, the trail goes on with a break that stays to be seen.
        head = self.head() or TrailHead(self._last_number(), None)
        chain, rows = head.chain, []
        for entry in entries:
            text = detail_text(entry.detail)
            chain = chained(chain, entry.at, entry.by, entry.step, entry.article_id, text)
            values = {"at": entry.at, "by": entry.by, "step": entry.step, "article_id": entry.article_id}
            rows.append({**values, "detail": text, "chain": chain})
        if rows:
            _ADD.run_many(self._connection, rows)
            _NOTE.run(self._connection, {"entries": head.entries + len(rows), "chain": chain})

    def of(self, article_id: str) -> Sequence[AuditEntry]:
        """Oldest first, in the order in which they were written."""
        lines = self.lines(TrailFilter(article_id=article_id))
        return [AuditEntry(line.at, line.by, line.step, line.article_id, line.detail or {}) for line in lines]

    def page(self, wanted: TrailFilter) -> Sequence[TrailLine]:
        found = _narrowed(_lines(_ARTICLE.c.headline), wanted)
        if wanted.before is not None:
            found = found.where(_AUDIT.c.id < wanted.before)
        chosen = found.order_by(desc(_AUDIT.c.id)).limit(wanted.limit)
        return [_line(row, row.headline) for row in self._connection.execute(chosen)]

    def lines(self, wanted: TrailFilter | None = None) -> Iterator[TrailLine]:
        found = _narrowed(_lines(), wanted or TrailFilter()).order_by(_AUDIT.c.id)
        rows = self._connection.execution_options(yield_per=_AT_ONCE).execute(found)
        return (_line(row, None) for row in rows)

    def head(self) -> TrailHead | None:
        row = _END.run(self._connection).one_or_none()
        if row is not None:
            return TrailHead(row.entries, row.chain)
        return TrailHead(0, None) if self._last_number() == 0 else None

    def people(self) -> Sequence[str]:
        named = select(_AUDIT.c.by).where(_AUDIT.c.by.is_not(None)).distinct().order_by(_AUDIT.c.by)
        return self._connection.execute(named).scalars().all()

    def steps(self) -> Sequence[str]:
        return self._connection.execute(select(_AUDIT.c.step).distinct().order_by(_AUDIT.c.step)).scalars().all()

    def _last_number(self) -> int:
        return self._connection.execute(select(func.max(_AUDIT.c.id))).scalar_one() or 0


def _lines(*more: ColumnElement[Any]) -> Select[Any]:
    """Every entry with the chain value of the number before it, and its piece."""
    joined = _AUDIT.outerjoin(_BEFORE, _BEFORE.c.id == _AUDIT.c.id - 1)
    joined = joined.outerjoin(_ARTICLE, _ARTICLE.c.id == _AUDIT.c.article_id)
    return select(_AUDIT, _BEFORE.c.chain.label("previous"), *more).select_from(joined)


def _narrowed(found: Select[Any], wanted: TrailFilter) -> Select[Any]:
    exact = {"by": wanted.by, "step": wanted.step, "article_id": wanted.article_id}
    found = found.where(*(_AUDIT.c[name] == value for name, value in exact.items() if value is not None))
    if wanted.since is not None:
        found = found.where(_AUDIT.c.at >= wanted.since)
    if wanted.until is not None:
        found = found.where(_AUDIT.c.at < wanted.until)
    if wanted.words is not None:
        found = found.where(_ARTICLE.c.headline.icontains(wanted.words, autoescape=True))
    return found


def _line(row: Row[Any], headline: str | None) -> TrailLine:
    values: Sequence[Any] = row  # by place: a hundred thousand of them are looked through
    number, at, by, step, article_id, text, chain, previous = values[:8]
    return TrailLine(number, at, by, step, article_id, text, previous, chain, headline)
