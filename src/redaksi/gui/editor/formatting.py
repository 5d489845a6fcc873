"""Formatting as a writer means it: on, and off again. Pure functions on whole lines of text and a selection in them.

Each takes the lines that the selection touches, with the selection's ends in them, and gives both back changed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from redaksi.gui.addresses import is_address
from redaksi.gui.editor.grammar import HEADING, LINK, LIST, QUOTE, line_prefix

_EMPTY_HEADING = re.compile(r"#{1,6}[ \t]*$")
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


def toggle_heading(passage: Passage, level: int) -> Passage:
    """Make each line a heading of `level`, or running text where all are that already.

    An item of a list or a line of a quote becomes a heading without its sign: a heading stands by itself.
    """
    sign = "#" * level + " "
    filled = [line for line in passage.text.split("\n") if line.strip()]
    taking = bool(filled) and all(line.startswith(sign) for line in filled)

    def one(line: str) -> str:
        if filled and not line.strip():
            return line
        bare = _EMPTY_HEADING.sub("", line[len(line_prefix(line)) :])
        return bare if taking else sign + bare

    return _each_line(passage, one)


def toggle_quote(passage: Passage) -> Passage:
    """Put a quote sign before each line, blank lines between included; take one away where all have one.

    Blank lines at the ends of what was selected belong to no quote: they keep it apart.
    """
    lines = passage.text.split("\n")
    filled = [number for number, line in enumerate(lines) if line.strip()] or range(len(lines))
    quoted = lines[filled[0] : filled[-1] + 1]
    if all(QUOTE.match(line) for line in quoted):
        changed = [re.sub(r" {0,3}> ?", "", line, count=1) for line in quoted]
    else:
        changed = ["> " + line if line.strip() or len(lines) == 1 else ">" for line in quoted]
    written = iter([*lines[: filled[0]], *changed, *lines[filled[-1] + 1 :]])
    return _each_line(passage, lambda _: next(written))


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
        heading = HEADING.match(line)
        indent, bare = (
            (found["indent"], line[found.end() :]) if found else ("", line[heading.end() if heading else 0 :])
        )
        if taking:
            return indent + bare
        count += 1
        return f"{indent}{f'{count}.' if numbered else '-'} {bare}"

    return _each_line(passage, one)


@dataclass(frozen=True, slots=True)
class LinkPlace:
    """Where a link stands, or would: the range in the passage, its words, its address, its title as it is written."""

    start: int
    end: int
    words: str
    address: str
    title: str = ""


def link_at(passage: Passage) -> LinkPlace:
    """The link that the selection touches, or else the selection or the word at the cursor, without an address."""
    for found in LINK.finditer(passage.text):
        if found.start() <= passage.start and passage.end <= found.end() and not found["image"]:
            return LinkPlace(found.start(), found.end(), found["text"], found["address"], found["title"] or "")
    start, end = passage.start, passage.end
    if start == end:
        start, end = word_at(passage.text, start)
    chosen = passage.text[start:end]
    start += len(chosen) - len(chosen.lstrip())
    chosen = chosen.strip()
    end = start + len(chosen)
    if is_address(chosen):
        return LinkPlace(start, end, "", chosen)
    return LinkPlace(start, end, chosen, "")


def set_link(passage: Passage, place: LinkPlace, words: str, address: str) -> Passage:
    """Write `[words](address)` there, or the bare words where the address is empty."""
    words = words.replace("[", "(").replace("]", ")").replace("\n", " ")
    address = address.strip().replace(" ", "%20")
    if address.count("(") != address.count(")"):
        address = address.replace("(", "%28").replace(")", "%29")
    link = f"[{words or address}]({address}{place.title})" if address else words
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


def word_at(text: str, at: int) -> tuple[int, int]:
    """The word that `at` is in or beside; nothing at `at` where there is none."""
    line_start = text.rfind("\n", 0, at) + 1
    for found in _WORD.finditer(text, line_start):
        if found.start() <= at <= found.end():
            return found.span()
        if found.start() > at:
            break
    return at, at


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
