"""Puts snippets into the text: by an abbreviation and Tab, by their keys, or from the list."""

from __future__ import annotations

import re

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor

from redaksi.domain.boilerplate import ABBREVIATION_LIMIT, Snippet, filled
from redaksi.gui.boilerplate.keys import sequence
from redaksi.gui.boilerplate.places import values
from redaksi.gui.boilerplate.stock import Stock
from redaksi.gui.desk import Desk
from redaksi.gui.editor.body import BodyEdit
from redaksi.gui.editor.offsets import to_index, to_units

_PARAGRAPH = "\u2029"
_WORD = re.compile(r"\S+\Z")
_OPENING = re.compile(r"[\w;/.,:!#@-]+\Z")


class Inserting(QObject):
    """Each insertion is one step of undo; it gives back what was typed."""

    def __init__(self, body: BodyEdit, desk: Desk, stock: Stock) -> None:
        super().__init__(body)
        self._body, self._desk, self._stock = body, desk, stock
        self._shortcuts: list[QShortcut] = []
        body.expand = self.expand
        stock.changed.connect(self._bind)

    def expand(self) -> bool:
        """Whether an abbreviation stood before the cursor: its text is there now."""
        cursor = self._body.textCursor()
        if cursor.hasSelection() or not self._stock.present.snippets:
            return False
        block = cursor.block()
        text = block.text()
        before = text[: to_index(text, cursor.positionInBlock())][-2 * ABBREVIATION_LIMIT :]
        for pattern in (_WORD, _OPENING):  # the whole word, else without the bracket or quote before it
            found = pattern.search(before)
            snippet = self._stock.snippet(found[0]) if found else None
            if found is not None and snippet is not None:
                self.insert(snippet, instead_of=found[0])
                return True
        return False

    def insert(self, snippet: Snippet, instead_of: str = "") -> None:
        """Put the text in at the cursor, in the place of the selection and of the letters `instead_of` before it."""
        if self._body.isReadOnly():
            return
        cursor = self._body.textCursor()
        chosen = cursor.selectedText().replace(_PARAGRAPH, "\n")
        made = filled(snippet.text, values(self._desk, self._desk.document.fields, chosen))
        start = cursor.selectionStart() - to_units(instead_of, len(instead_of))
        cursor.beginEditBlock()
        cursor.setPosition(cursor.selectionEnd())
        cursor.setPosition(start, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        cursor.insertText(made.text)
        cursor.endEditBlock()
        cursor.setPosition(start + to_units(made.text, made.cursor))
        self._body.setTextCursor(cursor)
        self._body.ensureCursorVisible()
        self._body.setFocus()

    def _bind(self) -> None:
        """The keys of snippets work where the text has the keyboard; of two with the same ones, those of the first."""
        for old in self._shortcuts:
            old.deleteLater()
        self._shortcuts = []
        bound: list[QKeySequence] = []
        for snippet in self._stock.present.snippets:
            keys = sequence(snippet.keys)
            if keys.isEmpty() or keys in bound:
                continue
            bound.append(keys)
            shortcut = QShortcut(keys, self._body)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(lambda chosen=snippet: self.insert(chosen))
            self._shortcuts.append(shortcut)
