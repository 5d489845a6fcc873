"""The list of what was read: a piece or a failure to a row, ticked where it is to be kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from redaksi.domain.duplicates import Handling
from redaksi.gui import icons
from redaksi.usecases.importing import Failure
from redaksi.usecases.reviewed import Reviewed

_ENTRY = Qt.ItemDataRole.UserRole
Entry = Reviewed | Failure


def entry_of(item: QListWidgetItem | None) -> Entry | None:
    found = None if item is None else item.data(_ENTRY)
    return found if isinstance(found, Reviewed | Failure) else None


def fill(rows: QListWidget, entries: Iterable[Entry]) -> None:
    """Show these instead of what was shown; what is here already and brings nothing new is not ticked."""
    rows.blockSignals(True)
    rows.clear()
    for entry in entries:
        item = QListWidgetItem(rows)
        if isinstance(entry, Failure):
            item.setText(Path(entry.source).name)
            item.setIcon(icons.icon("warning", "error"))
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
            item.setData(_ENTRY, entry)
        else:
            mark(item, entry)
            tick(item, entry)
    rows.blockSignals(False)


def mark(item: QListWidgetItem, entry: Reviewed) -> None:
    """The row says what has become of its piece."""
    headline = entry.article.headline or QCoreApplication.translate("IntakeDialog", "Without a headline")
    item.setText(headline)
    item.setToolTip(entry.source)
    item.setIcon(icons.icon("warning", "warning") if entry.doubtful else icons.icon("check", "good"))
    looked = QCoreApplication.translate("IntakeDialog", "something is uncertain")
    item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{headline}, {looked}" if entry.doubtful else headline)
    item.setData(_ENTRY, entry)


def tick(item: QListWidgetItem, entry: Reviewed) -> None:
    """To be kept, unless it is to be skipped."""
    item.setCheckState(Qt.CheckState.Unchecked if is_skipped(entry) else Qt.CheckState.Checked)


def is_skipped(entry: Reviewed) -> bool:
    return entry.advice is not None and entry.advice.handling is Handling.SKIP


def items(rows: QListWidget) -> Sequence[QListWidgetItem]:
    return [item for row in range(rows.count()) if (item := rows.item(row)) is not None]


def ticked(rows: QListWidget) -> list[QListWidgetItem]:
    """Rows of pieces that are to be kept."""
    return [item for item in items(rows) if item.checkState() is Qt.CheckState.Checked]
