"""Planning joined to the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from redaksi.domain.people import User
from redaksi.domain.planning import Assignment
from redaksi.gui.panes import Pane
from redaksi.usecases import people

if TYPE_CHECKING:
    from redaksi.gui.planning.mine import PlannedForMe
    from redaksi.gui.queue.minute import Minute
    from redaksi.gui.workplace import Workplace


class PlanningAtWork(QObject):
    """The page of what is planned for me, the planning window, and the dialog of one assignment."""

    def __init__(self, work: Workplace, minute: Minute) -> None:
        super().__init__(work)
        self._minute = minute
        self._work = work
        self._mine: PlannedForMe | None = None
        work.sidebar.planned_chosen.connect(self.show_mine)
        registry = work.registry
        registry.register("queue.planned", self._go)
        registry.register("newsroom.planning", self.show_planning)
        registry.register("newsroom.plan", partial(self.ask, None))

    def show_mine(self) -> None:
        """In the place of the list; made when it is first asked for."""
        from redaksi.gui.planning.mine import PlannedForMe

        if self._mine is None:
            self._mine = PlannedForMe(self._work.desk, self._work.library)
            self._mine.chosen.connect(self._open)
            self._minute.passed.connect(self._mine.list.viewport().update)
        self._mine.reload()
        self._work.library.show_page(self._mine)

    def show_planning(self) -> None:
        """The planning window, brought to the front where it is open already."""
        from redaksi.gui.planning.dialog import PlanningDialog

        shown = self._work.window.findChildren(PlanningDialog)
        dialog = shown[0] if shown else PlanningDialog(self._work.window, self._work.desk)
        if not shown:
            dialog.wanted.connect(partial(self.ask, over=dialog))
            self._minute.passed.connect(dialog.reload)
        dialog.show()
        dialog.activateWindow()

    def ask(self, assignment: Assignment | None, over: QObject | None = None) -> None:
        """Show one assignment, or an empty one, over the window or the planning window."""
        self._work.profile.with_person(partial(self._with_members, partial(self._show, assignment, over)))

    def _with_members(self, then: Callable[[Sequence[User]], object]) -> None:
        self._work.desk.do(people.members, done=then, key="members")

    def _show(self, assignment: Assignment | None, over: QObject | None, members: Sequence[User]) -> None:
        from redaksi.gui.planning.assignment_dialog import AssignmentDialog
        from redaksi.gui.planning.dialog import PlanningDialog

        parent = over if isinstance(over, PlanningDialog) else self._work.window
        dialog = AssignmentDialog(parent, self._work.desk, members, assignment)
        dialog.begun.connect(self._work.desk.piece_wanted)
        dialog.open()

    def _go(self) -> None:
        self._work.panes.show(Pane.LIBRARY)
        self._work.sidebar.choose_planned()
        if self._mine is not None:
            self._mine.list.setFocus()

    def _open(self, assignment: Assignment) -> None:
        if assignment.article_id is not None:
            self._work.desk.piece_wanted.emit(assignment.article_id)
        else:
            self.ask(assignment)
