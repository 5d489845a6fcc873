"""Holds an export back while an embargo lasts; an editor may let it pass with a reason."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from redaksi.domain.article import Article
from redaksi.domain.people import Right
from redaksi.domain.stops import EMBARGO
from redaksi.gui.desk import Desk
from redaksi.gui.forms.ui_export import Ui_ExportDialog
from redaksi.gui.forms.ui_publish import Ui_PublishDialog
from redaksi.gui.published.embargo import embargo_now, embargo_sentence

#: Milliseconds after which the time left is looked at again.
_EVERY = 5_000


class EmbargoGate(QObject):
    """Fills the part of the dialog about the embargo, and takes it away once the time has come."""

    #: Whether the piece may leave has changed, perhaps.
    changed = Signal()

    def __init__(self, ui: Ui_ExportDialog | Ui_PublishDialog, desk: Desk, article: Article, parent: QObject) -> None:
        super().__init__(parent)
        self._ui, self._desk, self._article = ui, desk, article
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self.look)
        ui.override.toggled.connect(self._toggled)
        ui.why.textChanged.connect(self.changed)
        self.look()

    @property
    def overrides(self) -> tuple[str, ...]:
        """The rules that are let pass."""
        return (EMBARGO,) if self._holds and self._ui.override.isChecked() else ()

    @property
    def reason(self) -> str | None:
        return self._ui.why.text().strip() or None

    @property
    def is_open(self) -> bool:
        """Whether the piece may leave: no embargo holds, or somebody says why it does not count."""
        return not self._holds or bool(self.overrides and self.reason)

    def end(self) -> None:
        """It has left: whether it may is no question any more."""
        self._timer.stop()
        self._ui.embargo.hide()

    def look(self) -> None:
        """What time it is now."""
        embargo = embargo_now(self._article, self._desk.settings)
        self._holds = embargo is not None
        self._ui.embargo.setVisible(self._holds)
        self._timer.stop() if embargo is None else self._timer.start()
        if embargo is not None:
            may = self._desk.user is not None and self._desk.user.may(Right.OVERRIDE)
            self._ui.override.setVisible(may)
            self._ui.why.setVisible(may and self._ui.override.isChecked())
            hint = QCoreApplication.translate("Embargo", "An editor may override it with a reason.")
            self._ui.embargoed.setText(embargo_sentence(embargo) + ("" if may else f" {hint}"))
        self.changed.emit()

    def _toggled(self, wanted: bool) -> None:
        self._ui.why.setVisible(wanted)
        if wanted:
            self._ui.why.setFocus()
        self.changed.emit()
