"""Planning: the calendar of two weeks above, the assignments below."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from redaksi.domain.errors import RedaksiError
from redaksi.domain.planning import OPEN, Assignment, AssignmentState
from redaksi.gui import icons
from redaksi.gui.desk import Desk
from redaksi.gui.dialogs.fitting import fit
from redaksi.gui.errors import sentence
from redaksi.gui.forms.ui_planning import Ui_PlanningDialog
from redaksi.gui.planning.table import AssignmentsModel
from redaksi.usecases import planning
from redaksi.usecases.calendar import Calendar, Entry, calendar
from redaksi.usecases.changes import Changes, Kept

#: Days that the calendar shows, and by how many it goes on.
DAYS, WEEK = 14, 7


class PlanningDialog(QDialog):
    """Stays open beside the window. Pieces are opened there, assignments asked for by `wanted` (None: a new one)."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        #: From which day on, None: from this week's Monday; and from which the calendar that is shown goes.
        self._first: dt.date | None = None
        self._today_wanted = False
        self._shown_first = dt.datetime.now(dt.UTC).date()
        self.ui = Ui_PlanningDialog()
        self.ui.setupUi(self)
        fit(self)
        self.model = AssignmentsModel(desk.settings["site.timezone"], self)
        self.ui.list.setModel(self.model)
        self._dress()
        self.ui.column.setStretchFactor(self.ui.strip, 3)
        self.ui.column.setStretchFactor(self.ui.list, 2)
        self._connect()
        self._go_to_today()

    def reload(self) -> None:
        """Ask the store for both."""
        desk, states = self._desk, tuple(AssignmentState) if self.ui.closed.isChecked() else OPEN
        desk.do(calendar, self._first, DAYS, done=self._show_calendar, key="calendar")
        desk.do(planning.listed, states, done=self._show_list, key="assignments")

    def _dress(self) -> None:
        for button, icon, name in (
            (self.ui.earlier, "left", self.tr("A week earlier")),
            (self.ui.later, "right", self.tr("A week later")),
        ):
            button.setIcon(icons.icon(icon))
            button.setToolTip(name)
            button.setAccessibleName(name)

    def _connect(self) -> None:
        ui = self.ui
        ui.earlier.clicked.connect(lambda: self._move(-WEEK))
        ui.later.clicked.connect(lambda: self._move(+WEEK))
        ui.today.clicked.connect(self._go_to_today)
        ui.closed.toggled.connect(self.reload)
        ui.strip.chosen.connect(self._chosen)
        ui.strip.turned.connect(self._move)
        ui.list.activated.connect(self._edit)
        ui.list.selectionModel().currentChanged.connect(self._refresh)
        ui.add.clicked.connect(lambda: self.wanted.emit(None))
        ui.edit.clicked.connect(self._edit)
        ui.start.clicked.connect(self._start)
        ui.done_.clicked.connect(lambda: self._close_one(planning.finish))
        ui.drop.clicked.connect(self._ask_to_drop)
        ui.close.clicked.connect(self.accept)
        for signal in (self._desk.changed, self._desk.user_changed):
            signal.connect(self._look_again)

    def _look_again(self, changes: Changes | None = None) -> None:
        if changes is None or changes.planning or changes.articles:
            self.reload()

    def _move(self, days: int) -> None:
        first = self._first or self._shown_first
        self._first = first + dt.timedelta(days=days)
        self.reload()

    def _go_to_today(self) -> None:
        self._first, self._today_wanted = None, True
        self.ui.strip.setFocus()
        self.reload()

    def _show_calendar(self, shown: Calendar) -> None:
        self._shown_first = shown.first
        self.ui.strip.show_calendar(shown)
        if self._today_wanted:
            self._today_wanted = False
            self.ui.strip.go_to_today()
        last = shown.first + dt.timedelta(days=shown.days - 1)
        self.ui.weeks.setText(self.tr("{first} to {last}").format(first=_day(shown.first), last=_day(last)))

    def _show_list(self, found: Sequence[Assignment]) -> None:
        current = self._current()
        self.model.show_all(found)
        row = self.model.row_of(current.id) if current else -1
        if found:
            self.ui.list.setCurrentIndex(self.model.index(max(0, row), 0))
        for column in range(self.model.columnCount() - 1):
            self.ui.list.resizeColumnToContents(column)
        self.ui.list.setVisible(bool(found))
        self.ui.empty.setVisible(not found)
        self.ui.empty.setText(self.tr("Nothing is planned. An assignment says who writes what until when."))
        self._refresh()

    def _current(self) -> Assignment | None:
        return self.model.assignment(self.ui.list.currentIndex())

    def _refresh(self) -> None:
        current, can = self._current(), not self._desk.read_only and self._desk.user is not None
        is_open = current is not None and current.state in OPEN and can
        self.ui.add.setEnabled(can)
        self.ui.edit.setEnabled(is_open)
        self.ui.done_.setEnabled(is_open)
        self.ui.drop.setEnabled(is_open)
        begun = current is not None and current.article_id is not None
        self.ui.start.setText(self.tr("Open the article") if begun else self.tr("Start writing"))
        self.ui.start.setEnabled(begun or is_open)

    def _chosen(self, entry: Entry) -> None:
        if entry.article_id is not None:
            self._desk.piece_wanted.emit(entry.article_id)
            return
        row = self.model.row_of(entry.assignment_id or "")
        if row >= 0:
            self.ui.list.setCurrentIndex(self.model.index(row, 0))
            self._edit()

    def _edit(self) -> None:
        current = self._current()
        if current is not None and current.state in OPEN:
            self.wanted.emit(current)

    def _start(self) -> None:
        current = self._current()
        if current is None:
            return
        if current.article_id is not None:
            self._desk.piece_wanted.emit(current.article_id)
            return
        self._do(planning.start, current, self._started)

    def _started(self, kept: Kept) -> None:
        self._desk.piece_wanted.emit(kept.piece.article.id)

    def _ask_to_drop(self) -> None:
        current = self._current()
        if current is None:
            return
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(self.tr("Drop “{slug}”?").format(slug=current.slug))
        box.setInformativeText(self.tr("A text that was begun stays. Its writer is told."))
        drop = box.addButton(self.tr("Drop it"), QMessageBox.ButtonRole.AcceptRole)
        keep = box.addButton(self.tr("Keep it"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        drop.clicked.connect(lambda: self._close_one(planning.drop))
        box.open()

    def _close_one(self, close: Callable[..., object]) -> None:
        current = self._current()
        if current is not None:
            self._do(close, current)

    def _do(
        self, usecase: Callable[..., object], current: Assignment, done: Callable[[Kept], None] | None = None
    ) -> None:
        self.ui.problem.hide()
        self._desk.do(usecase, current.id, self._desk.user_name, done=done, failed=self._refused)

    def _refused(self, error: RedaksiError) -> None:
        self.ui.problem.setText(sentence(self._desk.language, error))
        self.ui.problem.show()


def _day(day: dt.date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")
