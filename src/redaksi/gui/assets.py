"""Where the files stand that the window reads before its first paint, found without importlib.resources."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "assets"
