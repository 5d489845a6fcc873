"""A body as spans, at once or while it is edited: then an edit splits again only what it touched."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from redaksi.render.scan import Closing, Span, clean_lines, closings, is_fence, scan, spans_of

__all__ = ["BlockIndex", "Edit", "Span", "split"]


def split(lines: Sequence[str]) -> list[Span]:
    """The spans of a body given as lines without their ends."""
    return spans_of(clean_lines(lines))


class Edit(NamedTuple):
    """`removed` spans from number `start` on were replaced by `spans`; those after them only changed their lines."""

    start: int
    removed: int
    spans: tuple[Span, ...]


class BlockIndex:
    """The same spans as `split` of the whole text, kept while lines are replaced.

    What an edit costs depends on the spans it touches, not on the length of the body. The exception are lines that
    begin with a fence: they can turn everything after them into code, and so the whole body is split again.
    """

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = clean_lines(lines)
        self._spans = list(scan(self._lines, 0, closings(self._lines)))
        # Spans from `_pivot` on begin `_shift` lines below what they say: so an edit that adds a line
        # moves no span but those between it and the edit before.
        self._pivot = len(self._spans)
        self._shift = 0
        self.definition_edits = 0
        """Grows with each edit that could change link definitions, which act on the whole body."""

    def __len__(self) -> int:
        return len(self._spans)

    def __getitem__(self, number: int) -> Span:
        number = range(len(self))[number]
        span = self._spans[number]
        return span.moved(self._shift) if self._shift and number >= self._pivot else span

    def __iter__(self) -> Iterator[Span]:
        return (self[number] for number in range(len(self)))

    def at(self, line: int) -> int:
        """The number of the span that holds `line` or, for a line between spans, of the next; `len` after the last."""
        return bisect_right(range(len(self)), line, key=self._end)

    def edit(self, first: int, removed: int, new_lines: Sequence[str]) -> Edit:
        """Replace the `removed` lines from `first` on by `new_lines`; which spans that changed."""
        new = clean_lines(new_lines) if new_lines else []
        old = self._lines[first : first + removed]
        self._lines[first : first + removed] = new
        moved = len(new) - len(old)
        if any(map(is_fence, old)) or any(map(is_fence, new)):
            return self._replace(0, len(self), list(scan(self._lines, 0, closings(self._lines))), moved)
        low = self._first_touched(first)
        found, high = self._rescan(low, first, len(old), moved)
        return self._replace(low, high, found, moved)

    def _first_touched(self, first: int) -> int:
        """The span that ends at or after `first`, and the one before it if its own first line may have changed."""
        low = bisect_left(range(len(self)), first, key=self._end)
        return low - 1 if low and (low == len(self) or self._begin(low) >= first) else low

    def _rescan(self, low: int, first: int, removed: int, moved: int) -> tuple[list[Span], int]:
        """The spans from number `low` on until one begins where one did before, and the number of that one."""
        found: list[Span] = []
        start = min(first, self._begin(low)) if low < len(self) else first
        high = low
        for span in scan(self._lines, start if low else 0, self._closing(first, removed, moved)):
            was = span.first_line - moved
            while high < len(self) and self._begin(high) < max(was, first + removed):
                high += 1
            if was >= first + removed and high < len(self) and self._begin(high) == was:
                return found, high
            found.append(span)
        return found, len(self)

    def _closing(self, first: int, removed: int, moved: int) -> Closing:
        """No line of a fence changed, so what was fenced still is."""

        def closing(line: int) -> int | None:
            before = line if line < first else line - moved
            number = self.at(before)
            if number == len(self) or not self._spans[number].fenced or self._begin(number) != before:
                return None
            close = self._end(number) - 1
            return close + moved if close >= first + removed else close

        return closing

    def _replace(self, low: int, high: int, found: list[Span], moved: int) -> Edit:
        """Put `found` in the place of the spans from `low` to `high`, except where these are what they were."""
        room = min(high - low, len(found))
        same = _leading(self[low + place] == found[place] for place in range(room))
        after = _leading(self[high - 1 - place].moved(moved) == found[-1 - place] for place in range(room - same))
        low, high, found = low + same, high - after, found[same : len(found) - after]
        self._move_pivot(high)
        gone = self._spans[low:high]
        self._spans[low:high] = found
        self._pivot = low + len(found)
        self._shift += moved
        if any(span.may_define for span in (*gone, *found)):
            self.definition_edits += 1
        return Edit(low, high - low, tuple(found))

    def _move_pivot(self, number: int) -> None:
        if self._shift:
            for at in range(self._pivot, number):
                self._spans[at] = self._spans[at].moved(self._shift)
            for at in range(number, self._pivot):
                self._spans[at] = self._spans[at].moved(-self._shift)
        self._pivot = number

    def _begin(self, number: int) -> int:
        return self._spans[number].first_line + (self._shift if number >= self._pivot else 0)

    def _end(self, number: int) -> int:
        return self._spans[number].last_line + (self._shift if number >= self._pivot else 0)


def _leading(answers: Iterable[bool]) -> int:
    """How many are true before the first that is not."""
    return sum(1 for _ in takewhile(bool, answers))
