"""What this window remembers on this machine: layout, last piece, theme, text size. An INI file, not the store."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from redaksi.domain.declaring import Declaration, Kind, as_number

#: What can be chosen, in the order of the dialog; each needs its words in resources/words/settings.toml.
PREFERENCES: dict[str, Declaration] = {
    declared.key: declared
    for declared in (
        Declaration("look/theme", "look", Kind.CHOICE, "auto", ("auto", "light", "dark", "contrast", "contrast_dark")),
        Declaration("look/text_size", "look", Kind.NUMBER, "100", least=80, most=200, step=10, unit=" %"),
        Declaration("look/rendering", "look", Kind.CHOICE, "auto", ("auto", "software", "hardware")),
        Declaration("editor/face", "editor", Kind.CHOICE, "serif", ("serif", "sans", "mono")),
        Declaration("spelling/marked", "spelling", Kind.FLAG, "true"),
        Declaration("spelling/folder", "spelling", Kind.FOLDER, ""),
        Declaration("style/marked", "style", Kind.FLAG, "true"),
        Declaration("editor/points", "editor", Kind.NUMBER, "12.5", least=8, most=32, step=0.5, unit=" pt"),
        Declaration("editor/typography", "editor", Kind.FLAG, "true"),
        Declaration("editor/focus", "editor", Kind.CHOICE, "off", ("off", "sentence", "paragraph")),
        Declaration("editor/typewriter", "editor", Kind.FLAG, "false"),
        Declaration("editor/target", "editor", Kind.NUMBER, "0", least=0, most=100_000, step=50),
    )
}
#: What is remembered without being chosen in the dialog. `window/*` and `pane/*` keys may be absent.
REMEMBERED: dict[str, str] = {
    "person": "",  # who works here: the name of a member of the newsroom
    "last_article": "",
    "import/unfinished": "",  # what was being taken in when it stopped (intake/unfinished.py)
    "writing/targets": "",  # the words that single pieces are to have (editor/targets.py)
    "find/wanted": "",  # what was looked for last, and how (editor/find/options.py)
    "find/replacement": "",
}
_DEFAULTS = {key: declared.default for key, declared in PREFERENCES.items()} | REMEMBERED


class Preferences(QObject):
    """Typed access to the INI file; `changed(key)` after every change."""

    changed = Signal(str)

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ini = QSettings(str(file), QSettings.Format.IniFormat, self)

    def text(self, key: str) -> str:
        """The default where the file holds no such choice."""
        value = str(self._ini.value(key, _DEFAULTS.get(key, "")))
        declared = PREFERENCES.get(key)
        known = declared is None or not declared.choices or value in declared.choices
        return value if known else _DEFAULTS[key]

    def number(self, key: str) -> float:
        """A declared number; the default where the file holds something else."""
        declared = PREFERENCES[key]
        number = as_number(str(self._ini.value(key, declared.default)))
        return number if number is not None and declared.least <= number <= declared.most else float(declared.default)

    def flag(self, key: str, default: bool = False) -> bool:
        """`default` counts for keys that are not declared."""
        return str(self._ini.value(key, _DEFAULTS.get(key, default))).lower() == "true"

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
