"""How long a text is: words, characters, sentences, paragraphs. Qt-free."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from redaksi.domain.prose import Kind, kind_of
from redaksi.domain.sentences import sentence_spans

#: What readers read of a newspaper text in a minute.
WORDS_A_MINUTE = 200
_LETTER = re.compile(r"\w")
_ITEM = re.compile(r"\s*\d{1,9}[.)]\s")
#: Lines that hold sentences: the words of a table or a heading are none.
_WITH_SENTENCES = (Kind.PARAGRAPH, Kind.ITEM, Kind.QUOTE)


class Figures(NamedTuple):
    """Of a paragraph or of many; `blanks` are the characters between words."""

    words: int = 0
    characters: int = 0
    blanks: int = 0
    sentences: int = 0
    paragraphs: int = 0

    def plus(self, other: Figures) -> Figures:
        return Figures(*(one + two for one, two in zip(self, other, strict=True)))

    def minus(self, other: Figures) -> Figures:
        return Figures(*(one - two for one, two in zip(self, other, strict=True)))


NOTHING = Figures()


def figures_of_line(line: str) -> Figures:
    """The figures of one paragraph; signs of Markdown count as characters, the number of a list item is no word."""
    if not line:
        return NOTHING
    words = count_words(line)
    blanks = len(line) - sum(map(len, line.split()))
    prose = words and kind_of(line)[0] in _WITH_SENTENCES
    return Figures(words, len(line), blanks, _sentences(line) if prose else 0, 1 if words else 0)


def pieces(line: str, length: int) -> Iterator[str]:
    """A long line in pieces of about `length` characters, cut before a blank, so that no word is counted twice."""
    start = 0
    while len(line) - start > length:
        blank = line.rfind(" ", start + 1, start + length)
        end = blank if blank > start else start + length
        yield line[start:end]
        start = end
    yield line[start:]


def figures_of(text: str) -> Figures:
    total = NOTHING
    for line in text.split("\n"):
        total = total.plus(figures_of_line(line))
    return total


def count_words(text: str) -> int:
    """Words of `text`: what stands between blanks and holds a letter or digit; the number of a list item is none."""
    total = 0
    for line in text.split("\n"):
        item = _ITEM.match(line)
        parts = line[item.end() :].split() if item else line.split()
        total += sum(_LETTER.search(part) is not None for part in parts)
    return total


def reading_minutes(words: int) -> int:
    """Whole minutes, at least one for any text."""
    return max(1, round(words / WORDS_A_MINUTE)) if words else 0


def _sentences(line: str) -> int:
    return sum(_LETTER.search(line, *span) is not None for span in sentence_spans(line))
