"""Blocks in the smallest parts that can each be something of their own: a line, an item, a table, a picture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from redaksi.formats.page_text.kinds import Kind, Row, classify
from redaksi.formats.page_text.lines import Line
from redaksi.formats.page_text.published import with_clocks
from redaksi.formats.structure.model import (
    Block,
    Code,
    Heading,
    Listing,
    Paragraph,
    Quote,
    Run,
    Runs,
    Table,
    Verbatim,
    text_of,
    text_of_block,
)


@dataclass(frozen=True, slots=True)
class Atom:
    """`part` alone shows what the atom is; `block` is the number of the whole it was part of.

    `lines` are those that it stands in (first, last; counted from 0); None for what shows no text. `joins`: it hangs
    on the atom above without a blank line.
    """

    part: Block
    block: int
    lines: tuple[int, int] | None = None
    joins: bool = False

    @property
    def is_structure(self) -> bool:
        """Whether only a story has such a part: a table, code."""
        return isinstance(self.part, Table | Code | Verbatim)

    @property
    def pictures(self) -> tuple[Run, ...]:
        return tuple(run for run in runs_of(self.part) if run.picture)


@dataclass(frozen=True, slots=True)
class Document:
    """Atoms in their order and the text that they show, line by line."""

    atoms: tuple[Atom, ...]
    text: str

    def rows(self, captions: frozenset[str] = frozenset()) -> list[Row]:
        """The lines as rows of a page; `captions` are texts that the document itself calls those of a picture."""
        return with_clocks([_row(atom, captions) for atom in self.atoms if atom.lines is not None])


def document(blocks: Sequence[Block]) -> Document:
    """`blocks` taken apart. Nothing that shows is left out."""
    atoms: list[Atom] = []
    lines: list[str] = []
    for number, block in enumerate(blocks):
        for place, part in enumerate(_parts(block)):
            shown = [line for line in _shown(part).split("\n") if line.strip()]
            if not shown:
                atoms.append(Atom(part, number))
                continue
            joins = place > 0
            if lines and not joins:
                lines.append("")
            atoms.append(Atom(part, number, (len(lines), len(lines) + len(shown) - 1), joins))
            lines += shown
    return Document(tuple(atoms), "\n".join(lines))


def runs_of(block: Block) -> Iterator[Run]:
    """Every run inside a block."""
    match block:
        case Paragraph(runs) | Heading(runs=runs):
            yield from runs
        case Quote(blocks):
            for part in blocks:
                yield from runs_of(part)
        case Listing(items):
            for item in items:
                for part in item:
                    yield from runs_of(part)
        case Table(rows):
            for row in rows:
                for cell in row:
                    yield from cell


def joined(parts: Sequence[Block]) -> Block:
    """Parts of one block as one block again."""
    first = parts[0]
    match first:
        case Paragraph():
            runs: list[Run] = []
            for part in parts:
                runs += [*([Run("\n")] if runs else []), *runs_of(part)]
            return Paragraph(tuple(runs))
        case Listing(start=start):
            items = tuple(item for part in parts if isinstance(part, Listing) for item in part.items)
            return Listing(items, start)
        case Quote():
            return Quote(tuple(block for part in parts if isinstance(part, Quote) for block in part.blocks))
        case _:
            return first


def _parts(block: Block) -> list[Block]:
    match block:
        case Paragraph(runs):
            return [Paragraph(line) for line in _lines(runs)]
        case Listing(items, start):
            return [Listing((item,), start if start is None else start + at) for at, item in enumerate(items)]
        case Quote(blocks):
            return [Quote((part,)) for part in blocks]
        case _:
            return [block]


def _lines(runs: Runs) -> list[Runs]:
    """A paragraph's lines, as its breaks part them; a picture stands by itself where nothing is around it."""
    if not any("\n" in run.text for run in runs):
        return [runs] if any(run.picture or run.text.strip() for run in runs) else []
    lines: list[list[Run]] = [[]]
    for run in runs:
        pieces = [run.text] if run.picture else run.text.split("\n")
        for at, piece in enumerate(pieces):
            if at:
                lines.append([])
            if piece or run.picture:
                lines[-1].append(replace(run, text=piece))
    return [tuple(line) for line in lines if any(run.picture or run.text.strip() for run in line)]


def _shown(block: Block) -> str:
    match block:
        case Paragraph(runs) | Heading(runs=runs):
            return " ".join(text_of(runs).split())
        case Table(rows):
            return "\n".join(" | ".join(" ".join(text_of(cell).split()) for cell in row) for row in rows)
        case Listing(items):
            return "\n".join(" ".join(_shown(part).split()) for item in items for part in item)
        case _:
            return text_of_block(block)


def _row(atom: Atom, captions: frozenset[str]) -> Row:
    assert atom.lines is not None
    text = " ".join(_shown(atom.part).split())
    line = Line(*atom.lines, text, not atom.joins)
    if atom.is_structure:
        return Row(line, Kind.PART)
    if text in captions:
        return Row(line, Kind.CAPTION)
    row = classify(line)
    if isinstance(atom.part, Heading) and row.kind is Kind.PROSE:
        return Row(line, Kind.SHORT)
    return row
