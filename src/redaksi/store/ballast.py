"""A little space kept aside: on a full disk even reading and deleting need some, and this is thrown overboard then."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

NAME = "ballast"
SIZE = 512 * 1024
#: The ballast is only taken aboard while it leaves this much free.
_ROOM = 20 * SIZE


def take(folder: Path) -> None:
    """Put the ballast into the store folder unless it is there or the disk is nearly full."""
    file = folder / NAME
    if file.exists() or shutil.disk_usage(folder).free < _ROOM:
        return
    try:
        file.write_bytes(os.urandom(SIZE))  # random, so that no file system can store it in less
    except OSError:
        # Somebody else took the last space just now: no ballast is better than half of one.
        file.unlink(missing_ok=True)


def drop(folder: Path) -> bool:
    """Give the ballast's space back; whether there was any."""
    try:
        (folder / NAME).unlink()
    except OSError:
        return False
    return True
