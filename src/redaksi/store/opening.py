"""Open the newsroom's store folder, or say in one sentence why not."""

from __future__ import annotations

import datetime as dt
import os
import sqlite3
from contextlib import closing
from pathlib import Path

from redaksi.domain.errors import StoreError
from redaksi.store import schema
from redaksi.store.engine import Access, connect, make_engine
from redaksi.store.faults import translated
from redaksi.store.store import FILE, SqlStore
from redaksi.usecases.ports import Clock

_MAGIC = b"SQLite format 3\0"


def now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def open_store(folder: Path, *, clock: Clock = now, read_only: bool = False) -> SqlStore:
    """The store in `folder`, made where there is none.

    StoreError `store-parent-missing`, `store-not-folder`, `store-missing` (asked for read-only), `store-newer`,
    `store-damaged`, `store-busy`, `store-unusable`, `disk-full`. A folder that cannot be written to
    is opened read-only.
    """
    folder = folder.absolute()
    file = folder / FILE
    with translated(folder):
        _prepare(folder, file, read_only)
        access = _access(folder, file, read_only)
        _inspect(file, access)
        engine = make_engine(file, access)
        return SqlStore(folder, engine, clock, read_only=access is not Access.WRITE)


def _prepare(folder: Path, file: Path, read_only: bool) -> None:
    if not folder.parent.is_dir():
        raise StoreError("store-parent-missing", folder=str(folder), parent=str(folder.parent))
    if folder.exists() and not folder.is_dir():
        raise StoreError("store-not-folder", folder=str(folder))
    if file.is_dir():
        raise StoreError("store-damaged", folder=str(folder))
    if file.exists():
        return
    if read_only:
        raise StoreError("store-missing", folder=str(folder))
    try:
        folder.mkdir(exist_ok=True)
        schema.create(file)
    except PermissionError as error:
        raise StoreError("store-unusable", folder=str(folder), reason=error.strerror) from error


def _access(folder: Path, file: Path, read_only: bool) -> Access:
    if not read_only and _writable(folder) and _writable(file):
        return Access.WRITE
    return Access.READ if _writable(folder) else Access.FROZEN


def _writable(path: Path) -> bool:
    """Whether we may write there; a path without any write permission is left alone even where root could."""
    return os.access(path, os.W_OK) and path.stat().st_mode & 0o222 != 0


def _inspect(file: Path, access: Access) -> None:
    """Look at what the file says it is before anything is believed."""
    folder = str(file.parent)
    with file.open("rb") as handle:
        if handle.read(len(_MAGIC)) != _MAGIC:
            raise StoreError("store-damaged", folder=folder)
    with closing(connect(file, access)) as connection:
        if _pragma(connection, "application_id") != schema.APPLICATION_ID:
            raise StoreError("store-damaged", folder=folder)
        if _pragma(connection, "user_version") > schema.SCHEMA:
            raise StoreError("store-newer", folder=folder)
        if access is Access.WRITE:
            connection.execute("PRAGMA journal_mode = WAL")


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])
