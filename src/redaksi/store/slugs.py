"""Slugs that nobody else has."""

from __future__ import annotations

from collections.abc import Callable


def free_slug(wanted: str, taken: Callable[[str], bool]) -> str:
    """`wanted`, or the same with `-2`, `-3` … behind it.

    The number is looked for by doubling and halving, so that the ten-thousandth story of one name costs a few looks
    and not ten thousand; numbers that became free again may stay unused.
    """
    if not taken(wanted):
        return wanted
    used, free = 1, 2
    while taken(f"{wanted}-{free}"):
        used, free = free, free * 2
    while free - used > 1:
        middle = (used + free) // 2
        used, free = (middle, free) if taken(f"{wanted}-{middle}") else (used, middle)
    return f"{wanted}-{free}"
