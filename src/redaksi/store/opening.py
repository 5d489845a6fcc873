"""Open the newsroom's store folder, or say in one sentence why not."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from redaksi.domain.errors import StoreError
from redaksi.store import ballast, schema
from redaksi.store.copies import pragma
from redaksi.store.engine import Access, connect
from redaksi.store.faults import on_disk
from redaksi.store.file import APPLICATION_ID, FILE, SCHEMA
from redaksi.store.folders import why_shared
from redaksi.store.leftovers import sweep
from redaksi.store.store import BACKUPS, Notice, SqlStore
from redaksi.usecases.ports import Clock

#: A file up to this size is looked through each time it is opened (some 10 ms); larger ones by the daily backup.
_QUICK_CHECK_LIMIT = 8_000_000


def now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def open_store(folder: Path, *, clock: Clock = now, read_only: bool = False) -> SqlStore:
    """The store in `folder`, made where there is none and brought to the present schema where it is older.

    A folder that cannot be written to is opened read-only. StoreError `store-parent-missing`, `store-not-folder`,
    `store-missing` (asked for read-only), `store-newer`, `store-damaged`, `store-busy`, `store-unusable`, `disk-full`.
    """
    folder = folder.absolute()
    try:
        return _opened(folder, clock, read_only)
    except StoreError as error:
        if error.code != "disk-full" or not ballast.drop(folder):
            raise
    return _opened(folder, clock, read_only)


def _opened(folder: Path, clock: Clock, read_only: bool) -> SqlStore:
    file = folder / FILE
    with on_disk(folder):
        _prepare(folder, file, read_only)
        access = _access(folder, file, read_only)
        if not file.is_file():  # a folder, or a pipe that would be waited for
            raise StoreError("store-damaged", folder=str(folder))
        if access is Access.WRITE:
            notices = tuple(_made_ready(folder, file))
            ballast.take(folder)
            for place in (folder, folder / BACKUPS):
                sweep(place)
            return SqlStore(folder, file, access, clock, notices)
        notice = Notice("store-opened-read-only", {"folder": str(folder)})
        if _readable_as_it_is(file, access):
            return SqlStore(folder, file, access, clock, (notice,))
        return _opened_as_copy(folder, file, clock, notice)


def _made_ready(folder: Path, file: Path) -> list[Notice]:
    """Look at a store that will be written to, settle its journal, and migrate it; what its users should know."""
    with closing(connect(file, Access.WRITE)) as connection:
        number = _inspect(connection, file)
        notices = _settle_journal(connection, folder)
    if number < SCHEMA:
        from redaksi.store.backup import before_migration
        from redaksi.store.migrating import migrate

        migrate(file, lambda old: before_migration(file, old))
    return notices


def _readable_as_it_is(file: Path, access: Access) -> bool:
    """Whether everything can be read where it lies: nothing waits in the journal, and the schema is ours."""
    journal = file.with_name(file.name + "-wal")
    if access is Access.FROZEN and journal.exists() and journal.stat().st_size > 0:
        return False
    with closing(connect(file, access)) as connection:
        return _inspect(connection, file) == SCHEMA


def _opened_as_copy(folder: Path, file: Path, clock: Clock, notice: Notice) -> SqlStore:
    """The store read from a copy that was brought up to date, because its own files must not be touched."""
    scratch = tempfile.TemporaryDirectory(prefix="redaksi-", ignore_cleanup_errors=True)
    try:
        copy = Path(scratch.name) / FILE
        for ending in ("", "-wal"):
            if (part := file.with_name(file.name + ending)).exists():
                shutil.copyfile(part, copy.with_name(copy.name + ending))
        _made_ready(copy.parent, copy)
    except BaseException:
        scratch.cleanup()
        raise
    return SqlStore(folder, copy, Access.READ, clock, (notice,), scratch.cleanup)


def _prepare(folder: Path, file: Path, read_only: bool) -> None:
    if not folder.parent.is_dir():
        raise StoreError("store-parent-missing", folder=str(folder), parent=str(folder.parent))
    if folder.exists() and not folder.is_dir():
        raise StoreError("store-not-folder", folder=str(folder))
    if file.exists():
        return
    if read_only:
        raise StoreError("store-missing", folder=str(folder))
    folder.mkdir(exist_ok=True)
    schema.create(file)


def _access(folder: Path, file: Path, read_only: bool) -> Access:
    if not _writable(folder):
        # SQLite cannot keep its shared memory beside the file here, and nobody else can write to it either.
        return Access.FROZEN
    return Access.READ if read_only or not _writable(file) else Access.WRITE


def _writable(path: Path) -> bool:
    """Whether we may write there; what has no write permission for anybody is left alone even where root could."""
    return os.access(path, os.W_OK) and path.stat().st_mode & 0o222 != 0


def _inspect(connection: sqlite3.Connection, file: Path) -> int:
    """The schema number, after a look at what the file says it is and whether all of it is there.

    SQLite itself tells what is no database; an empty file counts as damaged: a store is never made that way.
    """
    folder = str(file.parent)
    if pragma(connection, "application_id") != APPLICATION_ID:
        raise StoreError("store-damaged", folder=folder)
    number = pragma(connection, "user_version")
    if number > SCHEMA:
        raise StoreError("store-newer", folder=folder)
    if number < 1 or (number == SCHEMA and not schema.is_whole(connection)):
        raise StoreError("store-damaged", folder=folder)
    small = file.stat().st_size <= _QUICK_CHECK_LIMIT
    if small and connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise StoreError("store-damaged", folder=folder)
    return number


def _settle_journal(connection: sqlite3.Connection, folder: Path) -> list[Notice]:
    """WAL, except where several computers may see the file: its shared memory reaches no other computer."""
    shared = why_shared(folder)
    wanted = "delete" if shared else "wal"
    (present,) = connection.execute("PRAGMA journal_mode").fetchone()
    if present != wanted:
        connection.execute(f"PRAGMA journal_mode = {wanted}")
    return [Notice(f"store-{shared}", {"folder": str(folder)})] if shared else []
