"""Qt in the process makes no import dearer than it is."""

from __future__ import annotations

import subprocess
import sys

_PROGRAM = """
import builtins
own = builtins.__import__
import redaksi.gui.app
import PySide6.QtWidgets, PySide6.QtGui
assert builtins.__import__ is own, "PySide's import is in place"
import linecache, asyncio
kept = [name for name in linecache.cache if "asyncio" in name and len(linecache.cache[name]) > 1]
assert not kept, kept
"""


def test_no_module_is_read_for_features_of_pyside() -> None:
    done = subprocess.run([sys.executable, "-c", _PROGRAM], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
