"""The pictures of a document as photos of its story."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, replace

from redaksi.domain.article import LINE_LIMIT, Photo
from redaksi.domain.errors import UnreadableError
from redaksi.formats.pictures.taking import take


@dataclass(frozen=True, slots=True)
class Taken:
    """Photos by the hash of the picture in the document, their bytes by their own, and those that none could be."""

    photos: Mapping[str, Photo]
    data: Mapping[str, bytes]
    refused: int = 0


NOTHING = Taken({}, {})


def taken(pictures: Mapping[str, bytes]) -> Taken:
    """Look at each picture and clean it; decoding what a stranger sends belongs in a process of its own."""
    photos, data, refused = dict[str, Photo](), dict[str, bytes](), 0
    for sha256, content in pictures.items():
        try:
            photo, clean = _photo(content)
        except UnreadableError:
            refused += 1
            continue
        photos[sha256] = photo
        data[photo.sha256] = clean
    return Taken(photos, data, refused)


def _photo(content: bytes) -> tuple[Photo, bytes]:
    found = take(content, "")
    sha256 = hashlib.sha256(found.data).hexdigest()
    photo = Photo(str(uuid.uuid4()), sha256, found.content_type, found.width, found.height)
    caption, credit, licence = (_line(found.words.get(name)) for name in ("caption", "credit", "licence"))
    return replace(photo, caption=caption, credit=credit, licence=licence), found.data


def _line(text: str | None) -> str | None:
    return text[:LINE_LIMIT] if text else None


def described(photo: Photo, alt: str, caption: str | None, credit: str | None = None) -> Photo:
    """`photo` with what the document says of it; what its own file says counts less."""
    seen, said, by = _line(alt) or photo.alt, _line(caption) or photo.caption, _line(credit) or photo.credit
    return replace(photo, alt=seen, caption=said, credit=by)
