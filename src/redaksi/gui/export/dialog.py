"""Export of the open piece: formats and folder, then the receipts."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QEvent, QRect, QSize, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QTreeWidgetItem, QWidget

from redaksi import words
from redaksi.domain.article import Piece, State
from redaksi.domain.errors import RedaksiError
from redaksi.domain.workflow import HOLDS_APPROVAL
from redaksi.gui import icons, theme
from redaksi.gui.desk import Desk
from redaksi.gui.dialogs.fitting import fit
from redaksi.gui.errors import sentence
from redaksi.gui.export.embargo_gate import EmbargoGate
from redaksi.gui.export.leaving import Leaving, Order
from redaksi.gui.export.preparing import Preparing
from redaksi.gui.forms.ui_export import Ui_ExportDialog
from redaksi.gui.library.words import state_color, state_icon, state_word
from redaksi.usecases import library
from redaksi.usecases.exporting import Exported

_FORMATS = ("html", "pdf", "docx", "markdown", "json", "jsonl", "ninjs", "fragment")
_AT_FIRST = "html json"
#: Formats that show pictures made for them.
_PAGES = {"html", "fragment", "pdf", "docx", "ninjs"}
#: What of a row its words do not get (the icon, the gaps), and more than any sentence is high, in pixels.
_BESIDE_WORDS, _HIGH = 56, 10_000


class ExportDialog(QDialog):
    """Says what leaves in which state before it leaves. What was chosen is remembered.

    `only`: the one format that is chosen at first instead.
    """

    def __init__(self, parent: QWidget, desk: Desk, piece: Piece, only: str | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._piece = piece
        self._preparing: Preparing | None = None
        self.ui = Ui_ExportDialog()
        self.ui.setupUi(self)
        fit(self)
        self._boxes = {name: getattr(self.ui, name) for name in _FORMATS}
        self._remember(only)
        self._gate = EmbargoGate(self.ui, desk, piece.article, self)
        self._connect()
        self._word()
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.ui.retranslateUi(self)
            self._word()

    def _connect(self) -> None:
        self._gate.changed.connect(self._refresh)
        for box in self._boxes.values():
            box.toggled.connect(self._refresh)
        self.ui.folder.textChanged.connect(self._refresh)
        self.ui.browse.clicked.connect(self._browse)
        self.ui.openFolder.clicked.connect(self._open_folder)
        self.ui.close.clicked.connect(self.reject)
        self.ui.go.clicked.connect(self._export)

    def _remember(self, only: str | None) -> None:
        """As it was the last time."""
        preferences = self._desk.preferences
        chosen = [only] if only else (preferences.text("export/formats") or _AT_FIRST).split()
        for name, box in self._boxes.items():
            box.setChecked(name in chosen)
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self.ui.folder.setText(preferences.text("export/folder") or str(Path(documents or Path.home()) / "Redaksi"))
        self.ui.openAfterwards.setChecked(preferences.flag("export/open_folder"))

    def _keep_choices(self) -> None:
        preferences = self._desk.preferences
        preferences.set("export/formats", " ".join(self._chosen()))
        preferences.set("export/folder", self.ui.folder.text())
        preferences.set("export/open_folder", self.ui.openAfterwards.isChecked())

    def _chosen(self) -> list[str]:
        return [name for name, box in self._boxes.items() if box.isChecked()]

    def _word(self) -> None:
        self.ui.headline.setText(self._piece.article.headline or self.tr("Without a headline"))
        font = self.ui.headline.font()
        font.setBold(True)
        self.ui.headline.setFont(font)
        state = self._piece.state
        icon = icons.pixmap(state_icon(state), state_color(state), theme.scaled(18), self.devicePixelRatioF())
        self.ui.stateIcon.setPixmap(icon)
        self.ui.state.setText(self._what_happens().format(state=state_word(state)))

    def _what_happens(self) -> str:
        state = self._piece.state
        if state is State.APPROVED:
            return self.tr("Approved. It becomes published with this export.")
        if state is State.WITHDRAWN:
            return self.tr("Withdrawn. The page carries the notice with its reason instead of the story.")
        if state in HOLDS_APPROVAL:
            return self.tr("Published. The files are written anew from what was approved.")
        return self.tr("{state}. Nobody has approved this content, so every file carries a visible mark that says so.")

    def _refresh(self) -> None:
        asked = bool(self._chosen()) and bool(self.ui.folder.text().strip())
        self.ui.go.setEnabled(asked and self._gate.is_open and self.ui.asking.isEnabled())
        self.ui.problem.hide()

    def _browse(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder for the exported files"), self.ui.folder.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.ui.folder.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _folder(self) -> Path:
        return Path(self.ui.folder.text().strip()).expanduser()

    def _export(self) -> None:
        self._keep_choices()
        self.ui.problem.hide()
        self.ui.asking.setEnabled(False)
        self.ui.go.setEnabled(False)
        if self._piece.article.media and not _PAGES.isdisjoint(self._chosen()):
            self._prepare()
        else:
            self._write()

    def _prepare(self) -> None:
        """Pictures first, with a way to stop; what was made by then need not be made again."""
        self._preparing = Preparing(self._desk, self._piece.article, self)
        self._preparing.progress.connect(self._tell_progress)
        self._preparing.finished.connect(self._prepared)
        self.ui.making.show()
        self._preparing.begin()

    def _tell_progress(self, done: int, count: int) -> None:
        self.ui.progress.setMaximum(count)
        self.ui.progress.setValue(done)
        words = self.tr("Pictures are made: {number} of {count}")
        self.ui.made.setText(words.format(number=min(done + 1, count), count=count))

    def _prepared(self) -> None:
        self._preparing = None
        self.ui.making.hide()
        self._write()

    def reject(self) -> None:
        """Cancel stops what is under way; with nothing under way it closes."""
        if self._preparing is None:
            super().reject()
            return
        self._preparing.cancel()
        self._preparing = None
        self.ui.making.hide()
        self.ui.asking.setEnabled(True)
        self._refresh()

    def _write(self) -> None:
        what = (self._piece.article.id, self._chosen(), self._folder(), self._desk.user_name)
        leaving = Leaving(self._desk, Order(*what, self._gate.overrides, self._gate.reason), self)
        leaving.done.connect(self._tell)
        leaving.refused.connect(self._refused)
        leaving.start()

    def _refused(self, error: RedaksiError) -> None:
        self.ui.asking.setEnabled(True)
        self._refresh()
        self.ui.problem.setText(sentence(self._desk.language, error))
        self.ui.problem.show()

    def _tell(self, exported: Exported) -> None:
        # An approved piece is published now: the window is to show it.
        self._desk.do(library.open_piece, self._piece.article.id, done=self._desk.document.mark_saved)
        self._desk.exported.emit(self._piece.article.id)
        self.ui.steps.setCurrentWidget(self.ui.told)
        self._gate.end()
        count = len({file.path for file in exported.files})
        self.ui.written.setText(self.tr("%n file(s) written to {folder}", None, count).format(folder=self._folder()))
        self._list_files(exported)
        for _article, code, params in exported.warnings:
            item = QTreeWidgetItem([words.say(self._desk.language, code, **params)])
            item.setIcon(0, icons.icon("warning", "warning"))
            item.setToolTip(0, item.text(0))
            self.ui.receipts.addTopLevelItem(item)
            self._make_room(item)
        self.ui.state.setVisible(False)
        self.ui.stateIcon.setVisible(False)
        self.ui.go.hide()
        self.ui.close.setText(self.tr("Close"))
        self.ui.openFolder.show()
        self.ui.close.setDefault(True)
        self.ui.close.setFocus()
        if self.ui.openAfterwards.isChecked():
            self._open_folder()

    def _list_files(self, exported: Exported) -> None:
        """Each file by its name; pictures beside a page, whose names say nothing, by their number."""
        folder = Path(os.path.realpath(self._folder()))
        for file in exported.files:
            path = Path(file.path)
            if path.parent == folder:
                item = QTreeWidgetItem([path.name])
                item.setIcon(0, icons.icon("file"))
                item.setToolTip(0, f"{file.path}\nSHA-256 {file.sha256}")
                self.ui.receipts.addTopLevelItem(item)
        pictures = {file.path for file in exported.files if Path(file.path).parent != folder}
        if pictures:
            name = Path(min(pictures)).parent.name
            counted = self.tr("%n picture(s) in the folder “{name}”", None, len(pictures))
            item = QTreeWidgetItem([counted.format(name=name)])
            item.setIcon(0, icons.icon("folder"))
            self.ui.receipts.addTopLevelItem(item)

    def _make_room(self, item: QTreeWidgetItem) -> None:
        """For all lines of a sentence: a tree wraps it, but leaves the row as high as one."""
        metrics = self.ui.receipts.fontMetrics()
        width = self.ui.receipts.viewport().width() - theme.scaled(_BESIDE_WORDS)
        wrapped = metrics.boundingRect(QRect(0, 0, width, _HIGH), Qt.TextFlag.TextWordWrap, item.text(0))
        more = wrapped.height() - metrics.height()
        item.setSizeHint(0, QSize(0, self.ui.receipts.sizeHintForRow(0) + max(0, more)))

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder())))
