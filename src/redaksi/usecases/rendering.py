"""The files that a piece would be exported as, not written anywhere."""

from __future__ import annotations

from collections.abc import Sequence

from redaksi.domain.article import Photo, Piece
from redaksi.domain.pictures import Picture, PictureWish
from redaksi.usecases.neighbouring import neighbours
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.photos import pictures_of
from redaksi.usecases.ports import Unit
from redaksi.usecases.records import Rendered


def rendered(room: Newsroom, unit: Unit, piece: Piece, format_name: str) -> Rendered:
    """`piece` in that format, with the newsroom's settings and what there is to say of other stories now."""

    def photo(wanted: Photo) -> bytes:
        return unit.photos.get(wanted.sha256)

    def picture(wanted: Photo, wish: PictureWish) -> Sequence[Picture]:
        return pictures_of(room, unit, wanted.sha256, wish)

    return room.formats[format_name].write(piece, unit.settings.all(), photo, neighbours(unit, piece.article), picture)
