"""Templates and snippets as one JSON file (`redaksi-templates`, docs/templates.md), to be carried to another desk."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from redaksi.domain.article import Flags, Kind, is_language
from redaksi.domain.boilerplate import COUNT_LIMIT, Boilerplate, Snippet, Template
from redaksi.domain.errors import UnreadableError
from redaksi.formats import decoding
from redaksi.formats.json_node import Node
from redaksi.formats.json_strict import parse

FORMAT = "redaksi-templates"
VERSION = 1
#: More than any newsroom's boilerplate, in bytes.
SIZE_LIMIT = 5_000_000


def read(path: Path) -> Boilerplate:
    """What the file at `path` holds; unknown fields are left out.

    UnreadableError: those of a text file, `bad-json` (naming the place), `not-boilerplate` for JSON of another kind,
    `json-newer`, `boilerplate-too-many`.
    """
    data = decoding.read_bytes(path, SIZE_LIMIT)
    return from_json(decoding.decode(data, path.name).text, path.name)


def from_json(text: str, source: str) -> Boilerplate:
    """The same from the text of a file."""
    return from_tree(parse(text, source), source)


def from_tree(tree: Any, source: str) -> Boilerplate:
    """The same from a parsed object, which may be a part of another file."""
    root = Node(tree, "", source)
    if not isinstance(tree, dict) or tree.get("format") != FORMAT:
        raise UnreadableError("not-boilerplate", name=source)
    version = root.get("version")
    if version.whole() > VERSION:
        raise UnreadableError("json-newer", name=source, version=version.value, known=VERSION)
    templates, snippets = list(root.entries("templates")), list(root.entries("snippets"))
    if max(len(templates), len(snippets)) > COUNT_LIMIT:
        raise UnreadableError("boilerplate-too-many", limit=COUNT_LIMIT)
    return Boilerplate(tuple(map(_template, templates)), tuple(map(_snippet, snippets)))


def write(boilerplate: Boilerplate) -> bytes:
    """The bytes of a file with everything in `boilerplate`; the same content gives the same bytes."""
    return (json.dumps(to_tree(boilerplate), ensure_ascii=False, indent=2) + "\n").encode()


def to_tree(boilerplate: Boilerplate) -> dict[str, Any]:
    """What a file holds, before it is text; fields that say nothing are left out."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "templates": [_told(_template_tree(template)) for template in boilerplate.templates],
        "snippets": [
            _told({"abbreviation": each.abbreviation, "title": each.title, "keys": each.keys, "text": each.text})
            for each in boilerplate.snippets
        ],
    }


def _template_tree(template: Template) -> dict[str, Any]:
    return {
        "name": template.name,
        "headline": template.headline,
        "subhead": template.subhead,
        "summary": template.summary,
        "language": template.language,
        "kind": template.kind.value,
        "category": template.category,
        "tags": list(template.tags),
        "authors": list(template.authors),
        "source": template.source,
        "place": template.place,
        "flags": _told({"unverified": template.flags.unverified, "paid": template.flags.paid}),
        "body": template.body,
    }


def _told(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value}


def _template(node: Node) -> Template:
    def line(name: str) -> str | None:
        return node.get(name).of(_line)

    flags = node.get("flags")
    return Template(
        node.get("name").of(_line) or "",
        line("headline") or "",
        line("subhead"),
        node.get("summary").of(_text),
        node.get("language").of(_language) or "id",
        node.get("kind").of(lambda kind: kind.word(Kind)) or Kind.NEWS,
        line("category"),
        tuple(map(_line, node.entries("tags"))),
        tuple(map(_line, node.entries("authors"))),
        line("source"),
        line("place"),
        (flags.of(lambda each: Flags(_truth(each.get("unverified")), _truth(each.get("paid")))) or Flags()),
        node.get("body").of(_text) or "",
    )


def _snippet(node: Node) -> Snippet:
    title, keys = node.get("title").of(_line) or "", node.get("keys").of(_line)
    return Snippet(_text(node.get("abbreviation")), _text(node.get("text")), title, keys)


def _text(node: Node) -> str:
    """Text without what no story can hold: JSON writes as an escape what was cleaned away from the file itself."""
    return decoding.clean(node.text()).text


def _line(node: Node) -> str:
    """Text on one line; spaces at its ends stay, as in `Ralat: `."""
    return re.sub(r"\s*[\r\n]+\s*", " ", _text(node))


def _truth(node: Node) -> bool:
    return node.of(Node.truth) or False


def _language(node: Node) -> str:
    if not is_language(node.text()):
        raise node.error()
    return node.text()
