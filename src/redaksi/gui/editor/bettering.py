"""Puts curly quotes, dashes and the ellipsis in place of what was typed; takes them back where that was not meant."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from redaksi.gui.editor.grammar import IN_CODE
from redaksi.gui.editor.offsets import to_index, to_units
from redaksi.gui.editor.typography import better, may_better

_QUOTES = "\"'"


class Bettering:
    """Follows the typing in `edit`; `language` gives the story's. The typed sign comes back by Ctrl+Z or Backspace."""

    def __init__(self, edit: QPlainTextEdit, language: Callable[[], str]) -> None:
        self._edit = edit
        self._language = language
        #: Whether anything is replaced at all, and whether quotation marks are (a newsroom may want straight ones).
        self.on = True
        self.curly = True
        self._done: tuple[int, int] | None = None

    def typed(self, text: str) -> None:
        """`text` has just been typed before the cursor."""
        if not self.on or len(text) != 1 or not may_better(text) or not (self.curly or text not in _QUOTES):
            return
        cursor = self._edit.textCursor()
        block = cursor.block()
        if cursor.hasSelection() or block.userState() == IN_CODE or not self._worth_a_look(text, cursor):
            return
        self._better(block, cursor)

    def give_back(self) -> bool:
        """Bring back what was typed last where it was replaced and nothing has happened since; whether it was."""
        cursor = self._edit.textCursor()
        if self._done != (cursor.position(), self._edit.document().revision()) or cursor.hasSelection():
            return False
        self._done = None
        self._edit.undo()
        return True

    def _worth_a_look(self, text: str, cursor: QTextCursor) -> bool:
        """A letter matters only behind a figure or a prime: most keys read no paragraph."""
        if not text.isalpha():
            return True
        before = self._edit.document().characterAt(cursor.position() - 2)
        return before == "′" or before.isdigit()

    def _better(self, block: QTextBlock, cursor: QTextCursor) -> None:
        line = block.text()
        found = better(line, to_index(line, cursor.positionInBlock()), self._language())
        if found is None:
            return
        start, end = (block.position() + to_units(line, place) for place in (found.start, found.end))
        replacing = QTextCursor(cursor)  # undo puts the cursor where the step began
        replacing.beginEditBlock()
        # First the new, then the old: what is typed next would otherwise be undone together with an insertion.
        replacing.setPosition(end)
        replacing.insertText(found.text)
        replacing.setPosition(start)
        replacing.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        replacing.removeSelectedText()
        replacing.endEditBlock()
        self._done = (self._edit.textCursor().position(), self._edit.document().revision())
