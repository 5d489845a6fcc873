"""Backups: a checked copy of the whole store in one file, made while it is in use."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from redaksi.domain.errors import UsageError
from redaksi.domain.people import Right
from redaksi.usecases.auditing import record
from redaksi.usecases.folders import is_folder
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.rights import require


def backup(room: Newsroom, target: Path) -> Path:
    """Write the store to the file `target` and check it by opening it; UsageError `backup-is-folder`, StoreError."""
    if is_folder(target):
        raise UsageError("backup-is-folder", path=str(target))
    room.store.backup(target)
    return target


def require_restore(room: Newsroom, by: str | None) -> None:
    """Whether `by` may put another state in the place of this newsroom; RefusedError as `rights.require`."""
    with room.store.read() as unit:
        require(unit, by, Right.RESTORE)


def note_restored(room: Newsroom, file: str, by: str | None) -> None:
    """Write into the newsroom that was brought back from `file` that it was, and by whom."""
    with room.store.write() as unit:
        record(room, unit, "backup-restore", by, None, file=file)


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where backups stand, for whoever shows them."""

    #: Today's automatic backup, or None where there is one already or the store is read-only.
    daily: Callable[[Newsroom], Path | None]
    #: The backups in a store folder, newest first.
    available: Callable[[Path], Sequence[Path]]
    #: Put a backup in the place of the store in a folder; where the present one was put aside.
    restore: Callable[[Path, Path], Path | None]
