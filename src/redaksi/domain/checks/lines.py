"""Lines of Markdown as the rules see them: prose, with everything that is no prose blotted out in its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from redaksi.domain.prose import FENCE, MAY_BE_UNREAD, UNREAD, kind_of
from redaksi.domain.prose import Kind as Kind
from redaksi.domain.sentences import is_short

#: Stands for a character of code, an address, an image, a tag: neither a word nor a space.
BLOT = "\ufffc"
#: Stands for a sign of Markdown inside prose (`**`, `[`, `](address)`): the words around it go on without it.
SIGN = "\u2060"
#: Longer lines are no prose that somebody writes; the rest of one is not looked at.
LIMIT = 20_000


class Word(NamedTuple):
    """A word of a line, and where it stands; `lower` is in lower case, with a straight apostrophe."""

    start: int
    end: int
    text: str
    lower: str


@dataclass(frozen=True)
class Line:
    """`prose` is as long as `text`; `begin` is where its words begin, behind the signs of a list, quote or heading."""

    text: str
    prose: str
    kind: Kind
    begin: int = 0

    @property
    def running(self) -> bool:
        """Whether it is a sentence or more rather than a heading or a cell."""
        return self.kind in (Kind.PARAGRAPH, Kind.ITEM, Kind.QUOTE)

    @cached_property
    def words(self) -> list[Word]:
        """The words from left to right; parts that a hyphen joins are words of their own."""
        return [
            Word(*found.span(), found[0], found[0].lower().replace("’", "'")) for found in _WORD.finditer(self.prose)
        ]

    def joined(self, one: Word, other: Word) -> bool:
        """Whether nothing but blanks stands between two words that follow each other."""
        return self.prose[one.end : other.start].isspace()

    def opens_sentence(self, word: Word) -> bool:
        """Whether `word` is the first of a sentence, so that its capital says nothing about it."""
        nearby = max(self.begin, word.start - _NEARBY)
        before = self.prose[nearby : word.start].rstrip(_OPENING)
        if not before:
            return nearby == self.begin
        return before[-1] in "?!:…" or (before[-1] == "." and not is_short(self.prose, nearby + len(before) - 1))

    def name_like(self, place: int) -> bool:
        """Whether the word number `place` is written as a name: with a capital that its place does not explain, or
        beside another capital that makes it part of a name."""
        word = self.words[place]
        if not word.text[0].isupper():
            return False
        if not self.opens_sentence(word):
            return True
        after = self.words[place + 1] if place + 1 < len(self.words) else None
        return after is not None and after.text[0].isupper() and self.joined(word, after)


_WORD = re.compile(r"[^\W_]+(?:['’](?=[^\W\d_])[^\W\d_]+)?")
#: How far a word looks back for the end of the sentence before it.
_NEARBY = 40
_OPENING = " \t“”‘’\"'(«[—–-" + SIGN

#: Besides what nobody reads: pictures whole, places of a template.
_BLOTTED = re.compile(
    r"!\[[^\[\]]{0,500}\]\([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?(?:\s+\"[^\"]{0,200}\")?\)"
    r"|\{[^{}\s]{1,60}\}"
)
_SIGNS = re.compile(
    r"\\[\\`*_{}\[\]()#+\-.!>~|]|\*{1,3}|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)|~~|\[(?=[^\[\]\u2060]{0,500}[\]\u2060])"
)
#: Prose without any of these, and without what is unread, needs no second look.
_SPECIAL = re.compile(r"[*_\[\]\\~{]")


def line_of(text: str, in_code: bool = False) -> Line:
    """`text`, one line of a body, for the rules; only its first `LIMIT` characters are prose.

    `in_code`: the line stands inside a fenced block.
    """
    kind, begin = kind_of(text, in_code)
    if kind is Kind.OTHER:
        return Line(text, BLOT * len(text), kind)
    if kind is Kind.BLANK:
        return Line(text, text, kind)
    return Line(text, SIGN * begin + _prose(text[begin:LIMIT]) + BLOT * (len(text) - max(begin, LIMIT)), kind, begin)


def lines_of(body: str) -> Iterator[Line]:
    """Every line of a body; what stands between two fences is code."""
    return with_fences(body.split("\n"))


def with_fences(lines: Iterable[str]) -> Iterator[Line]:
    fence = ""
    for text in lines:
        match = FENCE.match(text)
        if match and not fence:
            fence = match[1]
        elif match and match[1].startswith(fence):
            fence = ""
        yield line_of(text, in_code=bool(fence))


def plain_line(text: str) -> Line:
    """A field that holds no Markdown: a headline, a summary."""
    return Line(text, text, Kind.HEADING)


def _prose(text: str) -> str:
    special, unread = _SPECIAL.search(text), MAY_BE_UNREAD.search(text)
    if unread:
        # A picture's address is one that is unread, too: it goes first.
        text = UNREAD.sub(_blot, _BLOTTED.sub(_blot, text) if special else text)
    elif special:
        text = _BLOTTED.sub(_blot, text)
    return _SIGNS.sub(lambda match: SIGN * len(match[0]), text) if special or unread else text


def _blot(match: re.Match[str]) -> str:
    return (SIGN if match.lastgroup == "link" else BLOT) * len(match[0])
