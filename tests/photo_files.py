"""A photo from a file into a store in one call, and back: the window does this in steps."""

from __future__ import annotations

from pathlib import Path

from redaksi.domain.article import Photo
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.photos import keep_photo, read_photo, take_photo


def add_photo(room: Newsroom, path: Path) -> Photo:
    """Keep the picture file `path`; the photo for the article. Errors as `read_photo` and `take_photo`."""
    data = read_photo(path)
    return keep_photo(room, data, take_photo(room, data, path.name))


def photo_bytes(room: Newsroom, sha256: str) -> bytes:
    """What the store keeps of a photo."""
    with room.store.read() as unit:
        return unit.photos.get(sha256)
