"""Backups of the newsroom: what there is, one more, and going back to one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QTreeWidgetItem, QWidget

from redaksi.domain.errors import RedaksiError
from redaksi.domain.people import Right
from redaksi.gui.commands.conditions import missing_right
from redaksi.gui.desk import Desk
from redaksi.gui.dialogs.fitting import fit
from redaksi.gui.errors import sentence
from redaksi.gui.forms.ui_backups import Ui_BackupsDialog
from redaksi.gui.library.words import clock
from redaksi.usecases import backups
from redaksi.usecases.backups import Shelf
from redaksi.usecases.newsroom import Newsroom

PATH = Qt.ItemDataRole.UserRole


class BackupsDialog(QDialog):
    """Copies the store while it is in use. Going back is asked for twice and done by the window (`restore_wanted`)."""

    restore_wanted = Signal(Path)

    def __init__(self, parent: QWidget, desk: Desk, shelf: Shelf) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._shelf = shelf
        self.ui = Ui_BackupsDialog()
        self.ui.setupUi(self)
        fit(self)
        ui = self.ui
        ui.list.setHeaderLabels([self.tr("Made"), self.tr("File"), self.tr("Size")])
        ui.list.itemSelectionChanged.connect(self._refresh)
        ui.make.clicked.connect(self._make)
        ui.copy.clicked.connect(self._choose_target)
        ui.file.clicked.connect(self._choose_source)
        ui.restore.clicked.connect(self._confirm_chosen)
        ui.close.clicked.connect(self.accept)
        self._refresh()
        self._reload()

    def tell(self, text: str, *, wrong: bool = False) -> None:
        self.ui.told.setProperty("error", "true" if wrong else "false")
        self.ui.told.style().polish(self.ui.told)
        self.ui.told.setText(text)
        self.ui.told.show()

    def _folder(self) -> Path:
        if self._desk.room is not None:
            return self._desk.room.store.folder
        if self._desk.kept_out is None:
            raise RuntimeError("the newsroom is not open")
        return self._desk.kept_out.folder

    def _reload(self) -> None:
        self._desk.jobs.run(_listed, self._shelf.available, self._folder(), done=self._fill, failed=self._refused)

    def _fill(self, found: Sequence[tuple[Path, dt.datetime, int]]) -> None:
        self.ui.list.clear()
        for path, made, size in found:
            day = QLocale().toString(QDate(made.year, made.month, made.day), QLocale.FormatType.LongFormat)
            item = QTreeWidgetItem([f"{day} {clock(made)}", path.name, QLocale().formattedDataSize(size)])
            item.setData(0, PATH, path)
            self.ui.list.addTopLevelItem(item)
        for column in range(3):
            self.ui.list.resizeColumnToContents(column)
        self.ui.list.setVisible(bool(found))
        self.ui.empty.setVisible(not found)
        self._refresh()

    def _refresh(self) -> None:
        writable = not self._desk.read_only
        may = writable and self._desk.may(Right.RESTORE)
        why = missing_right(self._desk, Right.RESTORE) or ""
        for button in (self.ui.restore, self.ui.file):
            button.setToolTip(why)
        self.ui.restore.setEnabled(may and self.ui.list.currentItem() is not None)
        self.ui.file.setEnabled(may)
        damaged = self._desk.room is None
        self.ui.make.setEnabled(writable and not damaged)
        self.ui.copy.setEnabled(not damaged)
        for button in (self.ui.make, self.ui.copy):
            button.setToolTip(self.tr("A damaged newsroom cannot be backed up.") if damaged else "")

    def _confirm_chosen(self) -> None:
        item = self.ui.list.currentItem()
        if item is not None:
            self._confirm(item.data(0, PATH))

    def _make(self) -> None:
        stamp = dt.datetime.now().astimezone().strftime("%Y-%m-%d-%H%M%S")
        self._copy_to(self._folder() / "backups" / f"redaksi-{stamp}.db")

    def _choose_target(self) -> None:
        name, _filter = QFileDialog.getSaveFileName(self, self.tr("Back up to a file"), "redaksi.db", "*.db")
        if name:
            self._copy_to(Path(name))

    def _choose_source(self) -> None:
        name, _filter = QFileDialog.getOpenFileName(self, self.tr("Restore from a file"), "", "*.db")
        if name:
            self._confirm(Path(name))

    def _copy_to(self, target: Path) -> None:
        self.tell(self.tr("Backing up…"))
        self.ui.make.setEnabled(False)
        # Not on the store's thread: what is written meanwhile must not wait for the copy.
        self._desk.jobs.run(_copied, self._desk.room, target, done=self._copied, failed=self._refused)

    def _copied(self, path: Path) -> None:
        self.tell(self.tr("Backed up and checked: {file}").format(file=path.name))
        self._reload()

    def _confirm(self, path: Path) -> None:
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Go back to a backup"))
        box.setText(self.tr("The newsroom becomes what it was in “{file}”.").format(file=path.name))
        box.setInformativeText(self.tr("The present one is put aside in the store's folder, nothing is deleted."))
        go = box.addButton(self.tr("Go back"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        go.clicked.connect(lambda: self._go_back(path))
        box.open()

    def _go_back(self, path: Path) -> None:
        self.restore_wanted.emit(path)
        self.accept()

    def _refused(self, error: RedaksiError) -> None:
        self.tell(sentence(self._desk.language, error), wrong=True)
        self._refresh()


def _copied(room: Newsroom, target: Path) -> Path:
    target.parent.mkdir(exist_ok=True)
    return backups.backup(room, target)


def _listed(available: Callable[[Path], Sequence[Path]], folder: Path) -> list[tuple[Path, dt.datetime, int]]:
    """Each backup with when it was made (this machine's clock) and its size in bytes."""
    found = [(path, path.stat()) for path in available(folder)]
    return [(path, dt.datetime.fromtimestamp(stat.st_mtime).astimezone(), stat.st_size) for path, stat in found]
