"""Puts the changes of a search into the text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QTextCursor, QTextDocument

from redaksi.domain.finding import Change


def put_changes(document: QTextDocument, changes: Sequence[Change]) -> None:
    """Make `changes` (in reading order, in Qt's units), as one step of undo."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for change in reversed(changes):  # from the last to the first, so that places stay true
        # The new text behind the old one: a cursor that stands where the old one begins stays there.
        cursor.setPosition(change.end)
        cursor.insertText(change.text)
        cursor.setPosition(change.start)
        cursor.setPosition(change.end, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
    cursor.endEditBlock()
