"""HTML of any origin as blocks: word processors, mail programs, browsers, spreadsheets, chats.

`reading` walks the tree that a browser would build; `look` and `spaces` tell what is meant from what is only style;
`word_lists` and `tables` give structure back that a program has written as looks.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from redaksi.domain.errors import UnreadableError
from redaksi.formats.decoding import clean
from redaksi.formats.html_to_markdown.pictures import Fetch, Pictures
from redaksi.formats.structure.model import Block

#: Bytes of pictures that one page may bring.
PICTURES_LIMIT = 100_000_000
#: Elements one within the other. The parser needs time in the square of it; no page that somebody wrote has a tenth.
DEPTH_LIMIT = 3_000

_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]{0,20})")
#: Elements that hold nothing, or that the next one of their kind closes.
_NO_DEPTH = frozenset(
    """br img hr meta link col input wbr area base embed source track param p li td th tr dt dd option
    tbody thead tfoot""".split()  # noqa: SIM905
)
_FORMAT_HEADER = re.compile(r"Version:[\d.]+\s+(?:\w+:[^\n<]*\s+)*(?=<)")


@dataclass(frozen=True, slots=True)
class Converted:
    """Blocks, the bytes of their pictures by SHA-256, and how often something was left out or cleaned, by code."""

    blocks: tuple[Block, ...]
    pictures: Mapping[str, bytes]
    counted: Mapping[str, int]


def nothing(_address: str) -> bytes | None:
    """Takes no picture from the disk."""
    return None


def convert(html: str, fetch: Fetch = nothing, pictures_limit: int = PICTURES_LIMIT) -> Converted:
    """The content of an HTML page or fragment. `fetch` gives pictures with a `file:` address.

    UnreadableError `html-too-deep` for elements nested beyond every use, `html-table-too-large`.
    """
    from selectolax.lexbor import LexborHTMLParser

    from redaksi.formats.html_to_markdown.reading import Reader

    cleaned = clean(_FORMAT_HEADER.sub("", html, count=1) if html.startswith("Version:") else html)
    check_depth(cleaned.text)
    counted: Counter[str] = Counter()
    for doubt in cleaned.doubts:
        counted[doubt.code] += doubt.params["count"]
    pictures = Pictures(fetch, counted, pictures_limit)
    body = LexborHTMLParser(cleaned.text).body
    blocks = Reader(pictures, counted).blocks(body) if body is not None else ()
    return Converted(blocks, pictures.found, counted)


def check_depth(html: str) -> None:
    """UnreadableError `html-too-deep`. Counts what is open of each name: an end without a beginning closes nothing."""
    opened: Counter[str] = Counter()
    depth = 0
    for end, name in _TAG.findall(html):
        tag = name.lower()
        if tag in _NO_DEPTH:
            continue
        if not end:
            opened[tag] += 1
            depth += 1
        elif opened[tag]:
            opened[tag] -= 1
            depth -= 1
        if depth > DEPTH_LIMIT:
            raise UnreadableError("html-too-deep", limit=DEPTH_LIMIT)
