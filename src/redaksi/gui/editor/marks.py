"""Marks in the text (misspelt words, breaches of the house style): found a moment after a paragraph changed.

Nothing is looked at while a key is on its way to the screen. A moment later the changed paragraphs are, visible ones
first, then the rest of the text while nobody types; never for longer than `SLICE` at a time.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPaintEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from redaksi.gui.editor.grammar import IN_CODE
from redaksi.gui.editor.mark_painting import paint_marks
from redaksi.gui.editor.marking import CLEAN, CODE, Change, Kind, Mark, Marking, Paragraph, Placed
from redaksi.gui.editor.offsets import has_astral, to_index, to_units

__all__ = ["Kind", "Mark", "Marks", "Offer", "Placed", "Source"]

#: Seconds of looking at a stretch; a key that arrives meanwhile waits no longer.
SLICE = 0.0025
#: Characters of a paragraph that are looked at, as in the highlighter.
LIMIT = 20_000
_SOON_MS, _NEXT_MS, _REST_MS, _TOLD_MS = 300, 5, 25, 150
#: The rest of a long text waits until nobody has typed for so long (seconds).
_QUIET = 0.6


@dataclass(frozen=True, slots=True)
class Offer:
    """A way to deal with a mark: a `replacement` for its words (one step of undo), or something to `call`."""

    title: str
    replacement: str | None = None
    call: Callable[[], object] | None = None


class Source(Protocol):
    """Who finds marks: a speller, the house style."""

    def look(self, text: str) -> Iterator[Mark | None]:
        """The marks of one paragraph; None in between wherever half a millisecond has gone by without one."""

    def explain(self, mark: Mark, marked: str) -> str:
        """Why `marked` is marked, in the window's language."""

    def offers(self, mark: Mark, text: str) -> Sequence[Offer]:
        """What can be done; `text` is the paragraph now, with the mark's places fitting it. Best first."""


