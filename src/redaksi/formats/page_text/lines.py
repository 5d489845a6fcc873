"""Source lines without what surrounds them, and paragraphs that were broken into lines put together again."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from redaksi.formats.page_text.prose import ends_sentence, is_prose

_INVISIBLE = "\u200b\u200c\u200d\u2060\u00ad\u200e\u200f"
_QUOTE = re.compile(r"\A(?:>[ \t]?)+")
#: Lower case that continues nothing: a site's name, alone or at the head of a story, and `oleh Rina — 5 Juli 2024`.
_OPENS_ANEW = re.compile(
    r"[\w-]+(?:\.[a-z]{2,4}){1,2}(?:\Z|(?:, [^–—-]{2,40})?\s+[-–—])|(?:oleh|by) [A-Z].{0,60}\b[12]\d{3}\b"
)
_FEW = 3
_TABS = re.compile(r"[ ]*\t[\t ]*")
#: No program wraps lines wider than this; a longer line is a paragraph.
_WIDEST = 130
_NARROWEST = 25
_LINES_OF_A_TITLE = 2
#: A paragraph has at most so many links, and a link's text is at most so long.
_MOST_PIECES = 60
_LINK = 80


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
    raws = text.split("\n")
    quoted = _is_quoted(raws)
    marks: int | None = None  # a mail's marks on lines of their own belong to the line below them
    for number, raw in enumerate(raws):
        shown = _TABS.sub(" ", _QUOTE.sub("", raw) if quoted else raw).strip()
        if not shown.strip(_INVISIBLE):
            gap = True
            marks = number if quoted and marks is None and raw.strip() else marks
            continue
        lines.append(Line(number if marks is None else marks, number, shown, gap))
        gap, marks = False, None
    if lines and marks is not None:
        lines[-1] = replace(lines[-1], last=len(raws) - 1)
    return lines


def _is_quoted(raws: list[str]) -> bool:
    """Whether a mail program has put its mark before every line."""
    shown = [raw for raw in raws if raw.strip()]
    return len(shown) > _FEW and sum(raw.startswith(">") for raw in shown) >= 0.9 * len(shown)


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
        goes_on = bool(run) and may and not line.gap and (_is_full(run[-1], line, width) or _is_lower(line.text))
        if run and not goes_on:
            joined.extend(_as_paragraph(run))
            run = []
        if may:
            run.append(line)
        else:
            joined.append(line)
    joined.extend(_as_paragraph(run))
    return joined


def mend(lines: list[Line], joinable: list[bool]) -> list[Line]:
    """Join what a page broke at its links: a line that goes on in lower case or with a mark, and the link before it.

    Only lines without a blank one between them, and only where the whole then reads as a paragraph or as one title.
    """
    mended: list[Line] = []
    index = 0
    while index < len(lines):
        end = _end_of_broken(lines, joinable, index)
        whole = _joined(lines[index:end]) if end > index + 1 else []
        if whole and (is_prose(whole[0].text) or _is_broken_title(lines[index:end])):
            mended.extend(whole)
        else:
            mended.extend(lines[index:end])
        index = end
    return mended


def _end_of_broken(lines: list[Line], joinable: list[bool], start: int) -> int:
    """The line behind the last that belongs to the one at `start`."""

    def goes_on(at: int) -> bool:
        return at < len(lines) and joinable[at] and not lines[at].gap and not ends_sentence(lines[at - 1].text)

    end = start + 1
    while joinable[start] and end - start < _MOST_PIECES and goes_on(end):
        link_between = goes_on(end + 1) and _continues(lines[end + 1].text) and len(lines[end].text) <= _LINK
        if not _continues(lines[end].text) and not (link_between and end > start):
            break
        end += 1
    return end


def _is_lower(text: str) -> bool:
    return text[0].islower() and not _OPENS_ANEW.match(text)


def _continues(text: str) -> bool:
    if _OPENS_ANEW.match(text):
        return False
    return text[0].islower() or (text[0] in ",;:)–—" and not text[1:2].isdigit())


def _is_broken_title(lines: list[Line]) -> bool:
    return len(lines) == 2 and len(lines[0].text) >= _NARROWEST and lines[0].text.count(" ") >= 3


def _as_paragraph(run: list[Line]) -> list[Line]:
    if len(run) > 1 and not any(line.text[0].islower() or ends_sentence(line.text) for line in run[1:]):
        return _joined(run) if len(run) == _LINES_OF_A_TITLE else run  # more are titles one below the other
    return _joined(run) if run else []


def _joined(run: list[Line]) -> list[Line]:
    pieces = [run[0].text]
    for line in run[1:]:
        if not _HYPHEN_END.search(pieces[-1]) and line.text[0] not in ",.;:)":
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
