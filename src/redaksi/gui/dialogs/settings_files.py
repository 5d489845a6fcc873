"""The settings of the newsroom into a file, and out of the file of another newsroom: first looked at, then taken."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QHeaderView, QTreeWidgetItem, QWidget

from redaksi import words
from redaksi.domain.declaring import Kind
from redaksi.domain.errors import RedaksiError
from redaksi.domain.settings import SETTINGS
from redaksi.domain.settings_file import Judged
from redaksi.gui.band import Tone
from redaksi.gui.boilerplate.keys import idle_keys, lost_keys
from redaksi.gui.desk import Desk
from redaksi.gui.dialogs.fitting import fit
from redaksi.gui.errors import sentence
from redaksi.gui.forms.ui_take_settings import Ui_TakeSettingsDialog
from redaksi.usecases import settings_files
from redaksi.usecases.changes import Changes


class SettingsFiles(QObject):
    """Asks for the file, and says in a sentence what became of it."""

    #: Tone and wording (gui.band.Wording).
    told = Signal(Tone, object)

    def __init__(self, window: QWidget, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk

    def export(self) -> QFileDialog:
        """Ask where to, then write."""
        dialog = self._dialog(self.tr("Write the settings to a file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.selectFile("redaksi-settings.json")
        dialog.fileSelected.connect(lambda name: self.write(Path(name)))
        dialog.open()
        return dialog

    def choose(self) -> QFileDialog:
        """Ask for a file, then show what it would change."""
        dialog = self._dialog(self.tr("Take settings from a file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.look_into(Path(name)))
        dialog.open()
        return dialog

    def write(self, path: Path) -> None:
        self._desk.do(settings_files.give_out, path, done=self._written, failed=self._refused)

    def look_into(self, path: Path) -> None:
        def judged(found: Judged) -> None:
            self._show(found, path)

        self._desk.do(settings_files.look_into, path, done=judged, failed=self._refused)

    def _dialog(self, title: str) -> QFileDialog:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self._window, title, folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        kind = self.tr("Settings of Redaksi")
        dialog.setNameFilters([f"{kind} (*.json)"])
        return dialog

    def _show(self, found: Judged, path: Path) -> None:
        if not found.is_empty:
            dialog = TakeSettingsDialog(self._window, self._desk, found)
            dialog.accepted.connect(lambda: self._taken(path))
            dialog.open()
            return

        def text() -> str:
            language = self._desk.language
            return " ".join([words.say(language, "settings-nothing-new", name=path.name), *left_out(found, language)])

        self.told.emit(Tone.INFO, text)

    def _written(self, path: Path) -> None:
        self.told.emit(Tone.INFO, lambda: self.tr("The settings stand in “{file}”.").format(file=path.name))

    def _taken(self, path: Path) -> None:
        self.told.emit(Tone.INFO, lambda: self.tr("What “{file}” says is in force now.").format(file=path.name))

    def _refused(self, error: RedaksiError) -> None:
        self.told.emit(Tone.ERROR, lambda: sentence(self._desk.language, error))


class TakeSettingsDialog(QDialog):
    """Shows what would change: setting, now, then; takes it all or nothing."""

    def __init__(self, parent: QWidget, desk: Desk, found: Judged) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._found = found
        self.ui = Ui_TakeSettingsDialog()
        self.ui.setupUi(self)
        fit(self)
        for change in found.altered:
            title = words.say(desk.language, f"setting {change.key}")
            texts = [title, self._worded(change.key, change.before), self._worded(change.key, change.after)]
            item = QTreeWidgetItem(self.ui.list, texts)
            for column, text in enumerate(texts):
                item.setToolTip(column, text)
        for name, fresh in found.words.items():
            title = self.tr("Words of the dictionary: {language}").format(
                language=words.say(desk.language, f"language {name}")
            )
            item = QTreeWidgetItem(self.ui.list, [title, "", "+ " + ", ".join(fresh)])
            item.setToolTip(2, item.text(2))
        for kind, names in found.boilerplate_names.items():
            item = QTreeWidgetItem(
                self.ui.list, [words.say(desk.language, f"settings-{kind}"), "", "+ " + ", ".join(names)]
            )
            item.setToolTip(2, item.text(2))
        self.ui.list.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.ui.list.setCurrentIndex(self.ui.list.model().index(0, 0))
        self.ui.left.setText("\n".join(left_out(found, desk.language)))
        self.ui.left.setVisible(bool(self.ui.left.text()))
        self.ui.take.clicked.connect(self._take)
        self.ui.cancel.clicked.connect(self.reject)

    def _worded(self, key: str, value: str) -> str:
        declared = SETTINGS[key]
        if declared.choices:
            return words.say(self._desk.language, f"choice {key} {value}")
        if declared.kind is Kind.FLAG:
            return self.tr("yes") if value == "true" else self.tr("no")
        return value + declared.unit if value else self.tr("(empty)")

    def _take(self) -> None:
        self.ui.take.setEnabled(False)
        name = self._desk.user_name
        self._desk.do(settings_files.take_in, self._found, name, done=self._taken, failed=self._refused)

    def _taken(self, _changes: Changes) -> None:
        self.accept()

    def _refused(self, error: RedaksiError) -> None:
        self.ui.problem.setText(sentence(self._desk.language, error))
        self.ui.problem.show()
        self.ui.take.setEnabled(True)


def left_out(found: Judged, language: str) -> list[str]:
    """What of a file does not come along, a sentence for each kind."""
    told = (("settings-unknown", found.unknown), ("settings-unfit", found.unfit))
    said = [words.say(language, code, keys=", ".join(keys)) for code, keys in told if keys]
    return said + lost_keys(found.lost, language) + idle_keys(found.boilerplate.snippets)
