"""The pictures of a page: those that come along become photos of the story, the others are counted."""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from collections import Counter
from collections.abc import Callable
from urllib.parse import unquote_to_bytes

from redaksi.formats.html_to_markdown.look import Attributes
from redaksi.formats.structure.model import Run

#: Gives the bytes of a picture by its `file:` address; None where it may not or cannot be had.
Fetch = Callable[[str], bytes | None]

_DATA = re.compile(r"data:image/(?:png|jpe?g|gif|webp)(?:;[^,;]*)*?(?P<base64>;base64)?,", re.IGNORECASE)
_NUMBER = re.compile(r"\s*(\d+)")
#: A picture as small as this (pixels, or bytes) is a counter of readers or a spacer.
_DOT, _DOT_BYTES = 2, 100
_LONGEST_EMOJI = 12


class Pictures:
    """Collects the bytes of pictures by their SHA-256; `most` bytes in all, larger ones count as left out."""

    def __init__(self, fetch: Fetch, counted: Counter[str], most: int) -> None:
        self.found: dict[str, bytes] = {}
        self._fetch = fetch
        self._counted = counted
        self._room = most

    def read(self, attributes: Attributes) -> Run | None:
        """The run of an `img` element: emoji as text, a picture that comes along; None for one that does not."""
        alt = " ".join((attributes.get("alt") or "").split())
        if _is_emoji(alt):
            return Run(alt)
        if _is_dot(attributes):
            return None
        data = self._bytes((attributes.get("src") or "").strip())
        if data is None or len(data) > self._room:
            self._counted["pictures-left"] += 1
            return None
        if len(data) <= _DOT_BYTES:
            return None
        sha256 = hashlib.sha256(data).hexdigest()
        if sha256 not in self.found:
            self.found[sha256] = data
            self._room -= len(data)
        return Run(alt, picture=f"media:{sha256}")

    def _bytes(self, address: str) -> bytes | None:
        found = _DATA.match(address)
        if found is None:
            return self._fetch(address) if address[:5].lower() == "file:" else None
        content = unquote_to_bytes(address[found.end() :])
        if not found["base64"]:
            return content
        try:
            return base64.b64decode(b"".join(content.split()), validate=True)
        except binascii.Error:
            return None


def _is_emoji(alt: str) -> bool:
    return bool(alt) and len(alt) <= _LONGEST_EMOJI and all(sign > "\u203b" or sign == "\u200d" for sign in alt)


def _is_dot(attributes: Attributes) -> bool:
    sizes = [_NUMBER.match(attributes.get(name) or "") for name in ("width", "height")]
    return any(size is not None and int(size[1]) <= _DOT for size in sizes)
