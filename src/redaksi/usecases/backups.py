"""Backups: a checked copy of the whole store in one file, made while it is in use."""

from __future__ import annotations

from pathlib import Path

from redaksi.domain.errors import UsageError
from redaksi.usecases.newsroom import Newsroom


def backup(room: Newsroom, target: Path) -> Path:
    """Write the store to the file `target` and check it by opening it; UsageError `backup-is-folder`, StoreError."""
    if target.is_dir():
        raise UsageError("backup-is-folder", path=str(target))
    room.store.backup(target)
    return target
