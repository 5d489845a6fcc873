"""One assignment: its short name, what it is about, who writes it, until when."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from redaksi.domain.errors import RedaksiError
from redaksi.domain.people import Right, User, may_here
from redaksi.domain.planning import OPEN, Assignment
from redaksi.gui.desk import Desk
from redaksi.gui.dialogs.fitting import fit
from redaksi.gui.dialogs.holding import HoldingDialog
from redaksi.gui.errors import sentence
from redaksi.gui.forms.ui_assignment import Ui_AssignmentDialog
from redaksi.usecases import planning
from redaksi.usecases.changes import Kept
from redaksi.usecases.planning import Wish


class AssignmentDialog(HoldingDialog):
    """Keeps a new assignment, or a changed one; `begun` carries the id of the draft that was started from it."""

    begun = Signal(str)

    def __init__(self, parent: QWidget, desk: Desk, members: Sequence[User], assignment: Assignment | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._assignment = assignment
        self.ui = Ui_AssignmentDialog()
        self.ui.setupUi(self)
        fit(self)
        self._offer(members)
        self._show(assignment)
        self.ui.slug.textChanged.connect(self._refresh)
        self.ui.ok.clicked.connect(lambda: self._keep(self._kept))
        self.ui.start.clicked.connect(lambda: self._keep(self._start))
        before = self.ui.slug.text(), self.ui.brief.toPlainText()
        self.hold(self.ui.cancel, lambda: (self.ui.slug.text(), self.ui.brief.toPlainText()) != before)
        self._refresh()

    def _offer(self, members: Sequence[User]) -> None:
        """Who only may plan for themselves has no choice."""
        user = self._desk.user
        self._for_everybody = user is None or may_here(user, Right.PLAN, members)
        names = [member.name for member in members if member.active and (self._for_everybody or member == user)]
        nobody: list[tuple[str, object]] = [(self.tr("Nobody yet"), None)] if self._for_everybody else []
        self.ui.writer.offer([*nobody, *((name, name) for name in names)])

    def _show(self, assignment: Assignment | None) -> None:
        self.ui.due.home_zone = self._desk.settings["site.timezone"]
        self.ui.due.name(self.ui.dueLabel.text().replace("&", ""))
        if assignment is None:
            self.setWindowTitle(self.tr("Plan a story"))
            self.ui.writer.show_value(None if self._for_everybody else self._desk.user_name)
            self.ui.start.hide()
            return
        self.ui.slug.setText(assignment.slug)
        self.ui.brief.setPlainText(assignment.brief)
        self.ui.writer.show_value(assignment.writer)
        self.ui.due.show_value(assignment.due)
        self.ui.start.setVisible(assignment.article_id is None and assignment.state in OPEN)

    def _refresh(self) -> None:
        named = any(char.isalnum() for char in self.ui.slug.text())
        can = named and not self._desk.read_only and self._desk.user is not None
        self.ui.ok.setEnabled(can)
        self.ui.start.setEnabled(can)

    def _keep(self, done: Callable[[object], object]) -> None:
        """Keep what is typed, then go on with `done`; what is no date says so at its field."""
        self.ui.problem.hide()
        self.ui.due.settle()
        if self.ui.due.line.property("wrong"):
            self.ui.due.setFocus()
            return
        writer = self.ui.writer.value()
        wish = Wish(
            self.ui.slug.text(),
            self.ui.brief.toPlainText(),
            self.ui.due.value(),
            writer if isinstance(writer, str) else None,
        )
        if self._assignment is None:
            self._desk.do(planning.plan, wish, self._desk.user_name, done=done, failed=self._refused)
        elif self._is_same(wish):
            done(None)
        else:
            change = (planning.change, self._assignment.id, wish, self._desk.user_name)
            self._desk.do(*change, done=done, failed=self._refused)

    def _is_same(self, wish: Wish) -> bool:
        old = self._assignment
        return old is not None and wish == Wish(old.slug, old.brief, old.due, old.writer)

    def _kept(self, _plan: object) -> None:
        self.accept()

    def _start(self, _plan: object) -> None:
        if self._assignment is not None:
            start = (planning.start, self._assignment.id, self._desk.user_name)
            self._desk.do(*start, done=self._started, failed=self._refused)

    def _started(self, kept: Kept) -> None:
        self.begun.emit(kept.piece.article.id)
        self.accept()

    def _refused(self, error: RedaksiError) -> None:
        self.ui.problem.setText(sentence(self._desk.language, error))
        self.ui.problem.show()
