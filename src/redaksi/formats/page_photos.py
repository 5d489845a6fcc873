"""The photos of an exported page: inside it or beside it, as the site's settings say."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

from redaksi.domain.article import Photo
from redaksi.domain.errors import UnreadableError
from redaksi.domain.page_pictures import page_wish, share_wish
from redaksi.domain.pictures import Picture, PictureWish
from redaksi.formats.registry import Export, File
from redaksi.render.photos import PhotoSource, beside, inside

FOLDER = "foto"


class PagePhotos:
    """`source` for the renderer; afterwards `files` holds what has to stand beside the page."""

    def __init__(self, export: Export) -> None:
        self._export = export
        self._settings = export.site.as_settings()
        self._files: dict[str, bytes] = {}
        self._known: dict[tuple[Photo, PictureWish], Sequence[Picture]] = {}
        self._beside = export.site.photos == "beside"
        self.source: PhotoSource = (
            beside(self._made, FOLDER, self._files.__setitem__, self._shared) if self._beside else inside(self._made)
        )

    @property
    def files(self) -> tuple[File, ...]:
        return tuple(File(name, data) for name, data in self._files.items())

    def told(self) -> dict[str, Any]:
        """`{pictures: {PHOTO: {page, shared}}}`: which pictures stand for each photo of the page, by their hash.

        Empty where there is none. With it the page can be made again where its photos are not at hand.
        """
        article = self._export.piece.article
        media = () if article.withdrawal else article.media
        told = {photo.id: {"page": _facts(self._made(photo)), "shared": _facts(self._shared(photo))} for photo in media}
        return {"pictures": told} if told else {}

    def _made(self, photo: Photo) -> Sequence[Picture]:
        return self._pictures(photo, page_wish(self._settings, photo))

    def _shared(self, photo: Photo) -> Sequence[Picture]:
        """Of the lead photo, where links can name it: it stands beside the page, and the site has an address."""
        leads = photo == self._export.piece.article.lead_photo
        wanted = self._beside and leads and self._export.site.url and self._export.picture is not None
        return self._pictures(photo, share_wish(self._settings, photo)) if wanted else ()

    def _pictures(self, photo: Photo, wish: PictureWish) -> Sequence[Picture]:
        if (photo, wish) not in self._known:
            self._known[photo, wish] = self._asked(photo, wish)
        return self._known[photo, wish]

    def _asked(self, photo: Photo, wish: PictureWish) -> Sequence[Picture]:
        try:
            return self._export.pictures(photo, wish)
        except (
            UnreadableError
        ):  # bytes that came along with an import and are no picture: the page says what is missing
            return ()


def _facts(pictures: Sequence[Picture]) -> list[dict[str, Any]]:
    return [
        {
            "sha256": hashlib.sha256(picture.data).hexdigest(),
            "contentType": picture.content_type,
            "width": picture.width,
            "height": picture.height,
        }
        for picture in pictures
    ]
