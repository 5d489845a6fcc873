"""Reads DOCX: its text by mammoth, its pictures, and what stands outside of the text."""

from __future__ import annotations

import base64
import io
import re
import zipfile
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from redaksi.domain.errors import UnreadableError
from redaksi.formats.documents.naming import naming
from redaksi.formats.documents.photos import taken
from redaksi.formats.documents.reading import Hints, counted_doubts, read_blocks
from redaksi.formats.html_to_markdown import convert
from redaksi.formats.intake import Imported
from redaksi.formats.office.members import read_members
from redaksi.formats.office.properties import core_properties, with_properties
from redaksi.formats.office.xml import tree, words_in

_MAIN = "word/document.xml"
_WANTED = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|docProps/core\.xml|word/[\w.-]+\.xml|word/_rels/[\w.-]+\.rels"
    r"|word/media/[\w .()-]+"
)
_WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"
_AROUND = re.compile(r"word/(?:header|footer)\d*\.xml")
_COMMENTS = "word/comments.xml"
#: Styles beyond those that mammoth knows by itself; a story's title is its one heading of the first level.
_STYLES = """
p[style-name='Title'] => h1:fresh
p.Title => h1:fresh
p[style-name='Judul'] => h1:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
r[style-name='Strong'] => strong
r[style-name='Emphasis'] => em
u => span
"""


def read(data: bytes, source: str, name: str) -> Imported:
    """The article of a DOCX file. What its text does not say and its properties do is taken with a doubt.

    UnreadableError as `read_members` and `tree`, `office-not-docx` for a zip that is something else.
    """
    members = read_members(data, _WANTED, name)
    if _MAIN not in members:
        raise UnreadableError("office-not-docx", name=name)
    trees = {member: tree(content, name) for member, content in members.items() if not _is_picture(member)}
    with naming(name):
        page = convert(_html(members, name))
    pictures = taken(page.pictures)
    counted = Counter(page.counted) + Counter({"pictures-unreadable": pictures.refused})
    properties = core_properties(trees.get("docProps/core.xml"))
    found = read_blocks(page.blocks, source, Hints(title=properties.title), pictures)
    around = [text for member in sorted(trees) if _AROUND.fullmatch(member) for text in words_in(trees[member], _WORDS)]
    comments = words_in(trees[_COMMENTS], _WORDS) if _COMMENTS in trees else []
    found = replace(found, doubts=(*counted_doubts(counted), *found.doubts))
    return with_properties(found, properties, furniture=around, leftovers=comments)


def _is_picture(member: str) -> bool:
    return member.startswith("word/media/")


def _html(members: Mapping[str, bytes], name: str) -> str:
    """The text as HTML with its pictures inside it. UnreadableError `office-damaged` where mammoth cannot read it."""
    import mammoth

    def picture(image: Any) -> dict[str, str]:
        try:
            with image.open() as stream:
                content = stream.read()
        except (KeyError, OSError, ValueError, NotImplementedError):  # a picture that is only named, or elsewhere
            return {"src": ""}  # counted as left out where the page is read
        return {"src": _data_address(content), "alt": image.alt_text or ""}

    try:
        made = mammoth.convert_to_html(
            io.BytesIO(_zipped(members)), style_map=_STYLES, convert_image=mammoth.images.img_element(picture)
        )
    except (KeyError, ValueError, AttributeError, IndexError, TypeError, RecursionError, OSError) as error:
        raise UnreadableError("office-damaged", name=name) from error
    html: str = made.value
    return html


def _data_address(content: bytes) -> str:
    return f"data:image/png;base64,{base64.b64encode(content).decode('ascii')}"


def _zipped(members: Mapping[str, bytes]) -> bytes:
    """What was read, as a zip again: the library sees nothing that was not looked at."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for member, content in members.items():
            archive.writestr(member, content)
    return target.getvalue()
