"""Work that waits until the window has been painted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject

#: Qt paints when it meets an event of the priority -1.
_AFTER_PAINTING = -2


class Afterwards(QObject):
    """Calls `call` once what has been changed up to now is on the screen, however often it was asked meanwhile.

    A timer of no milliseconds comes before the painting: Qt makes an event of ordinary priority of it.
    """

    def __init__(self, call: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._call = call
        self._asked = False

    def ask(self) -> None:
        if not self._asked:
            self._asked = True
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), _AFTER_PAINTING)

    def customEvent(self, event: QEvent) -> None:
        self._asked = False
        self._call()
