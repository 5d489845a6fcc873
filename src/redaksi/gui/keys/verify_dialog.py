"""Files that came back or lie on a server: whether they are exactly what was approved."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, QStandardPaths
from PySide6.QtWidgets import QDialog, QFileDialog, QListWidgetItem, QWidget

from redaksi import words
from redaksi.gui import icons, theme
from redaksi.gui.desk import Desk
from redaksi.gui.dialogs.fitting import fit
from redaksi.gui.forms.ui_verify import Ui_VerifyDialog
from redaksi.gui.queue.spans import site_time
from redaksi.usecases import verifying_folders
from redaksi.usecases.verifying import Verdict
from redaksi.usecases.verifying_folders import Checked

#: Icon and colour token of each verdict; the words say the same.
_LOOKS = {
    Verdict.APPROVED: ("approve", "good"),
    Verdict.UNAPPROVED: ("warning", "state_in_review"),
    Verdict.UNKNOWN_KEY: ("warning", "state_in_review"),
    Verdict.DIFFERS: ("withdraw", "error"),
    Verdict.UNREADABLE: ("withdraw", "error"),
}


class VerifyDialog(QDialog):
    """Looks at files that somebody chooses, and says of each what `redaksi verify` says."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self._desk = desk
        self.ui = Ui_VerifyDialog()
        self.ui.setupUi(self)
        fit(self)
        self.ui.close.clicked.connect(self.accept)
        self.ui.choose.clicked.connect(self.choose)
        self.ui.chooseFolder.clicked.connect(self.choose_folder)

    def choose(self) -> QFileDialog:
        """Ask for exported pages and JSON."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, self.tr("Verify files"), folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(
            [self.tr("Exported pages and data") + " (*.html *.json *.jsonl)", self.tr("All files (*)")]
        )
        dialog.filesSelected.connect(lambda names: self.look_at([Path(name) for name in names]))
        dialog.open()
        return dialog

    def choose_folder(self) -> QFileDialog:
        """Ask for a folder that was exported to, or a stick that came back: it is compared with the receipts."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, self.tr("Verify a folder"), folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda name: self.look_at([Path(name)]))
        dialog.open()
        return dialog

    def look_at(self, paths: Sequence[Path]) -> None:
        """Verify these in place of those before."""
        for button in (self.ui.choose, self.ui.chooseFolder):
            button.setEnabled(False)
        self._desk.do(verifying_folders.verify_all, paths, done=self._show)

    def _show(self, checked: Checked) -> None:
        for button in (self.ui.choose, self.ui.chooseFolder):
            button.setEnabled(True)
        self.ui.found.clear()
        size = theme.scaled(16)
        self.ui.found.setIconSize(QSize(size, size))
        extra = set(checked.extra)
        for result in checked.files:
            name, token = _LOOKS[result.verdict]
            here = {"at": self._moment(result.at)} if result.at else {}
            said = [("verify-extra", {})] if result.path in extra else result.told
            lines = [words.say(self._desk.language, code, **(params | here)) for code, params in said]
            item = QListWidgetItem(f"{Path(result.path).name}: {' '.join(lines)}", self.ui.found)
            item.setIcon(icons.icon(name, token))
        language = self._desk.language
        for each in checked.missing:
            told = words.say(language, "verify-missing", at=self._moment(each.at), by=each.by or "–")
            QListWidgetItem(icons.icon("withdraw", "error"), f"{Path(each.path).name}: {told}", self.ui.found)
        self.ui.found.setCurrentRow(0)

    def _moment(self, stamp: str) -> str:
        return site_time(stamp, self._desk.settings["site.timezone"], dt.datetime.now(dt.UTC))
