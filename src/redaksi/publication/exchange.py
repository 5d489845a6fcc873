"""Two folders change places in one step, where the system has such a step."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

_AT_FDCWD = -100
_EXCHANGE = 2


def exchange(one: Path, other: Path) -> bool:
    """Swap what stands under the two names; False where this system or this disk cannot. OSError where it may not."""
    names = (os.fsencode(one), os.fsencode(other))
    try:
        library = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "linux":
            done = library.renameat2(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _EXCHANGE)
        elif sys.platform == "darwin":
            done = library.renamex_np(names[0], names[1], _EXCHANGE)
        else:
            return False
    except (OSError, AttributeError, TypeError):  # no such library, or no such call in it
        return False
    return bool(done == 0)
