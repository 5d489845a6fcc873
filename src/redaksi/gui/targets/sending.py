"""Sends what is due: claimed and written down on the store's thread, carried in a thread of its own.

That thread may wait for a network long after the window is gone, so nothing waits for it: what it has brought is looked
for at the next try.
"""

from __future__ import annotations

import contextlib
import logging
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from redaksi.domain.errors import RedaksiError
from redaksi.gui.desk import Desk

if TYPE_CHECKING:
    from redaksi.usecases.delivering import Load, Noted, Outcome
    from redaksi.usecases.newsroom import Newsroom

log = logging.getLogger(__name__)


class Sending(QObject):
    """One load after the other; a second call while it is at work only makes it look once more."""

    #: Carries the Noted of one load.
    noted = Signal(object)
    #: What kept it from even looking: a RedaksiError.
    failed = Signal(object)
    ended = Signal()
    _carried = Signal(object, object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._busy = False
        self._load: Load | None = None
        self._called_off = threading.Event()
        self._carried.connect(self._note, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        return self._busy

    def look(self) -> None:
        """Send what is due, if anything is."""
        from redaksi.usecases import delivering

        def looked(due: bool) -> None:
            if due:
                self.go()

        if self._desk.room is not None and not self._desk.store_read_only and not self._busy:
            self._desk.do(delivering.is_due, done=looked, failed=self.failed.emit, key="deliveries-due")

    def go(self) -> None:
        if not self._busy:
            self._busy = True
            self._next()

    def call_off(self, delivery_id: int) -> None:
        """It has been cancelled: what carries it alone stops at its next step."""
        if self._load is not None and [each.id for each in self._load.deliveries] == [delivery_id]:
            self._called_off.set()

    def _next(self) -> None:
        from redaksi.usecases import delivering

        self._desk.do(delivering.next_load, done=self._claimed, failed=self._stopped)

    def _claimed(self, load: Load | None) -> None:
        self._load = load
        room = self._desk.room
        if load is None or room is None:
            self._busy = False
            self.ended.emit()
            return
        self._called_off.clear()
        threading.Thread(target=self._carry, args=(room, load), name="redaksi-courier", daemon=True).start()

    def _carry(self, room: Newsroom, load: Load) -> None:
        from redaksi.usecases.delivering import Outcome, carry

        jobs, called_off = self._desk.jobs, self._called_off
        try:
            outcome = carry(room, load, lambda: jobs.closed or called_off.is_set())
        except Exception as error:
            log.exception("unexpected error of a courier")
            outcome = Outcome(error=RedaksiError("unexpected", name=type(error).__name__))
        with contextlib.suppress(RuntimeError):  # the window is gone
            self._carried.emit(load, outcome)

    def _note(self, load: Load, outcome: Outcome) -> None:
        from redaksi.usecases import delivering

        if not self._desk.jobs.closed:
            self._desk.do(delivering.note, load, outcome, done=self._was_noted, failed=self._stopped)

    def _was_noted(self, noted: Noted) -> None:
        self._load = None
        self.noted.emit(noted)
        self._next()

    def _stopped(self, error: RedaksiError) -> None:
        self._busy, self._load = False, None
        self.failed.emit(error)
        self.ended.emit()
