"""Keys that text fields listen to themselves: shown beside the commands, and left to the fields."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence

OWN_KEYS = {"edit.undo": QKeySequence.StandardKey.Undo, "edit.redo": QKeySequence.StandardKey.Redo}
