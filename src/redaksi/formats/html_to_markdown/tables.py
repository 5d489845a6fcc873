"""Tables that hold data, told from those that only put things side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from redaksi.domain.errors import UnreadableError
from redaksi.formats.html_to_markdown.flow import one_paragraph
from redaksi.formats.structure.model import Block, Paragraph, Runs, Table

#: Columns and rows that one cell may span; a page can ask for millions.
MOST_SPANNED = 50
_PARAGRAPHS_IN_CELL = 3
#: Places for cells, those that a span or a wider row leaves empty among them. No page of news has a hundredth.
CELLS_LIMIT = 20_000


@dataclass(frozen=True, slots=True)
class Cell:
    blocks: tuple[Block, ...]
    columns: int = 1
    rows: int = 1


def table_blocks(rows: Sequence[Sequence[Cell]]) -> tuple[Block, ...]:
    """One Table; for a table that is only layout, what its cells hold, one after the other.

    UnreadableError `html-table-too-large` beyond `CELLS_LIMIT`: rows that are left out would be missed by nobody.
    """
    if _is_layout(rows):
        return tuple(block for row in rows for cell in row for block in cell.blocks)
    grid = _trimmed(_grid(rows))
    return (Table(tuple(tuple(row) for row in grid)),) if grid else ()


def _is_layout(rows: Sequence[Sequence[Cell]]) -> bool:
    cells = [cell for row in rows for cell in row]
    if max((sum(bool(cell.blocks) for cell in row) for row in rows), default=0) < 2:
        return True  # one column, or one cell in each row
    return any(
        len(cell.blocks) > _PARAGRAPHS_IN_CELL or not all(isinstance(block, Paragraph) for block in cell.blocks)
        for cell in cells
    )


def _grid(rows: Sequence[Sequence[Cell]]) -> list[list[Runs]]:
    """Every row with a place for each column; a cell that spans several stands in the first of them."""
    grid: list[list[Runs]] = []
    width = 0
    taken: dict[int, int] = {}  # column → rows for which a cell above still holds it
    for row in rows:
        line: list[Runs] = []
        below = {column: left - 1 for column, left in taken.items() if left > 1}
        for cell in row:
            while taken.get(len(line), 0) > 0:
                line.append(())
            for number in range(min(cell.columns, MOST_SPANNED)):
                if cell.rows > 1:
                    below[len(line)] = min(cell.rows, MOST_SPANNED) - 1
                line.append(() if number else one_paragraph(cell.blocks))
        grid.append(line)
        taken = below
        width = max(width, len(line))
        if width * len(grid) > CELLS_LIMIT:
            raise UnreadableError("html-table-too-large", limit=CELLS_LIMIT)
    return [line + [()] * (width - len(line)) for line in grid]


def _trimmed(grid: list[list[Runs]]) -> list[list[Runs]]:
    """Without rows and columns that hold nothing at all."""
    filled = [line for line in grid if any(line)]
    columns = [number for number in range(len(grid[0])) if any(line[number] for line in filled)]
    return [[line[number] for number in columns] for line in filled]
