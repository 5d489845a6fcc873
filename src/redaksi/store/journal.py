"""The write-ahead log is worked off only while nobody can write.

SQLite before 3.51.3 can lose committed pages when a commit starts the log anew in the middle of a checkpoint (its
"WAL-reset bug"), and the SQLite that Python brings is mostly older. So no connection of ours checkpoints by itself
(`engine.connect` switches that off), and here one connection holds the write lock while another does it: no commit can
happen then. The checkpoint on closing is safe by itself: SQLite makes it only when it is alone with the file.
docs/decisions/0002-sqlite.md
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from redaksi.store.engine import Access, connect

#: The log is worked off when it has grown to this many bytes (SQLite's own measure is 1,000 pages of 4 KiB).
LIMIT = 4_000_000


def work_off(file: Path) -> bool:
    """Copy what stands in the log of `file` into the file once the log is long; whether that was done.

    Where somebody else is writing it is left for the next time.
    """
    log = file.with_name(file.name + "-wal")
    if not log.exists() or log.stat().st_size < LIMIT:
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
