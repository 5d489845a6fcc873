"""One writing window for each store: a lock in its folder, and a way to call the first window to the front.

The command line is not concerned: it writes whenever the store lets it.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal

LOCK = "window.lock"
_RAISE = b"raise"
#: Milliseconds that a second window waits for the first to answer.
_PATIENCE = 500


class Seat(QObject):
    """The place at a store. `take()` once, before the window is shown; `listen()` when there is time."""

    #: Somebody has started Redaksi on this store again.
    called = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._lock = QLockFile(str(folder / LOCK))
        # A lock left by a process that was killed is recognised by its number, not by its age.
        self._lock.setStaleLockTime(0)

    def take(self) -> bool:
        """Whether this is the first window. A folder that does not exist or cannot be written has no second one."""
        if not self._folder.is_dir():
            return True
        return self._lock.tryLock(0) or self._lock.error() is not QLockFile.LockError.LockFailedError

    def take_again(self) -> bool:
        """The same once the store has been opened, which makes its folder."""
        return self._lock.isLocked() or self.take()

    def call_first(self) -> bool:
        """Ask the first window to come to the front; whether it answered."""
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_PATIENCE):
            return False
        socket.write(_RAISE)
        socket.flush()
        return socket.waitForReadyRead(_PATIENCE)

    def listen(self) -> None:
        """Answer to windows that are started later."""
        from PySide6.QtNetwork import QLocalServer

        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(self._name)  # left behind by a process that was killed; the lock is ours
        self._server.newConnection.connect(self._answer)
        self._server.listen(self._name)

    @property
    def _name(self) -> str:
        """What the first window of this store listens to on this machine."""
        import hashlib

        return "redaksi-" + hashlib.sha256(str(self._folder.resolve()).encode()).hexdigest()[:20]

    def leave(self) -> None:
        self._lock.unlock()

    def _answer(self) -> None:
        connection = self._server.nextPendingConnection()
        connection.disconnected.connect(connection.deleteLater)
        connection.write(_RAISE)
        connection.flush()
        self.called.emit()
