"""A drop-down list that changes only when something is chosen from the open list."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from redaksi.gui import icons, theme

_OPENING = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Space, Qt.Key.Key_F4}
_ARROW = 16


class Choice(QComboBox):
    """Keys open the list and the wheel scrolls the form: neither changes a story by accident.

    Entries are values with a title; entries without a value of their own are verbs (`New…`).
    """

    #: The user chose a value.
    edited = Signal(object)
    #: The user chose a verb, by its name; the value stays.
    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: object = None
        # Kept here, not in the items: Qt gives a StrEnum back as a plain string.
        self._values: list[object] = []
        self._verbs: dict[int, str] = {}
        self.setProperty("field", "true")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # not by the wheel, which scrolls the form
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setMaxVisibleItems(16)
        self.activated.connect(self._chosen)

    def offer(self, values: list[tuple[str, object]], verbs: list[tuple[str, str]] | None = None) -> None:
        """Fill the list with (title, value) pairs and, below a line, (title, verb) pairs; the value stays."""
        self.clear()
        self._values = [value for _, value in values]
        self._verbs = {}
        self.addItems([title for title, _ in values])
        if verbs:
            self.insertSeparator(self.count())
        for title, verb in verbs or ():
            self._verbs[self.count()] = verb
            self.addItem(title)
        self.show_value(self._value)

    def value(self) -> object:
        return self._value

    def values(self) -> tuple[object, ...]:
        """Every value that is offered."""
        return tuple(self._values)

    def show_value(self, value: object) -> None:
        """Take over a value from elsewhere; one that the list does not have shows nothing."""
        self._value = value
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENING or (event.text().isprintable() and event.text()):
            self.showPopup()
            if event.text().strip():
                self.view().keyboardSearch(event.text())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        colour = theme.color("quiet")
        side = theme.scaled(_ARROW)
        arrow = icons.pixmap("chevron-down", colour, side, self.devicePixelRatioF())
        painter.drawPixmap(self.width() - side - 8, (self.height() - side) // 2, arrow)
        painter.end()

    def _chosen(self, index: int) -> None:
        if index in self._verbs:
            self.show_value(self._value)
            self.asked.emit(self._verbs[index])
        elif self._values[index] != self._value:
            self._value = self._values[index]
            self.edited.emit(self._value)
