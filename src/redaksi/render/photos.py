"""Where a page finds its photos, and how a cropped one is shown without touching its bytes."""

from __future__ import annotations

import base64
from collections.abc import Callable

from redaksi.domain.article import Photo

#: Gives the address of a photo for `<img src>`, or None where its bytes are not at hand.
PhotoSource = Callable[[Photo], str | None]

#: The kinds of picture that a page may hold. SVG is not among them: it can carry scripts.
SUFFIXES = {"image/jpeg": "jpg", "image/png": "png", "image/webp": "webp", "image/gif": "gif"}


def shown_name(photo: Photo) -> str:
    """What a sentence calls the photo."""
    return photo.caption or photo.alt or photo.sha256[:12]


def no_photos(_photo: Photo) -> str | None:
    """The source of a page whose photos are not at hand: each is left out with a warning."""
    return None


def remembered(source: PhotoSource) -> PhotoSource:
    """`source` asked once for each photo: a page names some photos twice, and bytes are dear to fetch and encode."""
    known: dict[str, str | None] = {}

    def address(photo: Photo) -> str | None:
        if photo.sha256 not in known:
            known[photo.sha256] = source(photo)
        return known[photo.sha256]

    return address


def data_uris(read: Callable[[Photo], bytes]) -> PhotoSource:
    """Photos inside the page, as `data:` addresses of the bytes that `read` gives."""

    def source(photo: Photo) -> str | None:
        if photo.content_type not in SUFFIXES:
            return None
        return f"data:{photo.content_type};base64,{base64.b64encode(read(photo)).decode('ascii')}"

    return source


def file_name(photo: Photo) -> str:
    """The name of the photo's file beside a page: its hash, so the same photo is there once."""
    return f"{photo.sha256}.{SUFFIXES.get(photo.content_type, 'bin')}"


def beside(folder: str) -> PhotoSource:
    """Photos as files of `folder` beside the page."""
    return lambda photo: f"{folder}/{file_name(photo)}" if photo.content_type in SUFFIXES else None


def frame_style(photo: Photo) -> str | None:
    """The shape of the window through which a cropped photo is seen, as CSS; None for a whole photo."""
    if photo.crop is None:
        return None
    return f"aspect-ratio:{_number(photo.width * photo.crop.width)}/{_number(photo.height * photo.crop.height)}"


def image_style(photo: Photo) -> str | None:
    """Size and place of a cropped photo behind its window, in per cent of the window."""
    crop = photo.crop
    if crop is None:
        return None
    size = f"width:{_number(100 / crop.width)}%;height:{_number(100 / crop.height)}%"
    return f"{size};left:{_number(-100 * crop.x / crop.width)}%;top:{_number(-100 * crop.y / crop.height)}%"


def _number(value: float) -> str:
    return f"{value:.4f}".rstrip("0").rstrip(".")
