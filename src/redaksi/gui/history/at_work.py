"""The history joined to the window: its commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from redaksi.gui.history.pane import HistoryPane
from redaksi.gui.panes import Pane

if TYPE_CHECKING:
    from redaksi.gui.workplace import Workplace
    from redaksi.usecases.timeline import Page


class HistoryAtWork(QObject):
    """To the tab, and a name for what is on screen from anywhere."""

    def __init__(self, work: Workplace, pane: HistoryPane) -> None:
        super().__init__(work)
        self._work = work
        self._pane = pane
        work.registry.register("review.history", self._show)
        work.registry.register("review.name_version", lambda: work.autosave.flush(self._name))

    def _show(self) -> None:
        self._work.panes.show(Pane.FORM)
        self._work.window.ui.formPane.setCurrentWidget(self._pane)
        self._pane.take_keyboard()

    def _name(self) -> None:
        from redaksi.usecases import timeline

        piece = self._work.desk.document.piece
        if piece is not None:
            ids = piece.article.id, None, 1
            self._work.desk.do(timeline.page, *ids, done=self._ask, failed=self._work.tell, key="name-version")

    def _ask(self, page: Page) -> None:
        from redaksi.gui.history.naming import VersionNameDialog

        newest = page.lines[0].version
        VersionNameDialog(self._work.window, self._work.desk, page.article_id, newest).open()
