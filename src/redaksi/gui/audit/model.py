"""The entries of the audit trail as a table, read from the store page by page as somebody scrolls."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from redaksi.gui.audit.words import moment, shortened, step_word, told
from redaksi.gui.desk import Desk
from redaksi.gui.jobs import Job
from redaksi.usecases import audit_trail
from redaksi.usecases.port_audit import TrailFilter, TrailLine

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole


class TrailModel(QAbstractTableModel):
    """Shows what matches a filter, newest first; `LINE` gives a TrailLine."""

    #: The first page of a filter has arrived.
    loaded = Signal()
    #: The trail may not be read: carries the RedaksiError.
    refused = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._filter = TrailFilter()
        self._lines: list[TrailLine] = []
        self._is_all = False
        self._loading: Job | None = None

    @property
    def filter(self) -> TrailFilter:
        return self._filter

    @property
    def lines(self) -> Sequence[TrailLine]:
        return self._lines

    def show_only(self, wanted: TrailFilter) -> None:
        """From the newest on, what `wanted` asks for."""
        self._filter = wanted
        self._ask(wanted, self._take)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._titles())

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles()[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LINE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(line, index.column())
        return None

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and not self._is_all and self._loading is None and bool(self._lines)

    def fetchMore(self, parent: Index) -> None:
        self._ask(replace(self._filter, before=self._lines[-1].number), self._append)

    def _text(self, line: TrailLine, column: int) -> str:
        language = self._desk.language
        if column == 0:
            return moment(line.at, self._desk.settings["site.timezone"])
        if column == 1:
            return line.by or "–"
        if column == 2:
            return step_word(language, line.step)
        if column == 3:
            return line.headline or shortened(line.article_id or "")
        return told(language, line, self._desk.settings["site.timezone"])

    def _titles(self) -> list[str]:
        return [
            QCoreApplication.translate("AuditDialog", "When"),
            QCoreApplication.translate("AuditDialog", "Who"),
            QCoreApplication.translate("AuditDialog", "What"),
            QCoreApplication.translate("AuditDialog", "Article"),
            QCoreApplication.translate("AuditDialog", "Details"),
        ]

    def _ask(self, wanted: TrailFilter, take: Any) -> None:
        def arrived(lines: Sequence[TrailLine]) -> None:
            self._loading = None
            self._is_all = len(lines) < wanted.limit
            take(lines)

        def refused(error: Exception) -> None:
            self._loading, self._is_all = None, True
            self.refused.emit(error)

        by = self._desk.user_name
        self._loading = self._desk.do(audit_trail.page, wanted, by, done=arrived, failed=refused, key="audit-page")

    def _take(self, lines: Sequence[TrailLine]) -> None:
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()
        self.loaded.emit()

    def _append(self, lines: Sequence[TrailLine]) -> None:
        if lines:
            first = len(self._lines)
            self.beginInsertRows(QModelIndex(), first, first + len(lines) - 1)
            self._lines += lines
            self.endInsertRows()
