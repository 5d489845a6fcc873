"""The photos of a JSON article: their entries, and their bytes where they came along."""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
import uuid
from collections.abc import Mapping
from dataclasses import dataclass

from redaksi.domain.article import Crop, Focus, Photo
from redaksi.formats.intake import Doubt
from redaksi.formats.json_node import Node
from redaksi.render.photos import SUFFIXES, shown_name

#: How the bytes of each kind of picture begin.
_BEGINNINGS = {
    "image/jpeg": re.compile(rb"\xff\xd8\xff"),
    "image/png": re.compile(rb"\x89PNG\r\n\x1a\n"),
    "image/webp": re.compile(rb"RIFF.{4}WEBP", re.DOTALL),
    "image/gif": re.compile(rb"GIF8[79]a"),
}
_SHA256 = re.compile(r"[0-9a-f]{64}\Z")


@dataclass(frozen=True, slots=True)
class ReadPhotos:
    """The entries in their order, the bytes by SHA-256, and a doubt for each photo that came without its bytes."""

    media: tuple[Photo, ...]
    data: Mapping[str, bytes]
    doubts: tuple[Doubt, ...]


def read_photos(root: Node) -> ReadPhotos:
    """The `media` of an article. Bytes that do not have the hash they claim are an error: they are another photo."""
    media, data, doubts = [], {}, []
    for entry in root.entries("media"):
        photo = _photo(entry)
        media.append(photo)
        content = entry.get("data").of(_bytes)
        if content is None:
            doubts.append(Doubt("media", "photo-without-data", {"photo": shown_name(photo)}))
        elif hashlib.sha256(content).hexdigest() != photo.sha256:
            raise entry.get("sha256").error()
        else:
            data[photo.sha256] = content
            if not _BEGINNINGS[photo.content_type].match(content):
                doubts.append(Doubt("media", "photo-not-its-kind", {"photo": shown_name(photo)}))
    return ReadPhotos(tuple(media), data, tuple(doubts))


def is_picture(data: bytes) -> bool:
    """Whether bytes begin as those of a picture do that a page can show."""
    return any(beginning.match(data) for beginning in _BEGINNINGS.values())


def _photo(node: Node) -> Photo:
    sha256, kind = node.get("sha256"), node.get("contentType")
    if not _SHA256.match(sha256.text()):
        raise sha256.error()
    if kind.text() not in SUFFIXES:
        raise kind.error()
    return Photo(
        id=node.get("id").of(Node.text) or str(uuid.uuid4()),
        sha256=sha256.text(),
        content_type=kind.text(),
        width=node.get("width").whole(),
        height=node.get("height").whole(),
        alt=node.get("alt").of(Node.text),
        caption=node.get("caption").of(Node.text),
        credit=node.get("credit").of(Node.text),
        licence=node.get("licence").of(Node.text),
        lead=node.get("lead").of(Node.truth) or False,
        crop=node.get("crop").of(_crop),
    )


def _crop(node: Node) -> Crop:
    """A part of the photo that is not empty and does not reach beyond it."""
    x, y, width, height = (node.get(name).fraction() for name in ("x", "y", "width", "height"))
    if not (width and height) or x + width > 1 + 1e-9 or y + height > 1 + 1e-9:
        raise node.error()
    return Crop(x, y, width, height, node.get("focus").of(_focus))


def _focus(node: Node) -> Focus:
    return Focus(node.get("x").fraction(), node.get("y").fraction())


def _bytes(node: Node) -> bytes:
    try:
        return base64.b64decode(node.text(), validate=True)
    except (binascii.Error, ValueError):
        raise node.error() from None
