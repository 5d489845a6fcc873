"""The queue joined to the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from redaksi.domain.queue import View
from redaksi.gui.panes import Pane
from redaksi.gui.queue.held import Held
from redaksi.gui.queue.minute import Minute
from redaksi.gui.queue.steps import QueueSteps
from redaksi.gui.queue.telling import Telling

if TYPE_CHECKING:
    from redaksi.gui.workplace import Workplace


class QueueAtWork(QObject):
    """Steps, notices, the minute that lets waiting times move on, and commands that lead to each view."""

    def __init__(self, work: Workplace) -> None:
        super().__init__(work)
        self._work = work
        self.steps = QueueSteps(work)
        self.telling = Telling(work)
        self.held = Held(work)
        work.sidebar.view_chosen.connect(work.library.show_view)
        work.sidebar.itemClicked.connect(lambda _item: work.panes.show(Pane.LIBRARY))
        self.minute = Minute(work.window)
        self.minute.passed.connect(work.library.minute_passed)
        self.minute.passed.connect(work.sidebar.reload)
        self.minute.passed.connect(work.state_bar.minute_passed)
        for view in View:
            work.registry.register(f"queue.{view}", partial(self.go, view))

    def go(self, view: View) -> None:
        """Show a view of the queue, the keyboard in its list."""
        self._work.panes.show(Pane.LIBRARY)
        self._work.sidebar.choose_view(view)
        self._work.library.take_keyboard()
