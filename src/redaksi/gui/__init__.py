"""The window: panes, dialogs and commands. The only part that knows Qt."""

from __future__ import annotations

import sys

import PySide6

if sys.version_info < (3, 12) and PySide6.__version_info__ >= (6, 12):
    from redaksi.gui.none import keep_none

    keep_none()
