"""Typewriter scrolling: the line that is written stays at one height, the paper moves."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit

#: Where the line stands, as a part of the text area's height from its top.
HEIGHT = 0.42


class Typewriter(QObject):
    """Holds the cursor's line of `edit` at its height while keys move it; the mouse puts the cursor where it likes."""

    def __init__(self, edit: QPlainTextEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self._on = False
        self._line = (-1, -1)
        edit.cursorPositionChanged.connect(self._moved)

    @property
    def is_on(self) -> bool:
        return self._on

    def turn(self, on: bool) -> None:
        self._on, self._line = on, (-1, -1)
        # Lets the last line be scrolled up to its height, too.
        self._edit.setCenterOnScroll(on)
        if on:
            self.hold()

    def hold(self) -> None:
        """Scroll by whole lines, as the text area does; where a text begins, the line comes down to its height."""
        edit = self._edit
        block = edit.textCursor().block()
        line = edit.blockBoundingRect(block).height() / max(1, block.layout().lineCount())
        if line <= 0:
            return
        off = edit.cursorRect().center().y() - edit.viewport().height() * HEIGHT
        bar = edit.verticalScrollBar()
        bar.setValue(bar.value() + round(off / line))

    def _moved(self) -> None:
        if not self._on or QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return
        cursor = self._edit.textCursor()
        layout_line = cursor.block().layout().lineForTextPosition(cursor.positionInBlock())
        line = (cursor.blockNumber(), layout_line.lineNumber() if layout_line.isValid() else 0)
        if line != self._line:
            self._line = line
            self.hold()
