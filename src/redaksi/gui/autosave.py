"""Every change is in the store within half a second, from the first keystroke of a piece that was never saved.

The clock starts at the first change after a save and is not started anew by each key: someone who never pauses is
saved as often as someone who does. One save is under way at a time; what changed meanwhile goes with the next one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from redaksi.domain.errors import RedaksiError
from redaksi.gui.desk import Desk
from redaksi.usecases import saving

#: Milliseconds from a change to its save. With the save itself it stays below the half second that is promised.
DELAY = 300
#: Milliseconds until a failed save is tried again.
RETRY = 5_000


class Autosave(QObject):
    """Follows the desk's document."""

    #: The store has kept everything up to the moment of the save.
    saved = Signal()
    #: A save did not work: carries the RedaksiError. The text stays on screen and is tried again.
    failed = Signal(object)
    #: Somebody else has changed the piece in the store meanwhile: carries the Saved that says where.
    met = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._changes = 0
        self._kept = 0
        self._flying = False
        self._explicit = False
        #: What goes on after the save, and what is called instead where it fails.
        self._waiting: list[tuple[Callable[[], object], Callable[[], object] | None]] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._save)
        desk.document.edited.connect(self._edited)
        desk.document.opened.connect(self._opened)
        desk.ready.connect(self._resume)
        desk.user_changed.connect(self._resume)

    @property
    def dirty(self) -> bool:
        """Whether something on screen is not in the store yet."""
        return self._changes != self._kept

    def flush(
        self,
        then: Callable[[], object] | None = None,
        *,
        explicit: bool = False,
        instead: Callable[[], object] | None = None,
    ) -> None:
        """Save now what is not saved, then call `then`; where the save fails, `instead`, if there is one.

        `explicit` makes a version, even of what an autosave has kept already.
        """
        self._desk.document.settling.emit()
        self._explicit = self._explicit or explicit
        if then is not None:
            self._waiting.append((then, instead))
        if not self._flying:
            self._save()

    def forget(self) -> None:
        """Give up what could not be saved (somebody has decided so)."""
        self._kept = self._changes
        self._waiting.clear()
        self._timer.stop()

    def _edited(self) -> None:
        self._changes += 1
        if not self._timer.isActive() and not self._flying:
            self._timer.start(DELAY)

    def _opened(self) -> None:
        self._changes = self._kept = 0
        self._explicit = False
        self._timer.stop()

    def _resume(self) -> None:
        """What was written before the newsroom was open is kept as soon as it is known who works here."""
        if not self.dirty or self._flying:
            return
        if self._desk.user is None:
            self._timer.start(DELAY)
        else:
            self._save()

    def _save(self) -> None:
        document, desk = self._desk.document, self._desk
        if not (self.dirty or self._explicit) or not document.is_open:
            self._explicit = False
            self._release()
            return
        if desk.room is None or desk.read_only:
            return
        self._timer.stop()
        self._flying = True
        goal, explicit, self._explicit = self._changes, self._explicit, False
        sent = document.article
        desk.do(
            saving.save,
            sent,
            desk.user_name,
            explicit,
            document.base,
            done=lambda kept: self._arrived(kept, goal, sent),
            failed=lambda error: self._refused(error, explicit),
        )

    def _arrived(self, kept: Any, goal: int, sent: Any) -> None:
        self._flying = False
        article = self._desk.document.fields
        if article is not None and article.id == kept.piece.article.id:
            self._kept = goal
            self._desk.document.mark_saved(kept.piece, sent, kept.taken)
            self.saved.emit()
            if kept.taken or kept.clashes:
                self.met.emit(kept)
        if self._waiting or self._explicit:
            self._save()
        elif self.dirty:
            self._timer.start(DELAY)

    def _refused(self, error: RedaksiError, explicit: bool) -> None:
        self._flying = False
        self._explicit = explicit
        waiting, self._waiting = self._waiting, []
        self._timer.start(RETRY)
        self.failed.emit(error)
        for _then, instead in waiting:
            if instead is not None:
                instead()

    def _release(self) -> None:
        waiting, self._waiting = self._waiting, []
        for then, _instead in waiting:
            then()
