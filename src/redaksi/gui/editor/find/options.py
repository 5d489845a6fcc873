"""How the find bar looks: its switches and its last texts, kept between windows."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from redaksi.domain.finding import Wanted
from redaksi.gui.editor.find.memory import Remembered
from redaksi.gui.forms.ui_editor_find import Ui_FindBar
from redaksi.gui.preferences import Preferences


class Options(QObject):
    """Reads and remembers the fields and switches of a find bar."""

    #: A switch has been turned.
    changed = Signal()

    def __init__(self, ui: Ui_FindBar, preferences: Preferences) -> None:
        super().__init__()
        self._ui = ui
        self._preferences = preferences
        fields = (ui.wanted, "find/wanted"), (ui.replacement, "find/replacement")
        self._memory = [Remembered(field, preferences, key) for field, key in fields]
        for (field, _key), memory in zip(fields, self._memory, strict=True):
            field.setText(next(iter(memory.texts()), ""))
        for key, button in {"case": ui.case, "word": ui.word, "expression": ui.expression}.items():
            button.setChecked(preferences.flag(f"find/{key}"))
            button.toggled.connect(lambda on, key=key: self._turned(key, on))

    def wanted(self) -> Wanted:
        """What is looked for now."""
        ui = self._ui
        return Wanted(ui.wanted.text(), ui.case.isChecked(), ui.word.isChecked(), ui.expression.isChecked())

    def remember(self) -> None:
        """What stands in the fields has been used."""
        for memory in self._memory:
            memory.add()

    def _turned(self, key: str, on: bool) -> None:
        self._preferences.set(f"find/{key}", on)
        self.changed.emit()
