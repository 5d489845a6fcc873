"""Half-made files that a killed process left in a store folder."""

from __future__ import annotations

import time
from pathlib import Path

#: What `schema.create`, `copies.copy_store` and `backup.restore_store` call files that are not finished.
PATTERNS = (".new-*.db*", ".*.db.*.new*", ".*.db.*.restored*")
#: Nobody works on one file for as long as this, in seconds.
_OLD = 3600.0


def left(folder: Path) -> list[Path]:
    """The unfinished files of yesterday's accidents in `folder`; those of a process at work are young."""
    now = time.time()
    found = (file for pattern in PATTERNS for file in folder.glob(pattern))
    return [file for file in found if now - file.stat().st_mtime > _OLD]


def sweep(folder: Path) -> None:
    """Delete them."""
    for file in left(folder):
        file.unlink(missing_ok=True)
