"""Who has seen what: what a piece is compared with, as it was when it was opened, and what counts as seen."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from redaksi.domain.article import Piece, State
from redaksi.gui.desk import Desk
from redaksi.usecases import comparing
from redaksi.usecases.comparing import Baselines

#: A piece that was on the desk for less (milliseconds) was passed by, not looked at.
LOOKED = 5_000


class Looking(QObject):
    """Follows the desk's document and who sits there."""

    #: What the open piece can be compared with has become known, or is other than before.
    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.baselines: Baselines | None = None
        self._shown: tuple[str, str | None] | None = None
        self._state: State | None = None
        self._looked: tuple[str, str, int] | None = None
        self._long_enough = QTimer(self, singleShot=True, interval=LOOKED)
        self._long_enough.timeout.connect(self._mark)
        desk.document.opened.connect(self._opened)
        desk.document.saved.connect(self._saved)
        desk.user_changed.connect(self._opened)
        desk.ready.connect(self._opened)
        self._opened()

    def leave(self) -> None:
        """The piece is left: what was last seen of it, by who has looked at it long enough, is remembered."""
        if self._looked is not None and self._can_mark():
            self._desk.do(comparing.mark_seen, *self._looked)
        self._looked = None

    def _can_mark(self) -> bool:
        return self._desk.room is not None and not self._desk.read_only and not self._desk.jobs.closed

    def _opened(self) -> None:
        """Another piece, or another person before it. What was compared with stays while both are the same."""
        piece = self._desk.document.piece
        shown = (piece.article.id, self._desk.user_name) if piece else None
        if shown == self._shown and self.baselines is not None:
            return
        self.leave()
        self._long_enough.stop()
        self._shown, self.baselines = shown, None
        self._state = piece.state if piece else None
        self.changed.emit()
        if piece is not None and self._desk.room is not None:
            self._ask()
            if self._desk.user is not None:
                self._long_enough.start()

    def _ask(self) -> None:
        if self._shown is not None:
            self._desk.do(comparing.baselines, *self._shown, done=self._take, key="baselines")

    def _take(self, found: Baselines) -> None:
        if self._shown is None or found.article_id != self._shown[0]:
            return
        if self.baselines is not None:
            found = replace(found, seen=self.baselines.seen)  # as it was when the piece was opened
        self.baselines = found
        self.changed.emit()

    def _saved(self, piece: Piece) -> None:
        if self._shown is None:
            self._opened()
        elif piece.state is not self._state:
            self._state = piece.state
            self._ask()
        if self._looked is not None:
            self._looked = (*self._looked[:2], piece.revision)

    def _mark(self) -> None:
        """It has been looked at; written down now, as nobody knows how the window will end."""
        piece, user = self._desk.document.piece, self._desk.user
        if piece is not None and user is not None and self._can_mark():
            self._looked = (piece.article.id, user.name, piece.revision)
            self._desk.do(comparing.mark_seen, *self._looked)
