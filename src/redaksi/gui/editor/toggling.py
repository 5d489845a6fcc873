"""Bold, italic and code on and off again, on a selection over any lines or on the word at the cursor. Qt-free.

What counts is what a reader sees: words that all are bold become plain, others become bold, wherever the signs stand
and whichever part of them is selected.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from redaksi.gui.editor.formatting import Passage, word_at
from redaksi.gui.editor.grammar import CODE, TABLE_RULE, line_prefix
from redaksi.gui.editor.inline import Kind, Piece, Span, joined, laid_out, parse, spans

BOLD, ITALIC, CODE_MARK = "**", "*", "`"


class _Line(NamedTuple):
    """A line of the passage: where it starts, what stands before its words, its pieces by their place in it."""

    offset: int
    prefix: str
    pieces: Sequence[Piece]


def toggle_mark(passage: Passage, mark: str, *, stepping: bool = True) -> Passage:
    """`mark` (BOLD, ITALIC or CODE_MARK) on or off.

    Without a selection: on the word at the cursor, or as an empty pair to type into. At the end of marked words the
    cursor steps out of them, as writing goes on plain; with `stepping` off the mark is taken from them instead.
    """
    if passage.start == passage.end:
        return _at_cursor(passage, mark, stepping)
    return _toggle_code(passage) if mark == CODE_MARK else _toggle(passage, mark)


class _Moved(NamedTuple):
    """Where a piece stood in the passage, and where it stands now."""

    was_start: int
    was_end: int
    start: int
    end: int
    counts: bool


def _toggle(passage: Passage, mark: str) -> Passage:
    text, moved = _toggled(passage, mark)
    chosen = [piece for piece in moved if piece.counts and _touches(passage, piece.was_start, piece.was_end)]
    return Passage(text, chosen[0].start, chosen[-1].end) if chosen else passage


def _toggle_round_cursor(chosen: Passage, mark: str, at: int) -> Passage:
    """Toggle the chosen words; the cursor stays beside the character that it was beside."""
    text, moved = _toggled(chosen, mark)
    within = [piece for piece in moved if _touches(chosen, piece.was_start, piece.was_end)]
    beside = next((piece for piece in reversed(within) if piece.was_start <= at), None)
    if beside is None:
        cursor = within[0].start if within else chosen.start
    else:
        cursor = min(beside.start + at - beside.was_start, beside.end)
    return Passage(text, cursor, cursor)


def _toggled(passage: Passage, mark: str) -> tuple[str, list[_Moved]]:
    kind: Kind = "bold" if mark == BOLD else "italic"
    lines = _lines(passage.text)
    chosen = [piece for line in lines for piece in line.pieces if _is_chosen(passage, line, piece) and piece.counts]
    on = not all(piece.is_(kind) for piece in chosen)
    return _text([line._replace(pieces=_changed(passage, line, kind, on)) for line in lines])


def _changed(passage: Passage, line: _Line, kind: Kind, on: bool) -> list[Piece]:
    """The line's pieces with those chosen on or off."""
    return joined([piece.made(kind, on) if _is_chosen(passage, line, piece) else piece for piece in line.pieces])


def _at_cursor(passage: Passage, mark: str, stepping: bool) -> Passage:
    text, at, size = passage.text, passage.start, len(mark)
    span = _span_at(text, at, mark)
    if span is not None:
        inner = span.inner
        if at == span.end:
            return Passage(text, inner[1], inner[1])
        if at == inner[1] and stepping:
            return Passage(text, span.end, span.end)
        if mark == CODE_MARK:
            bare = text[: span.start] + text[slice(*inner)] + text[span.end :]
            return Passage(bare, at - size, at - size)
        return _toggle_round_cursor(Passage(text, *inner), mark, at)
    if text[:at].endswith(mark) and text[at:].startswith(mark):
        return Passage(text[: at - size] + text[at + size :], at - size, at - size)
    start, end = word_at(text, at)
    if start == end or mark == CODE_MARK:
        return Passage(f"{text[:start]}{mark}{text[start:end]}{mark}{text[end:]}", at + size, at + size)
    return _toggle_round_cursor(Passage(text, start, end), mark, at)


