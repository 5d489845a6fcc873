"""What a paste or drop brings, and what a copy takes along, in Qt's terms."""

from __future__ import annotations

import re
import uuid

from PySide6.QtCore import QMimeData

from redaksi.domain.pasting import Clip

#: Markdown as it stands, from a story to a story; other programs see the same as plain text.
OWN = "application/x-redaksi-markdown"
_WINDOW = "application/x-redaksi-window"
_MINE = uuid.uuid4().bytes
_SIMPLE = 500
_SPECIAL = re.compile(
    r"[\\`*_\[\]<>&#|~\x00-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
    r"|^\s*(?:[-+=]|\d+[.)])|https?://"
)


def clip_of(source: QMimeData) -> Clip:
    """The forms of `source`, each asked for once: another program may have to make them first."""
    text = source.text() if source.hasText() else ""
    return Clip(text, source.html() if source.hasHtml() else "")


def own_text(source: QMimeData) -> str | None:
    """The Markdown of a story of ours; None for what comes from elsewhere."""
    if not source.hasFormat(OWN):
        return None
    return bytes(source.data(OWN).data()).decode("utf-8", "surrogatepass")


def is_of_this_window(source: QMimeData) -> bool:
    """Whether this very program has copied it."""
    return source.hasFormat(_WINDOW) and bytes(source.data(_WINDOW).data()) == _MINE


def as_mime(markdown: str, html: str = "") -> QMimeData:
    """A passage for the clipboard."""
    data = QMimeData()
    data.setText(markdown)
    data.setData(OWN, markdown.encode("utf-8", "surrogatepass"))
    data.setData(_WINDOW, _MINE)
    if html:
        data.setHtml(html)
    return data


def is_simple(clip: Clip) -> bool:
    """Whether a clip is a few words without anything to find out about them."""
    return not clip.html and len(clip.text) <= _SIMPLE and _SPECIAL.search(clip.text) is None
