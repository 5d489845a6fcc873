"""XML from strangers: no declarations of its own, no entities, no nesting beyond every use."""

from __future__ import annotations

from xml.etree.ElementTree import Element, ParseError, TreeBuilder
from xml.parsers import expat

from redaksi.domain.errors import UnreadableError

#: Elements one within the other; a table in a list in a table of a text box has some forty.
DEEPEST = 200


def guard(parser: expat.XMLParserType, name: str) -> None:
    """Make `parser` refuse document types (where entities are declared). UnreadableError `xml-declares`."""

    def refuse(*_: object) -> int:
        raise UnreadableError("xml-declares", name=name)

    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    parser.ExternalEntityRefHandler = refuse


def tree(data: bytes, name: str) -> Element:
    """The elements of `data`, names as `{namespace}name`; `name` is what errors call the file.

    UnreadableError `xml-declares`, `xml-too-deep`, `xml-damaged`.
    """
    parser = expat.ParserCreate(namespace_separator="}")
    guard(parser, name)
    builder = TreeBuilder()
    depth = 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise UnreadableError("xml-too-deep", name=name, limit=DEEPEST)
        builder.start(_qualified(tag), {_qualified(key): value for key, value in attributes.items()})

    def end(tag: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(_qualified(tag))

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = builder.data
    parser.buffer_text = True
    try:
        parser.Parse(data, True)
        root: Element = builder.close()
    except (expat.ExpatError, ParseError, AssertionError, ValueError, LookupError):
        raise UnreadableError("xml-damaged", name=name) from None
    return root


def _qualified(name: str) -> str:
    return "{" + name if "}" in name else name


def words_in(root: Element, paragraph: str) -> list[str]:
    """The text of each element called `paragraph` that shows any, in their order."""
    found = (" ".join("".join(each.itertext()).split()) for each in root.iter(paragraph))
    return [text for text in found if text]
