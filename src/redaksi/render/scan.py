"""A body cut into spans of lines that render on their own to what they are in the whole text.

Python-Markdown looks across blank lines for four reasons only: an indented block continues a list or a code block, a
list item continues a list, a quote continues a quote, and a link definition leaves nothing behind, so that the block
after it meets the block before it. Wherever one of these could be meant, the blocks stay in one span; anything else,
plain paragraphs above all, stands alone. A fenced code block is a span of its own, with or without blank lines around.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from redaksi.render.clean import clean

_TAB = 4
_ITEM_BEGINS = re.compile(r" {0,3}(?:\d+\.|[*+-]) ")
_QUOTE_BEGINS = re.compile(r" {0,3}>")
_DEFINITION_BEGINS = re.compile(r" {0,3}\[")
#: What a line that is blank, or no line of a paragraph, may begin with, besides a number.
_SIGNS = frozenset(" \t>*+-[`~")
_FENCE = re.compile(r"(`{3,}|~{3,}) *(?:\{.*\}|\.?[\w#.+-]*) *")


@dataclass(frozen=True, slots=True)
class Span:
    """Source lines [first_line, last_line) of a body, counted from 0, without blank lines at either end."""

    first_line: int
    last_line: int
    text: str
    fenced: bool = False

    @property
    def may_define(self) -> bool:
        """Whether a link definition could stand in it."""
        return not self.fenced and "]:" in self.text

    def moved(self, lines: int) -> Span:
        """The same span, so many lines further down."""
        return Span(self.first_line + lines, self.last_line + lines, self.text, self.fenced)


# What a line could begin or continue. Plain numbers: the enumeration's own are five times slower to join.
_OTHER, _INDENTED, _ITEM, _QUOTE, _DEFINITION = 0, 1, 2, 4, 8

# What the lines before must have held for a block that begins so to continue it.
_CONTINUES = {
    _OTHER: _OTHER,
    _INDENTED: _INDENTED | _ITEM,
    _ITEM: _ITEM,
    _QUOTE: _QUOTE,
    _DEFINITION: _INDENTED | _ITEM | _QUOTE,
}

Closing = Callable[[int], int | None]


def clean_lines(lines: Sequence[str]) -> list[str]:
    """The lines as they are rendered: see `clean`. A line never becomes two."""
    whole = "\n".join(lines)
    tidy = clean(whole)
    return list(lines) if tidy == whole else tidy.split("\n")


def scan(lines: Sequence[str], start: int, closing: Closing) -> Iterator[Span]:
    """The spans from line `start` on, which must not lie within one; `closing` is asked for lines that open a fence."""
    first = last = start
    held = _OTHER
    for block_first, block_last, fenced in _blocks(lines, start, closing):
        head = _kind(lines[block_first])
        joins = not fenced and last > first and bool(_CONTINUES[head] & held)
        if not joins:
            if last > first:
                yield _span(lines, first, last, False)
            first, held = block_first, _OTHER
        last = block_last
        if fenced:
            yield _span(lines, first, last, True)
            first = last
        else:
            held |= _kinds(lines, block_first, block_last)
    if last > first:
        yield _span(lines, first, last, False)


def spans_of(lines: Sequence[str]) -> list[Span]:
    """The spans of a whole body given as clean lines.

    Where no line begins like anything but a paragraph, as in most of the news, what stands between blank lines is a
    span: found out in a quarter of the time.
    """
    return list(_runs(lines) if _only_paragraphs(lines) else scan(lines, 0, closings(lines)))


def _only_paragraphs(lines: Sequence[str]) -> bool:
    return not any(line and (line[0] in _SIGNS or (line[0].isdecimal() and _kind(line) != _OTHER)) for line in lines)


def _runs(lines: Sequence[str]) -> Iterator[Span]:
    first = 0
    for at, line in enumerate((*lines, "")):
        if line:
            continue
        if at > first:
            yield _span(lines, first, at, False)
        first = at + 1


def _span(lines: Sequence[str], first: int, last: int, fenced: bool) -> Span:
    return Span(first, last, "\n".join(lines[first:last]), fenced)


def _blocks(lines: Sequence[str], at: int, closing: Closing) -> Iterator[tuple[int, int, bool]]:
    """Runs of lines that are not blank, and fenced blocks, as (first, last, fenced)."""
    end = len(lines)
    first = at
    while at < end:
        line = lines[at]
        close = closing(at) if is_fence(line) else None
        if close is None and not is_blank(line):
            at += 1
            continue
        if at > first:
            yield first, at, False
        if close is not None:
            yield at, close + 1, True
        at = first = at + 1 if close is None else close + 1
    if at > first:
        yield first, at, False


def is_blank(line: str) -> bool:
    """Whether Markdown takes `line` for blank: nothing but spaces and tabs."""
    return not line or (line[0] in " \t" and not line.strip(" \t"))


def is_fence(line: str) -> bool:
    """Whether `line` could open or close a fenced code block."""
    return line.startswith(("```", "~~~"))


def _kind(line: str) -> int:
    letter = line[0]
    if letter not in " \t>*+-[" and not letter.isdecimal():
        return _OTHER
    plain = line.expandtabs(_TAB) if "\t" in line else line
    if plain.startswith("    "):
        return _INDENTED
    if _ITEM_BEGINS.match(plain):
        return _ITEM
    if _QUOTE_BEGINS.match(plain):
        return _QUOTE
    return _DEFINITION if _DEFINITION_BEGINS.match(plain) else _OTHER


def _kinds(lines: Sequence[str], first: int, last: int) -> int:
    kinds = _OTHER
    for at in range(first, last):
        kinds |= _kind(lines[at])
    return kinds


def closings(lines: Sequence[str]) -> Closing:
    """Answers for the line that opens a fence which line closes it; None where the fence is never closed."""
    places: dict[str, list[int]] = {}
    for at, line in enumerate(lines):
        if is_fence(line):
            bare = line.rstrip(" \t")
            if not bare.strip(bare[0]):
                places.setdefault(bare, []).append(at)

    def closing(at: int) -> int | None:
        opening = _FENCE.fullmatch(lines[at].expandtabs(_TAB))
        candidates = places.get(opening[1], []) if opening else []
        place = bisect_right(candidates, at)
        return candidates[place] if place < len(candidates) else None

    return closing
