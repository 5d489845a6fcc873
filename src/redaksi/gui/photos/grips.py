"""What the mouse can take hold of on a photo: the part that is shown, its corners, the point to keep in sight."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt

from redaksi.domain.article import Crop
from redaksi.domain.pictures import Ratio, Size, is_whole, moved, placed, resized

#: Side of a corner in pixels, and how near to one the mouse has to be.
GRIP = 9
_NEAR = 12


class Grip(Enum):
    """Corners by the sides that move: left and top (-1), right and bottom (1)."""

    UPPER_LEFT = (-1, -1)
    UPPER_RIGHT = (1, -1)
    LOWER_LEFT = (-1, 1)
    LOWER_RIGHT = (1, 1)
    PART = (0, 0)
    POINT = None

    @property
    def shape(self) -> Qt.CursorShape:
        if self is Grip.POINT:
            return Qt.CursorShape.CrossCursor
        if self is Grip.PART:
            return Qt.CursorShape.SizeAllCursor
        falling = self in (Grip.UPPER_LEFT, Grip.LOWER_RIGHT)
        return Qt.CursorShape.SizeFDiagCursor if falling else Qt.CursorShape.SizeBDiagCursor


CORNERS = (Grip.UPPER_LEFT, Grip.UPPER_RIGHT, Grip.LOWER_LEFT, Grip.LOWER_RIGHT)


def grips(part: QRectF) -> dict[Grip, QPointF]:
    """The corners of the part on the screen."""
    places = (part.topLeft(), part.topRight(), part.bottomLeft(), part.bottomRight())
    return dict(zip(CORNERS, places, strict=True))


def part_of(area: QRectF, crop: Crop) -> QRectF:
    """Where `crop` lies on a photo that stands at `area`."""
    return QRectF(
        area.left() + crop.x * area.width(),
        area.top() + crop.y * area.height(),
        crop.width * area.width(),
        crop.height * area.height(),
    )


def grip_at(place: QPointF, area: QRectF, crop: Crop | None) -> Grip:
    """What lies under the mouse: a corner, the part, else the photo, where a click sets the point."""
    whole = crop is None or is_whole(crop)
    part = part_of(area, crop or Crop(0, 0, 1, 1))
    for grip, corner in grips(part).items():
        if abs(corner.x() - place.x()) <= _NEAR and abs(corner.y() - place.y()) <= _NEAR:
            return grip
    return Grip.PART if not whole and part.contains(place) else Grip.POINT


def dragged(crop: Crop, grip: Grip, way: tuple[float, float], size: Size, ratio: Ratio) -> Crop:
    """`crop` after `grip` was drawn `way` (fractions of the photo, right and down) from where it was."""
    across, down = way
    if grip is Grip.PART:
        return moved(crop, across, down)
    left, up = grip in (Grip.UPPER_LEFT, Grip.LOWER_LEFT), grip in (Grip.UPPER_LEFT, Grip.UPPER_RIGHT)
    # A drag of another corner is one of the lower right corner, seen in a mirror.
    mirrored = _mirrored(crop, left, up)
    made = resized(mirrored, size, ratio, -across if left else across, -down if up else down)
    return placed(_mirrored(made, left, up))


def _mirrored(crop: Crop, across: bool, down: bool) -> Crop:
    x = 1 - crop.x - crop.width if across else crop.x
    y = 1 - crop.y - crop.height if down else crop.y
    return Crop(max(0.0, x), max(0.0, y), crop.width, crop.height, crop.focus)
