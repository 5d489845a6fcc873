"""Finds where a program shows its text and its preview: by typing, and seeing what changed."""

from __future__ import annotations

from collections.abc import Iterator

from PIL import Image, ImageChops

from tests.bench.probe.running import Running
from tests.bench.probe.screen import Picture, Screen, Zone

#: Long enough to fill more than a line of any column, so that zones are as wide as the columns.
_WORDS = "dan lalu warga itu pun datang ke balai dengan rasa ingin tahu yang besar sekali sebab kabar itu baru "
#: Changed pixels nearer than this belong together: letters, words, lines.
_CELL = 24
#: Counters, clocks and buttons that change while somebody types are smaller than this, in cells.
_LEAST = 20
#: How much of a column is watched, from the line typed in downwards.
HEIGHT = 200


def find_zones(screen: Screen, running: Running) -> list[Zone]:
    """The columns of text that change while typing at the caret, from left to right: the editor, then the preview.

    The program has to be idle, its caret in a paragraph of plain text.
    """
    before = screen.picture()
    running.write(_WORDS)
    running.settle()
    columns = changed_zones(before, screen.picture())
    return sorted(columns, key=lambda zone: zone.left)


def changed_zones(before: Picture, after: Picture) -> list[Zone]:
    """The two largest patches of changed pixels, as far down as is watched."""
    one, other = (_grey(picture) for picture in (before, after))
    changed = ImageChops.difference(one, other).point(lambda value: 255 if value else 0)
    patches = [patch for patch in _patches(changed) if len(patch) >= _LEAST]
    largest = sorted(patches, key=len, reverse=True)[:2]
    return [_watched(changed, patch) for patch in largest]


def _grey(picture: Picture) -> Image.Image:
    size = (picture.zone.width, picture.zone.height)
    return Image.frombytes("RGB", size, picture.pixels, "raw", "BGRX").convert("L")


def _patches(changed: Image.Image) -> Iterator[set[tuple[int, int]]]:
    """Cells with a change in them, those that touch (also at a corner) together."""
    across, down = changed.width // _CELL, changed.height // _CELL
    boxes = {
        (x, y): (x * _CELL, y * _CELL, (x + 1) * _CELL, (y + 1) * _CELL) for x in range(across) for y in range(down)
    }
    left = {cell for cell, box in boxes.items() if changed.crop(box).getbbox()}
    while left:
        patch, waiting = set(), [left.pop()]
        while waiting:
            x, y = waiting.pop()
            patch.add((x, y))
            near = {(x + dx, y + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)} & left
            left -= near
            waiting += near
        yield patch


def _watched(changed: Image.Image, patch: set[tuple[int, int]]) -> Zone:
    left, right = min(x for x, _ in patch) * _CELL, (max(x for x, _ in patch) + 1) * _CELL
    top, bottom = min(y for _, y in patch) * _CELL, (max(y for _, y in patch) + 1) * _CELL
    box = changed.crop((left, top, right, bottom)).getbbox() or (0, 0, right - left, bottom - top)
    top += box[1]
    return Zone(left + box[0], top, left + box[2], min(top + HEIGHT, changed.height))
