"""Blocks as Markdown in the house's manner: blank lines between blocks, four blanks to each level of a list."""

from __future__ import annotations

import re
from collections.abc import Sequence

from redaksi.formats.structure.inline import inline
from redaksi.formats.structure.model import (
    Block,
    Code,
    Heading,
    Listing,
    Paragraph,
    Quote,
    Rule,
    Run,
    Runs,
    Table,
    Verbatim,
    text_of,
)

#: A story's largest heading: above it stands only the headline.
LARGEST = 2
_SMALLEST = 6
_BAR = re.compile(r"(?<!\\)\|")
_INDENT = "    "


def markdown(blocks: Sequence[Block]) -> str:
    """The Markdown of `blocks`; what shows nothing is left out. It ends without a line end."""
    return "\n\n".join(filter(None, pieces(blocks)))


def pieces(blocks: Sequence[Block]) -> list[str]:
    """The Markdown of each block, in order; `""` for one that shows nothing."""
    shift = _shift(blocks)
    return [_block(block, shift) for block in blocks]


def _shift(blocks: Sequence[Block]) -> int:
    """By how much headings become smaller, so that the largest is as large as a story's may be."""
    levels = [block.level for block in blocks if isinstance(block, Heading)]
    return max(0, LARGEST - min(levels)) if levels else 0


def _block(block: Block, shift: int) -> str:
    match block:
        case Paragraph(runs):
            return inline(runs)
        case Heading(level, runs):
            return _heading(level + shift, runs)
        case Quote(blocks):
            return _quote(blocks, shift)
        case Listing():
            return _listing(block, shift)
        case Table(rows):
            return _table(rows)
        case Code(text):
            return _code(text)
        case Rule():
            return "---"
        case Verbatim(text):
            return text


def _heading(level: int, runs: Runs) -> str:
    words = inline([_unbold(run) for run in runs], one_line=True)
    bare = words.rstrip("#")
    escaped = (len(bare) - len(bare.rstrip("\\"))) % 2 == 1
    if bare != words and not escaped:
        words = f"{words[:-1]}\\#"  # signs at the end would be taken for the heading's own
    elif bare == words and escaped:
        words += "\\"  # a backslash with nothing behind it ends the heading's text for Python-Markdown
    return f"{'#' * min(level, _SMALLEST)} {words}" if words else ""


def _unbold(run: Run) -> Run:
    """A heading is heavy by itself, and so is a table's head."""
    return Run(run.text, False, run.italic, run.code, run.link, run.picture)


def _quote(blocks: Sequence[Block], shift: int) -> str:
    inner = "\n\n".join(filter(None, (_block(_within(block), shift) for block in blocks)))
    return "\n".join(f"> {line}" if line else ">" for line in inner.split("\n")) if inner else ""


def _listing(block: Listing, shift: int) -> str:
    items = [made for item in _hoisted(block) if (made := _item(item, shift))]
    loose = any("\n\n" in item for item in items)
    numbered = [_with_sign(item, block.start, number) for number, item in enumerate(items)]
    return ("\n\n" if loose else "\n").join(numbered)


def _hoisted(block: Listing) -> list[tuple[Block, ...]]:
    """The items; where one begins with a list, which no sign of Markdown can, that list's items stand in its place."""
    items: list[tuple[Block, ...]] = []
    for item in block.items:
        shown = tuple(part for part in _without_quotes(item) if _shows(part))
        while shown and isinstance(shown[0], Listing):
            items += _hoisted(shown[0])
            shown = shown[1:]
        items += [shown] if shown else []
    return items


def _shows(block: Block) -> bool:
    match block:
        case Paragraph(runs) | Heading(runs=runs):
            return any(run.picture or run.text.strip() for run in runs)
        case Quote(blocks):
            return any(map(_shows, blocks))
        case Listing(items):
            return any(_shows(part) for item in items for part in item)
        case Table(rows):
            return any(run.picture or run.text.strip() for row in rows for cell in row for run in cell)
        case Code(text) | Verbatim(text):
            return bool(text.strip())
        case Rule():
            return False


def _with_sign(item: str, start: int | None, number: int) -> str:
    sign = "- " if start is None else f"{start + number}. "
    first, *others = item.split("\n")
    return "\n".join([sign + first, *(_INDENT + line if line else "" for line in others)])


def _item(blocks: Sequence[Block], shift: int) -> str:
    """An item's blocks; a list right below one paragraph hangs on it without a blank line."""
    made = ""
    for place, block in enumerate(blocks):
        piece = _block(_within(block), shift)
        if not piece:
            continue
        tight = isinstance(block, Listing) and place == 1 and "\n\n" not in piece
        made += ("" if not made else "\n" if tight else "\n\n") + piece
    return made


def _without_quotes(blocks: Sequence[Block]) -> list[Block]:
    """Markdown's items hold no quotes: what is quoted stands there by itself."""
    flat: list[Block] = []
    for block in blocks:
        flat += _without_quotes(block.blocks) if isinstance(block, Quote) else [block]
    return flat


def _within(block: Block) -> Block:
    """What Markdown cannot hold inside of lists and quotes, as paragraphs."""
    match block:
        case Heading(_, runs):
            bold = tuple(Run(run.text, True, run.italic, run.code, run.link, run.picture) for run in runs)
            return Paragraph(bold)
        case Code(text):
            return Paragraph((Run(text),))
        case Table(rows):
            return Paragraph(_row_by_row(rows))
        case Rule():
            return Paragraph(())
        case _:
            return block


def _row_by_row(rows: Sequence[Sequence[Runs]]) -> Runs:
    runs: list[Run] = []
    for row in rows:
        for cell in row:
            runs += [*cell, Run(" ")]
        runs.append(Run("\n"))
    return tuple(runs)


def _table(rows: Sequence[Sequence[Runs]]) -> str:
    width = max((len(row) for row in rows), default=0)
    if not any(text_of(cell).strip() or any(run.picture for run in cell) for row in rows for cell in row):
        return ""
    head = _row([[_unbold(run) for run in cell] for cell in rows[0]], width)
    others = [_row(row, width) for row in rows[1:]]
    return "\n".join([head, "|" + " --- |" * width, *others])


def _row(row: Sequence[Sequence[Run]], width: int) -> str:
    cells = [_BAR.sub(r"\\|", inline(cell, cell=True)) for cell in row]
    return "| " + " | ".join(cells + [""] * (width - len(cells))) + " |"


def _code(text: str) -> str:
    text = text.strip("\n")
    fence = "`" * max(3, 1 + max((len(found) for found in re.findall("`+", text)), default=0))
    return f"{fence}\n{text}\n{fence}" if text.strip() else ""
