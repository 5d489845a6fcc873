"""Which lines of a text have changed since they were last read. Qt-free."""

from __future__ import annotations

from typing import NamedTuple


class Change(NamedTuple):
    """The `removed` lines from `first` on are now `added` lines."""

    first: int
    removed: int
    added: int


class Touched:
    """Gathers changes into one: what was read before, apart from it, is still true."""

    def __init__(self, lines: int) -> None:
        """A text of so many lines, all of them read."""
        self._lines = lines
        self._change: Change | None = None

    def note(self, first: int, last: int, lines: int) -> None:
        """A change has left lines `first` to `last` (both included) of a text that now has `lines` lines."""
        added = last - first + 1
        removed = added - (lines - self._lines)
        self._lines = lines
        if removed < 0:
            raise ValueError(f"a change of lines {first} to {last} does not explain {-removed} new ones")
        if self._change is None:
            self._change = Change(first, removed, added)
            return
        before = self._change
        low = min(before.first, first)
        high = max(before.first + before.added, first + removed)
        self._change = Change(low, before.removed + high - low - before.added, high - low - removed + added)

    @property
    def any(self) -> bool:
        return self._change is not None

    def take(self) -> Change | None:
        """All changes since the last time as one, or None."""
        change, self._change = self._change, None
        return change
