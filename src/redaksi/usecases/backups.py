"""Backups: a checked copy of the whole store in one file, made while it is in use."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from redaksi.domain.errors import UsageError
from redaksi.usecases.folders import is_folder
from redaksi.usecases.newsroom import Newsroom


def backup(room: Newsroom, target: Path) -> Path:
    """Write the store to the file `target` and check it by opening it; UsageError `backup-is-folder`, StoreError."""
    if is_folder(target):
        raise UsageError("backup-is-folder", path=str(target))
    room.store.backup(target)
    return target


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where backups stand, for whoever shows them."""

    #: Today's automatic backup, or None where there is one already or the store is read-only.
    daily: Callable[[Newsroom], Path | None]
    #: The backups in a store folder, newest first.
    available: Callable[[Path], Sequence[Path]]
    #: Put a backup in the place of the store in a folder; where the present one was put aside.
    restore: Callable[[Path, Path], Path | None]
