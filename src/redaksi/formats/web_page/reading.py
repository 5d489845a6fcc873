"""From the bytes of a saved page to its article."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from selectolax.lexbor import LexborHTMLParser

from redaksi.domain.errors import UnreadableError
from redaksi.formats.decoding import Decoded, clean, decode
from redaksi.formats.documents.atoms import document
from redaksi.formats.documents.naming import naming
from redaksi.formats.documents.photos import taken
from redaksi.formats.documents.reading import Hints, counted_doubts, read_blocks
from redaksi.formats.html import embedded_article
from redaksi.formats.html_to_markdown import check_depth, convert
from redaksi.formats.intake import Doubt, Imported, Place
from redaksi.formats.json_reading import article_of
from redaksi.formats.page_text.page import FURNITURE
from redaksi.formats.structure.model import Block, Paragraph, text_of
from redaksi.formats.web_page import marks
from redaksi.formats.web_page.agreement import agreed
from redaksi.formats.web_page.cutting import Cut, cut
from redaksi.formats.web_page.pictures import PagePictures, without_signs
from redaksi.formats.web_page.regions import headline_element, scope_of, text_element
from redaksi.formats.web_page.said import Said, said_by

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,30})", re.IGNORECASE)
_HEAD = 4_096


def read(data: bytes, source: str, name: str, beside: Callable[[str], bytes | None]) -> Imported:
    """The article of a page; of one that Redaksi exported exactly that which it carries.

    `beside` gives the bytes of a file next to the page by its name. UnreadableError as the decoder raises it,
    `page-too-deep`, `empty-file`.
    """
    carried = _carried(data)
    if carried is not None:
        return article_of(carried, source)
    decoded = decode_page(data, name)
    with naming(name):
        check_depth(decoded.text)
        tree = LexborHTMLParser(decoded.text)
        if tree.body is None:
            raise UnreadableError("empty-file", name=name)
        found = _read(tree, source, name, beside)
    return replace(found, doubts=(*decoded.doubts, *found.doubts))


def _carried(data: bytes) -> object | None:
    """What a page of Redaksi carries, character for character: nothing of it is cleaned."""
    try:
        return embedded_article(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return None


def decode_page(data: bytes, name: str) -> Decoded:
    """The page's characters: UTF-8 where they are, else as the page says, else as any text is decoded."""
    named = _CHARSET.search(data[:_HEAD])
    if named and not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        charset = named[1].decode("ascii")
        try:
            data.decode("utf-8")
        except UnicodeDecodeError:
            if (text := _by_charset(data, charset)) is not None:
                return clean(text)
    return decode(data, name)


def _by_charset(data: bytes, charset: str) -> str | None:
    """As the standard for HTML has it: Latin 1 is windows-1252."""
    try:
        known = codecs.lookup(charset).name
    except LookupError:
        return None
    if known == "utf-8" or not getattr(codecs.lookup(charset), "_is_text_encoding", True):
        return None
    return data.decode("windows-1252" if known in ("iso8859-1", "ascii") else known, "replace")


def _read(tree: LexborHTMLParser, source: str, name: str, beside: Callable[[str], bytes | None]) -> Imported:
    body = tree.body
    assert body is not None
    said = said_by(tree)
    text = text_element(body)
    headline = headline_element(body, text, said.titles)
    scope = scope_of(text, headline)
    pictures = PagePictures(beside)
    pictures.prepare(scope)
    captions = frozenset(" ".join(each.text(deep=True).split()) for each in scope.css("figcaption"))
    tags = marks.tags_in(scope)
    title = " ".join(headline.text(deep=True).split()) if headline is not None else ""
    parts = cut(body, scope, text, headline)
    page = convert(parts.story, pictures.picture)
    blocks, inside = _marked(page.blocks, parts.mark)
    related = [block for html in parts.related for block in convert(html).blocks]
    photos = without_signs(taken(page.pictures))
    hints = Hints(title or next(iter(said.titles), ""), captions, inside, tags)
    counted = Counter(page.counted)
    del counted["pictures-left"]  # they are references
    furniture = _lines(parts)
    try:
        found = read_blocks([*blocks, *related], source, hints, photos)
    except UnreadableError:
        raise UnreadableError("empty-file" if not furniture else "page-without-story", name=name) from None
    found = agreed(replace(found, doubts=(*counted_doubts(counted), *found.doubts)), said, furniture)
    return _with_page(_with_references(found, pictures, said), furniture)


def _marked(blocks: Sequence[Block], mark: str) -> tuple[list[Block], Callable[[int], bool] | None]:
    """`blocks` without the two marks, and which numbers stand between them; None where the marks are gone."""
    places = [at for at, block in enumerate(blocks) if isinstance(block, Paragraph) and text_of(block.runs) == mark]
    kept = [block for at, block in enumerate(blocks) if at not in places]
    if len(places) != 2:
        return kept, None
    first, last = places[0], places[1] - 1
    return kept, lambda number: first <= number < last


def _lines(parts: Cut) -> list[str]:
    """Every line of the page that is not of the story's region."""
    lines = [line for html in parts.page for line in document(convert(html).blocks).text.split("\n")]
    return [line for line in lines if line.strip()]


def _with_references(found: Imported, pictures: PagePictures, said: Said) -> Imported:
    """Pictures that did not come along, by their addresses: the page's lead photo first, where none is here."""
    addresses = dict(pictures.references)
    if said.image and not found.article.media and said.image not in addresses:
        addresses = {said.image: "", **addresses}
    if not addresses:
        return found
    known = set(found.leftovers)
    told = [(address, "" if alt in known else alt) for address, alt in addresses.items()]
    lines = tuple(" · ".join(filter(None, entry)) for entry in told)
    notes = ("\n".join((*found.leftovers, *lines)),)
    doubts = [Doubt("media", "photo-elsewhere", {"photo": address[:120]}) for address in list(addresses)[:1]]
    return replace(
        found,
        article=replace(found.article, notes=notes),
        leftovers=(*found.leftovers, *lines),
        doubts=(*found.doubts, *doubts),
    )


def _with_page(found: Imported, furniture: Sequence[str]) -> Imported:
    """The lines around the story, below those that it was read from."""
    if not furniture:
        return found
    first = found.text.count("\n") + 2
    text = "\n".join((found.text, "", *furniture))
    place = Place(FURNITURE, first, first + len(furniture) - 1)
    return replace(found, text=text, places=(*found.places, place), furniture=(*found.furniture, *furniture))
