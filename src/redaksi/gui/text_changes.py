"""The lines of the document that have changed since they were last read."""

from __future__ import annotations

from PySide6.QtGui import QTextDocument

from redaksi.gui.touched import Touched


class TextChanges:
    """Fed from `QTextDocument.contentsChange`; cheap at every key, whatever the length of the text."""

    def __init__(self, text: QTextDocument) -> None:
        """All of `text` has been read."""
        self._text = text
        self._touched = Touched(text.blockCount())

    @property
    def any(self) -> bool:
        return self._touched.any

    def note(self, position: int, added: int) -> float:
        """So many characters are new at `position`. Gives the line where they end, with how far along it that is."""
        last = self._text.findBlock(position + added)
        if not last.isValid():  # Qt counts the end of the last paragraph in where the whole text was replaced
            last = self._text.lastBlock()
        self._touched.note(self._text.findBlock(position).blockNumber(), last.blockNumber(), self._text.blockCount())
        return last.blockNumber() + min((position + added - last.position()) / last.length(), 0.99)

    def take(self) -> tuple[int, int, list[str]] | None:
        """First line, how many lines it was, and what stands there now; not told again. None where nothing changed."""
        change = self._touched.take()
        if change is None:
            return None
        block = self._text.findBlockByNumber(change.first)
        lines = []
        for _ in range(change.added):
            lines.append(block.text())
            block = block.next()
        return change.first, change.removed, lines
