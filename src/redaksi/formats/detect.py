"""What a file is, by its name and by how its text begins."""

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
    ".docx", ".doc", ".odt", ".rtf", ".pdf", ".epub", ".mht", ".mhtml", ".xml", ".pages", ".svg", ".css", ".js",
))  # fmt: skip
#: Files that are meant as pictures. A picture is no text; a text of such a name is not what it says it is.
_PICTURES = frozenset((
    ".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".gif", ".webp", ".bmp", ".tif", ".tiff", ".heic", ".heif", ".avif",
    ".jp2", ".jxl", ".ico", ".psd",
))  # fmt: skip
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
_MARKDOWN = re.compile(r"\s*(?:# +\S|---[ \t]*\n(?:[A-Za-z_-]+[ \t]*:[^\n]*\n)+---[ \t]*\n)")
_HEAD = 20_000


def detect(name: str, text: str) -> str:
    """`page-text`, `markdown`, `json`, `jsonl` or `html` for the file called `name` that holds `text`.

    UnreadableError `format-unknown` for a format that has no reader, `no-picture` for a text named like a picture.
    """
    suffix = PurePath(name).suffix.lower()
    head = text[:_HEAD]
    if suffix in _PICTURES:
        raise UnreadableError("no-picture", name=name)
    if suffix in _FOREIGN or head.lstrip().startswith(_RICH_TEXT) or _DRAWING.match(head):
        raise UnreadableError("format-unknown", name=name)
    if _HTML.match(head):
        return "html"
    return _BY_SUFFIX.get(suffix) or _by_content(text, head)


def _by_content(text: str, head: str) -> str:
    if _JSON.match(head):
        return "jsonl" if _JSON_LINES.match(text) else "json"
    return "markdown" if _MARKDOWN.match(head) else "page-text"
