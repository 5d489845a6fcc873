"""The keyboard comes back to the window when one of its dialogs closes, also where no window manager sees to it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QApplication, QMainWindow


class Focus(QObject):
    """Watches the dialogs that have the keyboard. Leaving the window for another program is left alone."""

    def __init__(self, app: QApplication, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        app.focusWindowChanged.connect(self._moved)

    def _moved(self, now: QWindow | None) -> None:
        if now is not None and now is not self._window.windowHandle():
            now.visibleChanged.connect(self._dialog_shown_or_hidden)

    def _dialog_shown_or_hidden(self, shown: bool) -> None:
        if not shown:
            # A window manager gives the focus on by itself: look once it had its turn.
            QTimer.singleShot(0, self._take_back)

    def _take_back(self) -> None:
        holder = QGuiApplication.focusWindow()
        nobody = (holder is None or not holder.isVisible()) and QApplication.activeModalWidget() is None
        if nobody and self._window.isVisible() and not self._window.isMinimized():
            self._window.activateWindow()
