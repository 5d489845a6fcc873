"""The words of a paragraph that can be misspelt: not its Markdown signs, addresses, code, names of users, numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from redaksi.domain.prose import DEFINITION, MAY_BE_UNREAD, UNREAD

#: Letters (with combining marks), and what joins them inside a word: hyphens and apostrophes.
_WORD = re.compile(r"[^\W\d_]+(?:[\u0300-\u036f\u00ad]|[-‐‑'’ʼ]?[^\W\d_]+)*")
_BESIDE = re.compile(r"[\w]")
#: The ending that a figure takes for a span: `1930-an`, `30-annya` (EYD V, III.E).
_ENDING = re.compile(r"(?<=\d[-‐‑])an(?:nya)?(?!\w)")


#: A few words in italics: the sign of words of another language (EYD V, II.B).
_ITALIC = re.compile(r"(?<![\w*\\])\*[^\s*][^*]{0,60}\*(?![\w*])|(?<![\w_\\])_[^\s_][^_]{0,60}_(?![\w_])")
_FOREIGN_WORDS = 4


def tokens(text: str, skip_italics: bool = False) -> Iterator[tuple[int, int]]:
    """Start and end of each word, in characters; a word that touches a digit or underscore is none.

    `skip_italics`: up to four words in italics are passed over, being words of another language.
    """
    if skip_italics and ("*" in text or "_" in text):
        text = _ITALIC.sub(_blanked, text)
    for start, end in _stretches(text):
        for found in _WORD.finditer(text, start, end):
            first, last = found.span()
            before, behind = text[first - 1 : first], text[last : last + 1]
            if _ENDING.match(text, first):
                continue
            if not (before and _BESIDE.match(before)) and not (behind and _BESIDE.match(behind)):
                yield first, last


def _blanked(italic: re.Match[str]) -> str:
    few = len(italic[0].split()) <= _FOREIGN_WORDS
    return " " * len(italic[0]) if few else italic[0]


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """What lies between the passages that are passed over."""
    start = 0
    if DEFINITION.match(text):
        return
    if MAY_BE_UNREAD.search(text):
        for found in UNREAD.finditer(text):
            yield start, found.start()
            start = found.end()
    yield start, len(text)
