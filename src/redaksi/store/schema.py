"""The schema's number, and how a new, empty store is made in it."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import tempfile
from pathlib import Path

from sqlalchemy import StaticPool, create_engine

from redaksi.store import seals, search
from redaksi.store.file import APPLICATION_ID, SCHEMA
from redaksi.store.tables import METADATA

#: SQLite's own objects that no model declares.
TRIGGERS = tuple(
    f"CREATE TRIGGER {name} BEFORE {verb} ON audit BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END"
    for name, verb in (("audit_kept", "DELETE"), ("audit_fixed", "UPDATE"))
)


def revision(number: int) -> str:
    """Alembic's name of the schema `number`."""
    return f"{number:04}"


def is_whole(connection: sqlite3.Connection) -> bool:
    """Whether every table and column of the schema is there: what somebody took out is better missed at once."""
    found = "SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'"
    present = set(connection.execute(found))
    declared = {(name, column.name) for name, each in METADATA.tables.items() for column in each.columns}
    return declared | {(search.TABLE, column) for column in search.COLUMNS} <= present


def create(file: Path) -> None:
    """Make an empty store at `file`: whole or not at all, and never over one that another process just made."""
    handle, name = tempfile.mkstemp(prefix=".new-", suffix=".db", dir=file.parent)
    os.close(handle)
    made = Path(name)
    try:
        connection = sqlite3.connect(made, isolation_level=None)
        with contextlib.closing(connection):
            fill(connection)
        _put_in_place(made, file)
    finally:
        made.unlink(missing_ok=True)


def fill(connection: sqlite3.Connection) -> None:
    """Make everything that a store has in an empty database."""
    connection.execute("PRAGMA synchronous = OFF")  # nobody else knows the file yet: it is synced as a whole
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
    with engine.connect() as opened:
        opened.exec_driver_sql("BEGIN")
        METADATA.create_all(opened)
        for statement in (*TRIGGERS, search.CREATE):
            opened.exec_driver_sql(statement)
        opened.exec_driver_sql("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
        opened.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (revision(SCHEMA),))
        seals.renew(opened)
        opened.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        opened.exec_driver_sql(f"PRAGMA user_version = {SCHEMA}")
        opened.exec_driver_sql("COMMIT")


def _put_in_place(made: Path, file: Path) -> None:
    with made.open("rb") as handle:
        os.fsync(handle.fileno())
    made.chmod(0o600 if os.name == "nt" else 0o666 & ~_umask())
    try:
        os.link(made, file)
    except FileExistsError:
        return
    except OSError:  # a file system without hard links
        if not file.exists():
            made.replace(file)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
