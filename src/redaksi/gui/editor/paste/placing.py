"""Puts what was pasted into the text, as one step of undo, and brings lines back that were left out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QTextCursor

from redaksi.domain.pasting import LeftOut, Pasted
from redaksi.gui.editor.offsets import unit_places

_PARAGRAPH = "\u2029"


class Place:
    """Where a paste was asked for: it stays before what is typed there meanwhile."""

    def __init__(self, cursor: QTextCursor) -> None:
        self._start, self._end = QTextCursor(cursor), QTextCursor(cursor)
        self._start.setPosition(cursor.selectionStart())
        self._end.setPosition(cursor.selectionEnd())
        self._start.setKeepPositionOnInsert(True)
        self._end.setKeepPositionOnInsert(True)

    def cursor(self) -> QTextCursor:
        """A cursor there, with the selection that there was."""
        cursor = _free(self._start)
        cursor.setPosition(self._end.position(), QTextCursor.MoveMode.KeepAnchor)
        return cursor


class Placed:
    """A passage in the text, followed while the text around and in it changes."""

    def __init__(self, cursor: QTextCursor, pasted: Pasted) -> None:
        """Replace the selection of `cursor` by `pasted`, with blank lines around what needs them."""
        before, after = _apart(cursor, pasted)
        start = cursor.selectionStart()
        cursor.beginEditBlock()
        cursor.insertText(before + pasted.markdown)
        self._end = QTextCursor(cursor)
        self._end.setKeepPositionOnInsert(True)
        if after:
            cursor.insertText(after)
        cursor.endEditBlock()
        if after:
            cursor.setPosition(self._end.position())
        self._pasted = pasted
        self._start = QTextCursor(cursor)
        self._start.setPosition(start + len(before))
        self._start.setKeepPositionOnInsert(True)
        self._anchors = self._anchors_of(pasted.left_out)

    def bring_back(self) -> None:
        """Put the lines that were left out where they stood."""
        whole = QTextCursor(self._start)
        whole.beginEditBlock()
        for part, anchor in reversed(self._anchors):
            place = _free(anchor)
            if part.offset:
                place.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            place.insertText(f"\n\n{part.markdown}" if part.offset else f"{part.markdown}\n\n")
        whole.endEditBlock()
        self._anchors = []

    def replace(self, markdown: str) -> bool:
        """Put another text in the place of what was pasted; whether it still stood there as it was."""
        passage = _free(self._start)
        passage.setPosition(self._end.position(), QTextCursor.MoveMode.KeepAnchor)
        if passage.selectedText().replace(_PARAGRAPH, "\n") != self._pasted.markdown:
            return False
        passage.insertText(markdown)
        return True

    def _anchors_of(self, left_out: Sequence[LeftOut]) -> list[tuple[LeftOut, QTextCursor]]:
        places = unit_places(self._pasted.markdown, [(part.offset, part.offset) for part in left_out])
        anchors = []
        for part, (offset, _) in zip(left_out, places, strict=True):
            anchor = QTextCursor(self._start)
            anchor.setPosition(self._start.position() + offset)
            anchor.setKeepPositionOnInsert(True)
            anchors.append((part, anchor))
        return anchors


def _free(anchor: QTextCursor) -> QTextCursor:
    """A cursor at the same place that goes along with what it inserts: the parts of a text come one after the other."""
    cursor = QTextCursor(anchor.document())
    cursor.setPosition(anchor.position())
    return cursor


def _apart(cursor: QTextCursor, pasted: Pasted) -> tuple[str, str]:
    """The line ends that have to stand before and after `pasted`."""
    document = cursor.document()
    first, last = document.findBlock(cursor.selectionStart()), document.findBlock(cursor.selectionEnd())
    head = first.text().encode("utf-16-le", "surrogatepass")[: 2 * (cursor.selectionStart() - first.position())]
    tail = last.text().encode("utf-16-le", "surrogatepass")[2 * (cursor.selectionEnd() - last.position()) :]
    before = after = ""
    if pasted.opens_apart:
        before = "\n\n" if _filled(head) else "\n" if first.previous().text().strip() else ""
    if pasted.closes_apart:
        after = "\n\n" if _filled(tail) else "\n" if last.next().text().strip() else ""
    return before, after


def _filled(line: bytes) -> bool:
    return bool(line.decode("utf-16-le", "surrogatepass").strip())
