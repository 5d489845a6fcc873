"""The write-ahead log is worked off only while nobody can write.

SQLite before 3.51.3 can lose committed pages when a commit starts the log anew in the middle of a checkpoint (its
"WAL-reset bug"), and the SQLite that Python brings is mostly older. So no connection of ours checkpoints by itself
(`engine.connect` switches that off), and here one connection holds the write lock while another does it: no commit can
happen then. The checkpoint on closing is safe by itself: SQLite makes it only when it is alone with the file.
docs/decisions/0002-sqlite.md
"""

from __future__ import annotations

import sqlite3
import struct
import time
from contextlib import closing
from pathlib import Path
from typing import BinaryIO, NamedTuple

from redaksi.store.engine import Access, connect

#: The log is worked off when this much of it is not in the file yet (SQLite's own measure is 1,000 pages of 4 KiB).
LIMIT = 4_000_000
#: Where much comes in at once, it is not worked off more often than this (seconds), until it is this large: each time
#: waits for the disk, and pages that change again and again need be copied only once. docs/decisions/0037.
PAUSE, MOST = 2.0, 64_000_000
#: The log's own head (size of a page, number of the log's present beginning) and that of a frame, which bears the
#: number under which it was written; big-endian whatever the machine.
_HEAD = struct.Struct(">8xI4x8s8x")
_FRAME = struct.Struct(">8x8s8x")


class Extent(NamedTuple):
    """What the log holds: since which beginning, how many frames, of how many bytes each."""

    beginning: bytes
    frames: int
    size: int


class Journal:
    """The log of one store file, for a process that writes to it."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._done = Extent(b"", 0, 0)
        self._last = -PAUSE

    def work_off(self) -> bool:
        """Copy what stands in the log into the file once that is much; whether it was done.

        Where somebody else is writing it is left for the next time.
        """
        waiting, now = self.waiting(), time.monotonic()
        if waiting < LIMIT or (waiting < MOST and now - self._last < PAUSE):
            return False
        with (
            closing(connect(self._file, Access.WRITE, timeout=0.0)) as holder,
            closing(connect(self._file, Access.WRITE)) as worker,
        ):
            try:
                holder.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                    raise
                return False
            self._done, self._last = extent(self._file), now
            worker.execute("PRAGMA wal_checkpoint(PASSIVE)")
            holder.execute("ROLLBACK")
        return True

    def waiting(self) -> int:
        """How many bytes of the log this process has not worked off yet."""
        now = extent(self._file)
        return (now.frames - (self._done.frames if now.beginning == self._done.beginning else 0)) * now.size


def extent(file: Path) -> Extent:
    """What stands in the log of `file` since it last began. Its size does not say: it is written over from the start.

    Only the log itself is opened. Opening and closing the store's file or its `-shm` beside SQLite would drop the locks
    that this whole process holds on them (POSIX), and another process would then take the store for its own.
    """
    try:
        with file.with_name(file.name + "-wal").open("rb") as log:
            head = log.read(_HEAD.size)
            if len(head) < _HEAD.size:
                return Extent(b"", 0, 0)
            page, beginning = _HEAD.unpack(head)
            return Extent(beginning, _frames(log, beginning, _FRAME.size + page), page)
    except FileNotFoundError:
        return Extent(b"", 0, 0)


def _frames(log: BinaryIO, beginning: bytes, length: int) -> int:
    """The number of frames written under this beginning: they stand in front, those of an earlier one behind them."""
    low, high = 0, (log.seek(0, 2) - _HEAD.size) // length
    while low < high:
        middle = (low + high) // 2
        log.seek(_HEAD.size + middle * length)
        frame = log.read(_FRAME.size)
        if len(frame) == _FRAME.size and _FRAME.unpack(frame)[0] == beginning:
            low = middle + 1
        else:
            high = middle
    return low
