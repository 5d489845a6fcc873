"""The photos of a ninjs item: pictures in several widths beside the file, and each photo as a tied item of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from redaksi.domain.article import Article, Photo
from redaksi.domain.pictures import focus_inside
from redaksi.formats.page_photos import PagePhotos
from redaksi.formats.registry import Export, File
from redaksi.render.photos import Shown, remembered, shown_name
from redaksi.render.warnings import PageWarning


class Pictures:
    """`files` holds what stands beside the item, once `renditions` was asked for each photo."""

    def __init__(self, export: Export, article: Article) -> None:
        self._site = export.site
        self._beside = PagePhotos(replace(export, site=replace(export.site, photos="beside", url="")))
        self._shown = remembered(self._beside.source)
        self._article = article
        self.warnings: list[PageWarning] = []

    @property
    def files(self) -> tuple[File, ...]:
        return self._beside.files

    def source(self, photo: Photo) -> Shown | None:
        """For the body: addresses as in the renditions."""
        shown = self._shown(photo)
        if shown is None:
            return None
        narrower = tuple((self._address(address), width) for address, width in shown.narrower)
        return replace(shown, source=self._address(shown.source), narrower=narrower)

    def renditions(self, photo: Photo) -> list[dict[str, Any]]:
        """Narrowest first; none, with a warning, where the photo's bytes are not at hand."""
        shown = self._shown(photo)
        if shown is None:
            self.warnings.append(PageWarning("photo-missing", {"photo": shown_name(photo)}))
            return []
        if not self._site.url:
            told = PageWarning("photo-beside-file")
            self.warnings += [] if told in self.warnings else [told]
        sizes = {file.name: len(file.data) for file in self._beside.files}
        return [self._rendition(photo, shown, *each, sizes) for each in _widths(shown)]

    def _rendition(
        self, photo: Photo, shown: Shown, name: str, width: int, height: int, sizes: dict[str, int]
    ) -> dict[str, Any]:
        form: dict[str, Any] = {
            "name": f"w{width}",
            "href": self._address(name),
            "contentType": shown.content_type,
            "width": width,
            "height": height,
            "sizeInBytes": sizes[name],
        }
        if photo.crop is None or photo.crop.focus is None:
            return form
        at = focus_inside(photo.crop)
        return form | {"poi": {"x": int(at.x * width), "y": int(at.y * height)}}

    def _address(self, name: str) -> str:
        """The file's address on the site; where that is not known, a URI that says where it lies beside this file."""
        return self._site.address_of(name) or f"file:{name}"


def _widths(shown: Shown) -> Iterator[tuple[str, int, int]]:
    for name, width in shown.narrower:
        yield name, width, max(1, round(shown.height * width / shown.width))
    yield shown.source, shown.width, shown.height
