"""The passage that the find bar looks in, where it does not look in the whole text."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QAbstractButton

_PARAGRAPH = "\u2029"


class Scope:
    """Follows the changes of the text; `button` shows whether there is one."""

    def __init__(self, button: QAbstractButton) -> None:
        self._button = button
        self._cursor: QTextCursor | None = None

    @property
    def span(self) -> tuple[int, int] | None:
        """From where to where, in Qt's units; None for the whole text."""
        return None if self._cursor is None else (self._cursor.selectionStart(), self._cursor.selectionEnd())

    def take(self, cursor: QTextCursor) -> bool:
        """What `cursor` selects is looked in from now on; whether it selects anything."""
        self._cursor = QTextCursor(cursor) if cursor.hasSelection() else None
        self._button.setChecked(self._cursor is not None)
        return self._cursor is not None

    def take_paragraphs(self, cursor: QTextCursor) -> None:
        """The same for a selection of several paragraphs only: a shorter one is what somebody looks for."""
        self.leave()
        if _PARAGRAPH in cursor.selectedText():
            self.take(cursor)

    def leave(self) -> None:
        """The whole text again."""
        self._cursor = None
        self._button.setChecked(False)
