"""A quiet list of stories below a field, with its title above: hidden while it is empty."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from redaksi.domain.settings import SETTINGS
from redaksi.gui.desk import Desk
from redaksi.gui.library.words import list_time, on_clock, published_time, state_word
from redaksi.gui.metadata.entry_delegate import DETAIL, EntryDelegate
from redaksi.usecases.records import Row

ENTRY = Qt.ItemDataRole.UserRole
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class QuietDelegate(EntryDelegate):
    """A chosen row is marked only while the keyboard is in the list."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if isinstance(option.widget, QWidget) and not option.widget.hasFocus():
            option.state &= ~QStyle.StateFlag.State_Selected
        super().paint(painter, option, index)


class RowList(QWidget):
    """A subclass says how an entry reads (`describe`); Enter, a double click or a click on its sign chooses one."""

    chosen = Signal(object)

    #: Keys that choose as Enter does.
    also_choose: tuple[Qt.Key, ...] = ()

    def __init__(self, delegate: type[QuietDelegate] = QuietDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel(self)
        self.title.setProperty("quiet", "true")
        self.title.setWordWrap(True)
        self.view = QListWidget(self)
        self.view.setProperty("field", "true")
        self.view.setItemDelegate(delegate(self.view))
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setMouseTracking(True)
        self.view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # not by the wheel, which scrolls the form
        self.view.installEventFilter(self)
        self.view.itemDoubleClicked.connect(lambda item: self.chosen.emit(item.data(ENTRY)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addWidget(self.view)
        self.show_entries(())

    def describe(self, entry: Any) -> tuple[str, str]:
        """Title and quiet line of an entry."""
        raise NotImplementedError

    def entries(self) -> tuple[Any, ...]:
        return tuple(self.view.item(row).data(ENTRY) for row in range(self.view.count()))

    def show_entries(self, entries: Sequence[Any]) -> None:
        """Show these; the chosen row stays chosen by its place."""
        row = self.view.currentRow()
        self.view.clear()
        for entry in entries:
            item = QListWidgetItem()
            title, detail = self.describe(entry)
            item.setText(title)
            item.setToolTip(title)
            item.setData(DETAIL, detail)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}, {detail}")
            item.setData(ENTRY, entry)
            self.view.addItem(item)
        self.view.setCurrentRow(max(0, min(row, len(entries) - 1)))
        self.setVisible(bool(entries))
        self._fit()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            item = self.view.currentItem()
            if item is not None and event.key() in (*_ENTER, *self.also_choose):
                self.chosen.emit(item.data(ENTRY))
                return True
        return False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say anew what the rows say."""
        self.show_entries(self.entries())

    def _fit(self) -> None:
        self.view.scheduleDelayedItemsLayout()
        self.view.setFixedHeight(sum(self.view.sizeHintForRow(row) for row in range(self.view.count())) + 2)


def facts(row: Row, zone: str) -> str:
    """State and day of a story, as a quiet line: when it was published, else changed, on the clock of `zone`."""
    today = on_clock(dt.datetime.now(dt.UTC), zone).date()
    if row.published:
        time = published_time(row.published, today)
    else:
        time = list_time(on_clock(dt.datetime.fromisoformat(row.modified), zone), today)
    return f"{state_word(row.state)} · {time}"


def zone_of(desk: Desk | None) -> str:
    """The newsroom's zone; its default as long as nobody has said which newsroom that is."""
    return SETTINGS["site.timezone"].default if desk is None else desk.settings["site.timezone"]
