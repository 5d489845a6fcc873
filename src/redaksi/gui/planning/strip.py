"""The calendar strip: a column for each day, a line for each thing that is planned, due or out."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QDate,
    QItemSelectionModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from redaksi.gui import theme
from redaksi.gui.library.words import clock
from redaksi.gui.planning.cell import ENTRY, CellDelegate
from redaksi.gui.planning.words import mark_word
from redaksi.usecases.calendar import Calendar, Entry

Index = QModelIndex | QPersistentModelIndex
#: Days that fit beside each other, and the lines that stand there at least.
_BESIDE, _LINES = 7, 5
_TURNS = {Qt.Key.Key_PageUp: -7, Qt.Key.Key_PageDown: +7}


class CalendarModel(QAbstractTableModel):
    """`ENTRY` gives the Entry of a cell, None where a day has no more."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._calendar: Calendar | None = None
        self._days: list[list[Entry]] = []

    def show_calendar(self, calendar: Calendar) -> None:
        self.beginResetModel()
        self._calendar = calendar
        dates = [calendar.first + dt.timedelta(days=number) for number in range(calendar.days)]
        self._days = [[entry for entry in calendar.entries if entry.day == date] for date in dates]
        self.endResetModel()

    def today_column(self) -> int:
        """-1 where today is not among the days."""
        if self._calendar is None:
            return -1
        column = (self._calendar.today - self._calendar.first).days
        return column if 0 <= column < len(self._days) else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        return 0 if parent.isValid() else max(_LINES, *(len(day) for day in self._days), 0)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        return 0 if parent.isValid() else len(self._days)

    def entry(self, index: Index) -> Entry | None:
        if not index.isValid() or index.row() >= len(self._days[index.column()]):
            return None
        return self._days[index.column()][index.row()]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entry(index)
        if entry is None:
            return self._nothing(index) if role == Qt.ItemDataRole.AccessibleTextRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{_time(entry)} {entry.title}".strip()
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return _spoken(entry)
        return entry if role == ENTRY else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or self._calendar is None:
            return None
        is_today = section == self.today_column()
        if role == Qt.ItemDataRole.DisplayRole:
            day = _day(self._calendar.first + dt.timedelta(days=section), "d MMM" if is_today else "ddd d MMM")
            return QCoreApplication.translate("Planning", "Today, {day}").format(day=day) if is_today else day
        if role == Qt.ItemDataRole.FontRole and is_today:
            bold = QFont()
            bold.setWeight(QFont.Weight.Bold)
            return bold
        return None

    def _nothing(self, index: Index) -> str | None:
        if self._calendar is None or index.row() > 0:
            return None
        day = _day(self._calendar.first + dt.timedelta(days=index.column()), "dddd d MMMM")
        return QCoreApplication.translate("Planning", "{day}: nothing").format(day=day)


class CalendarStrip(QTableView):
    """Arrow keys go from day to day, Return or a click opens what stands there."""

    #: The Entry that was chosen.
    chosen = Signal(object)
    #: A week on (+7) or back (-7) is asked for, by Page Down or Page Up.
    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.calendar = CalendarModel(self)
        self.setModel(self.calendar)
        self.setItemDelegate(CellDelegate(self))
        self.setAccessibleName(QCoreApplication.translate("Planning", "Calendar"))
        self.setShowGrid(False)
        self.setAlternatingRowColors(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.clicked.connect(self._choose)

    def show_calendar(self, calendar: Calendar) -> None:
        """The cell with the keyboard stays the one it was, on another day of the week perhaps."""
        row, column = self.currentIndex().row(), self.currentIndex().column()
        self.calendar.show_calendar(calendar)
        self._fit()
        if row >= 0:
            index = self.calendar.index(min(row, self.calendar.rowCount() - 1), column)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def go_to_today(self) -> None:
        """The keyboard to today's first line, where today is shown."""
        column = self.calendar.today_column()
        if column >= 0:
            index = self.calendar.index(0, column)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
        elif (days := _TURNS.get(Qt.Key(event.key()))) is not None:
            self.turned.emit(days)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Today's ground goes down to the lower edge, below the last line as well."""
        column = self.calendar.today_column()
        if column >= 0:
            left, width = self.columnViewportPosition(column), self.columnWidth(column)
            painter = QPainter(self.viewport())
            painter.fillRect(left, 0, width, self.viewport().height(), theme.color("hover"))
            painter.end()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """A week side by side, but never so narrow that no word fits."""
        least = self.fontMetrics().averageCharWidth() * 14
        width = max(least, self.viewport().width() // _BESIDE)
        height = 2 * self.fontMetrics().lineSpacing() + 8
        self.horizontalHeader().setDefaultSectionSize(width)
        self.verticalHeader().setDefaultSectionSize(height)

    def _choose(self, index: QModelIndex) -> None:
        entry = self.calendar.entry(index)
        if entry is not None:
            self.chosen.emit(entry)


def _time(entry: Entry) -> str:
    return "" if entry.local is None else clock(dt.datetime.combine(entry.day, entry.local))


def _day(day: dt.date, pattern: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def _spoken(entry: Entry) -> str:
    late = QCoreApplication.translate("Planning", "overdue") if entry.late else ""
    day = _day(entry.day, "dddd d MMMM")
    parts = (mark_word(entry.mark), f"{day} {_time(entry)}".strip(), entry.title, entry.person or "", late)
    return ", ".join(part for part in parts if part)
