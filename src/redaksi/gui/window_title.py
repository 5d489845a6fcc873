"""What the window is called in its bar and among the other windows: the headline, then the program."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from redaksi.gui.document import Document

#: Milliseconds after a key before the title follows: no key waits for the desktop.
_AFTER = 300
_LONGEST = 150
_PROGRAM = "Redaksi"


class WindowTitle(QObject):
    """Keeps the title of `window` as the headline of `document` stands."""

    def __init__(self, window: QWidget, document: Document) -> None:
        super().__init__(window)
        self._window, self._document = window, document
        self._later = QTimer(self, singleShot=True, interval=_AFTER)
        self._later.timeout.connect(self._follow)
        document.opened.connect(self._follow)
        document.field_changed.connect(lambda name: self._later.start() if name == "headline" else None)
        self._follow()

    def _follow(self) -> None:
        fields = self._document.fields
        words = " ".join(fields.headline.split()) if fields is not None else ""
        if len(words) > _LONGEST:
            words = words[: _LONGEST - 1].rstrip() + "…"
        # For Qt a single [*] is the place of its own mark for unsaved changes.
        title = f"{words} — {_PROGRAM}" if words else _PROGRAM
        self._window.setWindowTitle(title.replace("[*]", "[*][*]"))
