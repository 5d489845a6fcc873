"""How long the text is, kept up with each change instead of counted anew."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextBlock, QTextCursor

from redaksi.gui.document import Document
from redaksi.gui.editor.figures.figures import NOTHING, Figures, figures_of, figures_of_line, pieces

_SHOWN_EVERY_MS = 150
#: Seconds that counting may take at a time: typing waits for no more.
_SLICE = 0.003
#: Paragraphs that are counted before the clock is looked at.
_AT_A_TIME = 16
#: A longer line is counted in pieces of about so many characters (a millisecond).
_LONG = 8_000


class WordCounter(QObject):
    """Counts per paragraph. A key only marks its paragraph as changed; it is counted a moment later, in slices."""

    #: How many words there are: told once everything is counted, at most every 150 ms.
    changed = Signal(int)

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text = document.text
        self._document = document
        #: None for a paragraph that is to be counted.
        self._lines: list[Figures | None] = [None]
        self._open, self._from = 1, 0
        #: A line on which counting goes on, by the number of its paragraph.
        self._long: tuple[int, _LongLine] | None = None
        self.figures = NOTHING
        self._later = QTimer(self, singleShot=True, interval=_SHOWN_EVERY_MS)
        self._later.timeout.connect(self._count)
        document.opened.connect(self._forget)
        document.text.contentsChange.connect(self._touched)
        self._forget()

    @property
    def total(self) -> int:
        """How many words there are, as far as they have been counted."""
        return self.figures.words

    def of_selection(self, cursor: QTextCursor) -> Figures:
        """The figures of what `cursor` selects; whole paragraphs inside are not counted again."""
        first, last = self._text.findBlock(cursor.selectionStart()), self._text.findBlock(cursor.selectionEnd())
        if last.blockNumber() - first.blockNumber() < 2:
            return figures_of(cursor.selectedText().replace("\u2029", "\n"))
        inside = self._lines[first.blockNumber() + 1 : last.blockNumber()]
        total = _part(cursor, cursor.selectionStart(), first.position() + first.length() - 1)
        for each in (*inside, _part(cursor, last.position(), cursor.selectionEnd())):
            total = total.plus(each or NOTHING)
        return total

    def finish(self) -> None:
        """Count what is left now, however long it takes."""
        self._later.stop()
        self._count(until=None)

    def _forget(self) -> None:
        """Another text is there: all of it is to be counted, what fits into a slice at once."""
        self._lines = [None] * self._text.blockCount()
        self._open, self._from, self.figures = len(self._lines), 0, NOTHING
        self._long = None
        self._count()

    def _touched(self, position: int, _removed: int, added: int) -> None:
        if self._document.is_opening:
            return
        last_place = min(position + added, self._text.characterCount() - 1)
        first, last = self._text.findBlock(position).blockNumber(), self._text.findBlock(last_place).blockNumber()
        fresh = last - first + 1
        gone = len(self._lines) - self._text.blockCount() + fresh
        for old in self._lines[first : first + gone]:
            if old is None:
                self._open -= 1
            else:
                self.figures = self.figures.minus(old)
        self._lines[first : first + gone] = [None] * fresh
        self._open += fresh
        self._from, self._long = min(self._from, first), None
        if not self._later.isActive():
            self._later.start()

    def _count_block(self, block: QTextBlock, end: float | None) -> Figures | None:
        if block.length() <= _LONG:
            return figures_of_line(block.text())
        if self._long is None or self._long[0] != self._from:
            self._long = (self._from, _LongLine(block.text()))
        return self._long[1].count(end)

    def _count(self, until: float | None = _SLICE) -> None:
        end = None if until is None else time.perf_counter() + until
        block = self._text.findBlockByNumber(self._from)
        looked = 0
        while self._open and block.isValid():
            if self._lines[self._from] is None:
                counted = self._count_block(block, end)
                if counted is None:
                    break
                self._lines[self._from] = counted
                self.figures = self.figures.plus(counted)
                self._open -= 1
            block = block.next()
            self._from += 1
            looked += 1
            if end is not None and looked % _AT_A_TIME == 0 and time.perf_counter() > end:
                break
        if self._open:
            self._later.start(0)
            return
        self._later.setInterval(_SHOWN_EVERY_MS)
        self._from = len(self._lines)
        self.changed.emit(self.total)


class _LongLine:
    """A line that is counted piece by piece, over several slices."""

    def __init__(self, line: str) -> None:
        self._pieces = pieces(line, _LONG)
        self._sum = NOTHING

    def count(self, end: float | None) -> Figures | None:
        """Its figures; None where the time was up before."""
        for piece in self._pieces:
            self._sum = self._sum.plus(figures_of_line(piece))
            if end is not None and time.perf_counter() > end:
                return None
        return self._sum._replace(paragraphs=min(1, self._sum.paragraphs))


def _part(cursor: QTextCursor, start: int, end: int) -> Figures:
    part = QTextCursor(cursor)
    part.setPosition(start)
    part.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return figures_of(part.selectedText())
