"""A table while it is written: its cells, its columns one below the other, rows that come and go. Qt-free."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from redaksi.gui.editor.grammar import BORDER, TABLE_RULE

#: A column is at least as wide as its rule, `---`.
_LEAST = 3
#: Longer tables are left as they are: to set their columns would take longer than a key may.
MOST_ROWS = 300


@dataclass(frozen=True, slots=True)
class Cell:
    """A place in the written table: line, and the characters of its words in that line (`start == end`: empty)."""

    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells without the rule below the head; `sides` are `left`, `right`, `centre` or empty by column."""

    rows: tuple[tuple[str, ...], ...]
    sides: tuple[str, ...]

    @property
    def columns(self) -> int:
        return len(self.sides)

    def with_row(self, after: int) -> Table:
        """An empty row behind row `after`."""
        empty = ("",) * self.columns
        return Table((*self.rows[: after + 1], empty, *self.rows[after + 1 :]), self.sides)

    def without_row(self, number: int) -> Table:
        return Table((*self.rows[:number], *self.rows[number + 1 :]), self.sides)

    def is_empty(self, number: int) -> bool:
        return not any(self.rows[number])

    def lines(self) -> list[str]:
        """As it is written: columns below each other in letters of one width."""
        widths = [max(_LEAST, *(_width(row[column]) for row in self.rows)) for column in range(self.columns)]
        written = [self._line(row, widths) for row in self.rows]
        rules = (_rule(side, width) for side, width in zip(self.sides, widths, strict=True))
        return [written[0], f"| {' | '.join(rules)} |", *written[1:]]

    def cell(self, row: int, column: int) -> Cell:
        """Where the words of a cell stand in `lines()`."""
        number = row + 1 if row else 0
        line = self.lines()[number]
        borders = [found.start() for found in BORDER.finditer(line)]
        start, end = borders[column] + 2, borders[column + 1] - 1
        words = line[start:end]
        if not words.strip():
            return Cell(number, start, start)
        return Cell(number, start + len(words) - len(words.lstrip()), start + len(words.rstrip()))

    def _line(self, row: Sequence[str], widths: Sequence[int]) -> str:
        cells = (_padded(words, side, width) for words, side, width in zip(row, self.sides, widths, strict=True))
        return f"| {' | '.join(cells)} |"


def read(lines: Sequence[str]) -> Table | None:
    """The table that these lines are; None where the second one is no rule."""
    if len(lines) < 2 or not TABLE_RULE.match(lines[1]) or "|" not in lines[1]:
        return None
    rows = [_cells(line) for line in (lines[0], *lines[2:])]
    sides = [_side(rule) for rule in _cells(lines[1])]
    columns = max(len(sides), *map(len, rows))
    full = tuple(tuple(row) + ("",) * (columns - len(row)) for row in rows)
    return Table(full, tuple(sides) + ("",) * (columns - len(sides)))


def begun(line: str) -> Table | None:
    """The table that a first row begins; None where it is no row of two cells or more."""
    cells = _cells(line)
    return Table((tuple(cells),), ("",) * len(cells)) if len(cells) > 1 and any(cells) else None


def is_rule(line: str) -> bool:
    """Whether `line` is the rule below a head as it is written, of three dashes; one dash may be what a cell says."""
    return "---" in line and "|" in line and TABLE_RULE.match(line) is not None


def column_at(line: str, at: int) -> int:
    """The number of the column that the place `at` of a row stands in."""
    return max(0, len(BORDER.findall(line[:at])) - 1)


def _cells(line: str) -> list[str]:
    parts = BORDER.split(line.strip())
    if parts and not parts[0].strip():
        parts = parts[1:]
    if len(parts) > 1 and not parts[-1].strip():
        parts = parts[:-1]
    return [part.strip() for part in parts]


def _side(rule: str) -> str:
    left, right = rule.startswith(":"), rule.endswith(":")
    return "centre" if left and right else "left" if left else "right" if right else ""


def _rule(side: str, width: int) -> str:
    left, right = ":" if side in ("left", "centre") else "", ":" if side in ("right", "centre") else ""
    return f"{left}{'-' * (width - len(left) - len(right))}{right}"


def _padded(words: str, side: str, width: int) -> str:
    room = width - _width(words)
    before = room if side == "right" else room // 2 if side == "centre" else 0
    return " " * before + words + " " * (room - before)


def _width(words: str) -> int:
    """How many places of one width the words take: wide letters two, combining ones none."""
    if words.isascii():
        return len(words)
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in words)
    return len(words) + wide - sum(unicodedata.combining(letter) > 0 for letter in words)
