"""Where the sentences of a paragraph begin and end, as far as signs tell: for counting, judging and looking at one.

U+2060, which stands for signs of Markdown where the checks have blotted them out, belongs to a sentence as they do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

#: The end of a sentence: its signs, closing quotes, brackets and emphasis, then a blank and what can begin another one.
#: Nothing is looked at twice, so that a line of nothing but signs takes no longer than one of words.
_END = re.compile(r"(?<![.?!…])[.?!…]++[”’\"')\]*_»\u2060]*+(?=\s++[“‘\"'(\[*_«¿¡\u2060]*+[^\W_a-z])")
_BLANKS = re.compile(r"\s*")
#: Behind these a full stop ends no sentence: titles, initials, degrees, `jl. 45`, `a.n. Rina`, numbers of lists.
_SHORT = re.compile(
    r"(?:\A\s*\d{1,9}|\b(?:[a-z]|dr|drs|dra|prof|ir|hj?|kh|st|jl|jln|gg|no|hlm|rp|tgl|telp|kel|kec|kab|prov|mr|mrs|ms|"
    r"vs|cf|tbk|nomor|[a-z](?:\.[a-z])+|[sm]\.[a-z]{1,4}))\Z",
    re.IGNORECASE,
)
_BEFORE = 12


def is_short(text: str, stop: int) -> bool:
    """Whether the full stop at `stop` is that of a short form or an initial, behind which a sentence goes on."""
    return _SHORT.search(text, max(0, stop - _BEFORE), stop) is not None


def sentence_spans(paragraph: str, begin: int = 0) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence from `begin` on, without the blanks between them."""
    start = _after_blanks(paragraph, begin)
    for found in _END.finditer(paragraph, begin):
        if found[0][0] == "." and is_short(paragraph, found.start()):
            continue
        yield start, found.end()
        start = _after_blanks(paragraph, found.end())
    end = len(paragraph.rstrip())
    if end > start:
        yield start, end


def sentence_at(paragraph: str, place: int) -> tuple[int, int]:
    """The sentence in which the character at `place` stands; between two, the one before. Empty where there is none."""
    last = (0, 0)
    for start, end in sentence_spans(paragraph):
        if start > place:
            break
        last = (start, end)
    return last


def _after_blanks(text: str, place: int) -> int:
    found = _BLANKS.match(text, place)
    return found.end() if found else place
