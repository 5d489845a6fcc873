"""Which side is up: the eight orientations of EXIF, applied to pictures and to boxes in them."""

from __future__ import annotations

from PIL import Image

Box = tuple[float, float, float, float]

_Turn = Image.Transpose
_TURNS = {
    2: _Turn.FLIP_LEFT_RIGHT,
    3: _Turn.ROTATE_180,
    4: _Turn.FLIP_TOP_BOTTOM,
    5: _Turn.TRANSPOSE,
    6: _Turn.ROTATE_270,
    7: _Turn.TRANSVERSE,
    8: _Turn.ROTATE_90,
}


def upright(image: Image.Image, orientation: int) -> Image.Image:
    """The picture turned so that up is up."""
    return image.transpose(_TURNS[orientation]) if orientation in _TURNS else image


def as_stored(box: Box, size: tuple[float, float], orientation: int) -> Box:
    """A box (left, top, right, bottom) of the upright picture of `size`, where it lies in the picture as stored."""
    left, top, right, bottom = box
    width, height = size
    boxes: dict[int, Box] = {
        2: (width - right, top, width - left, bottom),
        3: (width - right, height - bottom, width - left, height - top),
        4: (left, height - bottom, right, height - top),
        5: (top, left, bottom, right),
        6: (top, width - right, bottom, width - left),
        7: (height - bottom, width - right, height - top, width - left),
        8: (height - bottom, left, height - top, right),
    }
    return boxes.get(orientation, box)
