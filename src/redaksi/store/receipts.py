"""Export records."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sqlmodel import Session, col, select

from redaksi.domain.article import Article, State
from redaksi.store import readers
from redaksi.store.faults import word
from redaksi.store.tables import ReceiptRow, table
from redaksi.usecases.records import Receipt

_RECEIPT = table(ReceiptRow)


class SqlReceipts:
    """Answers to the port `Receipts`. `seal` keeps the revision that was exported from being written over."""

    def __init__(self, session: Session, seal: Callable[[str, int], None]) -> None:
        self._session = session
        self._seal = seal

    def add(self, receipt: Receipt) -> None:
        self.add_all((receipt,))

    def add_all(self, receipts: Sequence[Receipt]) -> None:
        if receipts:
            rows = [{name: getattr(receipt, name) for name in Receipt.__dataclass_fields__} for receipt in receipts]
            self._session.connection().execute(_RECEIPT.insert(), rows)
        for article_id, revision in dict.fromkeys((receipt.article_id, receipt.revision) for receipt in receipts):
            self._seal(article_id, revision)

    def by_sha256(self, sha256: str) -> Receipt | None:
        """The newest receipt for those bytes."""
        found = select(ReceiptRow).where(ReceiptRow.sha256 == sha256).order_by(col(ReceiptRow.id).desc())
        row = self._session.exec(found).first()
        return None if row is None else _receipt(row)

    def below(self, folder: str) -> Sequence[Receipt]:
        """The newest receipt of each path inside a folder."""
        path = col(ReceiptRow.path)
        start = folder.rstrip("/\\")
        inside = (path >= f"{start}/") & (path < f"{start}0") | (path >= f"{start}\\") & (path < f"{start}]")
        found = self._session.exec(select(ReceiptRow).where(inside).order_by(col(ReceiptRow.id)))
        return list({row.path: _receipt(row) for row in found}.values())

    def of(self, article_id: str) -> Sequence[Receipt]:
        found = select(ReceiptRow).where(ReceiptRow.article_id == article_id).order_by(col(ReceiptRow.id).desc())
        return [_receipt(row) for row in self._session.exec(found)]

    def readers_version(self, article_id: str) -> Article | None:
        shown = readers.readers_version(self._session.connection(), article_id)
        return None if shown is None else shown.article


def _receipt(row: ReceiptRow) -> Receipt:
    fields = {name: getattr(row, name) for name in Receipt.__dataclass_fields__}
    return Receipt(**fields | {"state": word(State, row.state)})
