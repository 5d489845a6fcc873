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
from contextlib import closing
from pathlib import Path

from redaksi.store.engine import Access, connect

#: The log is worked off when this much of it is not in the file yet (SQLite's own measure is 1,000 pages of 4 KiB).
LIMIT = 4_000_000
#: SQLite's index of the log (`-shm`): its version, then the page size, the number of pages in the log and, further on,
#: how many of them are in the file already; in the byte order of the machine.
_INDEX_VERSION = 3_007_000
_HEAD = struct.Struct("=I10xHI")
_BACKFILLED = struct.Struct("=96xI")


def work_off(file: Path) -> bool:
    """Copy what stands in the log of `file` into the file once that is much; whether it was done.

    Where somebody else is writing it is left for the next time.
    """
    if waiting(file) < LIMIT:
        return False
    with closing(connect(file, Access.WRITE, timeout=0.0)) as holder, closing(connect(file, Access.WRITE)) as worker:
        try:
            holder.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                raise
            return False
        worker.execute("PRAGMA wal_checkpoint(PASSIVE)")
        holder.execute("ROLLBACK")
    return True


def waiting(file: Path) -> int:
    """How many bytes of the log are not in the file yet. The log's own size does not say: it is written over."""
    try:
        with file.with_name(file.name + "-shm").open("rb") as handle:
            index = handle.read(_BACKFILLED.size)
    except OSError:
        return 0  # no log, or nobody has it open
    if len(index) < _BACKFILLED.size:
        return 0
    version, page, frames = _HEAD.unpack_from(index)
    (backfilled,) = _BACKFILLED.unpack_from(index)
    if version != _INDEX_VERSION:
        return file.with_name(file.name + "-wal").stat().st_size
    return int(max(0, frames - backfilled) * (65_536 if page == 1 else page))
