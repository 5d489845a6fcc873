"""Folds the addresses of photos away but for their beginning, and shows one whole while the cursor rests in it.

The text holds every character, and says so when it is read: only the look of them changes.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextBlock

from redaksi.gui.editor.body import BodyEdit
from redaksi.gui.editor.grammar import LINK, PHOTO, folded
from redaksi.gui.editor.offsets import to_index

#: Longer paragraphs are no photo.
_LIMIT = 20_000


class Folding(QObject):
    """Tells the highlighter of `body` which paragraph to unfold."""

    def __init__(self, body: BodyEdit) -> None:
        super().__init__(body)
        self._body = body

    def follow(self) -> None:
        """The cursor has come to rest somewhere."""
        cursor, highlighter = self._body.textCursor(), self._body.highlighter
        block = cursor.block()
        wanted = block.blockNumber() if _inside(block, cursor.positionInBlock()) else -1
        if wanted == highlighter.unfolded:
            return
        before = self._body.document().findBlockByNumber(highlighter.unfolded)
        highlighter.unfolded = wanted
        for changed in (before, block):
            if changed.isValid():
                highlighter.rehighlightBlock(changed)


def _inside(block: QTextBlock, position: int) -> bool:
    """Whether `position` (in Qt's units) lies in what would be folded away."""
    line = block.text()
    if PHOTO not in line or len(line) > _LIMIT:
        return False
    at = to_index(line, position)
    photos = (found for found in LINK.finditer(line) if found["address"].startswith(PHOTO))
    return any(start < at < end for start, end in map(folded, photos))
