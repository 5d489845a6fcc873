"""The photos of a story inside a document: as a page shows them, in a kind that word processors take."""

from __future__ import annotations

import io
from dataclasses import replace

from docx.shared import Emu
from docx.text.run import Run

from redaksi.domain.article import Photo
from redaksi.formats.page_photos import PagePhotos
from redaksi.formats.registry import Export
from redaksi.formats.word.sheet import HEIGHT, WIDTH, xml_text
from redaksi.render.photos import Shown, remembered

_TAKEN = ("image/jpeg", "image/png", "image/gif")
#: A picture as it stands on a screen of 96 dots an inch.
_EMU_PER_PIXEL = 9_525


class DocumentPhotos:
    """`source` for the renderer; `put` for the document."""

    def __init__(self, export: Export) -> None:
        self._beside = PagePhotos(replace(export, site=replace(export.site, photos="beside", url="")))
        self._shown: dict[str, Shown] = {}
        self.source = remembered(self._source)

    def put(self, run: Run, address: str, alt: str) -> bool:
        """The picture of that address, as wide as the text at most; False where there is none."""
        shown = self._shown.get(address)
        if shown is None:
            return False
        data = next(file.data for file in self._beside.files if file.name == address)
        scale = min(1.0, WIDTH / (shown.width * _EMU_PER_PIXEL), HEIGHT / (shown.height * _EMU_PER_PIXEL))
        size = (Emu(int(side * _EMU_PER_PIXEL * scale)) for side in (shown.width, shown.height))
        placed = run.add_picture(io.BytesIO(_taken(data, shown.content_type)), *size)
        placed._inline.docPr.set("descr", xml_text(alt))
        for side in ("distT", "distB", "distL", "distR"):  # else some programs leave a margin of their own
            placed._inline.set(side, "0")
        return True

    def _source(self, photo: Photo) -> Shown | None:
        shown = self._beside.source(photo)
        if shown is not None:
            self._shown[shown.source] = shown
        return shown


def _taken(data: bytes, kind: str) -> bytes:
    """`data`, made anew where it is of a kind that few word processors know."""
    if kind in _TAKEN:
        return data
    from PIL import Image

    made = io.BytesIO()
    with Image.open(io.BytesIO(data)) as picture:
        picture.convert("RGBA" if "A" in picture.getbands() else "RGB").save(made, "PNG")
    return made.getvalue()
