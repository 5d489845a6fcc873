"""Keeps what was read, one article after the other, so that it can be watched and stopped."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from redaksi.domain.errors import RedaksiError
from redaksi.gui.desk import Desk
from redaksi.gui.jobs import Job
from redaksi.usecases import importing
from redaksi.usecases.changes import Kept
from redaksi.usecases.newsroom import Understood


class Keeping(QObject):
    """Saves of the window come between: the store is asked for one article at a time."""

    #: So many articles have been dealt with.
    advanced = Signal(int)
    #: The ids of those that are kept, and the errors of those that are not.
    finished = Signal(list, list)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._left: list[Understood] = []
        self._ids: list[str] = []
        self._errors: list[RedaksiError] = []
        self._job: Job | None = None

    def start(self, understood: Sequence[Understood]) -> None:
        self._left = list(understood)
        self._ids, self._errors = [], []
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
        self._job = self._desk.do(importing.keep, entry, self._desk.user_name, done=self._kept, failed=self._not_kept)

    def _kept(self, kept: Kept) -> None:
        self._ids.append(kept.piece.article.id)
        self._next()

    def _not_kept(self, error: RedaksiError) -> None:
        self._errors.append(error)
        self._next()
