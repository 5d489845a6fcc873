"""Where somebody was at work in a text, told from what it was before and what it is now."""

from __future__ import annotations

from collections.abc import Callable


def end_of_change(before: str, after: str) -> int | None:
    """The character of `after` behind which nothing has changed; None where nothing has changed at all."""
    if before == after:
        return None
    return max(len(after) - _common_end(before, after), _common_beginning(before, after))


def _common_end(one: str, other: str) -> int:
    return _longest(min(len(one), len(other)), lambda length: one[len(one) - length :] == other[len(other) - length :])


def _common_beginning(one: str, other: str) -> int:
    return _longest(min(len(one), len(other)), lambda length: one[:length] == other[:length])


def _longest(most: int, alike: Callable[[int], bool]) -> int:
    """The greatest length up to `most` that is alike: halving, because a loop over a long text takes long."""
    least = 0
    while least < most:
        middle = (least + most + 1) // 2
        least, most = (middle, most) if alike(middle) else (least, middle - 1)
    return least
