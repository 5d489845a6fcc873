"""The Markdown that the editor shows and toggles, as patterns on one line. Qt-free.

No pattern can backtrack far: what may repeat never contains its own delimiter.
"""

from __future__ import annotations

import re

from redaksi.domain import prose

#: The state of a paragraph (QTextBlock.userState) inside a code fence; of one in a quote, a table.
IN_CODE, IN_QUOTE, IN_TABLE = 1, 2, 3

#: Text without any of these holds no Markdown worth a look.
SPECIAL = re.compile(r"[#>*_`\[\]|<~=]|^\s*(?:[-+]|\d+[.)])(?:\s|$)|^-{3}")

#: As everybody sees them who looks at words.
FENCE, RULE, QUOTE = prose.FENCE, prose.RULE, prose.QUOTE
HEADING = re.compile(r"(?P<mark>#{1,6})(?P<space>[ \t]+)(?=\S)")
LIST = re.compile(r"(?P<indent>\s*)(?P<mark>[-*+]|(?P<number>\d{1,9})(?P<stop>[.)]))(?P<space>[ \t]+|$)")

#: The row below a table's head.
TABLE_RULE = re.compile(r" {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")

#: What stands between two cells.
BORDER = re.compile(r"(?<!\\)\|")

CODE = re.compile(r"(?<!`)(?P<ticks>`{1,2})(?!`)[^`]+(?P=ticks)(?!`)")
LINK = re.compile(
    r"(?P<image>!?)\[(?P<text>[^\[\]]*)\]"
    r"\((?P<address>[^()\s]*(?:\([^()\s]*\)[^()\s]*)?)(?P<title>[ \t]+\"[^\"]*\")?\)"
)
#: What the address of a photo of the story begins with; the SHA-256 of its bytes follows.
PHOTO = "media:"
#: Characters of a photo's SHA-256 that are shown: enough to tell two photos apart.
_PHOTO_SHOWN = 6
URL = re.compile(r"(?:https?://|www\.)[^\s<>()\[\]\"“”]+")
AUTOLINK = re.compile(r"<(?:https?://|mailto:)[^<>\s]+>")


def folded(photo: re.Match[str]) -> tuple[int, int]:
    """The part of a photo's address (a match of `LINK`) that no writer reads."""
    return min(photo.start("address") + len(PHOTO) + _PHOTO_SHOWN, photo.end("address")), photo.end("address")


def is_row(line: str) -> bool:
    """Whether `line` is one of a table as Redaksi writes them, its cells within borders."""
    return line.startswith("|") or line.lstrip(" ").startswith("|")


def line_prefix(line: str) -> str:
    """What stands before the words of `line`: quote signs, a list sign, a heading sign."""
    quote = QUOTE.match(line)
    start = quote.end() if quote else 0
    for pattern in (LIST, HEADING):
        found = pattern.match(line, start)
        if found:
            return line[: found.end()]
    return line[:start]


_OPEN_CODE = re.compile(r"(?:^|[\s(\[{“‘])`+[^\s`][^`]*$|(?:^|[\s(\[{“‘])`+$")
_OPEN_ADDRESS = re.compile(r"\]\([^)\s]*(?:\s[^)]*)?$|(?:https?://|www\.|mailto:)[^\s<>“”\"]*$")


def literal_at(line: str, at: int) -> bool:
    """Whether what stands at `at` is code, an address or the definition of a link, where every sign means itself."""
    before = line[:at]
    if _OPEN_ADDRESS.search(before) or prose.DEFINITION.match(line):
        return True
    if "`" not in before:
        return False
    if any(found.start() < at < found.end() for found in CODE.finditer(line)):
        return True
    return _OPEN_CODE.search(CODE.sub("", before)) is not None
