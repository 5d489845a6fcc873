"""The ways in: the clipboard, the file dialog, a drop on the window."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from redaksi.gui.desk import Desk

if TYPE_CHECKING:
    from redaksi.domain.duplicates import Handling
    from redaksi.gui.intake.dialog import IntakeDialog
    from redaksi.gui.intake.folder_dialog import IntakeFolderDialog

#: More files than these, or a larger one, are not read for a review: they come in one by one as drafts.
_REVIEWED, _LARGE = 50, 5_000_000
#: The files that are asked for first.
_PATTERNS = "*.txt *.docx *.odt *.html *.htm *.xhtml *.md *.markdown *.json *.jsonl *.ndjson *.xml *.wxr"


class Intake(QObject):
    """Opens the review over `window` for whatever comes in."""

    #: What to tell in a quiet sentence once several articles are kept (gui.band.Wording).
    told = Signal(object)
    #: Another desk's file was dropped: its path.
    handed_over = Signal(Path)
    #: Something to go on with: a sentence, what is to be pressed (both gui.band.Wording), what it does, and the other
    #: way out (its wording and what it does).
    offered = Signal(object, object, object, tuple)

    def __init__(self, window: QWidget, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._folder_dialog: IntakeFolderDialog | None = None
        desk.ready.connect(self._offer_to_go_on)
        if (app := QGuiApplication.instance()) is not None:
            app.aboutToQuit.connect(self.end)
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
        kinds = self.tr("Every kind of story")
        every = self.tr("All files")
        dialog.setNameFilters([f"{kinds} ({_PATTERNS})", f"{every} (*)"])
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
            if len(others) > _REVIEWED or any(_holds_many(path) for path in others):
                self.take_folder(others)
            else:
                self.take(others)

    def take(self, paths: Sequence[Path]) -> IntakeDialog:
        """Review files."""
        dialog = self._dialog()
        dialog.take_files(paths)
        dialog.open()
        return dialog

    def choose_folder(self) -> QFileDialog:
        """Ask for a folder, then for what is to be done with it."""
        dialog = QFileDialog(self._window, self.tr("Import a folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.filesSelected.connect(lambda names: self.take_folder([Path(name) for name in names]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def take_folder(self, paths: Sequence[Path], wish: Handling | None = None) -> IntakeFolderDialog:
        """Show what is taken in from folders; one import runs at a time, and where one does it is shown instead."""
        from redaksi.gui.intake.folder_dialog import IntakeFolderDialog

        shown = self._folder_dialog
        if shown is None or not shown.run.is_running:
            if shown is not None:
                shown.close()
                shown.deleteLater()
            shown = IntakeFolderDialog(self._window, self._desk, paths, wish)
            shown.piece_wanted.connect(self._desk.piece_wanted)
            self._folder_dialog = shown
        shown.show()
        shown.raise_()
        shown.activateWindow()
        return shown

    def end(self) -> None:
        """The window goes: an import that runs comes to its end in order, and can go on next time."""
        if self._folder_dialog is not None:
            self._folder_dialog.run.end()

    def _offer_to_go_on(self) -> None:
        """An import that a closed or killed window has left can go on."""
        from redaksi.gui.intake import unfinished

        room = self._desk.room
        if room is None or self._desk.read_only:
            return
        left = unfinished.recall(self._desk.preferences, room.store.folder)
        if left is None:
            return

        def text() -> str:
            return self.tr("The import of “{name}” has not come to its end. What has come in is here.").format(
                name=left.paths[0].name
            )

        def go_on() -> None:
            self.take_folder(left.paths, left.wish).start()

        other = (lambda: self.tr("Leave it at that"), lambda: unfinished.forget(self._desk.preferences))
        self.offered.emit(text, lambda: self.tr("Continue"), go_on, other)

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
        from redaksi.gui.intake.dialog import IntakeDialog

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


def _holds_many(path: Path) -> bool:
    try:
        return path.is_dir() or path.stat().st_size > _LARGE
    except OSError:  # its reader says what is wrong with it
        return False
