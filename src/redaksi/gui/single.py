"""One writing window for each store: a lock in its folder, and a way to call the first window to the front.

The command line is not concerned: it writes whenever the store lets it.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal

LOCK = "window.lock"
#: What one says to the other: this, and after it the piece or file that is wanted, in UTF-8; a line each.
_RAISE = "raise"
#: Bytes of the longest call that is listened to.
_LONGEST = 64_000
#: Milliseconds that a second window waits for the first to answer.
_PATIENCE = 500


class Seat(QObject):
    """The place at a store. `take()` once, before the window is shown; `listen()` when there is time."""

    #: Somebody has started Redaksi on this store again, with the id, slug or absolute path of what they want, or "".
    called = Signal(str)

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

    def call_first(self, piece: str | None = None) -> bool:
        """Ask the first window to come to the front, and to show `piece` (an id, slug or path); whether it answered."""
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_PATIENCE):
            return False
        wanted = str(Path(piece).absolute()) if piece and Path(piece).is_file() else piece or ""
        socket.write(f"{_RAISE}\n{wanted}\n".encode())
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
        connection.readyRead.connect(self._listen)
        self._listen()  # it may have spoken before

    def _listen(self) -> None:
        """Answer whoever has said all of it; a call may come in parts."""
        from PySide6.QtNetwork import QLocalSocket

        for connection in self._server.findChildren(QLocalSocket):
            said = bytes(connection.peek(_LONGEST).data())
            if said.count(b"\n") == 2:  # both lines
                connection.readAll()
                connection.write(f"{_RAISE}\n".encode())
                connection.flush()
                self.called.emit(said.decode("utf-8", "replace").split("\n")[1])
