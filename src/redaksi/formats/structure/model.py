"""Headings, paragraphs, lists, tables, quotes: what readers of foreign formats make and the Markdown writer takes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one look; `\\n` is a line break that is meant. `link` is an address that a story may link to.

    With `picture`, an address of the form `media:` and a SHA-256, `text` says what the picture shows.
    """

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    link: str | None = None
    picture: str | None = None


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    runs: Runs


@dataclass(frozen=True, slots=True)
class Heading:
    """`level` counts from 1, as in the source."""

    level: int
    runs: Runs


@dataclass(frozen=True, slots=True)
class Quote:
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list; with `start`, a number from 0, its items are numbered from there."""

    items: tuple[tuple[Block, ...], ...]
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; the first row is the head."""

    rows: tuple[tuple[Runs, ...], ...]


@dataclass(frozen=True, slots=True)
class Code:
    text: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A break between two parts of a text."""


@dataclass(frozen=True, slots=True)
class Verbatim:
    """Lines that are Markdown as they stand, without blank lines around them."""

    text: str


Block = Paragraph | Heading | Quote | Listing | Table | Code | Rule | Verbatim


def text_of(runs: Sequence[Run]) -> str:
    """What a reader sees of runs; nothing of pictures."""
    return "".join(run.text for run in runs if run.picture is None)


def text_of_block(block: Block) -> str:
    """What a reader sees of a block, its parts one below the other."""
    match block:
        case Paragraph(runs) | Heading(runs=runs):
            return text_of(runs)
        case Quote(blocks):
            return "\n".join(map(text_of_block, blocks))
        case Listing(items):
            return "\n".join(text_of_block(part) for item in items for part in item)
        case Table(rows):
            return "\n".join("\t".join(map(text_of, row)) for row in rows)
        case Code(text) | Verbatim(text):
            return text
        case Rule():
            return ""
