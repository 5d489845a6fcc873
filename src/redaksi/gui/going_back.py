"""Going back to a backup: of the newsroom at work, and of one that is too damaged to be opened."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from redaksi.gui.band import Tone
from redaksi.usecases import backups
from redaksi.usecases.backups import Shelf
from redaksi.usecases.changes import Changes

if TYPE_CHECKING:
    from redaksi.gui.workplace import Workplace


class GoingBack(QObject):
    """Shows the backups; the one that is chosen comes into the store's place."""

    #: A backup stands in the place of the store that could not be opened: it can be opened now.
    replaced = Signal()

    def __init__(self, work: Workplace) -> None:
        super().__init__(work)
        self._work = work

    def show(self) -> None:
        from redaksi.gui.dialogs.backups import BackupsDialog

        if self._work.shelf is not None:
            dialog = BackupsDialog(self._work.window, self._work.desk, self._work.shelf)
            dialog.restore_wanted.connect(self._restore)
            dialog.open()

    def _restore(self, backup: Path) -> None:
        work, desk = self._work, self._work.desk
        if work.shelf is None:
            return
        if desk.room is None:
            self._replace(work.shelf, backup)
            return
        shelf, folder = work.shelf, desk.room.store.folder

        def restored(aside: Path | None) -> None:
            self._note(backup, aside)
            desk.changed.emit(Changes(frozenset({"*"}), categories=True, users=True, settings=True))

        def go() -> None:
            work.opening.close()
            desk.jobs.store(shelf.restore, folder, backup, done=restored, failed=work.tell)

        may = backups.require_restore
        desk.do(may, desk.user_name, done=lambda _may: work.autosave.flush(go), failed=work.tell)

    def _replace(self, shelf: Shelf, backup: Path) -> None:
        """Nothing is open, and nobody can say who may: what is damaged has to be replaceable, as in a terminal."""
        work, desk = self._work, self._work.desk
        if desk.kept_out is None:
            return

        def restored(aside: Path | None) -> None:
            once = Qt.ConnectionType.SingleShotConnection
            desk.ready.connect(lambda: self._note(backup, aside), once)
            self.replaced.emit()

        desk.jobs.store(shelf.restore, desk.kept_out.folder, backup, done=restored, failed=work.tell)

    def _note(self, backup: Path, aside: Path | None) -> None:
        """Write into the newsroom that came back that it did, and say so."""
        self._work.desk.do(backups.note_restored, backup.name, self._work.desk.user_name)

        def text() -> str:
            told = self.tr("The newsroom is as it was in “{file}”.").format(file=backup.name)
            if aside is not None:
                told += " " + self.tr("The one before stands in “{file}”.").format(file=aside.name)
            return told

        self._work.band.say(Tone.INFO, text)
