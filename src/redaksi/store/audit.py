"""The audit trail: entries are added, never changed."""

from __future__ import annotations

import json
from collections.abc import Sequence

from sqlmodel import Session, col, select

from redaksi.store.tables import AuditRow
from redaksi.usecases.records import AuditEntry


class SqlAudit:
    """Answers to the port `Audit`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, entry: AuditEntry) -> None:
        detail = json.dumps(entry.detail, ensure_ascii=False, separators=(",", ":"))
        self._session.add(
            AuditRow(at=entry.at, by=entry.by, step=entry.step, article_id=entry.article_id, detail=detail)
        )
        self._session.flush()

    def of(self, article_id: str) -> Sequence[AuditEntry]:
        """Oldest first, in the order in which they were written."""
        found = select(AuditRow).where(AuditRow.article_id == article_id).order_by(col(AuditRow.id))
        return [
            AuditEntry(row.at, row.by, row.step, row.article_id, json.loads(row.detail))
            for row in self._session.exec(found)
        ]
