"""End codes of a desk: `(fyk/ash)`, `(E-2)`, `(*)`, `(Tommy Iskandar/Sup)`."""

from __future__ import annotations

import re

_CODE = (
    r"[(\[](?:[A-Za-z]{1,10}(?:[/.-][A-Za-z]{1,12}){0,3}|\*{1,3}|[A-Z]-\d{1,2}"
    r"|[A-Z][\w.]{1,20}(?: [A-Z][\w.]{1,20}){0,2}/[A-Za-z]{2,6})[)\]]"
)
_ALONE = re.compile(rf"(?:{_CODE}\s*){{1,3}}\Z")
_BEHIND = re.compile(rf"(?<=[.!?”\"’'…])\s*(?P<codes>(?:{_CODE}\s*){{1,2}})\Z")
_SINGLE = re.compile(_CODE)
_WORDS = frozenset(
    ("selesai", "bersambung", "tamat", "habis", "ist", "istimewa", "foto", "video", "baca", "sic", "red")
)
_TAIL = 80


def read_codes(text: str) -> tuple[str, ...]:
    """The codes of a line that holds nothing else, as printed; empty for any other line."""
    return _clean(text) if len(text) <= _TAIL and _ALONE.match(text) else ()


def split_codes(paragraph: str) -> tuple[str, tuple[str, ...]]:
    """The last paragraph without the codes behind its last sentence, and those codes."""
    start = max(0, len(paragraph) - _TAIL)
    match = _BEHIND.search(paragraph, start)
    codes = _clean(match["codes"]) if match else ()
    return (paragraph[: match.start()].rstrip(), codes) if match and codes else (paragraph, ())


def _clean(text: str) -> tuple[str, ...]:
    codes = tuple(_SINGLE.findall(text))
    return () if any(code.strip("()[]").casefold() in _WORDS for code in codes) else codes
