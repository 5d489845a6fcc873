"""Source lines without what surrounds them, and paragraphs that were broken into lines put together again."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from redaksi.formats.page_text.prose import ends_sentence

_INVISIBLE = "\u200b\u200c\u200d\u2060\u00ad\u200e\u200f"
_TABS = re.compile(r"[ ]*\t[\t ]*")
#: No program wraps lines wider than this; a longer line is a paragraph.
_WIDEST = 130
_NARROWEST = 25
_WORDS_OF_A_REST = 3


@dataclass(frozen=True, slots=True)
class Line:
    """What stands in source lines `first`..`last` (counted from 0); `gap` tells of a blank line before it."""

    first: int
    last: int
    text: str
    gap: bool


def split(text: str) -> list[Line]:
    """The lines of `text` that show something, trimmed; a tab counts as a space."""
    lines = []
    gap = True
    for number, raw in enumerate(text.split("\n")):
        shown = _TABS.sub(" ", raw).strip()
        if not shown.strip(_INVISIBLE):
            gap = True
            continue
        lines.append(Line(number, number, shown, gap))
        gap = False
    return lines


def is_wrapped(lines: list[Line]) -> bool:
    """Whether the text was broken into lines of one width: the next line's first word would not have fitted.

    Paragraphs of one line each differ in length, and a list of titles never goes on in lower case.
    """
    pairs = [(line, after) for line, after in _neighbours(lines) if len(line.text) >= _NARROWEST]
    if len(pairs) < 2:
        return False
    width = _width(lines)
    if width > _WIDEST:
        return False
    full = [(line, after) for line, after in pairs if _is_full(line, after, width)]
    going_on = sum(after.text[0].islower() for _, after in full)
    return len(full) >= 0.6 * len(pairs) and going_on >= 0.3 * len(full)


def unwrap(lines: list[Line], joinable: list[bool]) -> list[Line]:
    """Join what was wrapped; a line that is not `joinable` (a date, a label) stays by itself."""
    width = _width(lines)
    joined: list[Line] = []
    run: list[Line] = []
    for line, may in zip(lines, joinable, strict=True):
        goes_on = bool(run) and may and not line.gap and _is_full(run[-1], line, width)
        if run and not goes_on:
            joined.extend(_as_paragraph(run))
            run = []
        if may:
            run.append(line)
        else:
            joined.append(line)
    joined.extend(_as_paragraph(run))
    return joined


def _as_paragraph(run: list[Line]) -> list[Line]:
    if len(run) > 1 and not any(line.text[0].islower() or ends_sentence(line.text) for line in run[1:]):
        title = len(run) == 2 and run[1].text.count(" ") < _WORDS_OF_A_REST
        return run if not title else _joined(run)  # else titles one below the other
    return _joined(run) if run else []


def _joined(run: list[Line]) -> list[Line]:
    pieces = [run[0].text]
    for line in run[1:]:
        if not _HYPHEN_END.search(pieces[-1]):
            pieces.append(" ")
        pieces.append(line.text)
    return [Line(run[0].first, run[-1].last, "".join(pieces), run[0].gap)]


_HYPHEN_END = re.compile(r"\w-\Z")


def _neighbours(lines: list[Line]) -> list[tuple[Line, Line]]:
    return [(line, after) for line, after in pairwise(lines) if not after.gap]


def _width(lines: list[Line]) -> int:
    lengths = sorted(len(line.text) for line in lines)
    return lengths[int(len(lengths) * 0.95)] if lengths else 0


def _is_full(line: Line, after: Line, width: int) -> bool:
    return len(line.text) + 1 + len(after.text.split(" ", 1)[0]) > width