class Marks(QObject):
    """Keeps the marks of a text area's document true. Costs nothing until a source is registered."""

    #: The numbers of marks have changed.
    changed = Signal()

    def __init__(self, body: QPlainTextEdit) -> None:
        super().__init__(body)
        self._body = body
        self._text = body.document()
        self._sources: list[Source] = []
        self._begun = False
        self._marking = Marking()
        self._typed_at = 0.0
        self._revision = -1
        self._typing = False
        self._rest = 0
        self._look: tuple[int, Iterator[Placed | None], list[Placed]] | None = None
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._work)
        self._telling = QTimer(self, singleShot=True, interval=_TOLD_MS)
        self._telling.timeout.connect(self.changed)

    def register(self, source: Source) -> None:
        """From now on `source` is asked about every paragraph."""
        self._begin()
        self._sources.append(source)
        self.reset()

    def _begin(self) -> None:
        if not self._begun:
            self._begun = True
            self._text.contentsChange.connect(self._changed)
            self._body.cursorPositionChanged.connect(self._cursor_moved)
            self._body.verticalScrollBar().valueChanged.connect(lambda: self._soon(_NEXT_MS))
            self.reset()

    def reset(self) -> None:
        """Another text is shown."""
        if self._begun:
            self._marking.reset(self._text.blockCount())
            self._revision, self._typing = self._text.revision(), False
            self._start_over()
            self._body.viewport().update()

    def look_again(self, _source: Source) -> None:
        """What `source` finds has changed: everything is looked at anew, and marked as before until then."""
        self._marking.forget_looks()
        self._start_over()

    def put(self, source: Source, marks: Mapping[int, Sequence[Mark]], revision: int) -> bool:
        """Take what `source` found in the whole text, by paragraph, instead of what it had put before.

        False, and nothing is taken, where the document is no longer at `revision`.
        """
        self._begin()
        if revision != self._text.revision() or len(self._marking.paragraphs) != self._text.blockCount():
            return False
        for number, paragraph in enumerate(self._marking.paragraphs):
            fresh = marks.get(number, ())
            kept = tuple(placed for placed in paragraph.marks if not (placed.put and placed.source is source))
            if fresh or len(kept) != len(paragraph.marks):
                text = self._text.findBlockByNumber(number).text()
                placed = kept + tuple(_placed(text, mark, source, put=True) for mark in fresh)
                self._take(number, paragraph._replace(marks=tuple(sorted(placed, key=_order))))
        return True

    def count(self, kind: Kind) -> int:
        """How many marks of a kind are known."""
        return self._marking.counts[kind]

    def paint(self, event: QPaintEvent) -> None:
        """Draw the marks of visible paragraphs over what the text area has just painted."""
        paragraphs = self._marking.paragraphs
        if paragraphs and not self._body.isReadOnly():
            paint_marks(self._body, event, paragraphs, self._hidden_at())

    def at(self, position: int) -> tuple[QTextBlock, Placed] | None:
        """The mark at a place of the document, the shortest where several lie there."""
        return next(iter(self.all_at(position)), None)

    def all_at(self, position: int) -> list[tuple[QTextBlock, Placed]]:
        """Every mark at a place of the document, shorter ones first; of the same words, the rules of style first."""
        block = self._text.findBlock(position)
        column = position - block.position()
        here = [placed for placed in self._of(block) if placed.start <= column <= placed.end]
        here.sort(key=lambda placed: (placed.end - placed.start, placed.mark.kind is not Kind.STYLE))
        return [(block, placed) for placed in here]

    def following(self, position: int, forward: bool) -> tuple[QTextBlock, Placed] | None:
        """The first mark that begins at `position` or later, or the last that ends there or before.

        Round the end of the text where need be.
        """
        if not self._marking.paragraphs or self._body.isReadOnly():
            return None
        block = self._text.findBlock(position)
        column, count, deadline = position - block.position(), self._text.blockCount(), time.perf_counter() + 0.2
        for step in range(count + 1):
            marks: Sequence[Placed] = self._looked_at(block, deadline)
            if step == 0:
                marks = [p for p in marks if (p.start >= column if forward else p.end <= column)]
            if marks:
                return block, marks[0 if forward else -1]
            block = block.next() if forward else block.previous()
            if not block.isValid():
                block = self._text.firstBlock() if forward else self._text.lastBlock()
        return None

    def cursor(self, block: QTextBlock, placed: Placed) -> QTextCursor:
        """A cursor that has a mark's words selected."""
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + placed.start)
        cursor.setPosition(block.position() + placed.end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def explain(self, block: QTextBlock, placed: Placed) -> str:
        return _source(placed).explain(placed.mark, self.cursor(block, placed).selectedText())

    def offers(self, block: QTextBlock, placed: Placed) -> Sequence[Offer]:
        """What the mark's source can do about it, as the paragraph reads now."""
        text, mark = block.text(), placed.mark
        fitting = Mark(to_index(text, placed.start), to_index(text, placed.end), mark.kind, mark.rule, mark.about)
        return _source(placed).offers(fitting, text)

    # When to look

    def _changed(self, position: int, removed: int, added: int) -> None:
        if not self._marking.paragraphs:
            return
        self._look, self._typed_at = None, time.monotonic()
        change = self._change(position, removed, added)
        self._marking.changed(change)
        self._rest = min(self._rest, change.first)
        self._soon(_SOON_MS)

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

    def _cursor_moved(self) -> None:
        """A word is being typed as long as the cursor moves only because the text changes.

        The headline's text is also set from outside, without a move; what is selected then is not being typed.
        """
        revision = self._text.revision()
        typing = revision != self._revision and not self._body.textCursor().hasSelection()
        self._revision = revision
        if self._typing and not typing:
            self._body.viewport().update()
        self._typing = typing

    def _hidden_at(self) -> int:
        return self._body.textCursor().position() if self._typing else -1

    def _start_over(self) -> None:
        self._look, self._rest = None, 0
        self._telling.start()
        self._later.stop()
        self._soon(_NEXT_MS)

    def _soon(self, milliseconds: int) -> None:
        if not self._later.isActive() or self._later.remainingTime() > milliseconds:
            self._later.start(milliseconds)

    # Looking

    def _work(self) -> None:
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

    def _looked_at(self, block: QTextBlock, deadline: float) -> Sequence[Placed]:
        """The marks of a paragraph, looked at now if there is time."""
        if self._is_due(block) and time.perf_counter() < deadline:
            self._look_at(block, deadline)
        return self._of(block)

    def _of(self, block: QTextBlock) -> Sequence[Placed]:
        paragraphs = self._marking.paragraphs
        if self._body.isReadOnly() or block.blockNumber() >= len(paragraphs):
            return ()
        hidden = self._hidden_at() - block.position()
        return [p for p in paragraphs[block.blockNumber()].marks if not p.start <= hidden <= p.end]

    def _look_at(self, block: QTextBlock, deadline: float) -> bool:
        """Whether there was time enough; what was begun is gone on with by the next call for the same paragraph."""
        number = block.blockNumber()
        if block.userState() == IN_CODE:
            self._take(number, CODE)
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
        marks = tuple(sorted([*found, *put], key=_order))
        self._take(number, Paragraph(marks, stale=False) if marks else CLEAN)
        return time.perf_counter() <= deadline

    def _steps(self, text: str) -> Iterator[Placed | None]:
        for source in self._sources:
            for mark in source.look(text):
                yield None if mark is None else _placed(text, mark, source)
            yield None

    def _take(self, number: int, paragraph: Paragraph) -> None:
        if self._marking.set(number, paragraph):
            if not self._telling.isActive():
                self._telling.start()
            block = self._text.findBlockByNumber(number)
            if block.isVisible():
                place = self._body.blockBoundingGeometry(block).translated(self._body.contentOffset())
                self._body.viewport().update(place.toAlignedRect())


def visible_blocks(body: QPlainTextEdit) -> Iterator[QTextBlock]:
    """The paragraphs of which something is on screen, from the top."""
    block = body.firstVisibleBlock()
    height = body.viewport().height()
    top = body.contentOffset().y()
    while block.isValid() and top < height:
        yield block
        top += body.blockBoundingRect(block).height()
        block = block.next()


def _placed(text: str, mark: Mark, source: Source, *, put: bool = False) -> Placed:
    if has_astral(text):
        return Placed(to_units(text, mark.start), to_units(text, mark.end), mark, source, put)
    return Placed(mark.start, mark.end, mark, source, put)


def _order(placed: Placed) -> tuple[int, int]:
    return placed.start, placed.end


def _source(placed: Placed) -> Source:
    source: Source = placed.source  # type: ignore[assignment]
    return source
