"""What became of files and pieces, as a table that can be narrowed down."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from redaksi import words
from redaksi.gui import icons
from redaksi.gui.desk import Desk
from redaksi.usecases.intake_report import Line

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole
_SIGNS = {
    "kept": ("check", "good"),
    "version": ("history", "accent"),
    "skipped": ("merge", "quiet"),
    "seen": ("check", "quiet"),
    "doubtful": ("warning", "warning"),
    "failed": ("warning", "error"),
}


class ReportModel(QAbstractTableModel):
    """Grows while an import runs; `LINE` gives a Line."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._all: list[Line] = []
        self._shown: list[Line] = []
        self._wanted: frozenset[str] = frozenset()

    @property
    def lines(self) -> Sequence[Line]:
        """All of them, whatever is shown."""
        return self._all

    def clear(self) -> None:
        self.beginResetModel()
        self._all, self._shown = [], []
        self.endResetModel()

    def add(self, lines: Sequence[Line]) -> None:
        self._all += lines
        fresh = [line for line in lines if self._is_wanted(line)]
        if fresh:
            first = len(self._shown)
            self.beginInsertRows(QModelIndex(), first, first + len(fresh) - 1)
            self._shown += fresh
            self.endInsertRows()

    def show_only(self, wanted: frozenset[str]) -> None:
        """Those of which `what` is among `wanted`; all where that is empty."""
        self.beginResetModel()
        self._wanted = wanted
        self._shown = [line for line in self._all if self._is_wanted(line)]
        self.endResetModel()

    def count(self, wanted: frozenset[str]) -> int:
        return sum(line.what in wanted for line in self._all) if wanted else len(self._all)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._titles())

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles()[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self._shown[index.row()]
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(line, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return line.source if index.column() == 0 else self._text(line, index.column())
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 1:
            return icons.icon(*_SIGNS[line.what])
        return None

    def _text(self, line: Line, column: int) -> str:
        if column == 0:
            return PurePath(line.source).name
        if column == 1:
            return words.say(self._desk.language, f"what-{line.what}")
        return line.headline if column == 2 else line.sentence

    def _titles(self) -> list[str]:
        return [
            QCoreApplication.translate("IntakeFolderDialog", "File"),
            QCoreApplication.translate("IntakeFolderDialog", "Result"),
            QCoreApplication.translate("IntakeFolderDialog", "Headline"),
            QCoreApplication.translate("IntakeFolderDialog", "Explanation"),
        ]

    def _is_wanted(self, line: Line) -> bool:
        return not self._wanted or line.what in self._wanted
