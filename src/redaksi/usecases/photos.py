"""Photos: looked at and cleaned when they are taken in, kept with the file they came from, made in sizes of a page."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from pathlib import Path

from redaksi.domain.article import LINE_LIMIT, Photo
from redaksi.domain.errors import UnreadableError
from redaksi.domain.pictures import Picture, PictureWish, TakenPhoto
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.ports import Unit

#: Larger originals are refused with a sentence (50 MB).
PHOTO_LIMIT = 50_000_000


def read_photo(path: Path) -> bytes:
    """The file's bytes. UnreadableError `no-such-file`, `photo-too-large`."""
    try:
        if path.stat().st_size > PHOTO_LIMIT:
            raise _too_large(path.name)
        return path.read_bytes()
    except OSError as error:
        raise UnreadableError("no-such-file", name=path.name) from error


def take_photo(room: Newsroom, data: bytes, name: str) -> TakenPhoto:
    """What `data` holds; nothing is kept, and the store is not asked. May take seconds.

    UnreadableError in one sentence for anything that is no whole picture of a kind and size that is taken.
    """
    if len(data) > PHOTO_LIMIT:
        raise _too_large(name)
    return room.pictures.take(data, name)


def keep_photo(room: Newsroom, data: bytes, taken: TakenPhoto) -> Photo:
    """Keep what was taken in from the file `data`, and that file; the photo for the article."""
    with room.store.write() as unit:
        sha256 = unit.photos.put(taken.data, None if taken.data == data else data)
    caption, credit, licence = (_line(taken.words.get(name)) for name in ("caption", "credit", "licence"))
    facts = (taken.content_type, taken.width, taken.height)
    return Photo(str(uuid.uuid4()), sha256, *facts, caption=caption, credit=credit, licence=licence)


def pictures_of(room: Newsroom, unit: Unit, sha256: str, wish: PictureWish) -> Sequence[Picture]:
    """Pictures of a photo, made before or now. UnreadableError for bytes that are no picture."""
    made = room.pictures.made(sha256, wish)
    return room.pictures.make(sha256, wish, *_sources(unit, sha256, wish)) if made is None else made


def sources(room: Newsroom, sha256: str, wish: PictureWish) -> tuple[bytes, bytes]:
    """What pictures of a photo are made from: its bytes, and its original where `wish` keeps data of that."""
    with room.store.read() as unit:
        return _sources(unit, sha256, wish)


def made_pictures(room: Newsroom, sha256: str, wish: PictureWish) -> Sequence[Picture] | None:
    """Pictures that were made before; the store is not asked."""
    return room.pictures.made(sha256, wish)


def make_pictures(room: Newsroom, sha256: str, wish: PictureWish, data: bytes, original: bytes) -> Sequence[Picture]:
    """Make pictures from what `sources` gave; the store is not asked. May take seconds."""
    return room.pictures.make(sha256, wish, data, original)


def _sources(unit: Unit, sha256: str, wish: PictureWish) -> tuple[bytes, bytes]:
    data = unit.photos.get(sha256)
    return data, data if wish.keep == "none" else unit.photos.original(sha256)


def _line(text: str | None) -> str | None:
    return text[:LINE_LIMIT] if text else None


def _too_large(name: str) -> UnreadableError:
    return UnreadableError("photo-too-large", name=name, limit=PHOTO_LIMIT // 1_000_000)
