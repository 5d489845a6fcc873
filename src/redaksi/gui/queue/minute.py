"""Tells when a minute has passed, while somebody can see what it changes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

EVERY = 60_000


class Minute(QObject):
    """Runs while `window` is on the screen and not minimised; coming back counts as a minute."""

    passed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.passed)
        window.installEventFilter(self)
        self._follow()

    @property
    def running(self) -> bool:
        return self._timer.isActive()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide:  # also when the window is taken down: nothing of it may be asked then
            self._timer.stop()
        elif event.type() in (QEvent.Type.Show, QEvent.Type.WindowStateChange):
            self._follow()
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        seen = self._window.isVisible() and not self._window.isMinimized()
        if seen and not self.running:
            self._timer.start()
            self.passed.emit()
        elif not seen:
            self._timer.stop()
