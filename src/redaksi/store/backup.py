"""Backups: by hand, daily, before a migration; and going back to one."""

from __future__ import annotations

import datetime as dt
import os
from contextlib import closing
from pathlib import Path

from redaksi.domain.errors import StoreError, UnreadableError, UsageError
from redaksi.store.copies import check_copy, copy_store, pour, pragma, require_file, sync_folder
from redaksi.store.engine import Access, connect
from redaksi.store.faults import on_disk, translated
from redaksi.store.file import FILE, SCHEMA
from redaksi.store.store import BACKUPS, SqlStore

#: How many daily backups are kept, and how many of those that were made before a migration.
DAILY_KEPT = 14
MIGRATION_KEPT = 3
#: How often a restore tries to catch the present store in a quiet moment.
_ATTEMPTS = 20


def daily(store: SqlStore, today: dt.date) -> Path | None:
    """Today's automatic backup, checked, or None where there is one or the store is read-only; old ones go."""
    folder = store.folder / BACKUPS
    target = folder / f"redaksi-{today.isoformat()}.db"
    with on_disk(store.folder):
        if store.read_only or target.exists():
            return None
        folder.mkdir(exist_ok=True)
        store.backup(target)
        keep_newest(folder, "redaksi-[0-9]*.db", DAILY_KEPT, target)
    return target


def before_migration(file: Path, number: int) -> Path:
    """A copy of the store as it is, in its schema `number`, beside the daily ones."""
    folder = file.parent / BACKUPS
    folder.mkdir(exist_ok=True)
    target = folder / f"redaksi-schema-{number}-{_stamp()}.db"
    copy_store(file, target, strict=False)
    keep_newest(folder, "redaksi-schema-*.db", MIGRATION_KEPT, target)
    return target


def keep_newest(folder: Path, pattern: str, number: int, made: Path) -> None:
    """Delete all but `number` files of `folder` that fit `pattern`: `made` stays, and the last of the others by name.

    A clock that was set back gives the newest file the oldest name.
    """
    others = sorted(file for file in folder.glob(pattern) if file != made)
    for old in others[: max(0, len(others) - number + 1)]:
        old.unlink(missing_ok=True)


def available(folder: Path) -> list[Path]:
    """The automatic backups in a store folder, newest first."""
    return sorted((folder / BACKUPS).glob("redaksi-*.db"), key=lambda file: file.stat().st_mtime, reverse=True)


def restore_store(folder: Path, file: Path) -> Path | None:
    """Put the backup `file` in the place of the store in `folder`; where the present one is kept, None without one.

    The backup is copied and looked into before anything changes. Other windows may stay open: they go on with what
    was restored. UnreadableError `no-such-file`, `not-a-backup`; StoreError `store-newer`, `store-busy`, `disk-full`.
    """
    folder = folder.absolute()
    if not folder.parent.is_dir():
        raise StoreError("store-parent-missing", folder=str(folder), parent=str(folder.parent))
    if folder.exists() and not folder.is_dir():
        raise StoreError("store-not-folder", folder=str(folder))
    present = folder / FILE
    refused = UnreadableError("not-a-backup", name=file.name)
    require_file(file, refused)
    if present.exists() and file.samefile(present):
        raise UsageError("restore-itself")
    check_copy(file, refused)
    with on_disk(folder):
        folder.mkdir(exist_ok=True)
        made = folder / f".{FILE}.{os.getpid()}.restored"
        try:
            copy_store(file, made, Access.FROZEN)
            return _swapped(made, present)
        finally:
            made.unlink(missing_ok=True)


def _swapped(made: Path, present: Path) -> Path | None:
    from redaksi.store.migrating import migrate

    if check_copy(made, UnreadableError("not-a-backup", name=made.name)) < SCHEMA:
        migrate(made, lambda number: None)
    if not present.exists():
        made.replace(present)
        sync_folder(present.parent)
        return None
    aside = present.with_name(f"redaksi-before-restore-{_stamp()}.db")
    try:
        with translated(present.parent):
            _put_aside(present, aside)
    except StoreError as error:
        if error.code not in ("store-damaged", "backup-damaged"):
            raise
        return _replaced(made, present, aside)
    _poured(made, present)
    return aside


def _put_aside(present: Path, aside: Path) -> None:
    """Copy the present store; again where somebody saved meanwhile, who was told that it is kept."""
    with closing(connect(present, Access.READ)) as watcher:
        for _attempt in range(_ATTEMPTS):
            before = pragma(watcher, "data_version")
            copy_store(present, aside, strict=False)
            if pragma(watcher, "data_version") == before:
                return
    raise StoreError("store-busy", folder=str(present.parent))


def _poured(made: Path, present: Path) -> None:
    """Write the backup's pages into the present file as one transaction: whoever has it open sees it whole."""
    with closing(connect(made, Access.READ)) as there, closing(connect(present, Access.WRITE)) as here:
        pour(there, here, present.parent)


def _replaced(made: Path, present: Path, aside: Path) -> Path:
    """Move a damaged store aside with its journals and put the backup in its place."""
    for ending in ("-wal", "-shm"):
        journal = present.with_name(present.name + ending)
        if journal.exists():
            journal.replace(aside.with_name(aside.name + ending))
    present.replace(aside)
    made.replace(present)
    sync_folder(present.parent)
    return aside


def _stamp() -> str:
    return dt.datetime.now(dt.UTC).strftime("%Y%m%dT%H%M%S%fZ")
