"""See-also lines inside the text, and titles with their addresses: `Baca juga: Title`, `[Title](https://…)`."""

from __future__ import annotations

import re

from redaksi.domain.article import Related
from redaksi.formats.page_text.prose import folded
from redaksi.formats.page_text.vocabulary import RELATED_LABELS, SEE_ALSO, SEE_ALSO_UNMARKED, either

_INLINE = re.compile(rf"[\[(*\W]*(?:{either(SEE_ALSO)})\s*[:：|>»–—-]+\s*(?P<title>\S.*)\Z", re.IGNORECASE)
_UNMARKED = re.compile(rf"[\[(*\W]*(?i:{either(SEE_ALSO_UNMARKED)})\s+(?P<title>[A-Z0-9“\"‘].*)\Z")
_MARKDOWN_LINK = re.compile(r"\[(?P<title>[^\]]+)\]\((?P<url>https?://[^\s)]+)\)\Z")
_ADDRESS_BEHIND = re.compile(r"(?P<title>.+?)\s*[\s(<\[|–-]+(?P<url>https?://[^\s)>\]]+)[)>\]]?\Z")
_ADDRESS = re.compile(r"\W{0,3}(?P<url>https?://[^\s)>\]]+)[)>\]]?\Z")
_BULLET = re.compile(r"(?:[-–—•·*►▶»>●▪○]+|\(?\d{1,2}[.)]|#\d{1,2})\s+(?=\S)")
_LIMIT = 400


def read_inline(text: str) -> Related | None:
    """The story that a see-also line names; None for any other line."""
    if len(text) > _LIMIT:
        return None
    match = _INLINE.match(text) or (_UNMARKED.match(text) if len(text) < 200 else None)
    if match is None or folded(match["title"]) in RELATED_LABELS:
        return None
    title = match["title"].strip()
    for opening, closing in ("()", "[]", "**"):
        if text.startswith(opening) and title.endswith(closing):
            title = title[:-1].rstrip()
    return read_title(title)


def read_title(text: str) -> Related | None:
    """A title with the address behind it, without bullet or number; None where no title is left."""
    text = _BULLET.sub("", text, count=1) if _BULLET.match(text) else text
    link = _MARKDOWN_LINK.match(text) or _ADDRESS_BEHIND.match(text)
    headline = (link["title"] if link else text).strip().strip("*").strip()
    if not any(character.isalnum() for character in headline):
        return None
    return Related(headline, url=link["url"] if link else None)


def address_alone(text: str) -> str | None:
    """The address, where a line is nothing else."""
    match = _ADDRESS.match(text) if len(text) <= 2_000 else None
    return match["url"] if match else None
