"""Copies of pieces that came by file and wait beside the own version."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, literal_column
from sqlmodel import Session, select

from redaksi.domain.errors import UsageError
from redaksi.store.content import pack, unpack
from redaksi.store.faults import word
from redaksi.store.tables import CopyRow
from redaksi.usecases.port_travel import Choice, ReceivedCopy

#: In the order in which they came, whatever the clock said then.
_ARRIVED: ColumnElement[int] = literal_column("received_copy.rowid")


class SqlCopies:
    """Answers to the port `Copies`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of(self, article_id: str) -> Sequence[ReceivedCopy]:
        found = select(CopyRow).where(CopyRow.article_id == article_id)
        newest = found.order_by(_ARRIVED.desc())
        return [_copy(row) for row in self._session.exec(newest)]

    def get(self, copy_id: str) -> ReceivedCopy:
        return _copy(self._row(copy_id))

    def hashes(self, article_id: str) -> frozenset[str]:
        found = select(CopyRow.content_hash).where(CopyRow.article_id == article_id)
        return frozenset(self._session.exec(found))

    def put(self, copy: ReceivedCopy) -> None:
        packed = pack(copy.article)
        row = CopyRow(
            id=copy.id,
            article_id=copy.article.id,
            received=copy.received,
            by=copy.by,
            origin=copy.origin,
            base_hash=copy.base_hash,
            content_hash=copy.content_hash,
            sha256=packed.sha256,
            content=packed.data,
            state=copy.state,
        )
        self._session.add(row)
        self._session.flush()

    def decide(self, copy_id: str, state: Choice) -> None:
        row = self._row(copy_id)
        row.state = state
        self._session.add(row)
        self._session.flush()

    def waiting(self) -> Sequence[tuple[str, str]]:
        found = select(CopyRow.id, CopyRow.article_id).where(CopyRow.state == Choice.WAITING)
        oldest = found.order_by(_ARRIVED)
        return [(copy_id, article_id) for copy_id, article_id in self._session.exec(oldest)]

    def _row(self, copy_id: str) -> CopyRow:
        row = self._session.get(CopyRow, copy_id)
        if row is None:
            raise UsageError("no-copy", id=copy_id)
        return row


def _copy(row: CopyRow) -> ReceivedCopy:
    article = unpack(row.content, row.sha256, headline=row.origin, revision=0)
    return ReceivedCopy(
        id=row.id,
        article=article,
        received=row.received,
        by=row.by,
        origin=row.origin,
        base_hash=row.base_hash,
        content_hash=row.content_hash,
        state=word(Choice, row.state),
    )
