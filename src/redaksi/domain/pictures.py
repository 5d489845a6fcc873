"""Arithmetic of pictures: sizes, crops of a fixed shape, the point that must stay in sight. Pixels and fractions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from redaksi.domain.article import Crop, Focus, Photo

#: A crop has at least this part of the photo's width and height.
SMALLEST = 0.05
#: Fractions are kept to so many digits: a pixel of the largest photo is more.
_DIGITS = 6


class Ratio(Enum):
    """The shapes that a crop may be held to, as width and height; None: any shape."""

    FREE = None
    WIDE = (16, 9)
    CLASSIC = (4, 3)
    SQUARE = (1, 1)


@dataclass(frozen=True, slots=True)
class TakenPhoto:
    """A picture file taken in: sizes in pixels of it upright, `data` without what cameras write into a file.

    `words` holds the caption, credit and licence that the file itself told, where it did.
    """

    content_type: str
    width: int
    height: int
    data: bytes
    words: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class PictureWish:
    """Which part of a photo, how wide at most (each width one picture), JPEG quality (1 to 95), what data to keep.

    `keep`: `none`, `rights` (who made it, who owns it) or `all` (all of EXIF, the place included).
    """

    crop: Crop | None
    widths: tuple[int, ...]
    quality: int
    keep: str = "none"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture made for a page; sizes in pixels."""

    content_type: str
    width: int
    height: int
    data: bytes


Size = tuple[int, int]


def shown_size(photo: Photo) -> Size:
    """Width and height in pixels of what is shown of `photo`."""
    left, top, right, bottom = crop_box((photo.width, photo.height), photo.crop)
    return right - left, bottom - top


def crop_box(size: Size, crop: Crop | None) -> tuple[int, int, int, int]:
    """Left, top, right and bottom in pixels of the part `crop` of a picture of `size`: never empty, never beyond it."""
    width, height = max(1, size[0]), max(1, size[1])
    if crop is None:
        return 0, 0, width, height
    left = min(width - 1, round(crop.x * width))
    top = min(height - 1, round(crop.y * height))
    right = min(width, max(left + 1, round((crop.x + crop.width) * width)))
    bottom = min(height, max(top + 1, round((crop.y + crop.height) * height)))
    return left, top, right, bottom


def scaled(size: Size, width: int) -> Size:
    """`size` made `width` wide, never larger than it is."""
    if width >= size[0]:
        return size
    return width, max(1, round(size[1] * width / size[0]))


def widths_for(size: Size, widths: tuple[int, ...]) -> tuple[int, ...]:
    """In which of `widths` a picture of `size` is made, rising: none larger than it is, its own where it is smaller."""
    smaller = sorted({width for width in widths if width < size[0]})
    return tuple(smaller) if len(smaller) == len(set(widths)) else (*smaller, size[0])


def focus_of(crop: Crop | None) -> Focus | None:
    return crop.focus if crop else None


def is_whole(crop: Crop | None) -> bool:
    """Whether nothing is cut off."""
    return crop is None or (crop.x, crop.y, crop.width, crop.height) == (0, 0, 1, 1)


def with_focus(crop: Crop | None, focus: Focus | None) -> Crop | None:
    """`crop` looking at `focus` (None: at nothing in particular); None where there is nothing to say any more."""
    part = crop or Crop(0, 0, 1, 1)
    made = Crop(part.x, part.y, part.width, part.height, focus and _clamped_focus(focus))
    return None if focus is None and is_whole(made) else made


def fitted(size: Size, ratio: Ratio, focus: Focus | None) -> Crop | None:
    """The largest part of a picture of `size` in the shape of `ratio`, its middle as near to `focus` as it can be."""
    return with_focus(None, focus) if ratio.value is None else largest(size, ratio.value, focus)


def largest(size: Size, shape: Size, focus: Focus | None) -> Crop:
    """The largest part of a picture of `size` in any shape (width and height), as `fitted`."""
    wanted = shape[0] / shape[1] * size[1] / size[0]  # of fractions: width over height
    width, height = (1.0, 1 / wanted) if wanted > 1 else (wanted, 1.0)
    at = focus or Focus(0.5, 0.5)
    return placed(Crop(at.x - width / 2, at.y - height / 2, width, height, focus))


def within(outer: Crop, inner: Crop) -> Crop:
    """The part `inner` of the part `outer`, in fractions of the whole; it looks at no point."""
    x, y = outer.x + inner.x * outer.width, outer.y + inner.y * outer.height
    return placed(Crop(x, y, inner.width * outer.width, inner.height * outer.height))


def placed(crop: Crop) -> Crop:
    """`crop` moved back inside the picture, and not smaller than can be seen."""
    width = min(1.0, max(SMALLEST, crop.width))
    height = min(1.0, max(SMALLEST, crop.height))
    x = min(1 - width, max(0.0, crop.x))
    y = min(1 - height, max(0.0, crop.y))
    x, y = round(x, _DIGITS), round(y, _DIGITS)
    return Crop(x, y, min(round(width, _DIGITS), 1 - x), min(round(height, _DIGITS), 1 - y), crop.focus)


def moved(crop: Crop, right: float, down: float) -> Crop:
    """`crop` shifted by fractions of the picture, as far as the edges allow."""
    return placed(Crop(crop.x + right, crop.y + down, crop.width, crop.height, crop.focus))


def resized(crop: Crop, size: Size, ratio: Ratio, wider: float, taller: float) -> Crop:
    """`crop` with its lower right corner moved by fractions of the picture; a fixed `ratio` follows the width."""
    width = min(1 - crop.x, max(SMALLEST, crop.width + wider))
    height = min(1 - crop.y, max(SMALLEST, crop.height + taller))
    if ratio.value is not None:
        wanted = ratio.value[0] / ratio.value[1] * size[1] / size[0]
        width = crop.width + wider if wider else (crop.height + taller) * wanted
        width = max(SMALLEST, SMALLEST * wanted, min(width, 1 - crop.x, (1 - crop.y) * wanted))
        height = width / wanted
    return placed(Crop(crop.x, crop.y, width, height, crop.focus))


def ratio_of(size: Size, crop: Crop | None) -> Ratio:
    """The shape that `crop` has on a picture of `size`, to a pixel or so; `FREE` for any other."""
    if is_whole(crop):
        return Ratio.FREE
    left, top, right, bottom = crop_box(size, crop)
    width, height = right - left, bottom - top
    for ratio in (Ratio.WIDE, Ratio.CLASSIC, Ratio.SQUARE):
        if abs(width - height * ratio.value[0] / ratio.value[1]) <= 1.5 + width / 500:
            return ratio
    return Ratio.FREE


def focus_inside(crop: Crop | None) -> Focus:
    """Where the point to keep in sight lies in what is shown, in fractions of that; the middle where none is set."""
    if crop is None or crop.focus is None:
        return Focus(0.5, 0.5)
    x = (crop.focus.x - crop.x) / crop.width
    y = (crop.focus.y - crop.y) / crop.height
    return _clamped_focus(Focus(x, y))


def _clamped_focus(focus: Focus) -> Focus:
    return Focus(round(min(1.0, max(0.0, focus.x)), _DIGITS), round(min(1.0, max(0.0, focus.y)), _DIGITS))
