"""A photo taken in: looked at to its end, and rid of what must not leave the house."""

from __future__ import annotations

import io

from PIL import Image

from redaksi.domain.pictures import TakenPhoto
from redaksi.formats.pictures.cleaning import MalformedError, clean
from redaksi.formats.pictures.kinds import TAKEN
from redaksi.formats.pictures.opening import opened, orientation_of, upright_size
from redaksi.formats.pictures.told import told

#: Decoding at an eighth of the size still reads a JPEG to its end.
_GLANCE = 8
_NEARLY_LOSSLESS = 95


def take(data: bytes, name: str) -> TakenPhoto:
    """The picture in `data`. UnreadableError as `opened`, for what cannot be read to its end, too."""
    with opened(data, name) as image:
        kind = str(image.format)
        orientation, words = orientation_of(image), told(image)
        width, height = upright_size(image, orientation)
        image.draft(image.mode, (max(1, image.width // _GLANCE), max(1, image.height // _GLANCE)))
        image.load()
    try:
        return TakenPhoto(TAKEN[kind], width, height, clean(kind, data, orientation), words)
    except MalformedError:
        return TakenPhoto("image/jpeg", width, height, _drawn_anew(data, name), words)


def _drawn_anew(data: bytes, name: str) -> bytes:
    """What cannot be taken apart, but shown."""
    with opened(data, name) as image:
        orientation, profile = orientation_of(image), image.info.get("icc_profile")
        whole = image.convert("RGB") if image.mode not in ("L", "RGB", "CMYK") else image
        target = io.BytesIO()
        exif = Image.Exif()
        if orientation != 1:
            exif[0x0112] = orientation
        whole.save(target, "JPEG", quality=_NEARLY_LOSSLESS, icc_profile=profile, exif=exif.tobytes() if exif else b"")
        return target.getvalue()
