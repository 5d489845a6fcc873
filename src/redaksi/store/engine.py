"""Connections to a store's file: how SQLite is told to keep it safe."""

from __future__ import annotations

import sqlite3
from enum import Enum
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event

from redaksi.store import seals

#: How long a writer waits for another one, in seconds.
BUSY_TIMEOUT = 5.0
#: A write-ahead log that had to grow beyond this many bytes is cut down to it when it starts anew.
JOURNAL_KEPT = 16_000_000
_BEGIN, _SEALED = "redaksi_begin", "redaksi_sealed"


class Access(Enum):
    """How the file is opened; `FROZEN` is for media on which SQLite cannot keep files of its own."""

    WRITE = "mode=rw"
    READ = "mode=ro"
    FROZEN = "mode=ro&immutable=1"


def connect(file: Path, access: Access, timeout: float | None = None) -> sqlite3.Connection:
    """A connection outside of any pool, in autocommit; the file must exist.

    A lock that somebody else holds is waited for as long as `timeout` says, `BUSY_TIMEOUT` seconds where it does not.
    """
    connection = sqlite3.connect(
        f"{file.absolute().as_uri()}?{access.value}",
        uri=True,
        timeout=BUSY_TIMEOUT if timeout is None else timeout,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        # In WAL a commit is durable against a power cut only with FULL.
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA wal_autocheckpoint = 0")  # see journal.py
        connection.execute(f"PRAGMA journal_size_limit = {JOURNAL_KEPT}")
        connection.execute("PRAGMA cache_size = -8000")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def make_engine(file: Path, access: Access) -> Engine:
    """An engine whose transactions begin as asked by `reading` and `writing`."""
    engine = create_engine("sqlite://", creator=lambda: connect(file, access), poolclass=QueuePool, pool_size=3)
    event.listen(engine, "begin", _begin)
    return engine


def writing(engine: Engine) -> Engine:
    """The same pool, with transactions that take the write lock at once: waiting happens before work, not after it."""
    return engine.execution_options(**{_BEGIN: "BEGIN IMMEDIATE"})


def _begin(connection: Connection) -> None:
    options: dict[str, Any] = dict(connection.get_execution_options())
    if _BEGIN in options and _SEALED not in connection.info:  # it is the first time that this one is written with
        driver: Any = connection.connection.driver_connection
        seals.follow(driver)
        connection.info[_SEALED] = True
    connection.exec_driver_sql(options.get(_BEGIN, "BEGIN"))