def _lines(text: str) -> list[_Line]:
    lines, offset = [], 0
    for line in text.split("\n"):
        prefix = line if TABLE_RULE.match(line) else line_prefix(line)
        lines.append(_Line(offset, prefix, parse(line, len(prefix))))
        offset += len(line) + 1
    return lines


def _text(lines: Sequence[_Line]) -> tuple[str, list[_Moved]]:
    """The passage of these lines, and where each piece has gone."""
    parts: list[str] = []
    moved: list[_Moved] = []
    length = 0
    for number, line in enumerate(lines):
        parts.append(("\n" if number else "") + line.prefix)
        length += len(parts[-1])
        for text, piece in laid_out(line.pieces):
            if piece is not None:
                was = line.offset + piece.start
                moved.append(_Moved(was, was + len(text), length, length + len(text), piece.counts))
            parts.append(text)
            length += len(text)
    return "".join(parts), moved


def _is_chosen(passage: Passage, line: _Line, piece: Piece) -> bool:
    return _touches(passage, line.offset + piece.start, line.offset + piece.end)


def _touches(passage: Passage, start: int, end: int) -> bool:
    return start < passage.end and end > passage.start


def _span_at(text: str, at: int, mark: str) -> Span | None:
    """The innermost marked words that the cursor is in or right behind, by places in `text`."""
    offset = text.rfind("\n", 0, at) + 1
    line = text[offset:].split("\n", 1)[0]
    if mark == CODE_MARK:
        found = [Span(*code.span(), len(code["ticks"])) for code in CODE.finditer(line)]
    else:
        found = [span for span in spans(line, len(line_prefix(line))) if span.width == len(mark)]
    held = [span for span in found if span.inner[0] <= at - offset <= span.inner[1] or at - offset == span.end]
    if not held:
        return None
    span = held[-1]
    return Span(offset + span.start, offset + span.end, span.width)


def _toggle_code(passage: Passage) -> Passage:
    """Line by line; within code no other sign means anything, so signs that are selected become part of it."""
    parts = _code_parts(passage)
    if not parts:
        return passage
    held = [_code_round(passage.text, start, end) for start, end in parts]
    removing = all(code is not None for code in held)
    text, places = passage.text, []
    for (start, end), code in reversed(list(zip(parts, held, strict=True))):
        if removing and code is not None:
            (first, last), (inner, outer) = code.inner, (code.start, code.end)
            text = text[:inner] + text[first:last] + text[outer:]
            places.append((max(inner, start - code.width), min(end, last) - code.width, -2 * code.width))
        elif code is None:
            ticks = "``" if "`" in text[start:end] else "`"
            text = f"{text[:start]}{ticks}{text[start:end]}{ticks}{text[end:]}"
            places.append((start + len(ticks), end + len(ticks), 2 * len(ticks)))
        else:
            places.append((start, end, 0))
    grown = sum(place[2] for place in places[1:])
    return Passage(text, places[-1][0], places[0][1] + grown)


def _code_parts(passage: Passage) -> list[tuple[int, int]]:
    """The selection cut into lines, without list signs, ticks and blanks at its ends."""
    parts, offset = [], 0
    for line in passage.text.split("\n"):
        start = max(passage.start, offset + len(line_prefix(line)))
        end = min(passage.end, offset + len(line))
        piece = passage.text[start:end]
        if piece.strip(" \t`"):
            start += len(piece) - len(piece.lstrip(" \t`"))
            end -= len(piece) - len(piece.rstrip(" \t`"))
            parts.append((start, end))
        offset += len(line) + 1
    return parts


def _code_round(text: str, start: int, end: int) -> Span | None:
    offset = text.rfind("\n", 0, start) + 1
    for code in CODE.finditer(text[offset:].split("\n", 1)[0]):
        span = Span(offset + code.start(), offset + code.end(), len(code["ticks"]))
        if span.inner[0] <= start and end <= span.inner[1]:
            return span
    return None
