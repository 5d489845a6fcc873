"""What people are told when they next look."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from sqlmodel import Session, col, delete, select

from redaksi.store.tables import NoticeRow
from redaksi.usecases.port_queue import Notice


class SqlNotices:
    """Answers to the port `Notices`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def leave(self, person: str, at: str, code: str, article_id: str | None, **detail: Any) -> None:
        text = json.dumps(detail, ensure_ascii=False)
        self._session.add(NoticeRow(person=person, at=at, code=code, article_id=article_id, detail=text))
        self._session.flush()

    def waiting(self, person: str) -> Sequence[Notice]:
        found = select(NoticeRow).where(NoticeRow.person == person).order_by(col(NoticeRow.id))
        return [
            Notice(row.id or 0, row.at, row.code, row.article_id, json.loads(row.detail))
            for row in self._session.exec(found)
        ]

    def told(self, ids: Iterable[int]) -> None:
        self._session.exec(delete(NoticeRow).where(col(NoticeRow.id).in_(list(ids))))
