"""Paste and copy: foreign text comes into a story with its pictures, a passage leaves for other programs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from redaksi.domain.article import Photo
from redaksi.domain.errors import UnreadableError
from redaksi.domain.pasting import TEXT_LIMIT, Clip, Pasted, too_long
from redaksi.domain.pictures import TakenPhoto
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.photos import keep_photo, take_photo

_PICTURE = re.compile(r"!\[(?:[^\]\\]|\\.)*\]\(media:(?P<hash>[0-9a-f]{64})\)")


@dataclass(frozen=True, slots=True)
class Arrived:
    """What came out of a clipboard; `taken` are its pictures that can be kept, by their hash in the Markdown."""

    pasted: Pasted
    taken: Mapping[str, TakenPhoto]


@dataclass(frozen=True, slots=True)
class KeptPaste:
    """What may be put into the story now, and the photos that it names."""

    pasted: Pasted
    photos: tuple[Photo, ...] = ()


def read_clip(room: Newsroom, clip: Clip) -> Arrived:
    """Understand a clipboard; the store is not asked. May take seconds.

    UnreadableError `paste-too-long` for more text than a story can hold, and what the reader raises. A picture that
    is none is left out and told.
    """
    if len(clip.text) > TEXT_LIMIT:
        raise too_long(len(clip.text))
    pasted = room.clipboard.read(clip)
    if len(pasted.markdown) > TEXT_LIMIT:
        raise too_long(len(pasted.markdown))
    taken: dict[str, TakenPhoto] = {}
    failed = 0
    for sha256, data in pasted.pictures.items():
        try:
            taken[sha256] = take_photo(room, data, "")
        except UnreadableError:
            failed += 1  # told below, with all the others
    if failed:
        pasted = replace(pasted, told=(*pasted.told, ("pictures-unreadable", failed)))
    return Arrived(pasted, taken)


def read_plain(room: Newsroom, clip: Clip) -> Arrived:
    """The characters of a clipboard and nothing of their looks. UnreadableError `paste-too-long`."""
    if len(clip.text) > TEXT_LIMIT:
        raise too_long(len(clip.text))
    return Arrived(room.clipboard.read_plain(clip.text), {})


def keep_pictures(room: Newsroom, arrived: Arrived) -> KeptPaste:
    """Keep the pictures in the store, and name them in the Markdown as the store does."""
    photos: dict[str, Photo] = {}
    for sha256, taken in arrived.taken.items():
        photos[sha256] = keep_photo(room, arrived.pasted.pictures[sha256], taken)
    return KeptPaste(_renamed(arrived.pasted, photos), tuple(photos.values()))


def copied_html(room: Newsroom, markdown: str) -> str:
    """A passage as HTML for other programs."""
    return room.clipboard.as_html(markdown)


def _renamed(pasted: Pasted, photos: Mapping[str, Photo]) -> Pasted:
    """Photos by the hash under which they are kept; without those that could not be."""

    def name(found: re.Match[str]) -> str:
        photo = photos.get(found["hash"])
        return found[0].replace(found["hash"], photo.sha256) if photo else ""

    markdown, left_out, at = "", [], 0
    for part in pasted.left_out:
        markdown += _PICTURE.sub(name, pasted.markdown[at : part.offset])
        at = part.offset
        left_out.append(replace(part, offset=len(markdown), markdown=_PICTURE.sub(name, part.markdown)))
    return replace(
        pasted, markdown=markdown + _PICTURE.sub(name, pasted.markdown[at:]), left_out=tuple(left_out), pictures={}
    )
