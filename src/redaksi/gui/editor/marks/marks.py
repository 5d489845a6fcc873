"""Marks in the text (misspelt words, breaches of the house style): found a moment after a paragraph changed.

Nothing is looked at while a key is on its way to the screen. A moment later the changed paragraphs are, visible ones
first, then the rest of the text while nobody types (mark_looking.py).
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from redaksi.gui.editor.look.in_view import InView
from redaksi.gui.editor.marks.looking import MarkLooking
from redaksi.gui.editor.marks.marking import Kind, Mark, Marking, Placed, in_order
from redaksi.gui.editor.marks.painting import paint_marks
from redaksi.gui.editor.marks.sources import Offer, Source, placed_in, source_of
from redaksi.gui.editor.offsets import to_index

__all__ = ["Kind", "Mark", "Marks", "Offer", "Placed", "Source"]

_TOLD_MS = 150


class Marks(QObject):
    """Keeps the marks of a text area's document true. Costs nothing until a source is registered."""

    #: The numbers of marks have changed.
    changed = Signal()

    def __init__(self, body: QPlainTextEdit) -> None:
        super().__init__(body)
        self._body = body
        self._text = body.document()
        self._begun = False
        self._marking = Marking()
        self._revision = -1
        self._typing = False
        self.looking = MarkLooking(body, self._marking)
        self.looking.found.connect(self._shown_anew)
        self._telling = QTimer(self, singleShot=True, interval=_TOLD_MS)
        self._telling.timeout.connect(self.changed)

    def register(self, source: Source) -> None:
        """From now on `source` is asked about every paragraph."""
        self._begin()
        self.looking.sources.append(source)
        self.look_again(source)

    def reset(self) -> None:
        """Another text is shown."""
        if self._begun:
            self._marking.reset(self._text.blockCount())
            self._revision, self._typing = self._text.revision(), False
            self._telling.start()
            self.looking.start_over()
            self._body.viewport().update()

    def look_again(self, _source: Source) -> None:
        """What `source` finds has changed: everything is looked at anew, and marked as before until then."""
        self._marking.forget_looks()
        self._telling.start()
        self.looking.start_over()

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
                placed = kept + tuple(placed_in(text, mark, source, put=True) for mark in fresh)
                self.looking.take(number, paragraph._replace(marks=tuple(sorted(placed, key=in_order))))
        return True

    @property
    def any(self) -> bool:
        """Whether anything is marked anywhere."""
        return any(self._marking.counts.values())

    def count(self, kind: Kind) -> int:
        """How many marks of a kind are known."""
        return self._marking.counts[kind]

    def paint(self, shown: Sequence[InView]) -> None:
        """Draw the marks of the paragraphs `shown` over what the text area has just painted.

        What cannot be changed has no fixes to offer, but comments.
        """
        paragraphs, reading = self._marking.paragraphs, self._body.isReadOnly()
        if paragraphs and (not reading or self.count(Kind.REMARK)):
            kinds = (Kind.REMARK,) if reading else tuple(Kind)
            paint_marks(self._body, shown, paragraphs, self._hidden_at(), kinds)

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
            self.looking.look_now(block, deadline)
            marks = self._of(block)
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
        return source_of(placed).explain(placed.mark, self.cursor(block, placed).selectedText())

    def offers(self, block: QTextBlock, placed: Placed) -> Sequence[Offer]:
        """What the mark's source can do about it, as the paragraph reads now."""
        text, mark = block.text(), placed.mark
        fitting = Mark(to_index(text, placed.start), to_index(text, placed.end), mark.kind, mark.rule, mark.about)
        return source_of(placed).offers(fitting, text)

    # How it is done

    def _begin(self) -> None:
        if not self._begun:
            self._begun = True
            self._text.contentsChange.connect(self._changed)
            self._body.cursorPositionChanged.connect(self._cursor_moved)
            self._body.verticalScrollBar().valueChanged.connect(self.looking.scrolled)
            self.reset()

    def _changed(self, position: int, removed: int, added: int) -> None:
        if self._marking.paragraphs:
            self.looking.follow(position, removed, added)

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

    def _of(self, block: QTextBlock) -> Sequence[Placed]:
        paragraphs = self._marking.paragraphs
        if block.blockNumber() >= len(paragraphs):
            return ()
        hidden, reading = self._hidden_at() - block.position(), self._body.isReadOnly()
        marks = [p for p in paragraphs[block.blockNumber()].marks if not p.waits_for(hidden)]
        return [placed for placed in marks if placed.mark.kind is Kind.REMARK] if reading else marks

    def _shown_anew(self, number: int) -> None:
        if not self._telling.isActive():
            self._telling.start()
        block = self._text.findBlockByNumber(number)
        if block.isVisible():
            place = self._body.blockBoundingGeometry(block).translated(self._body.contentOffset())
            self._body.viewport().update(place.toAlignedRect())
