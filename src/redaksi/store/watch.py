"""Notices that another process has changed the store, without a connection and without reading the store.

Every commit lengthens the write-ahead log or begins it anew; without a log it changes the file itself.
"""

from __future__ import annotations

from pathlib import Path

from redaksi.store.journal import Extent, extent

State = tuple[Extent, int, int]


class Watch:
    """Tells changes of others from those of this process, which are made between `before_own` and `after_own`.

    A commit of somebody else that falls between our own commit and `after_own` (some 50 microseconds) goes unnoticed
    until the next one.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._known = self._state()
        self._moved = False

    def before_own(self) -> None:
        """Called while the write lock is held: what is different now was done by somebody else."""
        self._moved = self._moved or self._state() != self._known

    def after_own(self) -> None:
        self._known = self._state()

    def elsewhere(self) -> bool:
        """Whether somebody else has changed the store since this was asked last."""
        now = self._state()
        moved = self._moved or now != self._known
        self._known, self._moved = now, False
        return moved

    def _state(self) -> State:
        try:
            file = self._file.stat()
        except FileNotFoundError:  # a backup is just being put in its place
            return extent(self._file), 0, 0
        return extent(self._file), file.st_mtime_ns, file.st_size
