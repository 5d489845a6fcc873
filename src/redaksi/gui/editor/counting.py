"""How many words the text has, kept up with each change instead of counted anew."""

from __future__ import annotations

import re

from PySide6.QtCore import QObject, QTimer, Signal

from redaksi.gui.document import Document

#: What readers read of a newspaper text in a minute.
WORDS_A_MINUTE = 200
_LETTER = re.compile(r"\w")
_ITEM = re.compile(r"\s*\d{1,9}[.)]\s")
_SHOWN_EVERY_MS = 150


def count_words(text: str) -> int:
    """Words of `text`: what stands between blanks and holds a letter or digit; the number of a list item is none."""
    total = 0
    for line in text.split("\n"):
        item = _ITEM.match(line)
        parts = line[item.end() :].split() if item else line.split()
        total += sum(_LETTER.search(part) is not None for part in parts)
    return total


def reading_minutes(words: int) -> int:
    """Whole minutes, at least one for any text."""
    return max(1, round(words / WORDS_A_MINUTE)) if words else 0


class WordCounter(QObject):
    """Counts per paragraph, so that a key costs one paragraph; tells the sum at most every 150 ms."""

    changed = Signal(int)

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text = document.text
        self._document = document
        self._counts: list[int] = []
        self.total = 0
        self._later = QTimer(self, singleShot=True, interval=_SHOWN_EVERY_MS)
        self._later.timeout.connect(lambda: self.changed.emit(self.total))
        document.opened.connect(self._count_all)
        document.text.contentsChange.connect(self._count_changed)
        self._count_all()

    def _count_all(self) -> None:
        fields = self._document.fields
        self._counts = [count_words(line) for line in fields.body.split("\n")] if fields else [0]
        if len(self._counts) != self._text.blockCount():
            self._counts = [count_words(line) for line in self._document.body().split("\n")]
        self.total = sum(self._counts)
        self.changed.emit(self.total)

    def _count_changed(self, position: int, _removed: int, added: int) -> None:
        if self._document.is_opening:
            return
        block = self._text.findBlock(position)
        first = block.blockNumber()
        last_block = self._text.findBlock(min(position + added, self._text.characterCount() - 1))
        fresh = []
        for _ in range(last_block.blockNumber() - first + 1):
            fresh.append(count_words(block.text()))
            block = block.next()
        gone = len(self._counts) - self._text.blockCount() + len(fresh)
        self.total += sum(fresh) - sum(self._counts[first : first + gone])
        self._counts[first : first + gone] = fresh
        if not self._later.isActive():
            self._later.start()
