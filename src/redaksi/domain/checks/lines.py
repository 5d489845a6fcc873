"""Lines of Markdown as the rules see them: prose, with everything that is no prose blotted out in its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property
from typing import NamedTuple

from redaksi.domain.sentences import is_short

#: Stands for a character of code, an address, an image, a tag: neither a word nor a space.
BLOT = "\ufffc"
#: Stands for a sign of Markdown inside prose (`**`, `[`, `](address)`): the words around it go on without it.
SIGN = "\u2060"
#: Longer lines are no prose that somebody writes; the rest of one is not looked at.
LIMIT = 20_000


class Kind(Enum):
    PARAGRAPH = auto()
    HEADING = auto()
    ITEM = auto()
    QUOTE = auto()
    TABLE = auto()
    #: Code, definitions, rules, HTML: nothing to read.
    OTHER = auto()
    BLANK = auto()


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

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_OTHER = re.compile(
    r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|=+[ \t]*)\Z"
    r"| {0,3}\[[^\]]*\]:|(?: {4}|\t)(?!\s*(?:[-*+]|\d{1,9}[.)])\s)| {0,3}<[/!A-Za-z][^>]*>\s*\Z"
)
_QUOTE = re.compile(r" {0,3}(?:> ?)+")
_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])[ \t]+")
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+")
_TABLE = re.compile(r"\s*\||\s*:?-{3,}:?\s*\|")

_DOMAINS = "com|co|id|net|org|go|ac|tv|gov|edu|info|example|io"
_BLOTTED = re.compile(
    r"(?P<code>(?<!`)(?P<ticks>`{1,3})(?!`)[^`]{1,2000}?(?P=ticks)(?!`))"
    r"|!\[[^\[\]]{0,500}\]\([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?(?:\s+\"[^\"]{0,200}\")?\)"
    r"|(?P<link>\]\([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?(?:\s+\"[^\"]{0,200}\")?\))"
    r"|<[^<>]{1,1000}>"
    r"|(?:https?://|www\.)[^\s<>“”\"]{1,2000}[^\s<>“”\"().,;:!?*_]"
    r"|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}"
    r"|(?<![\w.@])[\w-]{1,64}(?:\.[\w-]{1,64}){0,3}\.(?:" + _DOMAINS + r")\b(?:\.id\b)?(?:/[^\s)]{0,500})?"
    r"|(?<![\w&])[@#][\w.]{1,64}\w"
    r"|&(?:[a-z]{2,8}|#\d{1,6});"
    r"|\{[^{}\s]{1,60}\}",
    re.IGNORECASE,
)
_SIGNS = re.compile(
    r"\\[\\`*_{}\[\]()#+\-.!>~|]|\*{1,3}|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)|~~|\[(?=[^\[\]\u2060]{0,500}[\]\u2060])"
)
#: Prose without any of these needs no second look.
_SPECIAL = re.compile(rf"[`*_\[\]<@#&\\~{{|]|://|www\.|\w\.(?:{_DOMAINS})\b", re.IGNORECASE)


def line_of(text: str, in_code: bool = False) -> Line:
    """`text`, one line of a body, for the rules; only its first `LIMIT` characters are prose.

    `in_code`: the line stands inside a fenced block.
    """
    if in_code or _FENCE.match(text) or _OTHER.match(text):
        return Line(text, BLOT * len(text), Kind.OTHER)
    if not text.strip():
        return Line(text, text, Kind.BLANK)
    kind, begin = Kind.PARAGRAPH, len(text) - len(text.lstrip())
    for pattern, found in ((_QUOTE, Kind.QUOTE), (_ITEM, Kind.ITEM), (_HEADING, Kind.HEADING)):
        if match := pattern.match(text, begin if kind is Kind.QUOTE else 0):
            kind, begin = found, match.end()
    if _TABLE.match(text):
        kind, begin = Kind.TABLE, 0
    return Line(text, SIGN * begin + _prose(text[begin:LIMIT]) + BLOT * (len(text) - max(begin, LIMIT)), kind, begin)


def lines_of(body: str) -> Iterator[Line]:
    """Every line of a body; what stands between two fences is code."""
    return with_fences(body.split("\n"))


def with_fences(lines: Iterable[str]) -> Iterator[Line]:
    fence = ""
    for text in lines:
        match = _FENCE.match(text)
        if match and not fence:
            fence = match[1]
        elif match and match[1].startswith(fence):
            fence = ""
        yield line_of(text, in_code=bool(fence))


def plain_line(text: str) -> Line:
    """A field that holds no Markdown: a headline, a summary."""
    return Line(text, text, Kind.HEADING)


def _prose(text: str) -> str:
    if not _SPECIAL.search(text):
        return text
    text = _BLOTTED.sub(_blot, text)
    return _SIGNS.sub(lambda match: SIGN * len(match[0]), text)


def _blot(match: re.Match[str]) -> str:
    return (SIGN if match["link"] else BLOT) * len(match[0])
