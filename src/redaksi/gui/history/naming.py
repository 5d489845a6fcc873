"""Ask what a version is to be called."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from redaksi.domain.errors import RedaksiError
from redaksi.gui.desk import Desk
from redaksi.gui.dialogs.fitting import fit
from redaksi.gui.errors import sentence
from redaksi.gui.forms.ui_version_name import Ui_VersionNameDialog
from redaksi.usecases import timeline
from redaksi.usecases.changes import Changes
from redaksi.usecases.records import VersionInfo


class VersionNameDialog(QDialog):
    """Names the version in the store; an empty name takes the name away."""

    #: The version, by its revision, is called this now; nothing where it has no name any more.
    named = Signal(int, str)

    def __init__(self, parent: QWidget, desk: Desk, article_id: str, version: VersionInfo) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._version = article_id, version.revision
        self.ui = Ui_VersionNameDialog()
        self.ui.setupUi(self)
        fit(self)
        self.ui.name.setText(version.name or "")
        self.ui.name.selectAll()
        self.ui.cancel.clicked.connect(self.reject)
        self.ui.keep.clicked.connect(self._keep)

    def _keep(self) -> None:
        self.ui.keep.setEnabled(False)
        name, by = self.ui.name.text(), self._desk.user_name
        self._desk.do(timeline.name_version, *self._version, name, by, done=self._kept, failed=self._refused)

    def _kept(self, _changes: Changes) -> None:
        self.named.emit(self._version[1], " ".join(self.ui.name.text().split()))
        self.accept()

    def _refused(self, error: RedaksiError) -> None:
        self.ui.keep.setEnabled(True)
        self.ui.problem.setText(sentence(self._desk.language, error))
        self.ui.problem.show()
        self.ui.name.setFocus()
