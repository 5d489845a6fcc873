"""What the desk works with, joined to the window when the newsroom is there: tabs beside the form, commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

from redaksi.gui.checks.at_work import ChecksAtWork
from redaksi.gui.history.at_work import HistoryAtWork
from redaksi.gui.history.pane import HistoryPane
from redaksi.gui.keys.at_work import KeysAtWork
from redaksi.gui.people_at_work import PeopleAtWork
from redaksi.gui.planning.at_work import PlanningAtWork
from redaksi.gui.published.published import Published
from redaksi.gui.queue.at_work import QueueAtWork
from redaksi.gui.review.after_approval import AfterApproval
from redaksi.gui.review.review import Review
from redaksi.gui.targets.at_work import TargetsAtWork
from redaksi.gui.travelling.at_work import TravellingAtWork

if TYPE_CHECKING:
    from redaksi.gui.workplace import Workplace


class DeskTools(QObject):
    """Adds its tabs to the form's pane, and registers the commands of the desk."""

    def __init__(self, work: Workplace) -> None:
        super().__init__(work)
        self._tabs = work.window.ui.formPane
        self.history = HistoryPane(work.desk)
        self.history.restored.connect(work.desk.document.open)
        self._tabs.addTab(self.history, "")
        self.history_commands = HistoryAtWork(work, self.history)
        self.checks = ChecksAtWork(work)
        self.review = Review(work)
        self._tabs.insertTab(self._tabs.indexOf(self.history), self.review.pane, "")
        self.review.count_changed.connect(self._retranslate)
        self.queue = QueueAtWork(work)
        self.planning = PlanningAtWork(work, self.queue.minute)
        self.published = Published(work)
        self.people = PeopleAtWork(work)
        self.keys = KeysAtWork(work)
        self.travelling = TravellingAtWork(work)
        self.after_approval = AfterApproval(work)
        self.targets = TargetsAtWork(work)
        self._tabs.installEventFilter(self)
        self._retranslate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        return super().eventFilter(watched, event)

    def _retranslate(self) -> None:
        self._tabs.setTabText(self._tabs.indexOf(self.history), self.tr("History"))
        count = self.review.open_count
        title = self.tr("Review ({count})").format(count=count) if count else self.tr("Review")
        self._tabs.setTabText(self._tabs.indexOf(self.review.pane), title)
