"""Looks at paragraphs that have changed: visible ones first, then the rest of the text, in short slices."""

from __future__ import annotations

import time
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QPlainTextEdit

from redaksi.gui.editor.grammar import IN_CODE
from redaksi.gui.editor.marks.marking import CLEAN, CODE, Change, Marking, Paragraph, Placed, in_order
from redaksi.gui.editor.marks.sources import Source, placed_in

#: Seconds of looking at a stretch; a key that arrives meanwhile waits no longer.
SLICE = 0.0025
#: Characters of a paragraph that are looked at, as in the highlighter.
LIMIT = 20_000
_SOON_MS, _NEXT_MS, _REST_MS = 300, 5, 25
#: The rest of a long text waits until nobody has typed for so long (seconds).
_QUIET = 0.6


class MarkLooking(QObject):
    """Asks the sources about the paragraphs of a text area's document, and keeps what they find in `marking`."""

    #: The marks of a paragraph, by its number, are others than before.
    found = Signal(int)

    def __init__(self, body: QPlainTextEdit, marking: Marking) -> None:
        super().__init__(body)
        self._body = body
        self._text = body.document()
        self._marking = marking
        self.sources: list[Source] = []
        self._typed_at = 0.0
        self._rest = 0
        self._look: tuple[int, Iterator[Placed | None], list[Placed]] | None = None
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self.work)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is waited for and everything has been looked at."""
        return not self._later.isActive() and not any(paragraph.stale for paragraph in self._marking.paragraphs)

    def follow(self, position: int, removed: int, added: int) -> None:
        """The text has changed, as Qt tells it (QTextDocument.contentsChange)."""
        self._look, self._typed_at = None, time.monotonic()
        change = self._change(position, removed, added)
        self._marking.changed(change)
        self._rest = min(self._rest, change.first)
        self._soon(_SOON_MS)

    def start_over(self) -> None:
        """Everything that is stale is looked at from now on."""
        self._look, self._rest = None, 0
        self._later.stop()
        self._soon(_NEXT_MS)

    def scrolled(self) -> None:
        """Other paragraphs have become visible."""
        self._soon(_NEXT_MS)

    def look_now(self, block: QTextBlock, deadline: float) -> None:
        """Look at a paragraph at once, if it is due and there is time."""
        if self._is_due(block) and time.perf_counter() < deadline:
            self._look_at(block, deadline)

    def work(self) -> None:
        """One slice: visible paragraphs, then the rest."""
        if len(self._marking.paragraphs) != self._text.blockCount():
            self._marking.reset(self._text.blockCount())
        deadline = time.perf_counter() + SLICE
        for block in visible_blocks(self._body):
            if self._is_due(block) and not self._look_at(block, deadline):
                return self._soon(_NEXT_MS)
        if time.monotonic() - self._typed_at < _QUIET:
            if self._rest < len(self._marking.paragraphs):
                self._later.start(_SOON_MS)
            return None
        return self._work_on_rest(deadline)

    def _work_on_rest(self, deadline: float) -> None:
        paragraphs = self._marking.paragraphs
        while self._rest < len(paragraphs):
            if paragraphs[self._rest].stale and not self._look_at(self._text.findBlockByNumber(self._rest), deadline):
                return self._soon(_REST_MS)
            self._rest += 1
        return None

    def _is_due(self, block: QTextBlock) -> bool:
        known = self._marking.paragraphs[block.blockNumber()]
        return known.stale or known.code != (block.userState() == IN_CODE)

    def _look_at(self, block: QTextBlock, deadline: float) -> bool:
        """Whether there was time enough; what was begun is gone on with by the next call for the same paragraph."""
        number = block.blockNumber()
        if block.userState() == IN_CODE:
            self.take(number, CODE)
            return True
        if self._look is None or self._look[0] != number:
            self._look = number, self._steps(block.text()[:LIMIT]), []
        _number, steps, found = self._look
        for placed in steps:
            if placed is not None:
                found.append(placed)
            if time.perf_counter() > deadline:
                return False
        self._look = None
        put = [placed for placed in self._marking.paragraphs[number].marks if placed.put]
        marks = tuple(sorted([*found, *put], key=in_order))
        self.take(number, Paragraph(marks, stale=False) if marks else CLEAN)
        return time.perf_counter() <= deadline

    def _steps(self, text: str) -> Iterator[Placed | None]:
        for source in self.sources:
            for mark in source.look(text):
                yield None if mark is None else placed_in(text, mark, source)
            yield None

    def take(self, number: int, paragraph: Paragraph) -> None:
        """Keep what is known of a paragraph now."""
        if self._marking.set(number, paragraph):
            self.found.emit(number)

    def _change(self, position: int, removed: int, added: int) -> Change:
        text = self._text
        whole_end = text.characterCount() - 1
        end = min(position + added, whole_end)
        first, last = text.findBlock(position), text.findBlock(end)
        touching = {text.characterAt(position), text.characterAt(end - 1)} if end > position else {"x"}
        return Change(
            first.blockNumber(),
            position - first.position(),
            removed,
            last.blockNumber(),
            end - last.position(),
            text.blockCount(),
            apart=not any(char.isalnum() for char in touching),
            # Qt tells of new formats as of whole paragraphs that were taken out and put back.
            formats_only=removed == added
            and position == first.position()
            and (end == last.position() or end == whole_end),
        )

    def _soon(self, milliseconds: int) -> None:
        if not self._later.isActive() or self._later.remainingTime() > milliseconds:
            self._later.start(milliseconds)


def visible_blocks(body: QPlainTextEdit) -> Iterator[QTextBlock]:
    """The paragraphs of which something is on screen, from the top."""
    block = body.firstVisibleBlock()
    height = body.viewport().height()
    top = body.contentOffset().y()
    while block.isValid() and top < height:
        yield block
        top += body.blockBoundingRect(block).height()
        block = block.next()
