"""Photos: taken into the store as they are; the article says the rest."""

from __future__ import annotations

import uuid
from pathlib import Path

from redaksi.domain.article import Photo
from redaksi.domain.errors import UnreadableError
from redaksi.usecases.newsroom import Newsroom

#: Larger originals are refused with a sentence (50 MB).
PHOTO_LIMIT = 50_000_000


def add_photo(room: Newsroom, path: Path) -> Photo:
    """Keep the picture file `path`; the photo for the article.

    UnreadableError `no-such-file`, `photo-too-large`, `not-a-photo`.
    """
    try:
        size = path.stat().st_size
        if size > PHOTO_LIMIT:
            raise UnreadableError("photo-too-large", name=path.name, limit=PHOTO_LIMIT // 1_000_000)
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableError("no-such-file", name=path.name) from error
    facts = room.photo_facts(data, path.name)
    with room.store.write() as unit:
        sha256 = unit.photos.put(data)
    return Photo(str(uuid.uuid4()), sha256, facts.content_type, facts.width, facts.height)


def photo_bytes(room: Newsroom, sha256: str) -> bytes:
    with room.store.read() as unit:
        return unit.photos.get(sha256)
