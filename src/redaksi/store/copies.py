"""A store copied into one file while it is in use, and the look inside that proves a copy."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing
from pathlib import Path

from redaksi.domain.errors import RedaksiError, StoreError, UnreadableError
from redaksi.store import engine
from redaksi.store.deltas import Find, plain_of
from redaksi.store.engine import Access, connect
from redaksi.store.file import APPLICATION_ID, SCHEMA

#: How many versions, the newest and others spread evenly, are unpacked and compared with their checksums.
_SAMPLE = 200
_BYTES = "SELECT content, sha256 FROM version WHERE article_id = ? AND revision = ?"


def copy_store(source: Path, target: Path, access: Access = Access.READ, *, strict: bool = True) -> None:
    """Copy the store file `source` to `target`: written beside it, synced, checked, then put in its place.

    With `strict` the versions' checksums are looked at, too: a copy made before a migration has to be had of a store
    with a damaged version as well. StoreError `disk-full`, `backup-damaged` (nothing was put in place then).
    """
    made = target.with_name(f".{target.name}.{os.getpid()}.new")
    try:
        _write(source, made, access)
        check_copy(made, StoreError("backup-damaged", folder=str(source.parent)), strict=strict)
        made.replace(target)
        sync_folder(target.parent)
    finally:
        made.unlink(missing_ok=True)


def pour(source: sqlite3.Connection, target: sqlite3.Connection, folder: Path) -> None:
    """Copy every page in one go; StoreError `store-busy` where one of both stays locked.

    Left to itself the library waits for a lock for ever.
    """
    deadline = time.monotonic() + engine.BUSY_TIMEOUT

    def watch(status: int, _remaining: int, _total: int) -> None:
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) and time.monotonic() > deadline:
            raise StoreError("store-busy", folder=str(folder))

    source.backup(target, progress=watch)


def check_copy(file: Path, otherwise: RedaksiError, *, strict: bool = True) -> int:
    """Open `file` and look whether it is a whole store; its schema number. Raises `otherwise` where it is not.

    StoreError `store-newer` where it is one of a newer Redaksi.
    """
    require_file(file, otherwise)
    try:
        # As immutable: a backup on a stick is read without writing anything beside it.
        with closing(connect(file, Access.FROZEN)) as connection:
            return _checked(connection, file, otherwise, strict)
    except sqlite3.DatabaseError as error:
        raise otherwise from error


def require_file(file: Path, otherwise: RedaksiError) -> None:
    """Nothing, or why `file` cannot be read: UnreadableError, or `otherwise` for what is no file."""
    try:
        if not file.exists():
            raise UnreadableError("no-such-file", name=file.name)
        if not file.is_file():
            raise otherwise
    except PermissionError:
        raise UnreadableError("no-permission", name=file.name) from None
    except OSError as error:
        raise UnreadableError("file-failed", name=file.name, reason=error.strerror) from error
    if not os.access(file, os.R_OK):
        raise UnreadableError("no-permission", name=file.name)


def _checked(connection: sqlite3.Connection, file: Path, otherwise: RedaksiError, strict: bool) -> int:
    if pragma(connection, "application_id") != APPLICATION_ID:
        raise otherwise
    schema = pragma(connection, "user_version")
    if schema > SCHEMA:
        raise StoreError("store-newer", folder=str(file))
    whole = connection.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",)
    if not whole or connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise otherwise
    if not strict:
        return schema
    headless = """SELECT 1 FROM article LEFT JOIN version ON article_id = id AND version.revision = article.revision
        WHERE article_id IS NULL OR version.content_hash <> article.content_hash"""
    if connection.execute(headless).fetchone() is not None or not _sample_is_whole(connection):
        raise otherwise
    return schema


def _sample_is_whole(connection: sqlite3.Connection) -> bool:
    (last,) = connection.execute("SELECT coalesce(max(rowid), 0) FROM version").fetchone()
    step = max(1, last // _SAMPLE)
    sample = "SELECT article_id, content, sha256 FROM version WHERE rowid % ? = 0 OR rowid > ?"

    def finding(article_id: str) -> Find:
        return lambda revision: connection.execute(_BYTES, (article_id, revision)).fetchone()

    found = connection.execute(sample, (step, last - _SAMPLE)).fetchall()
    return all(plain_of(content, sha256, finding(article_id)) is not None for article_id, content, sha256 in found)


def pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def sync_folder(folder: Path) -> None:
    """Make a rename in `folder` durable; Windows has no such thing and needs none."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _write(source: Path, made: Path, access: Access) -> None:
    made.touch(mode=0o600, exist_ok=False)
    with closing(connect(source, access)) as there, closing(connect(made, Access.WRITE)) as here:
        here.execute("PRAGMA synchronous = OFF")
        pour(there, here, source.parent)
        # A copy travels as one file: no journal beside it that could be left behind.
        here.execute("PRAGMA journal_mode = DELETE")
    with made.open("rb+") as handle:
        os.fsync(handle.fileno())
