"""Bold and italic of one line as a reader sees them, and the line that shows them so. Qt-free.

`parse` cuts a line into pieces (a character, a code span, an address …) that are bold, italic, both or neither;
`written` makes a line of them, as Python-Markdown reads it: signs around words, never around blanks, never crossed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

#: Code, pictures, addresses and escaped signs are one piece each: nothing within them is bold or italic.
_WHOLE = re.compile(
    r"\\(?:[^\w\s]|_)"
    r"|(?<!`)(?P<ticks>`{1,2})(?!`)[^`]+(?P=ticks)(?!`)"
    r"|!\[[^\[\]]*\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?\)"
    r"|<(?:https?://|mailto:)[^<>\s]+>"
    r"|(?:https?://|www\.)[^\s<>()\[\]*\"“”]+"
)
_LINK = re.compile(r"\[(?P<words>(?:[^\[\]\\]|\\.)*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?\)")
_RUN = re.compile(r"\*+|_+")
Kind = Literal["bold", "italic"]
KINDS: tuple[Kind, Kind] = ("bold", "italic")
_BOLD, _ITALIC = 2, 1
#: Signs that may wait for their other half: more are in no sentence, and looking through them takes time.
_MOST_OPEN = 40


@dataclass(frozen=True, slots=True)
class Piece:
    """`text` stands from `start` on in its line. `link` is 1 where a link's words begin, -1 where they end."""

    text: str
    start: int
    bold: bool = False
    italic: bool = False
    link: int = 0
    #: Never bold or italic: the border between two cells of a table.
    bare: bool = False

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    def is_(self, kind: Kind) -> bool:
        return self.bold if kind == "bold" else self.italic

    def made(self, kind: Kind, on: bool) -> Piece:
        return replace(self, bold=on) if kind == "bold" else replace(self, italic=on)

    @property
    def counts(self) -> bool:
        """Whether somebody who sees it can tell if it is bold."""
        return not self.link and not self.bare and not self.text.isspace()


@dataclass(frozen=True, slots=True)
class Span:
    """Words within signs: `width` signs (1 italic, 2 bold) before and after; all places in the line."""

    start: int
    end: int
    width: int

    @property
    def inner(self) -> tuple[int, int]:
        return self.start + self.width, self.end - self.width


def spans(line: str, start: int = 0) -> list[Span]:
    """The bold and italic spans of `line` behind its first `start` characters, outer ones before those within."""
    if "*" not in line and "_" not in line:
        return []
    found: list[Span] = []
    opened: list[list[int]] = []  # place, how many signs are left, which sign, which link it is in
    for place, width, links in _signs(line, start):
        sign, end = ord(line[place]), place + width
        if _closes(line, place, end):
            place += _close(found, opened, sign, place, end, links)
        if place < end and _begins(line, place, end):
            opened.append([place, end - place, sign, links])
            del opened[:-_MOST_OPEN]
    return sorted(found, key=lambda span: (span.start, -span.end))


def parse(line: str, start: int = 0) -> list[Piece]:
    """The pieces of `line` behind its first `start` characters, without the signs of bold and italic."""
    marked = spans(line, start)
    flags = [0] * (len(line) + 1)
    signs = bytearray(len(line) + 1)
    for span in marked:
        for place in range(*span.inner):
            flags[place] |= span.width
        for place in (*range(span.start, span.start + span.width), *range(span.end - span.width, span.end)):
            signs[place] = 1
    table = line.lstrip().startswith("|")
    return [
        Piece(text, place, bool(flags[place] & _BOLD), bool(flags[place] & _ITALIC), link, table and text == "|")
        for place, text, link in _cut(line, start)
        if not signs[place]
    ]


