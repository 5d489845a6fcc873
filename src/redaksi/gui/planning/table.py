"""The assignments of the newsroom as a table."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QGuiApplication

from redaksi.domain.planning import Assignment
from redaksi.gui import theme
from redaksi.gui.planning.words import assignment_word, due_facts
from redaksi.gui.queue.spans import site_time

Index = QModelIndex | QPersistentModelIndex
_COLUMNS = 5


class AssignmentsModel(QAbstractTableModel):
    """Short name, writer, due time, state, what it is about."""

    def __init__(self, zone: str, parent: QObject) -> None:
        super().__init__(parent)
        self._zone = zone
        self._found: list[Assignment] = []

    def show_all(self, found: Sequence[Assignment]) -> None:
        self.beginResetModel()
        self._found = list(found)
        self.endResetModel()

    def assignment(self, index: Index) -> Assignment | None:
        return self._found[index.row()] if index.isValid() else None

    def row_of(self, assignment_id: str) -> int:
        """-1 where it is not shown."""
        return next((row for row, found in enumerate(self._found) if found.id == assignment_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        return 0 if parent.isValid() else len(self._found)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        return 0 if parent.isValid() else _COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        found, now = self._found[index.row()], dt.datetime.now(dt.UTC)
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == 2 and found.overdue(now):
            return theme.color("error")
        if role == Qt.ItemDataRole.DisplayRole:
            return self._texts(found, now)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return found.brief or None
        if role == Qt.ItemDataRole.SizeHintRole:
            metrics = QFontMetrics(QGuiApplication.font())
            return QSize(metrics.horizontalAdvance(self._texts(found, now)[index.column()]) + 24, metrics.height() + 12)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = (
            QCoreApplication.translate("Planning", "Short name"),
            QCoreApplication.translate("Planning", "Writer"),
            QCoreApplication.translate("Planning", "Due"),
            QCoreApplication.translate("Planning", "State"),
            QCoreApplication.translate("Planning", "About"),
        )
        return titles[section]

    def _texts(self, found: Assignment, now: dt.datetime) -> tuple[str, ...]:
        due = "" if found.due_at is None else site_time(found.due_at, self._zone, now)
        if found.overdue(now):
            due = f"{due} · {due_facts(found, self._zone, now).text.partition(' · ')[0]}"
        brief = " ".join(found.brief.split())
        writer = found.writer or QCoreApplication.translate("Planning", "nobody yet")
        return found.slug, writer, due, assignment_word(found.state), brief
