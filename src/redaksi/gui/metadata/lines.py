"""Fields of words: one line, or a few with a count of characters."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from redaksi.gui.pasting import clean, one_line

_PARAGRAPH = "\u2029"


class LineField(QLineEdit):
    """One line; empty means that the story has no such field."""

    #: What stands there after a change by the user: text or None.
    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.textEdited.connect(lambda: self.edited.emit(self.value()))

    def value(self) -> str | None:
        return one_line(self.text()).strip(" ") or None

    def show_value(self, value: str | None) -> None:
        """Take over a value from elsewhere; the cursor stays where it says the same already."""
        if value != self.value():
            self.setText(value or "")
            self.setCursorPosition(0)


class TextField(QPlainTextEdit):
    """A few lines that grow with what is in them."""

    edited = Signal(object)
    #: How many characters stand there.
    length_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._showing = False
        self.setProperty("field", "true")
        self.setTabChangesFocus(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # not by the wheel, which scrolls the form
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._changed)
        self._fit()

    def value(self) -> str | None:
        return self.document().toRawText().replace(_PARAGRAPH, "\n").strip(" \n") or None

    def show_value(self, value: str | None) -> None:
        """Take over a value from elsewhere; the cursor stays where it says the same already."""
        if value != self.value():
            self._showing = True
            self.setPlainText(value or "")
            self._showing = False

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.textCursor().insertText(clean(source.text()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _changed(self) -> None:
        self._fit()
        value = self.value()
        self.length_changed.emit(len(value or ""))
        if not self._showing:
            self.edited.emit(value)

    def _fit(self) -> None:
        lines = min(10, max(3, int(self.document().documentLayout().documentSize().height())))
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 18)
