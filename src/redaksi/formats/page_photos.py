"""The photos of an exported page: inside it or beside it, as the site's settings say."""

from __future__ import annotations

from collections.abc import Sequence

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
        stands_beside = export.site.photos == "beside"
        self.source: PhotoSource = (
            beside(self._made, FOLDER, self._files.__setitem__, self._shared) if stands_beside else inside(self._made)
        )

    @property
    def files(self) -> tuple[File, ...]:
        return tuple(File(name, data) for name, data in self._files.items())

    def _made(self, photo: Photo) -> Sequence[Picture]:
        return self._pictures(photo, page_wish(self._settings, photo))

    def _shared(self, photo: Photo) -> Sequence[Picture]:
        """Of the lead photo, where links can name it: without the site's address there is none to give."""
        leads = photo == self._export.piece.article.lead_photo
        wanted = leads and self._export.site.url and self._export.picture is not None
        return self._pictures(photo, share_wish(self._settings, photo)) if wanted else ()

    def _pictures(self, photo: Photo, wish: PictureWish) -> Sequence[Picture]:
        try:
            return self._export.pictures(photo, wish)
        except (
            UnreadableError
        ):  # bytes that came along with an import and are no picture: the page says what is missing
            return ()
