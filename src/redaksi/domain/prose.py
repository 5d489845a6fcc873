"""What of a text is prose, for everybody who looks at words: the speller, the rules of style, the figures, the editor.

Markdown as this newsroom writes it, line by line. No pattern can backtrack far: what may repeat never contains its own
end, and every repetition of something that may stand anywhere has a bound.
"""

from __future__ import annotations

import re
from enum import Enum, auto


class Kind(Enum):
    """What a line is."""

    PARAGRAPH = auto()
    HEADING = auto()
    ITEM = auto()
    QUOTE = auto()
    TABLE = auto()
    #: Code, definitions, rules, HTML: nothing to read.
    OTHER = auto()
    BLANK = auto()


#: The line that opens or closes a block of code; group 1 are its signs.
FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
#: A line across the page.
RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
#: The signs that a quotation's line begins with.
QUOTE = re.compile(r" {0,3}(?:> ?)+")
#: The address that a reference stands for.
DEFINITION = re.compile(r" {0,3}\[[^\[\]]*\]:")

_UNDERLINE = re.compile(r" {0,3}=+[ \t]*\Z")
_INDENTED = re.compile(r"(?: {4}|\t)(?!\s*(?:[-*+]|\d{1,9}[.)])\s)")
_HTML_LINE = re.compile(r" {0,3}<[/!A-Za-z][^>]*>\s*\Z")
_NOTHING_TO_READ = (FENCE, RULE, _UNDERLINE, DEFINITION, _INDENTED, _HTML_LINE)
_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])[ \t]+")
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+")
_TABLE = re.compile(r"\s*\||\s*:?-{3,}:?\s*\|")
#: What a line that is nothing to read may begin with.
_MAY_BE_NOTHING = frozenset(" \t`~*-_=[<")

_ENDINGS = "com|co|id|net|org|go|ac|tv|gov|edu|info|example|io|pdf|docx?|xlsx?|jpe?g|png"
#: What stands in prose and is none. Group `code` is a span of code, `link` the end of a link with its address, round
#: which the words go on; the rest are tags, addresses, names of users and topics, entities, names of files.
UNREAD = re.compile(
    r"(?P<code>(?<!`)(?:```[^`]{1,2000}```|``(?:[^`]|`(?!`)){1,2000}``|`[^`]{1,2000}`)(?!`))"
    r"|(?P<link>\]\([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?(?:\s+\"[^\"]{0,200}\")?\))"
    r"|<[/!]?[A-Za-z][^<>]{0,1000}>"
    r"|(?:(?:https?|ftp)://|www\.)[^\s<>“”\"]{1,2000}[^\s<>“”\"().,;:!?*_]"
    r"|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}"
    r"|(?<![\w.@])[\w-]{1,64}(?:\.[\w-]{1,64}){0,3}\.(?:" + _ENDINGS + r")\b(?:\.id\b)?(?:/[^\s)]{0,500})?"
    r"|(?<![\w&])[@#][\w.]{1,64}\w"
    r"|&(?:[a-z]{1,20}|#\d{1,6});",
    re.IGNORECASE,
)
#: Prose without any of these holds nothing of `UNREAD`.
MAY_BE_UNREAD = re.compile(rf"[`<@#&]|\]\(|://|www\.|\w\.(?:{_ENDINGS})\b", re.IGNORECASE)


def kind_of(line: str, in_code: bool = False) -> tuple[Kind, int]:
    """What `line` is, and where its words begin; `in_code`: it stands inside a fenced block."""
    if in_code or (line[:1] in _MAY_BE_NOTHING and any(pattern.match(line) for pattern in _NOTHING_TO_READ)):
        return Kind.OTHER, 0
    if not line.strip():
        return Kind.BLANK, 0
    if is_row(line):
        return Kind.TABLE, 0
    kind, begin = Kind.PARAGRAPH, len(line) - len(line.lstrip())
    for pattern, found in ((QUOTE, Kind.QUOTE), (_ITEM, Kind.ITEM), (_HEADING, Kind.HEADING)):
        if match := pattern.match(line, begin if kind is Kind.QUOTE else 0):
            kind, begin = found, match.end()
    return kind, begin


def is_row(line: str) -> bool:
    """Whether `line` is a row of a table, or the line below its head."""
    return _TABLE.match(line) is not None
