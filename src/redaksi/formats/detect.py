"""What a file is, by its name and by how its bytes or its text begin."""

from __future__ import annotations

import re
from pathlib import PurePath

from redaksi.domain.errors import UnreadableError

_BY_SUFFIX = {
    ".md": "markdown", ".markdown": "markdown", ".mdown": "markdown",
    ".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl",
    ".html": "html", ".htm": "html", ".xhtml": "html",
}  # fmt: skip
#: Files of other programs, even where their bytes happen to be text.
_FOREIGN = frozenset((
    ".doc", ".rtf", ".pdf", ".epub", ".mht", ".mhtml", ".xml", ".pages", ".svg", ".css", ".js",
))  # fmt: skip
#: Files that are meant as pictures. A picture is no text; a text of such a name is not what it says it is.
_PICTURES = frozenset((
    ".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".gif", ".webp", ".bmp", ".tif", ".tiff", ".heic", ".heif", ".avif",
    ".jp2", ".jxl", ".ico", ".psd",
))  # fmt: skip
#: How files of pictures begin: JPEG, PNG, GIF, WebP, BMP, TIFF, HEIC and AVIF.
_PICTURE = re.compile(rb"\xff\xd8\xff|\x89PNG|GIF8|RIFF....WEBP|BM|II\*\0|MM\0\*|....ftyp", re.DOTALL)
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,500}-->\s*)*<(?:!doctype\s+html|html[\s>])", re.IGNORECASE
)
_DRAWING = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,500}-->\s*)*(?:<!doctype\s+svg[^>]{0,500}>\s*)?<svg[\s>]",
    re.IGNORECASE,
)
_RICH_TEXT = "{\\rtf"
_JSON = re.compile(r"\s*(?:\{\s*\"|\[\s*\{)")
_JSON_LINES = re.compile(r"\s*\{\"[^\n]*\}[ \t]*\n\s*\{\"")
_NINJS = re.compile(
    r'"(?:bodies|headlines|(?:version|first)[cC]reated|pub[sS]tatus|body_(?:html|x?html|text)|description_text)"'
)
_MARKDOWN = re.compile(r"\s*(?:# +\S|---[ \t]*\n(?:[A-Za-z_-]+[ \t]*:[^\n]*\n)+---[ \t]*\n)")
_HEAD = 20_000
#: Documents that are zips, by the part that holds their text; the name of one decides where none is found.
_PACKED = {b"word/document.xml": "docx", b"application/vnd.oasis.opendocument.text": "odt"}
_PACKED_SUFFIXES = {".docx": "docx", ".docm": "docx", ".dotx": "docx", ".odt": "odt", ".ott": "odt"}
_ZIP = b"PK\x03\x04"
#: Word's old format, which an encrypted document of the new one is, too.
_COMPOUND = b"\xd0\xcf\x11\xe0"


def packed_kind(name: str, data: bytes) -> str | None:
    """`docx` or `odt` for a word processor's file, whatever it is called; None for any other."""
    suffix = PurePath(name).suffix.lower()
    if data.startswith(_COMPOUND):
        return "docx" if suffix in (".docx", ".doc", ".docm") else None
    if not data.startswith(_ZIP):
        return None
    # Names stand in a zip as they are: nothing of a stranger's directory need be taken apart to see them.
    return next((kind for part, kind in _PACKED.items() if part in data), _PACKED_SUFFIXES.get(suffix))


def by_name(name: str) -> str | None:
    """What a file of that name is meant to be; None where its name says nothing."""
    return _BY_SUFFIX.get(PurePath(name).suffix.lower())


def is_picture(name: str, data: bytes) -> bool:
    """Whether the file called `name` is the picture that its name says."""
    return PurePath(name).suffix.lower() in _PICTURES and _PICTURE.match(data) is not None


def detect(name: str, text: str) -> str:
    """`page-text`, `markdown`, `json`, `jsonl`, `ninjs` or `html` for the file called `name` that holds `text`.

    UnreadableError `format-unknown` for a format that has no reader, `no-picture` for a text named like a picture,
    `office-not-zip` for one named like a word processor's file.
    """
    suffix = PurePath(name).suffix.lower()
    head = text[:_HEAD]
    if suffix in _PICTURES:
        raise UnreadableError("no-picture", name=name)
    if suffix in _FOREIGN or head.lstrip().startswith(_RICH_TEXT) or _DRAWING.match(head):
        raise UnreadableError("format-unknown", name=name)
    if _HTML.match(head):
        return "html"
    if suffix in _PACKED_SUFFIXES:
        raise UnreadableError("office-not-zip", name=name)
    kind = _BY_SUFFIX.get(suffix) or _by_content(text, head)
    return "ninjs" if kind == "json" and _is_ninjs(text) else kind


def _is_ninjs(text: str) -> bool:
    """Whether JSON is rather another agency's news item than one of ours."""
    return '"uri"' in text and '"redaksi-article"' not in text and _NINJS.search(text) is not None


def _by_content(text: str, head: str) -> str:
    if _JSON.match(head):
        return "jsonl" if _JSON_LINES.match(text) else "json"
    return "markdown" if _MARKDOWN.match(head) else "page-text"
