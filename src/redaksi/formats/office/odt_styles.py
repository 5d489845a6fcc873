"""Styles of OpenDocument: which of them make text heavy or slanted, quote it, or begin a story."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TITLES = frozenset(("title", "judul"))
_QUOTES = frozenset(("quotations", "quote", "kutipan"))
#: Styles stand on each other; a ring of them would never end.
_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Look:
    """What a style says; `numbered`: the lists of this style count."""

    bold: bool = False
    italic: bool = False
    title: bool = False
    quote: bool = False
    numbered: bool = False


def looks(*roots: Element) -> dict[str, Look]:
    """The look of every style of a document by its name, that of the styles below it included."""
    said: dict[str, Element] = {}
    found: dict[str, Look] = {}
    for root in roots:
        for element in root.iter():
            name = element.get(f"{_STYLE}name") or ""
            if element.tag == f"{_STYLE}style":
                said.setdefault(name, element)
            elif element.tag == f"{_TEXT}list-style":
                first = next(iter(element), None)
                found[name] = Look(numbered=first is not None and first.tag == f"{_TEXT}list-level-style-number")
    return found | {name: _look(name, said) for name in said}


def _look(name: str, said: dict[str, Element]) -> Look:
    look = Look()
    for style_name, element in reversed(list(_chain(name, said))):
        properties = element.find(f"{_STYLE}text-properties")
        weight = properties.get(f"{_FO}font-weight") if properties is not None else None
        slant = properties.get(f"{_FO}font-style") if properties is not None else None
        named = (element.get(f"{_STYLE}display-name") or style_name).replace("_20_", " ").casefold()
        look = replace(
            look,
            bold=look.bold if weight is None else weight == "bold" or (weight.isdigit() and int(weight) >= 600),
            italic=look.italic if slant is None else slant in ("italic", "oblique"),
            title=look.title or named in _TITLES,
            quote=look.quote or named in _QUOTES,
        )
    return look


def _chain(name: str, said: dict[str, Element]) -> Iterator[tuple[str, Element]]:
    for _ in range(_DEEPEST):
        element = said.get(name)
        if element is None:
            return
        yield name, element
        name = element.get(f"{_STYLE}parent-style-name") or ""
