"""Which of the forms in a clipboard is the one that was copied."""

from __future__ import annotations

import re
from collections import Counter

_WORD = re.compile(r"\w+")
#: Characters that are compared; what is said there is said of the rest, too.
_LOOKED_AT = 300_000
#: At least this share of the words of one form must stand in the other.
_SHARED = 0.6
#: A page may hold more than its plain form says (a table's head, hidden words), but not so many times more.
_TIMES = 3
_FEW = 20
_FIRST = re.compile(
    r"(?:\s*<(?:meta|!--StartFragment|html|body)\b[^>]*>)*\s*<(?P<tag>div|pre)\b[^>]*?style=(?P<mark>[\"'])(?P<style>.*?)(?P=mark)",
    re.IGNORECASE | re.DOTALL,
)
_PRE = re.compile(r"white-space:\s*(?:pre|break-spaces)", re.IGNORECASE)


def of_code_editor(html: str) -> bool:
    """Whether a code editor has coloured its text: what it holds is the text itself, signs of Markdown included."""
    first = _FIRST.match(html[:4_000])
    if first is None or "monospace" not in first["style"]:
        return False
    return first["tag"].lower() == "pre" or _PRE.search(first["style"]) is not None


def agree(text: str, shown: str) -> bool:
    """Whether the plain form `text` and what the page shows are the same words, apart from signs and a few more."""
    plain, rich = _words(text), _words(shown)
    common = (plain & rich).total()
    if common < _SHARED * plain.total():
        return False
    return rich.total() <= _TIMES * plain.total() + _FEW


def has_words(text: str) -> bool:
    return _WORD.search(text) is not None


def _words(text: str) -> Counter[str]:
    return Counter(word.casefold() for word in _WORD.findall(text[:_LOOKED_AT]))
