"""Fields that a page or script names itself: `Judul: …`, `Tempat: …`, `Ringkasan: …`."""

from __future__ import annotations

import re

from redaksi.formats.page_text.vocabulary import FIELDS, either

_FIELDS = ("headline", "subhead", "summary", "place")
_LABELLED = re.compile(
    "(?:" + "|".join(f"(?P<{field}>{either(FIELDS[field])})" for field in _FIELDS) + r")\s*[:：]\s*(?P<text>\S.*)\Z",
    re.IGNORECASE,
)
_BODY = re.compile(r"(?:isi(?: berita| naskah)?|naskah|body|teks berita)\s*[:：]?\Z", re.IGNORECASE)
_LIMIT = 1_500
_LONGEST_PLACE = 80


def read_labelled(text: str) -> tuple[str, str] | None:
    """(field, its text) for a line that names a field; None for any other line."""
    match = _LABELLED.match(text) if len(text) <= _LIMIT else None
    if match is None:
        return None
    field = next(name for name in _FIELDS if match[name])
    text = match["text"].strip()
    return (field, text) if field != "place" or len(text) <= _LONGEST_PLACE else None


def is_body_label(text: str) -> bool:
    """Whether the line only announces the story's text (`Isi berita:`)."""
    return len(text) <= 20 and _BODY.match(text) is not None
