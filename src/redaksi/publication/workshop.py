"""Where pages are made: a parcel in, files of the stage and what is known of the story out.

The same workshop stands in the program itself, for a few stories, and in each of its helper processes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from redaksi.domain.article import Photo, Piece
from redaksi.domain.pictures import Picture, PictureWish
from redaksi.publication.entries import Entry, Written
from redaksi.publication.stories import make_story
from redaksi.render.site import Site
from redaksi.usecases.port_site import Parcel

#: The piece of a parcel as far as its signatures prove it: None where readers are not to have it.
Opened = Callable[[Parcel], Piece | None]
Pictures = Callable[[str, PictureWish], Sequence[Picture]]
Warned = tuple[str, str, dict[str, object]]


@dataclass(frozen=True, slots=True)
class Order:
    """A story to make, the `key` of its page, and the SHA-256 of the page in the old site, empty where it has none."""

    parcel: Parcel
    key: str
    old: str = ""


@dataclass(frozen=True, slots=True)
class Made:
    """`entry` None: the story cannot prove its state. `files` are all of the story, `fresh` those that were written."""

    id: str
    entry: Entry | None = None
    files: tuple[Written, ...] = ()
    fresh: tuple[str, ...] = ()
    warnings: tuple[Warned, ...] = ()


class Workshop:
    """Writes into `stage` what the old site does not have; `known` are the photos that it has."""

    def __init__(self, site: Site, stage: Path, opened: Opened, pictures: Pictures, known: Collection[str]) -> None:
        self._site, self._stage, self._known = site, stage, known
        self._opened, self._pictures = opened, pictures

    def make(self, orders: Sequence[Order]) -> list[Made]:
        """In their order. OSError where the disk refuses."""
        return [self._one(order) for order in orders]

    def _one(self, order: Order) -> Made:
        piece = self._opened(order.parcel)
        if piece is None:
            return Made(order.parcel.id)
        story = make_story(piece, order.parcel.neighbours, order.key, self._site, self._picture)
        files, fresh = [], []
        for file in story.files:
            sha256 = hashlib.sha256(file.data).hexdigest()
            page = file.name == story.entry.page
            files.append(Written(file.name, sha256, piece.article.id if page else None))
            if sha256 != order.old if page else file.name not in self._known:
                self._write(file.name, file.data, page=page)
                fresh.append(file.name)
        warnings = tuple((piece.article.id, warning.code, dict(warning.params)) for warning in story.warnings)
        return Made(piece.article.id, story.entry, tuple(files), tuple(fresh), warnings)

    def _picture(self, photo: Photo, wish: PictureWish) -> Sequence[Picture]:
        return self._pictures(photo.sha256, wish)

    def _write(self, name: str, data: bytes, *, page: bool) -> None:
        """A photo that another story has brought is there already; a page may be made once more."""
        path = self._stage / name
        if not page:
            path.parent.mkdir(exist_ok=True)
        try:
            # Unbuffered: the bytes are all there, and a buffer asks the system for three things more about each file.
            with path.open("wb" if page else "xb", buffering=0) as file:
                left = memoryview(data)
                while left:
                    left = left[file.write(left) :]
        except FileExistsError:
            return
