"""From a clipboard to what is put into the story."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from redaksi.domain.errors import UnreadableError
from redaksi.domain.pasting import Clip, LeftOut, Pasted
from redaksi.formats.clipboard.flavours import agree, has_words, of_code_editor
from redaksi.formats.clipboard.page_lines import Part, sort_out
from redaksi.formats.decoding import clean
from redaksi.formats.html_to_markdown import Converted, convert
from redaksi.formats.html_to_markdown.addresses import clean_address
from redaksi.formats.html_to_markdown.pictures import Fetch
from redaksi.formats.html_to_markdown.spaces import without_dust
from redaksi.formats.structure.markdown import pieces
from redaksi.formats.structure.model import Block, Paragraph, text_of_block
from redaksi.formats.structure.plain import plain_blocks

#: Characters of a page beyond which only its plain form is taken.
HTML_LIMIT = 20_000_000
#: Characters of one line: beyond, the editor gets slow in it, and no paragraph of a story is as long.
LINE_LIMIT = 20_000
_UNBROKEN_LIMIT = 2_000
_ADDRESS = re.compile(r"\s*(https?://\S+)\s*\Z")
_SENTENCE_END = re.compile(r"[.!?][\"”’)]?\s")


def read_clip(clip: Clip, fetch: Fetch) -> Pasted:
    """The Markdown of `clip`; `fetch` gives the bytes of pictures that stand in files, None where it may not.

    A page is read where it says what its plain form says; what could not be kept is told. UnreadableError
    `html-too-deep` or `html-table-too-large` for a page beyond reading that has no plain form.
    """
    counted: Counter[str] = Counter()
    text = _clean_text(clip.text, counted)
    refused: Counter[str] = Counter()
    page = _page(clip.html, text, fetch, refused)
    if page is not None:
        return _pasted(page.blocks, Counter(page.counted), page)
    counted += refused
    address = _ADDRESS.match(text)
    if address:
        return Pasted(clean_address(address[1]) or address[1], told=_told(counted))
    text = "\n".join(_bounded(line, counted) if len(line) > _UNBROKEN_LIMIT else line for line in text.split("\n"))
    made = _pasted(plain_blocks(text), counted, None)
    joined = _lines_in(text) - _lines_in(made.markdown) - sum(_lines_in(part.markdown) for part in made.left_out)
    if joined <= 0:
        return made
    as_it_was = "\n\n".join(filter(None, pieces(plain_blocks(text, join=False))))
    return replace(made, as_it_was=as_it_was, told=(*made.told, ("lines-joined", joined)))


def read_plain(text: str) -> Pasted:
    """The text itself, without what no story can hold; nothing in it is taken for anything but characters."""
    counted: Counter[str] = Counter()
    text = _clean_text(text, counted)
    lines = (_bounded(line, counted) if len(line) > _UNBROKEN_LIMIT else line for line in text.split("\n"))
    return Pasted("\n".join(lines), told=_told(counted))


def _clean_text(text: str, counted: Counter[str]) -> str:
    cleaned = clean(text)
    for doubt in cleaned.doubts:
        counted[doubt.code] += doubt.params["count"]
    return without_dust(cleaned.text, counted, keep_marks=True)


def _page(html: str, text: str, fetch: Fetch, refused: Counter[str]) -> Converted | None:
    """The page, where there is one that can be read and says what the plain form says; else it is told why not."""
    if not html.strip() or of_code_editor(html):
        return None
    if len(html) > HTML_LIMIT:
        refused["html-too-long"] += 1
        return None
    try:
        page = convert(html, fetch)
    except UnreadableError:
        if not has_words(text):
            raise
        refused["html-unreadable"] += 1
        return None
    shown = "\n".join(map(text_of_block, page.blocks))
    if not has_words(text) or agree(text, shown) or (page.pictures and _ADDRESS.match(text)):
        return page
    if has_words(shown):
        refused["forms-disagree"] += 1
    return None


def _pasted(blocks: Sequence[Block], counted: Counter[str], page: Converted | None) -> Pasted:
    found = sort_out(blocks)
    made = pieces([block for block, _ in found.blocks])
    markdown, left_out = "", list[LeftOut]()
    shown: list[Block] = []
    for (block, part), piece in zip(found.blocks, made, strict=True):
        if not piece:
            continue
        if part is not Part.STORY:
            left_out.append(LeftOut(len(markdown), piece, part is Part.SEE_ALSO))
            continue
        markdown += ("\n\n" if markdown else "") + piece
        shown.append(block)
    return Pasted(
        markdown,
        opens_apart=bool(shown) and not isinstance(shown[0], Paragraph),
        closes_apart=bool(shown) and not isinstance(shown[-1], Paragraph),
        pictures=page.pictures if page else {},
        left_out=tuple(left_out),
        related=tuple(found.related),
        told=_told(counted),
    )


def _told(counted: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple((code, count) for code, count in counted.items() if count)


def _lines_in(text: str) -> int:
    return sum(bool(line.strip()) for line in text.split("\n"))


def _bounded(line: str, counted: Counter[str]) -> str:
    """A line longer than any paragraph in parts, cut at sentences, else at blanks, else anywhere."""
    parts = []
    while len(line) > LINE_LIMIT or (len(line) > _UNBROKEN_LIMIT and " " not in line[:_UNBROKEN_LIMIT]):
        cut = _cut(line)
        parts.append(line[:cut].rstrip())
        line = line[cut:].lstrip()
    if parts:
        counted["long-lines-parted"] += 1
    return "\n\n".join([*parts, line])


def _cut(line: str) -> int:
    if " " not in line[:_UNBROKEN_LIMIT]:
        return _UNBROKEN_LIMIT
    head = line[:LINE_LIMIT]
    ends = [found.end() for found in _SENTENCE_END.finditer(head, LINE_LIMIT // 2)]
    return ends[-1] if ends else head.rfind(" ") + 1
