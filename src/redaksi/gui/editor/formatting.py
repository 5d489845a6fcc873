"""Formatting as a writer means it: on, and off again. Pure functions on whole lines of text and a selection in them.

Each takes the lines that the selection touches, with the selection's ends in them, and gives both back changed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from redaksi.gui.editor.grammar import CODE, EMPHASIS, HEADING, LINK, LIST, QUOTE, line_prefix

BOLD, ITALIC, CODE_MARK = "**", "*", "`"
_WORD = re.compile(r"\w+(?:[-'’]\w+)*")


@dataclass(frozen=True, slots=True)
class Passage:
    """Whole lines, and the selection in them by character (`start == end`: a cursor)."""

    text: str
    start: int
    end: int

    @property
    def selected(self) -> str:
        return self.text[self.start : self.end]


def toggle_mark(passage: Passage, mark: str) -> Passage:
    """Bold, italic or code on the selection, line by line, or on the word at the cursor; off where all of it is on."""
    if passage.start == passage.end:
        return _toggle_at_cursor(passage, mark)
    parts = _marked_parts(passage)
    if not parts:
        return passage
    spans = [_span_round(passage.text, start, end, mark) for start, end in parts]
    removing = all(span is not None for span in spans)
    text, growth = passage.text, 0
    first, last = parts[0][0], parts[-1][1]
    # From the last to the first, so that earlier places stay right.
    for (start, end), span in reversed(list(zip(parts, spans, strict=True))):
        if removing and span is not None:
            text = text[: span[0]] + text[span[0] + len(mark) : span[1] - len(mark)] + text[span[1] :]
        elif not removing and span is None:
            text = f"{text[:start]}{mark}{text[start:end]}{mark}{text[end:]}"
        else:
            continue
        growth += 1
    step = -2 * len(mark) if removing else 2 * len(mark)
    if removing and spans[0] is not None and spans[-1] is not None:
        first = max(spans[0][0], first - len(mark))
        last = min(last + step * (growth - 1) - len(mark), len(text))
        return Passage(text, first, max(first, last))
    return Passage(text, first + len(mark) if spans[0] is None else first, last + step * growth - len(mark))


def toggle_heading(passage: Passage, level: int) -> Passage:
    """Make each line a heading of `level`, or running text where all are that already; level 0 takes headings away."""
    sign = "#" * level + " " if level else ""
    lines = [line for line in passage.text.split("\n") if line.strip()]
    taking = all(line.startswith(sign) for line in lines) if lines else False

    def one(line: str) -> str:
        if not line.strip() and lines:
            return line
        bare = HEADING.sub("", line, count=1) if HEADING.match(line) else line.lstrip("# ") if not lines else line
        return bare if taking else sign + bare

    return _each_line(passage, one)


def toggle_quote(passage: Passage) -> Passage:
    """Put a quote sign before each line, blank lines between included; take one away where all have one."""
    lines = passage.text.split("\n")
    if all(QUOTE.match(line) for line in lines):
        return _each_line(passage, lambda line: re.sub(r" {0,3}> ?", "", line, count=1))
    return _each_line(passage, lambda line: "> " + line if line.strip() or len(lines) == 1 else ">")


def toggle_list(passage: Passage, numbered: bool) -> Passage:
    """Make each line that is not blank an item; running text again where all are items of that kind."""
    filled = [line for line in passage.text.split("\n") if line.strip()]
    kinds = [found and bool(found["number"]) for found in map(LIST.match, filled)]
    taking = bool(filled) and all(kind is numbered for kind in kinds)
    count = 0

    def one(line: str) -> str:
        nonlocal count
        if filled and not line.strip():
            return line
        found = LIST.match(line)
        indent, bare = (found["indent"], line[found.end() :]) if found else ("", line)
        if taking:
            return indent + bare
        count += 1
        return f"{indent}{f'{count}.' if numbered else '-'} {bare}"

    return _each_line(passage, one)


def indent_items(passage: Passage, *, deeper: bool) -> Passage | None:
    """Move list items one level (four blanks) in or out; None where the first line is no item."""
    if not LIST.match(passage.text):
        return None
    if deeper:
        return _each_line(passage, lambda line: "    " + line if line.strip() else line)
    return _each_line(passage, lambda line: re.sub(r"^(?: {1,4}|\t)", "", line))


@dataclass(frozen=True, slots=True)
class LinkPlace:
    """Where a link stands, or would: the range in the passage, its words, its address."""

    start: int
    end: int
    words: str
    address: str


def link_at(passage: Passage) -> LinkPlace:
    """The link that the selection touches, or else the selection or the word at the cursor, without an address."""
    for found in LINK.finditer(passage.text):
        if found.start() <= passage.start and passage.end <= found.end() and not found["image"]:
            return LinkPlace(found.start(), found.end(), found["text"], found["address"])
    start, end = passage.start, passage.end
    if start == end:
        start, end = _word_at(passage.text, start)
    chosen = passage.text[start:end]
    if re.match(r"https?://\S+$", chosen):
        return LinkPlace(start, end, "", chosen)
    return LinkPlace(start, end, chosen, "")


def set_link(passage: Passage, place: LinkPlace, words: str, address: str) -> Passage:
    """Write `[words](address)` there, or the bare words where the address is empty."""
    words = words.replace("[", "(").replace("]", ")").replace("\n", " ")
    address = address.strip().replace(" ", "%20")
    if address.count("(") != address.count(")"):
        address = address.replace("(", "%28").replace(")", "%29")
    link = f"[{words or address}]({address})" if address else words
    cursor = place.start + len(link)
    return Passage(passage.text[: place.start] + link + passage.text[place.end :], cursor, cursor)


def _each_line(passage: Passage, change: Callable[[str], str]) -> Passage:
    lines = [change(line) for line in passage.text.split("\n")]
    text = "\n".join(lines)
    if passage.start != passage.end:
        return Passage(text, 0, len(text))
    # A cursor keeps its distance from the end of its line, where the words are.
    cursor = max(0, len(text) - (len(passage.text) - passage.start))
    return Passage(text, cursor, cursor)


def _toggle_at_cursor(passage: Passage, mark: str) -> Passage:
    text, at = passage.text, passage.start
    span = _span_round(text, at, at, mark)
    size = len(mark)
    if span:
        text = text[: span[0]] + text[span[0] + size : span[1] - size] + text[span[1] :]
        return Passage(text, max(span[0], at - size), max(span[0], at - size))
    if text[:at].endswith(mark) and text[at:].startswith(mark):
        return Passage(text[: at - size] + text[at + size :], at - size, at - size)
    start, end = _word_at(text, at)
    return Passage(f"{text[:start]}{mark}{text[start:end]}{mark}{text[end:]}", at + size, at + size)


def _word_at(text: str, at: int) -> tuple[int, int]:
    line_start = text.rfind("\n", 0, at) + 1
    for found in _WORD.finditer(text, line_start):
        if found.start() <= at <= found.end():
            return found.span()
        if found.start() > at:
            break
    return at, at


def _marked_parts(passage: Passage) -> list[tuple[int, int]]:
    """The selection cut into lines, without list signs, marks and blanks at its ends."""
    parts, offset = [], 0
    for line in passage.text.split("\n"):
        start = max(passage.start, offset + len(line_prefix(line)))
        end = min(passage.end, offset + len(line))
        piece = passage.text[start:end]
        if piece.strip(" \t*_`"):
            start += len(piece) - len(piece.lstrip(" \t*_`"))
            end -= len(piece) - len(piece.rstrip(" \t*_`"))
            parts.append((start, end))
        offset += len(line) + 1
    return parts


def _span_round(text: str, start: int, end: int, mark: str) -> tuple[int, int] | None:
    """The marked range (marks of the width of `mark` included) that holds `start`..`end`, or None."""
    if mark == CODE_MARK:
        pattern, wanted = CODE, {1, 2}
    else:
        pattern, wanted = EMPHASIS, {2, 3} if mark == BOLD else {1, 3}
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", start)
    for found in pattern.finditer(text, line_start, len(text) if line_end < 0 else line_end):
        signs = found["ticks"] if mark == CODE_MARK else found["star"] or found["line"]
        inner_start, inner_end = found.start() + len(signs), found.end() - len(signs)
        if len(signs) in wanted and inner_start <= start and end <= inner_end:
            # Of three signs only the inner ones are taken.
            return inner_start - len(mark), inner_end + len(mark)
    return None


def insert_below(passage: Passage, block: str, cursor: int) -> Passage:
    """`block` below the passage, or in its place where that is blank; the cursor `cursor` characters into it."""
    start = len(passage.text) + 2 if passage.text.strip() else 0
    text = f"{passage.text}\n\n{block}" if start else block
    return Passage(text, start + cursor, start + cursor)


def set_apart(passage: Passage, before: str, after: str) -> Passage:
    """A list, quote or table in `passage` with blank lines between it and running text in the lines around it."""
    first, last = passage.text.split("\n", 1)[0], passage.text.rsplit("\n", 1)[-1]
    text, move = passage.text, 0
    if _kind(first) and before.strip() and _kind(before) != _kind(first):
        text, move = "\n" + text, 1
    if _kind(last) and after.strip() and _kind(after) != _kind(last):
        text += "\n"
    return Passage(text, passage.start + move, passage.end + move)


def _kind(line: str) -> str | None:
    """Which block of lines `line` belongs to; None for running text and headings."""
    if QUOTE.match(line):
        return "quote"
    if LIST.match(line):
        return "list"
    return "table" if line.startswith("|") else None
