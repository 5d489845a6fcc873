"""How a dictionary that is missing can be added."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QWidget

from redaksi.gui.dialogs.fitting import fit
from redaksi.gui.forms.ui_spelling_missing import Ui_MissingDictionaryDialog
from redaksi.usecases.spelling import FOLDER

#: What the files are called that go into the newsroom's folder.
_FILES = {"id": "id_ID", "en": "en_US"}
#: A command that installs → what it is given, by language.
_PACKAGES = {
    "apt-get": {"id": "apt install hunspell-id", "en": "apt install hunspell-en-us"},
    "dnf": {"id": "dnf install hunspell-id", "en": "dnf install hunspell-en-US"},
    "zypper": {"id": "zypper install myspell-id", "en": "zypper install myspell-en_US"},
    "pacman": {"en": "pacman -S hunspell-en_us"},
}


class MissingDialog(QDialog):
    """How a dictionary of `language` comes onto this computer; `store` is the newsroom's folder."""

    again = Signal()

    def __init__(self, parent: QWidget, language: str, store: Path, read_only: bool) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._folder = store / FOLDER
        self.ui = Ui_MissingDictionaryDialog()
        self.ui.setupUi(self)
        fit(self)
        self._fill(language)
        self.ui.open.setEnabled(not read_only)
        self.ui.open.clicked.connect(self._open)
        self.ui.again.clicked.connect(self.accept)
        self.ui.close.clicked.connect(self.reject)
        self.accepted.connect(self.again)
        self.ui.again.setFocus()

    def _fill(self, language: str) -> None:
        if language == "en":
            what = self.tr("Spelling of English articles is not checked: no English dictionary was found here.")
        else:
            what = self.tr("Spelling of Indonesian articles is not checked: no Indonesian dictionary was found here.")
        self.ui.what.setText(what)
        name = _FILES[language]
        self.ui.system.setText(self._on_this_system(language))
        self.ui.folder.setText(
            self.tr("Or put the files {name}.aff and {name}.dic into the newsroom's folder:\n{folder}").format(
                name=name, folder=self._folder
            )
        )

    def _on_this_system(self, language: str) -> str:
        if sys.platform == "win32":
            return self.tr("Install LibreOffice and choose this language's dictionary while it is installed.")
        if sys.platform == "darwin":
            return self.tr("Install LibreOffice, or put the dictionary's two files into the folder Library/Spelling.")
        known = (
            packages[language] for tool, packages in _PACKAGES.items() if language in packages and shutil.which(tool)
        )
        command = next(known, None)
        if command is None:
            return self.tr("Install LibreOffice with this language's dictionary, or a hunspell dictionary.")
        return self.tr("Install it with this command in a terminal:\nsudo {command}").format(command=command)

    def _open(self) -> None:
        self._folder.mkdir(exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
