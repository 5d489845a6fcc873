"""How much two texts have in common: keys of what is the same, a small sketch to find what is nearly the same.

Only words count: signs, spaces, markup and capitals are left out. A text is told by its windows of four words
(shingles), each as a number; the sketch is the few lowest of them. Two texts that share most of their windows share the
lowest one, too, so a sketch finds in an index what is worth comparing (Broder, On the resemblance and containment of
documents, 1997).
"""

from __future__ import annotations

import re
import unicodedata
import zlib
from hashlib import blake2b

_WINDOW = 4
#: Numbers of a sketch: texts that share half of their windows have one of four in common nine times out of ten.
_LOWEST = 4
#: A body of fewer words says too little for itself, such as that of a video.
_FEW = 20
_WORD = re.compile(r"[^\W_]+")
_SIGN = re.compile(r"[^\x00-\x7f]")
_SPACES = re.compile("  +")
#: What ASCII has besides letters and digits.
_BETWEEN = {number: " " for number in range(128) if not chr(number).isalnum()}
_MASK = 0xFFFFFFFF


def words_of(text: str) -> list[str]:
    """The words of `text` in the form in which they are compared."""
    return spoken(text).split()


def spoken(text: str) -> str:
    """The same with one space between two words."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    if not plain.isascii():
        for sign in set(_SIGN.findall(plain)):
            if _WORD.match(sign):
                return " ".join(_WORD.findall(plain))
            plain = plain.replace(sign, " ")  # most texts have no more than quotation marks and dashes
    return _SPACES.sub(" ", plain.translate(_BETWEEN)).strip(" ")


def text_key(headline: str, body: str) -> str | None:
    """The same for texts of the same words; of a short one with its headline, None where the text has no words.

    `body` is the text as `spoken`.
    """
    return _key(_told(headline, body))


def _told(headline: str, body: str) -> str:
    if body.count(" ") >= _FEW - 1:
        return body
    return " ".join([*words_of(headline), "\n", *body.split()]) if body else ""


def title_key(headline: str) -> str | None:
    """The same for headlines of the same words; None for none."""
    return _key(spoken(headline))


def shingles(words: list[str]) -> frozenset[int]:
    """The windows of a text as numbers of 32 bits; none where it is shorter than two of them."""
    if len(words) < 2 * _WINDOW:
        return frozenset()
    known: dict[str, int] = {}
    numbers = [known.get(word) or known.setdefault(word, zlib.crc32(word.encode())) for word in words]
    parts = zip(numbers, numbers[1:], numbers[2:], numbers[3:], strict=False)
    return frozenset((a * 2654435761 + b * 2246822519 + c * 3266489917 + d * 668265263) & _MASK for a, b, c, d in parts)


def sketch(windows: frozenset[int]) -> tuple[int, ...]:
    """What finds a text among a hundred thousand."""
    return tuple(sorted(windows)[:_LOWEST])


def overlap(windows: frozenset[int], others: frozenset[int]) -> float:
    """Which share of all windows both texts have, 0..1."""
    return len(windows & others) / len(windows | others) if windows and others else 0.0


def _key(words: str) -> str | None:
    return blake2b(words.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest() if words else None
