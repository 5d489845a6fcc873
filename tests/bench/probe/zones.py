"""Finds where a program shows its text and its preview: by typing, and seeing what changed."""

from __future__ import annotations

from collections.abc import Iterator

from PIL import Image, ImageChops

from tests.bench.probe.running import Running
from tests.bench.probe.screen import Picture, Screen, Zone

#: Long enough to fill more than a line of any column, so that zones are as wide as the columns.
_WORDS = "dan lalu warga itu pun datang ke balai dengan rasa ingin tahu yang besar sekali sebab kabar itu baru "
#: Changed pixels in cells (width, height) that touch belong together: letters, words, lines; two columns do not touch.
_CELL = (6, 40)
#: Counters, clocks and buttons that change while somebody types are smaller than this, in cells.
_LEAST = 50
#: How much of a column is watched, from the line typed in downwards; and beside what has changed, for longer lines.
_HEIGHT, _BESIDE = 200, 24


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
    across, down = changed.width // _CELL[0], changed.height // _CELL[1]
    cells = {(x, y): _box((x, y)) for x in range(across) for y in range(down)}
    left = {cell for cell, box in cells.items() if changed.crop(box).getbbox()}
    while left:
        patch, waiting = set(), [left.pop()]
        while waiting:
            x, y = waiting.pop()
            patch.add((x, y))
            near = {(x + dx, y + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)} & left
            left -= near
            waiting += near
        yield patch


def _box(cell: tuple[int, int]) -> tuple[int, int, int, int]:
    (x, y), (width, height) = cell, _CELL
    return x * width, y * height, (x + 1) * width, (y + 1) * height


def _watched(changed: Image.Image, patch: set[tuple[int, int]]) -> Zone:
    lefts, tops, rights, bottoms = zip(*(_box(cell) for cell in patch), strict=True)
    around = (min(lefts), min(tops), max(rights), max(bottoms))
    inner = changed.crop(around).getbbox() or around
    left, top = around[0] + inner[0], around[1] + inner[1]
    right = min(around[0] + inner[2] + _BESIDE, changed.width)
    return Zone(left, top, right, min(top + _HEIGHT, changed.height))
