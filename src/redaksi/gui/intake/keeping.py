"""Keeps what was read, one article after the other, so that it can be watched and stopped."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from redaksi.domain.errors import RedaksiError
from redaksi.gui.desk import Desk
from redaksi.gui.jobs import Job
from redaksi.usecases import taking_in
from redaksi.usecases.reviewed import Reviewed
from redaksi.usecases.taken import Taken


class Keeping(QObject):
    """Saves of the window come between: the store is asked for one article at a time."""

    #: So many articles have been dealt with.
    advanced = Signal(int)
    #: The ids of those that are kept, and the errors of those that are not.
    finished = Signal(list, list)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        #: Those that are kept, or are here already.
        self.done: list[Reviewed] = []
        self._left: list[Reviewed] = []
        self._ids: list[str] = []
        self._errors: list[RedaksiError] = []
        self._job: Job | None = None

    def start(self, reviewed: Sequence[Reviewed]) -> None:
        self._left = list(reviewed)
        self.done, self._ids, self._errors = [], [], []
        self._next()

    def stop(self) -> None:
        """Keep no more; what is kept stays."""
        self._left = []
        if self._job is not None:
            self._job.cancel()

    def _next(self) -> None:
        self.advanced.emit(len(self._ids) + len(self._errors))
        if not self._left:
            self.finished.emit(self._ids, self._errors)
            return
        entry = self._left.pop(0)
        ask = (taking_in.keep_one, entry, self._desk.user_name, entry.decided)
        self._job = self._desk.do(*ask, done=partial(self._kept, entry), failed=self._not_kept)

    def _kept(self, entry: Reviewed, taken: Taken) -> None:
        self.done.append(entry)
        if taken.piece is not None:
            self._ids.append(taken.piece.article.id)
        self._next()

    def _not_kept(self, error: RedaksiError) -> None:
        self._errors.append(error)
        self._next()
