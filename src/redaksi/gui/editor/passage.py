"""From a text cursor to a passage and back, as one step of undo that touches only what differs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import takewhile

from PySide6.QtGui import QTextCursor

from redaksi.gui.editor.formatting import Passage
from redaksi.gui.editor.offsets import to_index, to_units

_PARAGRAPH = "\u2029"


def passage_of(cursor: QTextCursor) -> Passage:
    """The whole lines that the selection (or cursor) touches."""
    lines = _lines_of(cursor)
    text = lines.selectedText().replace(_PARAGRAPH, "\n")
    offset = lines.selectionStart()
    return Passage(
        text, to_index(text, cursor.selectionStart() - offset), to_index(text, cursor.selectionEnd() - offset)
    )


def put(cursor: QTextCursor, passage: Passage, select: Callable[[QTextCursor], object]) -> None:
    """Make the lines of `cursor` read as `passage` and select what it selects."""
    lines = _lines_of(cursor)
    offset = lines.selectionStart()
    old, new = lines.selectedText().replace(_PARAGRAPH, "\n"), passage.text
    if old != new:
        _put(lines, offset, old, new)
    cursor.setPosition(offset + to_units(new, passage.start))
    cursor.setPosition(offset + to_units(new, passage.end), QTextCursor.MoveMode.KeepAnchor)
    select(cursor)


def put_lines(cursor: QTextCursor, first: int, old: Sequence[str], new: Sequence[str]) -> None:
    """Make the paragraphs from number `first` on, which read `old`, read `new`; only what differs is touched.

    One step of undo (or part of the one that has begun on `cursor`), which ends where `cursor` stands now.
    """
    edit = QTextCursor(cursor)
    edit.beginEditBlock()
    if len(old) == len(new):
        for number, (was, line) in enumerate(zip(old, new, strict=True), first):
            if was != line:
                _put(edit, cursor.document().findBlockByNumber(number).position(), was, line)
    else:
        start = cursor.document().findBlockByNumber(first).position()
        _put(edit, start, "\n".join(old), "\n".join(new))
    edit.endEditBlock()


def _put(edit: QTextCursor, offset: int, old: str, new: str) -> None:
    head = _alike(old, new)
    tail = _alike(reversed(old[head:]), reversed(new[head:]))
    edit.setPosition(offset + to_units(old, head))
    edit.setPosition(offset + to_units(old, len(old) - tail), QTextCursor.MoveMode.KeepAnchor)
    edit.insertText(new[head : len(new) - tail])


def _lines_of(cursor: QTextCursor) -> QTextCursor:
    document = cursor.document()
    first, last = document.findBlock(cursor.selectionStart()), document.findBlock(cursor.selectionEnd())
    lines = QTextCursor(document)
    lines.setPosition(first.position())
    lines.setPosition(last.position() + last.length() - 1, QTextCursor.MoveMode.KeepAnchor)
    return lines


def _alike(one: Iterable[str], other: Iterable[str]) -> int:
    """How many characters are the same from the beginning."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
