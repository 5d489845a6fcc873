"""Lists of word processors that write each item as a paragraph of its own and only say how deep it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from redaksi.formats.html_to_markdown.look import Style
from redaksi.formats.structure.model import Block, Listing

_LEVEL = re.compile(r"\blevel(\d+)")
_NUMBER = re.compile(r"\(?(?P<number>\d{1,4}|[a-zA-Z]|[ivxlcIVXLC]{1,7})[.)]\Z|(?P<steps>\d{1,3}(?:\.\d{1,3})+)\.?\Z")
_DEEPEST = 9


@dataclass(frozen=True, slots=True)
class Item:
    """One item among the paragraphs around it: `level` from 1, `start` its number where it has one."""

    level: int
    start: int | None
    blocks: tuple[Block, ...]


def word_level(style: Style) -> int | None:
    """How deep a paragraph's style says that it stands in a list (from 1); None outside of lists."""
    value = style.get("mso-list", "")
    found = _LEVEL.search(value)
    if found is None:
        return None
    return min(max(1, int(found[1])), _DEEPEST)


def number_of(marker: str) -> int | None:
    """The number that a written-out sign stands for; None for bullets of any shape.

    Letters and Roman numbers begin at 1: Markdown has no others than Arabic ones.
    """
    found = _NUMBER.match("".join(marker.split()))
    if found is None:
        return None
    number = found["number"]
    if number and number.isdigit():
        return int(number)
    return int(found["steps"].rsplit(".", 1)[-1]) if found["steps"] else 1


def gathered(parts: Sequence[Block | Item]) -> tuple[Block, ...]:
    """Items that follow each other as lists, deeper ones within the item above them."""
    blocks: list[Block] = []
    run: list[Item] = []
    for part in parts:
        if isinstance(part, Item):
            run.append(part)
        else:
            blocks += _lists(run)
            run = []
            blocks.append(part)
    return tuple(blocks + _lists(run))


def _lists(items: Sequence[Item]) -> list[Block]:
    """The lists that a run of items makes: a change between bullets and numbers on one level begins another."""
    made: list[Block] = []
    rest = list(items)
    while rest:
        level = min(rest[0].level, *(item.level for item in rest))
        first = rest[0] if rest[0].level == level else None
        numbered = (first or next(item for item in rest if item.level == level)).start is not None
        entries: list[tuple[Block, ...]] = []
        start = first.start if first else None
        while rest and (rest[0].level > level or (rest[0].start is not None) == numbered):
            deeper: list[Item] = []
            own = rest.pop(0).blocks if rest[0].level == level else ()
            while rest and rest[0].level > level:
                deeper.append(rest.pop(0))
            entries.append((*own, *_lists(deeper)))
        made.append(Listing(tuple(entries), (1 if start is None else start) if numbered else None))
    return made
