"""A dialog whose questions are answered while it is open; once it is closed, nothing comes to it any more."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from redaksi.gui.desk import Desk
from redaksi.gui.jobs import Done, Failed, Job


class AskingDialog(QDialog):
    """What was asked for is done all the same; only the answer is not waited for."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._under_way: list[Job] = []
        under_way = self._under_way
        self.destroyed.connect(lambda: _let_go(under_way))  # also with the dialog below it

    def done(self, result: int) -> None:
        _let_go(self._under_way)
        super().done(result)

    def ask(
        self, usecase: Callable[..., Any], *args: Any, done: Done, failed: Failed | None = None, key: str | None = None
    ) -> None:
        """As `Desk.do`."""
        self._under_way.append(self._desk.do(usecase, *args, done=done, failed=failed, key=key))

    def ask_outside(self, function: Callable[..., Any], *args: Any, done: Done, failed: Failed | None = None) -> None:
        """As `Jobs.run`: for what may wait for a network or for the keychain."""
        self._under_way.append(self._desk.jobs.run(function, *args, done=done, failed=failed))


def _let_go(jobs: list[Job]) -> None:
    for job in jobs:
        job.cancelled = True
    jobs.clear()
