"""When the system asks the program to end (logout, shutdown, Ctrl+C in its terminal), the window closes in order.

Without this the process would be gone at once, and the next start would speak of a crash.
"""

from __future__ import annotations

import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_ASKING = [getattr(signal, name) for name in ("SIGTERM", "SIGINT", "SIGHUP") if hasattr(signal, name)]


class Farewell(QObject):
    """Listens from its making on until `stop`; to be made in the main thread."""

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Python runs its handlers only between two lines of Python, and Qt's loop may not come to one for long: the
        # byte that Python writes here at once wakes it up.
        self._here, self._there = socket.socketpair()
        self._here.setblocking(False)
        self._there.setblocking(False)
        self._woken = signal.set_wakeup_fd(self._there.fileno(), warn_on_full_buffer=False)
        self._before = {number: signal.signal(number, _nothing) for number in _ASKING}
        self._notifier = QSocketNotifier(self._here.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._heard)

    def stop(self) -> None:
        self._notifier.setEnabled(False)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._woken)
        self._here.close()
        self._there.close()

    def _heard(self) -> None:
        if any(number in _ASKING for number in self._here.recv(64)):
            self.asked.emit()


def _nothing(_number: int, _frame: FrameType | None) -> None:
    """The byte has been written already."""
