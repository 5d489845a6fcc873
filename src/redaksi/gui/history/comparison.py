"""What changed between two versions: the two that are chosen, or the chosen one and the present or the one before."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QSignalBlocker, Signal

from redaksi.domain.article import Article
from redaksi.domain.differences import Differences, differences
from redaksi.gui.desk import Desk
from redaksi.gui.forms.ui_history import Ui_History
from redaksi.gui.history.words import version_words
from redaksi.usecases import history
from redaksi.usecases.records import VersionInfo

PRESENT, BEFORE = "present", "before"


class Comparison(QObject):
    """Works the lower half of the form `ui`."""

    #: A RedaksiError: one of both could not be read.
    failed = Signal(object)

    def __init__(self, desk: Desk, ui: Ui_History, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ui = ui
        self._article_id: str | None = None
        self._chosen: Sequence[VersionInfo] = ()
        self._newest: VersionInfo | None = None
        self._before: VersionInfo | None = None
        #: What is to be compared: a piece, by its id, and two revisions.
        self._wanted: tuple[str, int, int] | None = None
        for which in (PRESENT, BEFORE):
            ui.against.addItem("", which)
        ui.against.activated.connect(self._look)
        self.retranslate()

    def retranslate(self) -> None:
        with QSignalBlocker(self._ui.against):
            self._ui.against.setItemText(0, self.tr("with the present version"))
            self._ui.against.setItemText(1, self.tr("with the one before"))

    def show(
        self,
        article_id: str | None,
        chosen: Sequence[VersionInfo],
        newest: VersionInfo | None,
        before: VersionInfo | None,
    ) -> None:
        """Compare what is chosen (newest first); `before` is the version before the oldest of it."""
        self._article_id, self._chosen, self._newest, self._before = article_id, chosen, newest, before
        self._look()

    def _look(self) -> None:
        two = self._two()
        self._ui.against.setVisible(len(self._chosen) == 1)
        self._wanted = None
        if two is None or not self._article_id:
            self._ui.between.setText(self._nothing())
            self._show_differences(Differences())
            return
        old, new = two
        zone = self._desk.settings["site.timezone"]
        pair_words = {"old": version_words(old, zone), "new": version_words(new, zone)}
        self._ui.between.setText(self.tr("From {old} to {new}").format(**pair_words))
        self._wanted = ids = self._article_id, old.revision, new.revision

        def compare(pair: tuple[Article, Article]) -> None:
            self._desk.jobs.run(differences, *pair, done=arrived, key="history-differences")

        def arrived(found: Differences) -> None:
            if ids != self._wanted:
                return  # something else has been chosen by now
            self._show_differences(found)
            if not found:
                told = self.tr("From {old} to {new} nothing has changed.")
                self._ui.between.setText(told.format(**pair_words))

        self._desk.do(history.pair, *ids, done=compare, failed=self.failed.emit, key="history-pair")

    def _two(self) -> tuple[VersionInfo, VersionInfo] | None:
        """The older and the newer one, or None where there are no two to compare."""
        if len(self._chosen) == 2:
            return self._chosen[1], self._chosen[0]
        if len(self._chosen) != 1 or self._newest is None:
            return None
        one = self._chosen[0]
        if self._ui.against.currentData() == BEFORE:
            return None if self._before is None else (self._before, one)
        return None if one.revision == self._newest.revision else (one, self._newest)

    def _nothing(self) -> str:
        if len(self._chosen) > 2:
            return self.tr("Choose one version, or two to compare them.")
        if not self._chosen:
            return self.tr("Choose a version.")
        if self._ui.against.currentData() == BEFORE:
            return self.tr("There is no version before this one.")
        return self.tr("This is how the article stands now.")

    def _show_differences(self, found: Differences) -> None:
        self._ui.changes.show_differences(found)
