"""What was looked for before, and how: kept between windows."""

from __future__ import annotations

import json
from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from redaksi.gui.preferences import Preferences

_KEPT = 20
_LONGEST = 500


class Remembered(QObject):
    """The last texts of a field, newest first; the up and down keys in it go through them."""

    def __init__(self, field: QLineEdit, preferences: Preferences, key: str) -> None:
        super().__init__(field)
        self._field, self._preferences, self._key = field, preferences, key
        self._at = -1
        field.installEventFilter(self)

    def texts(self) -> list[str]:
        try:
            kept = json.loads(self._preferences.text(self._key) or "[]")
        except ValueError:  # somebody else has written that file
            return []
        return [text for text in kept if isinstance(text, str)] if isinstance(kept, list) else []

    def add(self) -> None:
        """What stands in the field is worth remembering."""
        text, self._at = self._field.text(), -1
        if text and len(text) <= _LONGEST:
            self._keep([text, *(old for old in self.texts() if old != text)][:_KEPT])

    def eventFilter(self, watched: QObject, event: object) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
            if event.key() in steps and self._show(self._at + steps[Qt.Key(event.key())]):
                return True
        return False

    def _show(self, number: int) -> bool:
        texts = self.texts()
        if not 0 <= number < len(texts):
            return False
        self._at = number
        self._field.setText(texts[number])
        return True

    def _keep(self, texts: Iterable[str]) -> None:
        text = json.dumps(list(texts))
        if text != self._preferences.text(self._key):
            self._preferences.set(self._key, text)
