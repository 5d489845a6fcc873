"""Shows on the text what the find bar has found: matches that can be seen, the passage looked in."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from PySide6.QtGui import QPen, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from redaksi.gui import theme


def mark(
    edit: QPlainTextEdit, places: list[tuple[int, int]], at: tuple[int, int] | None, scope: tuple[int, int] | None
) -> None:
    """Mark what can be seen of `places` (in reading order), the one at hand with a frame.

    Marking all of them would slow every repaint.
    """
    first = edit.firstVisibleBlock().position()
    last = edit.cursorForPosition(edit.viewport().rect().bottomRight()).block()
    end = last.position() + last.length()
    seen = places[bisect_left(places, (first, 0)) : bisect_right(places, (end, 0))]
    ground = [_ground(edit, max(scope[0], first), min(scope[1], end), "surface")] if scope else []
    marks = [_ground(edit, start, stop, "warning_ground") for start, stop in seen if (start, stop) != at]
    if at is not None:
        # The colour of the selection alone is lost among many marks.
        marks.append(_ground(edit, *at, "warning_ground"))
        marks[-1].format.setProperty(QTextFormat.Property.OutlinePen, QPen(theme.color("accent"), 2))
    edit.setExtraSelections([*ground, *marks])


def unmark(edit: QPlainTextEdit) -> None:
    edit.setExtraSelections([])


def _ground(edit: QPlainTextEdit, start: int, stop: int, colour: str) -> QTextEdit.ExtraSelection:
    style = QTextCharFormat()
    style.setBackground(theme.color(colour))
    selection = QTextEdit.ExtraSelection()
    selection.format = style
    selection.cursor = QTextCursor(edit.document())
    selection.cursor.setPosition(start)
    selection.cursor.setPosition(max(start, stop), QTextCursor.MoveMode.KeepAnchor)
    return selection
