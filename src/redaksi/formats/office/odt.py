"""Reads ODT: the text of OpenDocument with headings, emphasis, lists, tables, links and pictures."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from xml.etree.ElementTree import Element

from redaksi.domain.errors import UnreadableError
from redaksi.formats.documents.naming import naming
from redaksi.formats.documents.photos import taken
from redaksi.formats.documents.reading import Hints, counted_doubts, read_blocks
from redaksi.formats.intake import Imported
from redaksi.formats.office.members import read_members
from redaksi.formats.office.odt_blocks import TEXT, Blocks, local
from redaksi.formats.office.odt_styles import looks
from redaksi.formats.office.properties import Properties, keywords, with_properties
from redaksi.formats.office.xml import tree, words_in

_WANTED = re.compile(r"mimetype|content\.xml|styles\.xml|meta\.xml|META-INF/manifest\.xml|Pictures/[\w .()-]+")
_MIME = b"application/vnd.oasis.opendocument.text"
_PARAGRAPH = f"{{{TEXT}}}p"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"


def read(data: bytes, source: str, name: str) -> Imported:
    """The article of an ODT file. What its text does not say and its properties do is taken with a doubt.

    UnreadableError as `read_members` and `tree`, `office-encrypted`, `office-not-odt`.
    """
    members = read_members(data, _WANTED, name)
    if b"encryption-data" in members.get("META-INF/manifest.xml", b""):
        raise UnreadableError("office-encrypted", name=name)
    if not members.get("mimetype", _MIME).startswith(_MIME) or "content.xml" not in members:
        raise UnreadableError("office-not-odt", name=name)
    content = tree(members["content.xml"], name)
    styles = tree(members["styles.xml"], name) if "styles.xml" in members else Element("none")
    text = next(content.iter(f"{_OFFICE}text"), None)
    if text is None:
        raise UnreadableError("office-not-odt", name=name)
    reader = Blocks(looks(content, styles), members)
    with naming(name):
        blocks = reader.of(text)
    pictures = taken(reader.pictures)
    counted = reader.counted + Counter({"pictures-unreadable": pictures.refused})
    meta = tree(members["meta.xml"], name) if "meta.xml" in members else None
    properties = _properties(meta)
    found = read_blocks(blocks, source, Hints(title=properties.title), pictures)
    found = replace(found, doubts=(*counted_doubts(counted), *found.doubts))
    around = [line for master in styles.iter(f"{_OFFICE}master-styles") for line in words_in(master, _PARAGRAPH)]
    return with_properties(found, properties, furniture=around, leftovers=reader.comments)


def _properties(root: Element | None) -> Properties:
    """Of OpenDocument (`meta.xml`)."""
    if root is None:
        return Properties()
    said: dict[str, list[str]] = {}
    for element in root.iter():
        said.setdefault(local(element.tag), []).append(" ".join((element.text or "").split()))

    def first(*names: str) -> str:
        return next((text for name in names for text in said.get(name, ()) if text), "")

    return Properties(
        title=first("title"),
        author=first("creator", "initial-creator"),
        subject=first("description", "subject"),
        keywords=keywords(",".join(said.get("keyword", ()))),
        changed=first("date", "creation-date"),
    )
