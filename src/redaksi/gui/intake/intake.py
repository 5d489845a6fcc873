"""The ways in: the clipboard, the file dialog, a drop on the window."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from redaksi.gui.desk import Desk
from redaksi.gui.intake.dialog import IntakeDialog


class Intake(QObject):
    """Opens the review over `window` for whatever comes in."""

    #: What to tell in a quiet sentence once several articles are kept (gui.band.Wording).
    told = Signal(object)
    #: Another desk's file was dropped: its path.
    handed_over = Signal(Path)

    def __init__(self, window: QWidget, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def paste(self) -> IntakeDialog:
        """Review what is in the clipboard, or an empty field to paste into."""
        dialog = self._dialog()
        dialog.take_paste(QGuiApplication.clipboard().text())
        dialog.open()
        return dialog

    def choose(self) -> QFileDialog:
        """Ask for files, then review them."""
        dialog = QFileDialog(self._window, self.tr("Import files"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        kinds = self.tr("Page texts, Markdown, JSON, pages")
        every = self.tr("All files")
        dialog.setNameFilters([f"{kinds} (*.txt *.md *.markdown *.json *.jsonl *.html *.htm)", f"{every} (*)"])
        dialog.filesSelected.connect(lambda names: self.bring([Path(name) for name in names]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def bring(self, paths: Sequence[Path]) -> None:
        """Files of another desk are shown as such, everything else is reviewed."""
        travelled = [path for path in paths if path.suffix.lower() == ".redaksi"]
        for path in travelled:
            self.handed_over.emit(path)
        if others := [path for path in paths if path not in travelled]:
            self.take(others)

    def take(self, paths: Sequence[Path]) -> IntakeDialog:
        """Review files and folders."""
        dialog = self._dialog()
        dialog.take_files(paths)
        dialog.open()
        return dialog

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent | QDragMoveEvent) and self._paths(event.mimeData()):
            event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            paths = self._paths(event.mimeData())
            if paths:
                event.acceptProposedAction()
                self.bring(paths)
            return bool(paths)
        return super().eventFilter(watched, event)

    def _paths(self, data: QMimeData) -> list[Path]:
        """The files of a drop, where they may come in here and now."""
        if self._desk.room is None or self._desk.read_only:
            return []
        return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]

    def _dialog(self) -> IntakeDialog:
        dialog = IntakeDialog(self._window, self._desk)
        dialog.kept.connect(self._kept)
        return dialog

    def _kept(self, ids: list[str], failures: int) -> None:
        self._desk.piece_wanted.emit(ids[0])

        def text() -> str:
            told = []
            if len(ids) > 1:
                told.append(self.tr("%n article(s) were imported as drafts.", None, len(ids)))
            if failures:
                told.append(self.tr("%n could not be kept.", None, failures))
            return " ".join(told)

        if len(ids) > 1 or failures:
            self.told.emit(text)
