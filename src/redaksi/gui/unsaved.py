"""When the store cannot take what is on screen: say so, offer another place, and never close over it in silence."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox

from redaksi.domain.article import slugify
from redaksi.domain.errors import RedaksiError
from redaksi.gui.autosave import Autosave
from redaksi.gui.band import Band, Tone
from redaksi.gui.desk import Desk
from redaksi.gui.errors import sentence


class Unsaved(QObject):
    """Speaks in the window's band, and in a box where somebody wants to leave."""

    def __init__(self, desk: Desk, autosave: Autosave, band: Band) -> None:
        super().__init__(band)
        self._desk = desk
        self._autosave = autosave
        self._band = band
        self.failing = False
        autosave.failed.connect(self._failed)
        autosave.saved.connect(self._saved)
        desk.document.opened.connect(self._turned)

    def ask_to_leave(self, leave: Callable[[], object]) -> None:
        """The last save has failed and the window is to be closed: ask first; `leave` where somebody wants that."""
        told = self.tr("If you close Redaksi now, they are lost. You can save a copy elsewhere first.")
        self._ask(told, self.tr("Close without them"), leave)

    def ask_to_turn(self, turn: Callable[[], object]) -> None:
        """The same where another piece is wanted in the place of this one."""
        told = self.tr("If you leave this article now, they are lost. You can save a copy elsewhere first.")
        self._ask(told, self.tr("Leave without them"), turn)

    def save_copy(self) -> QFileDialog:
        """Ask for a file and write the text there as Markdown, which the import reads again."""
        dialog = QFileDialog(self._band.window(), self.tr("Save a copy"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("md")
        article = self._desk.document.fields
        dialog.selectFile(f"{slugify(article.headline) if article else 'naskah'}.md")
        dialog.fileSelected.connect(lambda name: self.write(Path(name)))
        dialog.open()
        return dialog

    def write(self, path: Path) -> None:
        """Write headline and text to `path`, whole or not at all."""
        article, room = self._desk.document.article, self._desk.room
        if article is None or room is None:
            return
        data = f"# {article.headline}\n\n{article.body}\n".encode("utf-8", "surrogatepass")
        self._desk.jobs.run(room.write_file, path, data, done=lambda _: self._written(path), failed=self._not_written)

    def _ask(self, told: str, leaving: str, leave: Callable[[], object]) -> None:
        box = QMessageBox(self._band.window())
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(self.tr("The last changes could not be saved."))
        box.setInformativeText(told)
        copy = box.addButton(self.tr("Save a copy…"), QMessageBox.ButtonRole.ActionRole)
        without = box.addButton(leaving, QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(self.tr("Stay"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        copy.clicked.connect(self.save_copy)
        without.clicked.connect(self._autosave.forget)
        without.clicked.connect(lambda: leave())
        box.open()

    def _failed(self, error: RedaksiError) -> None:
        self.failing = True
        article = self._desk.document.fields
        of = article.id if article else None
        self._band.say(Tone.ERROR, self._sentence(error), lambda: self.tr("Save a copy…"), self.save_copy, of=of)

    def _turned(self) -> None:
        """Another piece is shown: what could not be kept of the one before is over."""
        self.failing = False

    def _saved(self) -> None:
        if self.failing:
            self.failing = False
            self._band.say(Tone.INFO, lambda: self.tr("Everything on screen is saved again."))

    def _written(self, path: Path) -> None:
        self._band.say(Tone.INFO, lambda: self.tr("A copy stands in “{file}”.").format(file=path.name))

    def _not_written(self, error: RedaksiError) -> None:
        self._band.say(Tone.ERROR, self._sentence(error), lambda: self.tr("Save a copy…"), self.save_copy)

    def _sentence(self, error: RedaksiError) -> Callable[[], str]:
        return lambda: sentence(self._desk.language, error)
