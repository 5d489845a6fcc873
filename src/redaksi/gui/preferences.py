"""What this window remembers on this machine: layout, last piece, theme, text size. An INI file, not the store."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

#: Key → value where nothing was chosen. `window/*` and `pane/*` keys may be absent.
DEFAULTS: dict[str, Any] = {
    "look/theme": "auto",  # auto | light | dark
    "look/text_size": 100,  # percent of the system's text size, for the whole window
    "look/rendering": "auto",  # auto | software | hardware: how the preview is drawn
    "editor/face": "serif",  # serif | sans | mono
    "editor/points": 12.5,
    "person": "",  # who works here: the name of a member of the newsroom
    "last_article": "",
}


class Preferences(QObject):
    """Typed access to the INI file; `changed(key)` after every change."""

    changed = Signal(str)

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ini = QSettings(str(file), QSettings.Format.IniFormat, self)

    def text(self, key: str) -> str:
        return str(self._ini.value(key, DEFAULTS.get(key, "")))

    def number(self, key: str) -> float:
        """A number; the default where the file holds something else."""
        try:
            return float(str(self._ini.value(key, DEFAULTS[key])))
        except ValueError:
            return float(DEFAULTS[key])

    def flag(self, key: str, default: bool = False) -> bool:
        return str(self._ini.value(key, default)).lower() == "true"

    def bytes(self, key: str) -> QByteArray:
        """A saved geometry or splitter state; empty where there is none."""
        value = self._ini.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def set(self, key: str, value: str | float | bool | QByteArray) -> None:
        if self._ini.value(key) != value:
            self._ini.setValue(key, value)
            self.changed.emit(key)

    def sync(self) -> None:
        """Write the file now."""
        self._ini.sync()
