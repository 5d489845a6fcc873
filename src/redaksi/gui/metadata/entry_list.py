"""A list of entries in the form: chosen, changed, taken away, and put in order by dragging or by keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from redaksi.gui.icons import icon
from redaksi.gui.metadata.entry_delegate import DETAIL, EntryDelegate

ENTRY = Qt.ItemDataRole.UserRole
_ROWS_SHOWN = 6


class EntryList(QWidget):
    """What all such lists share. A subclass says how an entry reads (`describe`) and how one is changed (`change`)."""

    #: All entries in their order after a change by the user, as a tuple.
    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = QListWidget(self)
        self.view.setProperty("field", "true")
        self.view.setItemDelegate(EntryDelegate(self.view))
        self.view.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.view.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setMouseTracking(True)
        self.view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # not by the wheel, which scrolls the form
        self.view.installEventFilter(self)
        self.view.itemDoubleClicked.connect(lambda: self.change_chosen())
        self.view.currentRowChanged.connect(lambda: self.refresh_buttons())
        self.view.model().rowsMoved.connect(self._moved)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        self.column.addWidget(self.view)
        self._tools = QHBoxLayout()
        self._tools.setSpacing(2)
        self._buttons: dict[str, QToolButton] = {}
        self.column.addLayout(self._tools)

    def describe(self, entry: Any) -> tuple[str, str]:
        """Title and quiet line of an entry."""
        raise NotImplementedError

    def change(self, entry: Any) -> None:
        """The user wants to change `entry`."""
        raise NotImplementedError

    def decorate(self, item: QListWidgetItem, entry: Any) -> None:
        """Give a row more than words, a picture."""

    # Entries

    def value(self) -> tuple[Any, ...]:
        return tuple(self.view.item(row).data(ENTRY) for row in range(self.view.count()))

    def show_value(self, entries: Iterable[Any]) -> None:
        """Take over entries from elsewhere; the chosen row stays chosen."""
        entries = tuple(entries)
        if entries != self.value():
            self._fill(entries, self.view.currentRow())

    def put(self, entries: Iterable[Any], row: int) -> None:
        """The user changed the list: show it with `row` chosen, and tell."""
        entries = tuple(entries)
        self._fill(entries, row)
        self.edited.emit(entries)

    def replace_entry(self, old: Any, new: Any) -> None:
        """One entry has become another."""
        entries = list(self.value())
        if old in entries and new != old:
            row = entries.index(old)
            entries[row] = new
            self.put(entries, row)

    def chosen(self) -> Any | None:
        item = self.view.currentItem()
        return item.data(ENTRY) if item else None

    def remove_chosen(self) -> None:
        row = self.view.currentRow()
        if row >= 0:
            entries = list(self.value())
            del entries[row]
            self.put(entries, min(row, len(entries) - 1))

    def change_chosen(self) -> None:
        entry = self.chosen()
        if entry is not None:
            self.change(entry)

    def move_chosen(self, step: int) -> None:
        """One place up (-1) or down (1)."""
        row = self.view.currentRow()
        entries = list(self.value())
        if row >= 0 and 0 <= row + step < len(entries):
            entries.insert(row + step, entries.pop(row))
            self.put(entries, row + step)

    # Rows and buttons

    def add_button(self, name: str, icon_name: str, call: Callable[[], object]) -> QToolButton:
        """A tool below the list; `name_button` gives it words."""
        button = QToolButton(self)
        button.setObjectName(name)
        button.setIcon(icon(icon_name))
        button.clicked.connect(lambda: call())
        self._buttons[name] = button
        self._tools.addWidget(button)
        return button

    def add_order_buttons(self) -> None:
        """Up, down and remove, at the right."""
        self._tools.addStretch(1)
        self.add_button("up", "up", lambda: self.move_chosen(-1))
        self.add_button("down", "down", lambda: self.move_chosen(1))
        self.add_button("remove", "trash", self.remove_chosen)

    def button(self, name: str) -> QToolButton:
        return self._buttons[name]

    def name_button(self, name: str, title: str, keys: str = "") -> None:
        self._buttons[name].setToolTip(f"{title} ({keys})" if keys else title)
        self._buttons[name].setAccessibleName(title)

    def retranslate(self) -> None:
        """Words of the buttons that all lists have."""
        self.name_button("up", self.tr("Move up"), "Alt+↑")
        self.name_button("down", self.tr("Move down"), "Alt+↓")
        self.name_button("remove", self.tr("Remove"), self.tr("Del"))
        self.refresh_rows()

    def refresh_rows(self) -> None:
        """Say anew what the rows say."""
        for row in range(self.view.count()):
            self._word(self.view.item(row))
        self._fit()

    def refresh_buttons(self) -> None:
        row, count = self.view.currentRow(), self.view.count()
        self._buttons["up"].setEnabled(row > 0)
        self._buttons["down"].setEnabled(0 <= row < count - 1)
        self._buttons["remove"].setEnabled(row >= 0)

    # What Qt calls

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        return False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _key(self, event: QKeyEvent) -> bool:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if alt and event.key() in steps:
            self.move_chosen(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_chosen()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.change_chosen()
        else:
            return False
        return True

    def _moved(self) -> None:
        self.refresh_buttons()
        self.edited.emit(self.value())

    def _fill(self, entries: tuple[Any, ...], row: int) -> None:
        self.view.clear()
        for entry in entries:
            item = QListWidgetItem()
            item.setData(ENTRY, entry)
            self._word(item)
            self.decorate(item, entry)
            self.view.addItem(item)
        self.view.setCurrentRow(min(row, len(entries) - 1))
        self.refresh_buttons()
        self._fit()

    def _word(self, item: QListWidgetItem) -> None:
        title, detail = self.describe(item.data(ENTRY))
        item.setText(title)
        item.setData(DETAIL, detail)
        item.setToolTip(title)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}, {detail}" if detail else title)

    def _fit(self) -> None:
        """As high as its rows, up to a few; nothing at all where it is empty."""
        rows = min(_ROWS_SHOWN, self.view.count())
        self.view.scheduleDelayedItemsLayout()
        height = sum(self.view.sizeHintForRow(row) for row in range(rows))
        self.view.setFixedHeight(height + 2)
        self.view.setVisible(rows > 0)