def joined(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with each blank between two marked words marked, too: one pair of signs round both words."""
    done = list(pieces)
    for kind in KINDS:
        last = None
        for number, piece in enumerate(done):
            if piece.text.isspace():
                continue
            if last is not None and piece.is_(kind) and done[last].is_(kind):
                done[last + 1 : number] = [blank.made(kind, True) for blank in done[last + 1 : number]]
            last = number
    return done


def written(pieces: Sequence[Piece]) -> str:
    """The line of these pieces (without what stood before them)."""
    return "".join(text for text, _ in laid_out(pieces))


def laid_out(pieces: Sequence[Piece]) -> Iterator[tuple[str, Piece | None]]:
    """What to write one after the other: the pieces, and between them signs, with None."""
    pieces = _tidy(pieces)
    opened: list[str] = []
    for number, piece in enumerate(pieces):
        for sign in reversed(_to_close(opened, piece)):
            yield sign, None
        kept = len(opened) - len(_to_close(opened, piece))
        opened = opened[:kept]
        for sign in _to_open(pieces, number, opened):
            opened.append(sign)
            yield sign, None
        yield piece.text, piece
    for sign in reversed(opened):
        yield sign, None


def _signs(line: str, start: int) -> Iterator[tuple[int, int, int]]:
    """Runs of signs that may mean bold or italic: place, length, and the number of the link that they stand in."""
    wholes = [found.span() for found in _WHOLE.finditer(line, start)]
    links = [(*found.span(), *found.span("words")) for found in _LINK.finditer(line, start)]
    for found in _RUN.finditer(line, start):
        place = found.start()
        whole = bisect_right(wholes, (place, len(line))) - 1
        if whole >= 0 and place < wholes[whole][1]:
            continue
        number = bisect_right(links, (place, len(line))) - 1
        within = number >= 0 and place < links[number][1]
        if not within:
            yield place, len(found.group()), 0
        elif links[number][2] <= place < links[number][3]:
            yield place, len(found.group()), number + 1


def _begins(line: str, start: int, end: int) -> bool:
    after, before = line[end : end + 1], line[start - 1 : start] if start else ""
    return bool(after.strip()) and (line[start] == "*" or not (before.isalnum() or before == "_"))


def _closes(line: str, start: int, end: int) -> bool:
    after, before = line[end : end + 1], line[start - 1 : start] if start else ""
    return bool(before.strip()) and (line[start] == "*" or not after.isalnum())


def _close(found: list[Span], opened: list[list[int]], sign: int, place: int, end: int, links: int) -> int:
    """Pair the signs at `place` with those opened before; how many of them were used."""
    used = 0
    while place + used < end:
        number = next((n for n in range(len(opened) - 1, -1, -1) if opened[n][2:] == [sign, links]), None)
        if number is None:
            break
        first, width, _, _ = opened[number]
        if first + width >= place:
            break  # nothing between them
        take = 2 if width >= 2 and end - place - used >= 2 else 1
        if width == 2 and take == 1:
            break  # bold is not closed by a single sign
        found.append(Span(first + width - take, place + used + take, take))
        used += take
        del opened[number + 1 :]
        opened[number][1] -= take
        if not opened[number][1]:
            del opened[number]
    return used


def _cut(line: str, start: int) -> Iterator[tuple[int, str, int]]:
    borders = {}
    for found in _LINK.finditer(line, start):
        if line[found.start() - 1 : found.start()] not in ("!", "\\"):
            borders[found.start()] = (found.start("words"), 1)
            borders[found.end("words")] = (found.end(), -1)
    place = start
    while place < len(line):
        whole = _WHOLE.match(line, place)
        end, link = borders.get(place, (whole.end() if whole else place + 1, 0))
        yield place, line[place:end], link
        place = end


def _tidy(pieces: Sequence[Piece]) -> list[Piece]:
    """Links wholly marked or only within; no blank at the end of what is marked."""
    done = list(pieces)
    for kind in KINDS:
        _mark_links(done, kind)
        for order in (range(len(done)), range(len(done) - 1, -1, -1)):
            marked_before = False
            for number in order:
                piece = done[number]
                if piece.text.isspace() and not marked_before and piece.is_(kind):
                    done[number] = piece.made(kind, False)
                marked_before = done[number].is_(kind)
    return done


def _mark_links(pieces: list[Piece], kind: Kind) -> None:
    opening = -1
    for number, piece in enumerate(pieces):
        if piece.link == 1:
            opening = number
        elif piece.link == -1 and opening >= 0:
            words = pieces[opening : number + 1]
            whole = len(words) > 2 and all(word.is_(kind) for word in words)
            for border in (opening, number):
                pieces[border] = pieces[border].made(kind, whole)
            opening = -1
        if piece.bare:
            pieces[number] = piece.made(kind, False)


def _wants(piece: Piece, sign: str) -> bool:
    return piece.bold if sign == "**" else piece.italic


def _to_close(opened: Sequence[str], piece: Piece) -> Sequence[str]:
    """What has to end before `piece`, the inner ones with the outer one."""
    first = next((n for n, sign in enumerate(opened) if not _wants(piece, sign)), len(opened))
    return opened[first:]


def _to_open(pieces: Sequence[Piece], number: int, opened: Sequence[str]) -> list[str]:
    """What begins before the piece: what lasts longer is outside."""
    lasting: list[tuple[int, str]] = []
    if pieces[number].text.isspace():
        return []  # signs stand before a word
    for sign in ("**", "*"):
        if sign not in opened and _wants(pieces[number], sign):
            last = number
            while last < len(pieces) and _wants(pieces[last], sign):
                last += 1
            lasting.append((-last, sign))
    return [sign for _, sign in sorted(lasting, key=lambda pair: pair[0])]
