"""Many small replacements in a text, as one step of undo."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from redaksi.gui.editor.offsets import unit_places


class Mendable(Protocol):
    """A passage of the text, in characters, and what to write there."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def fix(self) -> str | None: ...


def mend(edit: QPlainTextEdit, passages: Sequence[Mendable]) -> None:
    """Write the fix of each passage in its place, from the end on so that places stay true."""
    text = edit.document().toRawText().replace("\u2029", "\n")
    ordered = sorted((passage for passage in passages if passage.fix is not None), key=lambda passage: passage.start)
    places = unit_places(text, [(passage.start, passage.end) for passage in ordered])
    cursor = QTextCursor(edit.document())
    cursor.beginEditBlock()
    for passage, (start, end) in reversed(list(zip(ordered, places, strict=True))):
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(passage.fix or "")
    cursor.endEditBlock()
