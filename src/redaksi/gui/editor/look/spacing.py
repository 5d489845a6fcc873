"""Line spacing for a plain text layout, which knows none of its own.

QTextEdit has line spacing and costs 5 ms a key at 100,000 words; QPlainTextEdit costs a tenth of a millisecond at any
length. So the lines of each paragraph are moved apart right after Qt has laid them out (about 0.15 ms a key).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QTextBlock
from PySide6.QtWidgets import QPlainTextDocumentLayout

from redaksi.gui.editor.look.hanging import hang

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

#: Distance of two baselines in units of the type size.
LINE_SPACING = 1.6


class SpacedLayout(QPlainTextDocumentLayout):
    """A plain text layout whose lines stand `LINE_SPACING` apart."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._gap = gap_of(document.defaultFont())
        self._edit = (0, 0)
        # Before the highlighter, which makes each edit look as if it went over the paragraph's end.
        document.contentsChange.connect(self._note_edit)

    def set_font(self, font: QFont) -> None:
        """To be called just before the document gets `font`, which lays everything out again."""
        self._gap = gap_of(font)

    def documentChanged(self, start: int, removed: int, added: int) -> None:
        """An edit within one paragraph is told as no more than that: Qt then paints that paragraph, not the window.

        Formats that the highlighter sets are counted as removed and added again, the whole paragraph; Qt adds both
        lengths up and takes the paragraphs behind it for changed as well.
        """
        document, (place, length) = self.document(), self._edit
        block = document.findBlock(place)
        end = block.position() + block.length()
        if place + length < end and block.position() <= start and start + added <= end:
            start, removed, added = place, 0, max(1, length)
        super().documentChanged(start, removed, added)

    def _note_edit(self, place: int, _removed: int, added: int) -> None:
        self._edit = (place, added)

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """Qt asks for this after each new layout of `block` and before it uses the lines' places."""
        rect = super().blockBoundingRect(block)
        layout, gap = block.layout(), self._gap
        count = layout.lineCount()
        if count == 0 or gap == 0:
            return rect
        # Qt puts the first line at 0; a first line that stands lower has been moved already.
        if layout.lineAt(0).y() != 0:
            rect.setHeight(rect.height() + gap / 2)
            return rect
        if count > 1 and hang(block):
            rect = super().blockBoundingRect(block)
            count = layout.lineCount()
        shift = gap / 2
        for number in range(count):
            line = layout.lineAt(number)
            place = line.position()
            place.setY(place.y() + shift)
            line.setPosition(place)
            shift += gap
        rect.setHeight(rect.height() + count * gap)
        return rect


def gap_of(font: QFont) -> float:
    """Pixels to add to the height of each line, so that lines of `font` stand `LINE_SPACING` apart."""
    wanted = QFontInfo(font).pixelSize() * LINE_SPACING
    return max(0.0, float(round(wanted - QFontMetricsF(font).lineSpacing())))
