"""The audit trail: entries are added, each chained to the one before; never changed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Row, Select, desc, func, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from redaksi.domain.trail import chained, detail_text
from redaksi.store.tables import ArticleRow, table
from redaksi.store.tables_trail import AuditHeadRow, AuditRow
from redaksi.usecases.port_audit import TrailFilter, TrailHead, TrailLine
from redaksi.usecases.records import AuditEntry

_AUDIT, _HEAD, _ARTICLE = table(AuditRow), table(AuditHeadRow), table(ArticleRow)
_BEFORE = _AUDIT.alias("before")
#: Lines that are held at once while the whole trail is read.
_AT_ONCE = 1000


class SqlAudit:
    """Answers to the port `Audit`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, entry: AuditEntry) -> None:
        # Where its end was taken away, the trail goes on with a break that stays to be seen.
        head = self.head() or TrailHead(self._last_number(), None)
        chain = chained(head.chain, entry.at, entry.by, entry.step, entry.article_id, entry.detail)
        values = {"at": entry.at, "by": entry.by, "step": entry.step, "article_id": entry.article_id}
        self._connection.execute(insert(_AUDIT).values(**values, detail=detail_text(entry.detail), chain=chain))
        now = {"entries": head.entries + 1, "chain": chain}
        noted = upsert(_HEAD).values(id=1, **now)
        self._connection.execute(noted.on_conflict_do_update(index_elements=["id"], set_=now))

    def of(self, article_id: str) -> Sequence[AuditEntry]:
        """Oldest first, in the order in which they were written."""
        found = select(_AUDIT).where(_AUDIT.c.article_id == article_id).order_by(_AUDIT.c.id)
        return [
            AuditEntry(row.at, row.by, row.step, row.article_id, _detail(row.detail) or {})
            for row in self._connection.execute(found)
        ]

    def page(self, wanted: TrailFilter) -> Sequence[TrailLine]:
        found = _lines(_ARTICLE.c.headline).outerjoin(_ARTICLE, _ARTICLE.c.id == _AUDIT.c.article_id)
        exact = {"by": wanted.by, "step": wanted.step, "article_id": wanted.article_id}
        conditions = [_AUDIT.c[name] == value for name, value in exact.items() if value is not None]
        if wanted.since is not None:
            conditions.append(_AUDIT.c.at >= wanted.since)
        if wanted.until is not None:
            conditions.append(_AUDIT.c.at < wanted.until)
        if wanted.words is not None:
            conditions.append(_ARTICLE.c.headline.icontains(wanted.words, autoescape=True))
        if wanted.before is not None:
            conditions.append(_AUDIT.c.id < wanted.before)
        chosen = found.where(*conditions).order_by(desc(_AUDIT.c.id)).limit(wanted.limit)
        return [_line(row, row.headline) for row in self._connection.execute(chosen)]

    def lines(self) -> Iterator[TrailLine]:
        rows = self._connection.execution_options(yield_per=_AT_ONCE).execute(_lines().order_by(_AUDIT.c.id))
        return (_line(row, None) for row in rows)

    def head(self) -> TrailHead | None:
        row = self._connection.execute(select(_HEAD.c.entries, _HEAD.c.chain).where(_HEAD.c.id == 1)).one_or_none()
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


def _lines(*more: Any) -> Select[Any]:
    """Every entry with the chain value of the number before it."""
    joined = _AUDIT.outerjoin(_BEFORE, _BEFORE.c.id == _AUDIT.c.id - 1)
    return select(_AUDIT, _BEFORE.c.chain.label("previous"), *more).select_from(joined)


def _line(row: Row[Any], headline: str | None) -> TrailLine:
    detail = _detail(row.detail)
    return TrailLine(row.id, row.at, row.by, row.step, row.article_id, detail, row.previous, row.chain, headline)


def _detail(text: str) -> dict[str, Any] | None:
    """None for what Redaksi cannot have written: the trail can be read on all the same."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None
