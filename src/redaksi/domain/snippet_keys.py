"""The keys of snippets: no two may have the same, or neither would do anything."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from redaksi.domain.boilerplate import Snippet


@dataclass(frozen=True, slots=True)
class LostKeys:
    """The snippet `abbreviation` does without its `keys`, which the snippet `holder` has already."""

    abbreviation: str
    keys: str
    holder: str


def holder_of(keys: str | None, snippets: Iterable[Snippet]) -> Snippet | None:
    """The first of `snippets` that has these keys."""
    return next((each for each in snippets if keys and each.keys and _folded(each.keys) == _folded(keys)), None)


def part(joining: Iterable[Snippet], present: Iterable[Snippet]) -> tuple[tuple[Snippet, ...], tuple[LostKeys, ...]]:
    """`joining` as they can stand beside `present`: who comes later goes without the keys that another one has."""
    entries = list(joining)
    names = {each.abbreviation for each in entries}
    holders = {_folded(each.keys): each for each in present if each.keys and each.abbreviation not in names}
    parted, lost = [], []
    for each in entries:
        if each.keys and (holder := holders.setdefault(_folded(each.keys), each)) is not each:
            lost.append(LostKeys(each.abbreviation, each.keys, holder.abbreviation))
            each = replace(each, keys=None)
        parted.append(each)
    return tuple(parted), tuple(lost)


def _folded(keys: str) -> str:
    """`ctrl + alt+r` and `Alt+Ctrl+R` are the same keys."""
    parts = keys.casefold().replace(" ", "").split("+")
    return "+".join([*sorted(parts[:-1]), parts[-1]])
