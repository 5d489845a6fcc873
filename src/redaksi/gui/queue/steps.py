"""Taking a piece for review, giving it back, and saying until when it is wanted."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from redaksi.domain.errors import RedaksiError
from redaksi.domain.moments import LocalTime
from redaksi.gui.queue.asking import ask_to_take_over
from redaksi.usecases import deadlines, reviewing

if TYPE_CHECKING:
    from redaksi.gui.workplace import Workplace


class QueueSteps(QObject):
    """Registers its commands. Nothing is taken from anybody without a question that names them."""

    def __init__(self, work: Workplace) -> None:
        super().__init__(work)
        self._work = work
        registry = work.registry
        registry.register("review.take", self.take)
        registry.register("review.give_back", lambda: work.reviewing.take(reviewing.give_back))
        registry.register("review.submit_by", self._submit_by)
        registry.register("review.deadline", self._ask_deadline)

    def take(self) -> None:
        """Take the open piece for review; where somebody else has it, ask first."""
        self._work.reviewing.take(reviewing.review, failed=self._refused)

    def _refused(self, error: RedaksiError) -> None:
        if error.code != "somebody-has-it":
            self._work.reviewing.refused.emit(error)
            return
        over = partial(self._work.reviewing.take, reviewing.review, take_over=True)
        ask_to_take_over(self._work.window, str(error.params["name"]), over)

    def _submit_by(self) -> None:
        self._dialog(submitting=True)

    def _ask_deadline(self) -> None:
        self._dialog(submitting=False)

    def _dialog(self, *, submitting: bool) -> None:
        from redaksi.gui.queue.deadline_dialog import DeadlineDialog

        piece, zone = self._work.desk.document.piece, self._work.desk.settings["site.timezone"]
        if piece is None:
            return
        stamp = piece.standing.deadline
        now = LocalTime.at(dt.datetime.fromisoformat(stamp), zone) if stamp else None
        dialog = DeadlineDialog(self._work.window, zone, now, submitting=submitting)
        dialog.decided.connect(self._submit if submitting else self._set)
        dialog.open()

    def _submit(self, due: LocalTime | None, note: str) -> None:
        self._work.reviewing.take(reviewing.submit, deadline=due, note=note or None)

    def _set(self, due: LocalTime | None, _note: str) -> None:
        self._work.reviewing.take(deadlines.set_deadline, deadline=due)
