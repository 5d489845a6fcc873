"""Looks every two seconds, while the window is in front, whether a script or another program changed the newsroom."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from redaksi.gui.desk import Desk
from redaksi.usecases import library

#: Milliseconds from look to look. A look reads a few bytes beside the store.
EVERY = 2_000


class Watching(QObject):
    """Says so when somebody else was at work in the newsroom."""

    met = Signal()

    def __init__(self, window: QWidget, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.look)
        desk.ready.connect(self._timer.start)

    def look(self) -> None:
        """Look now; a window that is not in front looks when it comes there (MainWindow.changeEvent)."""
        desk = self._desk
        if desk.room is not None and not desk.jobs.closed and self._window.isActiveWindow():
            desk.do(library.changed_elsewhere, done=self._seen, key="watching")

    def _seen(self, changed: bool) -> None:
        if changed:
            self.met.emit()
