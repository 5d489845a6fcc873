"""Photos on the clipboard or under the mouse: files, or a picture that another program hands over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QMimeData
from PySide6.QtGui import QImage, QTextDocumentFragment

from redaksi.usecases.photos import read_photo

#: Files that are meant as photos. What one really is, is found out when it is taken in; some are refused in a sentence.
_NAMES = "jpg jpeg jpe jfif png webp gif heic heif avif tif tiff bmp svg jp2 jxl psd ico"
SUFFIXES = frozenset(f".{name}" for name in _NAMES.split())
#: As programs hand pictures over, best first: with the bytes of the file nothing is lost.
_KINDS = {"image/jpeg": "jpg", "image/png": "png", "image/webp": "webp", "image/gif": "gif"}
#: HTML around nothing but a picture is no longer than this.
_PICTURE_HTML = 10_000


@dataclass(frozen=True, slots=True)
class Incoming:
    """A photo on its way: `read` gives its bytes, away from the window's thread."""

    name: str
    source: Path | bytes | QImage

    @classmethod
    def of_file(cls, path: Path) -> Incoming:
        return cls(path.name, path)

    def read(self) -> bytes:
        """UnreadableError for a file that cannot be read."""
        if isinstance(self.source, Path):
            return read_photo(self.source)
        return self.source if isinstance(self.source, bytes) else _as_png(self.source)


def photos_in(data: QMimeData) -> Sequence[Incoming]:
    """The photos of a paste or drop; none where it is text, although some programs add a picture of their text.

    Other files that come along with photos are among them: taking them in refuses each in a sentence.
    """
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if files:
        return [Incoming.of_file(file) for file in files] if photo_files(data) else []
    if not has_picture(data):
        return []
    name = QCoreApplication.translate("Photos", "pasted picture")
    for kind, suffix in _KINDS.items():
        if data.hasFormat(kind):
            return [Incoming(f"{name}.{suffix}", bytes(data.data(kind).data()))]
    image = data.imageData()
    return [Incoming(f"{name}.png", image)] if isinstance(image, QImage) and not image.isNull() else []


def has_picture(data: QMimeData) -> bool:
    """Whether what is handed over is a picture and nothing else, without looking into it."""
    if not data.hasImage() and not any(data.hasFormat(kind) for kind in _KINDS):
        return False
    if data.hasHtml():
        html = data.html()
        return len(html) <= _PICTURE_HTML and not QTextDocumentFragment.fromHtml(html).toPlainText().strip("\ufffc \n")
    return not data.text().strip()


def photo_files(data: QMimeData) -> int:
    """How many of the files are meant as photos, by their names."""
    return sum(Path(url.path()).suffix.lower() in SUFFIXES for url in data.urls() if url.isLocalFile())


def may_have_photos(data: QMimeData) -> bool:
    """The same for a mouse that only passes by: cheap."""
    if data.hasUrls():
        return photo_files(data) > 0
    return data.hasImage() and not data.hasText()


def _as_png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.setData(QByteArray())
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG", 80)  # type: ignore[call-overload]  # a name of a format is text, whatever the stubs say
    return bytes(buffer.data().data())
