"""What is planned for the person at the desk: a page in the place of the library's list."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QListView, QStackedLayout, QWidget

from redaksi.domain.article import State
from redaksi.domain.planning import OPEN, Assignment
from redaksi.gui.desk import Desk
from redaksi.gui.library.delegate import RowDelegate
from redaksi.gui.library.model import FACTS, ROW
from redaksi.gui.planning.words import due_facts
from redaksi.gui.queue.words import Facts
from redaksi.usecases import planning
from redaksi.usecases.changes import Changes
from redaksi.usecases.records import Row

Index = QModelIndex | QPersistentModelIndex


class MineModel(QAbstractListModel):
    """Assignments as the rows of a list; `assignment` gives what stands at an index."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._found: list[Assignment] = []

    def show_all(self, found: Sequence[Assignment]) -> None:
        if list(found) != self._found:
            self.beginResetModel()
            self._found = list(found)
            self.endResetModel()

    def assignment(self, index: Index) -> Assignment:
        return self._found[index.row()]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        found = self._found[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return found.slug
        if role == ROW:
            return Row(found.id, found.slug, found.slug, State.DRAFT, None, None, None, None, found.created)
        told = self._facts(found)
        if role == FACTS:
            return told
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return ", ".join(part for part in (found.slug, told.text) if part)
        return None

    def _facts(self, found: Assignment) -> Facts:
        return due_facts(found, self._desk.settings["site.timezone"], dt.datetime.now(dt.UTC))


class PlannedForMe(QWidget):
    """Click or Return opens the text, or the assignment where there is none yet."""

    chosen = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.model = MineModel(desk, self)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(RowDelegate(self.list))
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.installEventFilter(self)
        self.list.clicked.connect(self._choose)
        self.empty = QLabel(self)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.empty.setMargin(24)
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setProperty("quiet", "true")
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self.list)
        desk.user_changed.connect(self.reload)
        desk.changed.connect(self._changed)
        self._word()

    def reload(self) -> None:
        """Ask the store what is planned for who sits here."""
        if self._desk.room is None or self._desk.user is None:
            self._take(())
        else:
            self._desk.do(planning.listed, OPEN, self._desk.user.name, done=self._take, key="planned-for-me")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else None
        if pressed is not None and pressed.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.currentIndex())
            return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._word()
        super().changeEvent(event)

    def _word(self) -> None:
        self.list.setAccessibleName(self.tr("Planned for me"))
        number = self.model.rowCount()
        self.setWindowTitle(self.tr("%n planned", "", number) if number else "")
        nobody = self._desk.user is None
        self.empty.setText(
            self.tr("Nobody sits at this desk yet.") if nobody else self.tr("Nothing is planned for you.")
        )

    def _take(self, found: Sequence[Assignment]) -> None:
        current = self.list.currentIndex()
        here = self.model.assignment(current).id if current.isValid() else None
        self.model.show_all(found)
        row = next((row for row, plan in enumerate(found) if plan.id == here), 0)
        if found and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(row))
        self._pages.setCurrentWidget(self.list if found else self.empty)
        self._word()

    def _changed(self, changes: Changes) -> None:
        if changes.planning:
            self.reload()

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.model.assignment(index))
