"""The keys of a list, pressed in the line above it where somebody types to find."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


class ListKeys(QObject):
    """Up, Down and the page keys in `query` choose another row of `view`; the cursor stays where one types."""

    #: Enter: the row is taken.
    taken = Signal()

    def __init__(self, query: QLineEdit, view: QAbstractItemView) -> None:
        super().__init__(query)
        self._view = view
        query.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _ENTER:
                self.taken.emit()
                return True
            if event.key() in _STEPS:
                self._move(_STEPS[Qt.Key(event.key())])
                return True
        return False

    def _move(self, by: int) -> None:
        rows = self._view.model()
        row = max(0, min(rows.rowCount() - 1, self._view.currentIndex().row() + by))
        self._view.setCurrentIndex(rows.index(row, 0))
