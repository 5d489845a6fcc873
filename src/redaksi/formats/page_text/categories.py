"""The section of a story: a known name, a path (`Home / Nasional / …`), or `Kategori: X`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from redaksi.formats.page_text.prose import folded
from redaksi.formats.page_text.vocabulary import CATEGORIES, FIELDS, ROOTS, either

_LABELLED = re.compile(
    rf"(?:{either(FIELDS['category'])})\s*(?:[:：]|(?<=in)\s|(?<=under)\s)\s*(?P<name>\S.{{0,80}})\Z", re.IGNORECASE
)
_STEP = re.compile(r"\s*(?:[/›»>→❯]|(?<=\s)[|•·](?=\s)|(?<=\s)[-–](?=\s))\s*")
_LIMIT = 300
_MENU, _MENU_WORDS, _NAME_WORDS = 3, 40, 4


@dataclass(frozen=True, slots=True)
class Path:
    """`sections` from the widest to the narrowest; `others` are steps too long for a section (the headline)."""

    sections: tuple[str, ...]
    others: tuple[str, ...]


def is_known(text: str) -> bool:
    """Whether the line is the usual name of a section."""
    return len(text) <= 40 and folded(text) in CATEGORIES


def read_labelled(text: str) -> list[str]:
    """The names behind `Kategori:`; empty for any other line."""
    match = _LABELLED.match(text) if len(text) <= _LIMIT else None
    return [name.strip() for name in re.split(r"\s*[,/|›>]\s*", match["name"]) if name.strip()] if match else []


def is_menu(text: str) -> bool:
    """Whether the line is nothing but names of sections, three or more of them: `Nasional Daerah Ekonomi Opini`."""
    words = folded(text).split()
    if not _MENU <= len(words) <= _MENU_WORDS:
        return False
    names = at = 0
    while at < len(words):
        known = (size for size in range(_NAME_WORDS, 0, -1) if " ".join(words[at : at + size]) in CATEGORIES | ROOTS)
        size = next(known, 0)
        if not size:
            return False
        names, at = names + 1, at + size
    return names >= _MENU


def read_path(text: str) -> Path | None:
    """A path of sections, which begins with a root (`Home`) or holds known sections only; None for any other line."""
    if len(text) > _LIMIT:
        return None
    steps = [step.strip() for step in _STEP.split(text) if step.strip()]
    if len(steps) < 2:
        return None
    rooted = folded(steps[0]) in ROOTS
    if not rooted and not all(folded(step) in CATEGORIES | ROOTS for step in steps):
        return None
    names = [step for step in steps if folded(step) not in ROOTS]
    sections = [name for name in names if len(name.split()) <= 4 and len(name) <= 40]
    return Path(tuple(sections), tuple(name for name in names if name not in sections))
