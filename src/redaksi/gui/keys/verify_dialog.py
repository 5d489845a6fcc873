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
from redaksi.gui.library.words import list_time
from redaksi.usecases import verifying
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.verifying import Verdict, Verified

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

    def look_at(self, paths: Sequence[Path]) -> None:
        """Verify these in place of those before."""
        self.ui.choose.setEnabled(False)
        self._desk.do(_verified, paths, done=self._show)

    def _show(self, found: Sequence[Verified]) -> None:
        self.ui.choose.setEnabled(True)
        self.ui.found.clear()
        size = theme.scaled(16)
        self.ui.found.setIconSize(QSize(size, size))
        for result in found:
            name, token = _LOOKS[result.verdict]
            here = {"at": _here(result.at)} if result.at else {}
            told = [words.say(self._desk.language, code, **(params | here)) for code, params in result.told]
            item = QListWidgetItem(f"{Path(result.path).name}: {' '.join(told)}", self.ui.found)
            item.setIcon(icons.icon(name, token))
        self.ui.found.setCurrentRow(0)


def _here(stamp: str) -> str:
    """A UTC stamp on this machine's clock."""
    now = dt.datetime.now().astimezone()
    return list_time(dt.datetime.fromisoformat(stamp).astimezone(now.tzinfo), now.date())


def _verified(room: Newsroom, paths: Sequence[Path]) -> list[Verified]:
    return [verifying.verify(room, path) for path in paths]
