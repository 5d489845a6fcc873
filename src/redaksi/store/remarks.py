"""Remarks on stories, and who has seen which version."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from sqlmodel import Session, col, func, select

from redaksi.domain.anchors import Anchor
from redaksi.domain.errors import UsageError
from redaksi.domain.remarks import MOST, Kind, Remark, Standing
from redaksi.store.faults import word
from redaksi.store.tables_desk import RemarkRow, SeenRow

#: Fields that a remark and its row have in common, each under the same name.
_PLAIN = ("id", "article_id", "by", "at", "text", "thread", "position", "field", "revision", "replacement")
_CLOSED = ("closed_by", "closed_at")


class SqlRemarks:
    """Answers to the port `Remarks`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of(self, article_id: str) -> Sequence[Remark]:
        found = select(RemarkRow).where(RemarkRow.article_id == article_id).order_by(col(RemarkRow.position))
        return [_remark(row) for row in self._session.exec(found)]

    def everything(self) -> Iterator[Remark]:
        return (_remark(row) for row in self._session.exec(select(RemarkRow)))

    def get(self, remark_id: str) -> Remark:
        return _remark(self._row(remark_id))

    def add(self, remark: Remark) -> Remark:
        mine = RemarkRow.article_id == remark.article_id
        count, last = self._session.exec(select(func.count(), func.max(RemarkRow.position)).where(mine)).one()
        if count >= MOST:
            raise UsageError("too-many-remarks", limit=MOST)
        row = RemarkRow(**{name: getattr(remark, name) for name in _PLAIN}, kind=remark.kind, state=remark.state)
        row.position = 1 if last is None else last + 1
        _place(row, remark)
        self._session.add(row)
        self._session.flush()
        return _remark(row)

    def change(self, remark: Remark) -> None:
        row = self._row(remark.id)
        row.state = remark.state
        _place(row, remark)
        self._session.add(row)
        self._session.flush()

    def _row(self, remark_id: str) -> RemarkRow:
        row = self._session.get(RemarkRow, remark_id)
        if row is None:
            raise UsageError("no-remark", id=remark_id)
        return row


class SqlSeen:
    """Answers to the port `Seen`."""

    def __init__(self, session: Session, stamp: Callable[[], str]) -> None:
        self._session = session
        self._stamp = stamp

    def of(self, article_id: str, person: str) -> int | None:
        row = self._session.get(SeenRow, (article_id, person))
        return None if row is None else row.revision

    def mark(self, article_id: str, person: str, revision: int) -> None:
        known = self.of(article_id, person)
        if known is None or known < revision:
            self._session.merge(SeenRow(article_id=article_id, person=person, revision=revision, at=self._stamp()))
            self._session.flush()


def _place(row: RemarkRow, remark: Remark) -> None:
    """What may change of a remark after it was made."""
    anchor = remark.anchor
    for name in ("quote", "wording", "before", "after", "start"):
        setattr(row, name, None if anchor is None else getattr(anchor, name))
    for name in _CLOSED:
        setattr(row, name, getattr(remark, name))


def _remark(row: RemarkRow) -> Remark:
    plain = {name: getattr(row, name) for name in (*_PLAIN, *_CLOSED)}
    anchor = None
    if row.quote is not None:
        anchor = Anchor(row.quote, row.before or "", row.after or "", row.start or 0, row.wording)
    return Remark(**plain, kind=word(Kind, row.kind), state=word(Standing, row.state), anchor=anchor)
