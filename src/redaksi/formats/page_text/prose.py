"""Is a line running text, a title, a name?"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_END = re.compile(r"[.!?…][)\]\"”’'»*_]*\Z")
_FULL_STOP = re.compile(r"[.…][)\]\"”’'»*_]*\Z")
_QUOTED_END = re.compile(r"[.!?,…]?[\"”’»][.,]?\Z")
_INNER_END = re.compile(r"[a-z0-9)”\"%]{2}[.!?][\"”’)]*\s+[\"“‘(]?[A-Z0-9]")
_DATELINE_ALONE = re.compile(r"[A-Z][^.!?:;]{2,50}\s?(?:-|–|—|--)\Z")
_OUTER = re.compile(r"\A[^\w]+|[^\w]+\Z")
_MARKED = re.compile(r"(?P<mark>\*{1,3}|_{1,3})(?P<text>[^\s*_](?:.*[^\s*_])?)(?P=mark)\Z")
_SPACES = re.compile(r"\s+")
_NAME_WORD = re.compile(r"(?:[A-Z][\w'’.-]*|bin|binti|van|der|de|al|el|von|da|di|ibn|ter)\Z")
_LONG = 180
_TAIL = 12
_MIDDLING = 100


def ends_sentence(text: str) -> bool:
    return _END.search(text[-_TAIL:]) is not None


def is_prose(text: str) -> bool:
    """Whether `text` reads as (part of) a paragraph rather than as a title, label or name."""
    if len(text) > _LONG:
        return True
    words = text.count(" ") + 1
    if _DATELINE_ALONE.match(text):
        return True
    if words < 4:
        return False
    if _FULL_STOP.search(text[-_TAIL:]) or (text[0] in '“"‘' and _QUOTED_END.search(text[-_TAIL:]) and words >= 8):
        return True
    if ends_sentence(text) and text[0] in '“"‘':
        return True
    if len(text) <= _MIDDLING:
        return False
    return _INNER_END.search(text) is not None or text[-1] in ",:;" or (ends_sentence(text) and words >= 20)


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """`text` for comparison with the vocabulary: lower case, plain apostrophes, no punctuation or bullets around it."""
    plain = unicodedata.normalize("NFC", text[:200]).casefold().replace("’", "'").replace("‘", "'")
    return _SPACES.sub(" ", _OUTER.sub("", plain))


def unmarked(text: str) -> str:
    """`text` without the stars or underscores that chat programs put around a bold or slanted line."""
    match = _MARKED.match(text)
    return match["text"] if match else text


def is_name(text: str) -> bool:
    """Whether `text` can be somebody's name: up to six capitalised words, no digits."""
    words = text.split()
    if not 1 <= len(words) <= 6 or len(text) > 60 or any(character.isdigit() for character in text):
        return False
    return text[0].isupper() and all(_NAME_WORD.match(word.rstrip(",")) for word in words)
