"""Which marks each paragraph holds: a list beside the text's paragraphs that moves with every change. Qt-free."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from typing import Any, NamedTuple


class Kind(StrEnum):
    """What a mark is drawn as."""

    SPELLING = "spelling"
    STYLE = "style"
    REMARK = "remark"


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that somebody should look at: characters `start` to `end` of their paragraph.

    `rule` says what found them, `about` is whatever its source needs to explain and mend them.
    """

    start: int
    end: int
    kind: Kind
    rule: str
    about: Any = None


class Placed(NamedTuple):
    """A mark in its paragraph, in the UTF-16 units that Qt counts; `put` where it was found in the whole text."""

    start: int
    end: int
    mark: Mark
    source: object
    put: bool = False

    def moved(self, by: int) -> Placed:
        return self._replace(start=self.start + by, end=self.end + by)

    def waits_for(self, typed: int) -> bool:
        """Whether its word is still being typed, at `typed` in the paragraph; a comment shows all the time."""
        return self.mark.kind is not Kind.REMARK and self.start <= typed <= self.end


class Paragraph(NamedTuple):
    """What is known of a paragraph; `stale` while its text has not been looked at since it changed."""

    marks: tuple[Placed, ...] = ()
    stale: bool = True
    #: It was passed over: it stood in a code fence.
    code: bool = False


#: Most paragraphs are one of these, so that a long text costs a pointer for each.
UNSEEN, CLEAN, CODE = Paragraph(), Paragraph(stale=False), Paragraph(stale=False, code=True)


class Change(NamedTuple):
    """A text changed from unit `offset` of paragraph `first` on to unit `end` of what is now paragraph `last`."""

    first: int
    offset: int
    removed: int
    last: int
    end: int
    #: Paragraphs that the text has now.
    paragraphs: int
    #: What came in begins and ends with no letter, so that words beside it are the words they were.
    apart: bool = False
    formats_only: bool = False


class Marking:
    """The marks of a text, by the number of their paragraph, and how many there are of each kind."""

    def __init__(self) -> None:
        self.paragraphs: list[Paragraph] = []
        self.counts: Counter[Kind] = Counter()

    def reset(self, count: int) -> None:
        """Another text of `count` paragraphs, none of them looked at."""
        self.paragraphs = [UNSEEN] * count
        self.counts.clear()

    def forget_looks(self) -> None:
        """Every paragraph is to be looked at anew; what is marked stays until then."""
        self.paragraphs = [_stale(paragraph.marks) for paragraph in self.paragraphs]

    def set(self, number: int, paragraph: Paragraph) -> bool:
        """Whether the marks of that paragraph are others than before."""
        before = self.paragraphs[number].marks
        self.paragraphs[number] = paragraph
        if before == paragraph.marks:
            return False
        self._count(before, -1)
        self._count(paragraph.marks, 1)
        return True

    def changed(self, change: Change) -> None:
        """Marks whose words were touched are gone, those before and behind them in the same paragraph stay.

        A comment stays with its passage where somebody types inside it. Every paragraph concerned is
        to be looked at anew.
        """
        fresh = change.last - change.first + 1
        gone = len(self.paragraphs) - change.paragraphs + fresh
        old = self.paragraphs[change.first : change.first + gone]
        if change.formats_only and gone == fresh:
            new = [_stale(paragraph.marks) for paragraph in old]
        else:
            new = [UNSEEN] * fresh
            before, behind = _untouched(old[0].marks, change) if old else ((), ())
            if fresh == gone == len(old) == 1:
                new[0] = _stale((*sorted(before + _around(old[0].marks, change), key=in_order), *behind))
            elif fresh == 1:
                new[0] = _stale(before)
            else:
                new[0], new[-1] = _stale(before), _stale(behind if gone == 1 else ())
        self._count(chain.from_iterable(paragraph.marks for paragraph in old), -1)
        self._count(chain.from_iterable(paragraph.marks for paragraph in new), 1)
        self.paragraphs[change.first : change.first + gone] = new

    def _count(self, marks: Iterable[Placed], by: int) -> None:
        for placed in marks:
            self.counts[placed.mark.kind] += by


def _untouched(marks: tuple[Placed, ...], change: Change) -> tuple[tuple[Placed, ...], tuple[Placed, ...]]:
    """Those before the change, and those behind it where they stand now."""
    edge = 1 if change.apart else 0
    start, end = change.offset, change.offset + change.removed
    before = tuple(placed for placed in marks if placed.end < start + edge)
    behind = tuple(placed.moved(change.end - end) for placed in marks if placed.start > end - edge)
    return before, behind


def _around(marks: tuple[Placed, ...], change: Change) -> tuple[Placed, ...]:
    """Comments on a passage that the change lies inside, as far as they reach now."""
    start, end = change.offset, change.offset + change.removed
    return tuple(
        placed._replace(end=placed.end + change.end - end)
        for placed in marks
        if placed.mark.kind is Kind.REMARK and placed.start < start and end < placed.end
    )


def _stale(marks: tuple[Placed, ...]) -> Paragraph:
    return Paragraph(marks) if marks else UNSEEN


def in_order(placed: Placed) -> tuple[int, int]:
    """A key to sort by: from the beginning of the paragraph on."""
    return placed.start, placed.end
