"""What goes to a target of a piece: files in its formats, or a post."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from redaksi.domain.article import Photo, Piece, State
from redaksi.domain.deliveries import Delivery
from redaksi.domain.errors import UsageError
from redaksi.domain.pictures import Picture, PictureWish
from redaksi.domain.posts import Post
from redaksi.domain.targets import Target, TargetKind
from redaksi.usecases.neighbouring import neighbours
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.photos import pictures_of
from redaksi.usecases.port_targets import Parcel, Remote
from redaksi.usecases.ports import Unit
from redaksi.usecases.records import ExportedFile
from redaksi.usecases.rendering import rendered

Warned = tuple[str, str, Mapping[str, object]]


def packed(
    room: Newsroom,
    target: Target,
    pieces: Sequence[Piece],
    deliveries: Sequence[Delivery],
    known: Mapping[str, Remote],
) -> tuple[list[Parcel], list[Warned]]:
    """The parcels, and what had to be left out of them (article id, code, parameters).

    A page says that it is published: it is, once it has arrived.
    """
    parcels, warnings = [], []
    with room.store.read() as unit:
        for piece, delivery in zip(pieces, deliveries, strict=True):
            shown = as_out(piece)
            files: dict[str, Sequence[ExportedFile]] = {}
            for name in target.formats:
                made = rendered(room, unit, shown, name)
                files[name] = made.files
                warnings += [(piece.article.id, code, params) for code, params in made.warnings]
            post = _post(room, unit, shown, known) if target.kind is TargetKind.WORDPRESS else None
            headline = piece.article.headline
            parcels.append(Parcel(delivery.key, piece.article.id, piece.revision, headline, files, post))
    return parcels, [each for number, each in enumerate(warnings) if each not in warnings[:number]]


def as_out(piece: Piece) -> Piece:
    """`piece` as readers get it."""
    return replace(piece, state=State.PUBLISHED) if piece.state is State.APPROVED else piece


def _post(room: Newsroom, unit: Unit, piece: Piece, known: Mapping[str, Remote]) -> Post:
    def photo(wanted: Photo) -> bytes:
        return unit.photos.get(wanted.sha256)

    def picture(wanted: Photo, wish: PictureWish) -> Sequence[Picture]:
        return pictures_of(room, unit, wanted.sha256, wish)

    def address(slug: str) -> str | None:
        try:
            remote = known.get(f"article:{unit.articles.resolve(slug)}")
        except UsageError:  # another story has that address since
            return None
        return remote.url if remote else None

    near = neighbours(unit, piece.article)
    return room.make_post(piece, unit.settings.all(), photo, near, picture, address)
