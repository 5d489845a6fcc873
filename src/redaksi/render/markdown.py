"""Markdown as Redaksi means it: Python-Markdown with tables and sane lists, raw HTML shown as text.

Fenced code is cut out before (see `split`), so that it costs nothing to find and never hides in a paragraph.
"""

from __future__ import annotations

import threading
from xml.etree.ElementTree import Element

import markdown
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from redaksi.render.clean import shield, unshield
from redaksi.render.definitions import References, Target
from redaksi.render.safe import is_link, is_photo, sanitise


def to_html(text: str, references: References) -> str:
    """Safe HTML of clean Markdown without fences. `references` win over the definitions within `text`.

    Takes unbounded time and may raise anything on hostile text: see `tame` and `worker`.
    """
    parser = _parser()
    parser.shared = references
    return unshield(sanitise(_run(parser, text)))


def definitions(text: str) -> dict[str, Target]:
    """The link definitions within clean Markdown without fences. Bounds and errors as for `to_html`."""
    parser = _parser()
    parser.shared = {}
    parser.reset()
    try:
        parser.parser.parseDocument(_lines(parser, shield(text)))
    except BaseException:
        _forget()
        raise
    return {
        unshield(label): (unshield(address), None if title is None else unshield(title))
        for label, (address, title) in parser.references.items()
    }


class _Parser(markdown.Markdown):
    """A parser that knows the definitions of the whole body, set before each text."""

    shared: References


class _SharedReferences(Treeprocessor):
    """Runs between blocks and inlines: the last definition in the body wins, wherever it stands."""

    md: _Parser

    def run(self, root: Element) -> None:
        for label, (address, title) in self.md.shared.items():
            self.md.references[shield(label)] = (shield(address), shield(title or ""))


class House(Treeprocessor):
    """Links that may not be followed and pictures that may not be loaded become text; the page keeps its one `h1`."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.tag == "h1":
                element.tag = "h2"
            elif element.tag == "a":
                _plain_link(element)
        within_links = {part for link in root.iter("a") for part in link.iter()}
        for picture in list(root.iter("img")):
            if not is_photo(picture.get("src", "")):
                _picture_as_text(picture, linked=picture not in within_links)


def _plain_link(link: Element) -> None:
    address = link.get("href", "")
    if not is_link(address) and not address.startswith(AMP_SUBSTITUTE):
        _as_text(link)


def _picture_as_text(picture: Element, linked: bool) -> None:
    address = picture.get("src", "")
    text = picture.get("alt", "") or address
    _as_text(picture)
    picture.text = text
    if linked and is_link(address):
        picture.tag = "a"
        picture.set("href", address)


def _as_text(element: Element) -> None:
    """Its content stays: the sanitiser drops a tag that is not on its list."""
    element.tag = "span"
    element.attrib.clear()


def _build() -> _Parser:
    parser = _Parser(extensions=[TableExtension(use_align_attribute=True), SaneListExtension()], output_format="html")
    parser.preprocessors.deregister("html_block")
    parser.inlinePatterns.deregister("html")
    parser.treeprocessors.register(_SharedReferences(parser), "shared_references", 30)
    parser.treeprocessors.register(House(parser), "house", -10)
    return parser


_own = threading.local()


def _parser() -> _Parser:
    """One parser per thread; they are not safe to share."""
    parser: _Parser | None = getattr(_own, "parser", None)
    if parser is None:
        parser = _own.parser = _build()
    return parser


def _forget() -> None:
    """A parser that raised is in the middle of something; the next one is new."""
    _own.parser = None


def _run(parser: _Parser, text: str) -> str:
    parser.reset()
    try:
        return parser.convert(shield(text))
    except BaseException:
        _forget()
        raise


def _lines(parser: _Parser, text: str) -> list[str]:
    lines = text.split("\n")
    for preprocessor in parser.preprocessors:
        lines = preprocessor.run(lines)
    return lines
