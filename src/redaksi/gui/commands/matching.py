"""Fuzzy search over titles: the letters of the query in order, better the closer together and nearer a word's start."""

from __future__ import annotations

import unicodedata

#: What each letter is worth besides where the query stands in one piece, from the start of a word on: letters that are
#: scattered over the starts of other words never come before that.
_WHOLE = 400


def score(query: str, title: str) -> int | None:
    """How well `query` fits `title`; None where its letters are not all there in order, 0 for an empty query."""
    wanted, text = _plain(query).replace(" ", ""), _plain(title)
    if not wanted:
        return 0
    best = max((_from(wanted, text, start) for start in _starts(wanted[0], text)), default=-1)
    if best < 0:
        return None
    return best + _WHOLE * len(wanted) if f" {_plain(query).strip()}" in f" {text}" else best


def _starts(letter: str, text: str) -> list[int]:
    return [number for number, found in enumerate(text) if found == letter]


def _from(wanted: str, text: str, start: int) -> int:
    """The score of taking the letters greedily from `start` on; -1 where they run out."""
    points, last = 0, start - 1
    for letter in wanted:
        at = text.find(letter, last + 1)
        if at < 0:
            return -1
        points += 8 if at == 0 else 6 if not text[at - 1].isalnum() else 4 if at == last + 1 else 1
        last = at
    return points * 100 - len(text)


def _plain(text: str) -> str:
    """Small letters without accents."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
