"""A picture opened with care: what it is and how large is known before anything of it is decoded."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager

from PIL import Image, ImageFile, UnidentifiedImageError

from redaksi.domain.errors import UnreadableError
from redaksi.formats.pictures.kinds import TAKEN, kind_of

#: A picture of more pixels is refused: decoded it would fill some 400 MB.
PIXELS = 100_000_000
_ORIENTATION = 0x0112

# Pillow's own guard warns at fewer pixels than cameras make; the one below stands before every decoding.
Image.MAX_IMAGE_PIXELS = None


@contextmanager
def opened(data: bytes, name: str) -> Iterator[ImageFile.ImageFile]:
    """The picture of `data`, not decoded yet; whatever decoding it raises is told as what is wrong with the file.

    UnreadableError `photo-heic`, `photo-svg`, `photo-page`, `photo-other-kind`, `not-a-photo`,
    `photo-too-many-pixels`, `photo-damaged`.
    """
    kind = kind_of(data)
    if kind not in TAKEN:
        raise _refused(kind, name)
    try:
        with Image.open(io.BytesIO(data), formats=(kind,)) as image:
            width, height = image.size
            if width * height > PIXELS:
                raise UnreadableError(
                    "photo-too-many-pixels", name=name, width=width, height=height, limit=PIXELS // 1_000_000
                )
            yield image
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError, IndexError) as error:
        raise UnreadableError("photo-damaged", name=name) from error


def orientation_of(image: Image.Image) -> int:
    """Which side is up, by the numbers of EXIF (1 to 8); 1 where the file says nothing that makes sense."""
    try:
        said = image.getexif().get(_ORIENTATION, 1)
    except (SyntaxError, ValueError, OSError, TypeError):  # EXIF that is none
        return 1
    return said if isinstance(said, int) and 1 <= said <= 8 else 1


def upright_size(image: Image.Image, orientation: int) -> tuple[int, int]:
    width, height = image.size
    return (height, width) if orientation >= 5 else (width, height)


def _refused(kind: str | None, name: str) -> UnreadableError:
    codes = {None: "not-a-photo", "HEIC": "photo-heic", "SVG": "photo-svg", "HTML": "photo-page"}
    if kind in codes:
        return UnreadableError(codes[kind], name=name)
    return UnreadableError("photo-other-kind", name=name, kind=kind)
