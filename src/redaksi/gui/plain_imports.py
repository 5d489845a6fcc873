"""Imports stay Python's own. Has to be imported before anything of Qt: `redaksi.gui` does.

PySide puts an `__import__` of its own in place of Python's, which reads the whole source of every module imported from
then on and looks in it for `PySide6`, in case it should ask for `from __feature__ import …`. Nobody here does, and the
source of a thousand modules costs the start of the window time and 20 MB that never come back.
"""

import builtins

_import = builtins.__import__

import PySide6.QtCore  # noqa: E402, F401 (what puts the other one in place)

builtins.__import__ = _import
