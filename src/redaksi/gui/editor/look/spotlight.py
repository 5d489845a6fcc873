"""Focus mode: the sentence or paragraph at the cursor as it is, the rest of the text dimmed.

Nothing is formatted: the paper's colour is laid over what is painted anyway, so that a key costs what it always does.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QTextBlock
from PySide6.QtWidgets import QPlainTextEdit

from redaksi.domain.sentences import sentence_at
from redaksi.gui import theme
from redaksi.gui.editor.offsets import to_index, to_units

OFF, SENTENCE, PARAGRAPH = "off", "sentence", "paragraph"
MODES = (OFF, SENTENCE, PARAGRAPH)
#: How much of the dimmed text the paper covers, of 255.
_COVER = 165
#: In a longer paragraph the whole of it counts as one sentence (characters).
_LONGEST = 20_000


class Spotlight(QObject):
    """Lights what is being written in `edit`, whose paint event calls `paint` at its end."""

    def __init__(self, edit: QPlainTextEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self._mode = OFF
        self._lit: tuple[int, int] | None = None
        edit.cursorPositionChanged.connect(self._moved)

    @property
    def mode(self) -> str:
        return self._mode

    def set_mode(self, mode: str) -> None:
        """One of MODES."""
        self._mode = mode
        self._lit = None if mode == OFF else self._span()
        self._edit.viewport().update()

    def paint(self, event: QPaintEvent) -> None:
        if self._mode == OFF:
            return
        dimmed = QRegion(event.rect()).subtracted(self.lit_region())
        cover = theme.color("paper")
        cover.setAlpha(_COVER)
        painter = QPainter(self._edit.viewport())
        for rect in iter(dimmed):  # type: ignore[call-overload]
            painter.fillRect(rect, cover)

    def lit_region(self) -> QRegion:
        """What is not dimmed, in the viewport's pixels."""
        start, end = self._span()
        block = self._edit.document().findBlock(start)
        region = QRegion()
        bottom = self._edit.viewport().height()
        while block.isValid() and block.position() <= end:
            place = self._edit.blockBoundingGeometry(block).translated(self._edit.contentOffset())
            if place.top() > bottom:
                break
            for rect in self._rects(block, start - block.position(), end - block.position()):
                region += rect.translated(0, place.top()).toAlignedRect()
            block = block.next()
        return region

    def _rects(self, block: QTextBlock, start: int, end: int) -> list[QRectF]:
        """The places of the units `start` to `end` of a paragraph, line by line, from its top."""
        layout, width = block.layout(), float(self._edit.viewport().width())
        height = self._edit.blockBoundingRect(block).height()
        if self._mode == PARAGRAPH or layout.lineCount() == 0:
            return [QRectF(0, 0, width, height)]
        rects = []
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first, last = line.textStart(), line.textStart() + line.textLength()
            if last < start or first > end or (last == start and number + 1 < layout.lineCount()):
                continue
            left = line.cursorToX(start)[0] if start > first else 0.0  # type: ignore[index]
            right = line.cursorToX(end)[0] if end < last else width  # type: ignore[index]
            below = layout.lineAt(number + 1).y() if number + 1 < layout.lineCount() else height
            rects.append(QRectF(min(left, right), line.y(), abs(right - left), below - line.y()))
        return rects

    def _span(self) -> tuple[int, int]:
        """The places between which nothing is dimmed: the sentences or paragraphs that the selection touches."""
        cursor, document = self._edit.textCursor(), self._edit.document()
        first = self._around(document.findBlock(cursor.selectionStart()), cursor.selectionStart())[0]
        return first, self._around(document.findBlock(cursor.selectionEnd()), cursor.selectionEnd())[1]

    def _around(self, block: QTextBlock, place: int) -> tuple[int, int]:
        begin = block.position()
        if self._mode != SENTENCE or block.length() > _LONGEST:
            return begin, begin + block.length() - 1
        text = block.text()
        start, end = sentence_at(text, to_index(text, place - begin))
        return begin + to_units(text, start), max(begin + to_units(text, end), place)

    def _moved(self) -> None:
        """Another sentence: everything is painted anew. In the same one, what is typed is painted anyway."""
        if self._mode == OFF:
            return
        before, self._lit = self._lit, self._span()
        if before is None or before[0] != self._lit[0] or self._edit.textCursor().hasSelection():
            self._edit.viewport().update()
