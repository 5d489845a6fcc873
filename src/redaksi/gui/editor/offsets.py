"""Qt counts UTF-16 units, Python counts characters: the same place in one and the other."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


def has_astral(text: str) -> bool:
    """Whether Qt counts more units in `text` than Python counts characters."""
    return not text.isascii() and _ASTRAL.search(text) is not None


def to_units(text: str, index: int) -> int:
    """The UTF-16 offset of the character at `index`."""
    return index + len(_ASTRAL.findall(text, 0, index)) if has_astral(text) else index


def to_index(text: str, units: int) -> int:
    """The character at the UTF-16 offset `units` (a place inside a surrogate pair belongs to its character)."""
    if not has_astral(text):
        return units
    seen = 0
    for index, char in enumerate(text):
        seen += 2 if char > "\uffff" else 1
        if seen > units:
            return index
    return len(text)


def unit_places(text: str, places: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Many ranges of characters of one text as ranges of UTF-16 units."""
    astral = [found.start() for found in _ASTRAL.finditer(text)]
    return [(start + bisect_left(astral, start), end + bisect_left(astral, end)) for start, end in places]
