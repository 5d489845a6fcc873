"""A whole site: where to, how far it is, and a way to stop that leaves the old one as it was."""

from __future__ import annotations

import threading
from pathlib import Path

from PySide6.QtCore import QEvent, QStandardPaths, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from redaksi import words
from redaksi.domain.errors import RedaksiError
from redaksi.gui.desk import Desk
from redaksi.gui.dialogs.fitting import fit
from redaksi.gui.errors import sentence
from redaksi.gui.forms.ui_site import Ui_SiteDialog
from redaksi.usecases import library, publishing_site
from redaksi.usecases.publishing_site import ExportedSite

#: Milliseconds between two tellings of how far it is.
_TELL = 100
_FOLDER = "export/site_folder"
#: Warnings and kept files that are told one by one.
_MOST = 6


class SiteDialog(QDialog):
    """Made away from the window's thread and the store's, so that writing goes on meanwhile."""

    #: So many of all stories are made.
    _made = Signal(int, int)

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._stop = threading.Event()
        self._running = False
        self._far = (0, 0)
        self.ui = Ui_SiteDialog()
        self.ui.setupUi(self)
        fit(self)
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        remembered = desk.preferences.text(_FOLDER)
        self.ui.folder.setText(remembered or str(Path(documents or Path.home()) / "Redaksi" / "situs"))
        self._pause = QTimer(self, singleShot=True, interval=_TELL)
        self._connect()
        self._word()

    def _connect(self) -> None:
        self.ui.folder.textChanged.connect(self._word)
        self.ui.browse.clicked.connect(self._browse)
        self.ui.openFolder.clicked.connect(self._open)
        self.ui.cancel.clicked.connect(self.reject)
        self.ui.go.clicked.connect(self.start)
        self._made.connect(self._remember)
        self._pause.timeout.connect(self._tell)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.ui.retranslateUi(self)
            self._word()

    def start(self) -> None:
        """Write the site, or bring it up to date."""
        room, folder, by = self._desk.room, self._folder(), self._desk.user_name
        if room is None or self._running:
            return
        self._desk.preferences.set(_FOLDER, self.ui.folder.text())
        self._stop, self._running, self._far = threading.Event(), True, (0, 0)
        stop, jobs = self._stop, self._desk.jobs
        self.ui.standing.clear()
        self._word()

        def work() -> ExportedSite:
            return publishing_site.export_site(
                room, folder, by, told=self._made.emit, cancelled=lambda: stop.is_set() or jobs.closed
            )

        jobs.run(work, done=self._done, failed=self._failed)

    def reject(self) -> None:
        """What is under way is stopped; with nothing under way it closes."""
        if self._running:
            self._stop.set()
            self.ui.cancel.setEnabled(False)
            return
        super().reject()

    def _folder(self) -> Path:
        return Path(self.ui.folder.text().strip()).expanduser()

    def _word(self) -> None:
        ui = self.ui
        for part in (ui.folder, ui.browse):
            part.setEnabled(not self._running)
        ui.go.setEnabled(not self._running and bool(ui.folder.text().strip()))
        ui.progress.setVisible(self._running)
        ui.cancel.setEnabled(True)
        ui.cancel.setText(self.tr("Stop") if self._running else self.tr("Close"))
        if self._running:
            ui.problem.hide()
            ui.openFolder.hide()
            self._tell()

    def _remember(self, done: int, count: int) -> None:
        self._far = (done, count)
        if not self._pause.isActive():
            self._pause.start()

    def _tell(self) -> None:
        if not self._running:
            return
        done, count = self._far
        self.ui.progress.setMaximum(count)
        self.ui.progress.setValue(done)
        if count:
            told = self.tr("Stories made: {done} of {count}. The old site stays until the new one is whole.")
            self.ui.standing.setText(told.format(done=done, count=count))
        else:
            self.ui.standing.setText(self.tr("Looking what has changed…"))

    def _done(self, site: ExportedSite) -> None:
        self._running = False
        self._word()
        self._desk.changed.emit(site.changes)
        self._refresh_open(site)
        counts = {"written": len(site.files), "removed": len(site.removed), "folder": site.folder}
        lines = [words.say(self._desk.language, "site-written", **counts)]
        lines += [words.say(self._desk.language, code, **params) for _, code, params in site.warnings[:_MOST]]
        lines += [words.say(self._desk.language, "site-kept", path=path) for path in site.kept[:_MOST]]
        lines += [sentence(self._desk.language, refusal) for refusal in site.left[:_MOST]]
        self.ui.standing.setText("\n".join(lines))
        self.ui.openFolder.show()
        self.ui.openFolder.setFocus()

    def _refresh_open(self, site: ExportedSite) -> None:
        """The open piece may be published now: the window is to show it."""
        fields = self._desk.document.fields
        if fields is not None and fields.id in site.changes.articles:
            self._desk.do(library.open_piece, fields.id, done=self._desk.document.mark_saved)
            self._desk.exported.emit(fields.id)

    def _failed(self, error: RedaksiError) -> None:
        self._running = False
        self._word()
        self.ui.standing.clear()
        self.ui.problem.setText(sentence(self._desk.language, error))
        self.ui.problem.show()

    def _browse(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder of the site"), self.ui.folder.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.ui.folder.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder() / "index.html")))
