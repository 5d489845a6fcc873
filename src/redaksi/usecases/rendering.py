"""The files that a piece would be exported as, not written anywhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from redaksi.domain.article import Photo, Piece
from redaksi.domain.neighbours import NOBODY
from redaksi.domain.pictures import Picture, PictureWish
from redaksi.usecases.neighbouring import neighbours
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.photos import pictures_of
from redaksi.usecases.ports import Unit
from redaksi.usecases.records import Rendered


def rendered(
    room: Newsroom, unit: Unit, piece: Piece, format_name: str, settings: Mapping[str, str] | None = None
) -> Rendered:
    """`piece` in that format, with the newsroom's settings and what there is to say of other stories now.

    `settings`: those of the newsroom, where many are rendered and somebody has them at hand.
    """
    form = room.formats[format_name]

    def photo(wanted: Photo) -> bytes:
        return unit.photos.get(wanted.sha256)

    def picture(wanted: Photo, wish: PictureWish) -> Sequence[Picture]:
        return pictures_of(room, unit, wanted.sha256, wish)

    near = NOBODY if form.alone else neighbours(unit, piece.article)
    return form.write(piece, unit.settings.all() if settings is None else settings, photo, near, picture)
