"""Handing over and receiving, joined to the window: commands, drops, and a word where two versions wait."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from redaksi.domain.article import Piece
from redaksi.gui.band import Tone
from redaksi.usecases import choosing
from redaksi.usecases.changes import Changes

if TYPE_CHECKING:  # most windows neither hand anything over nor receive anything
    from redaksi.gui.workplace import Workplace
    from redaksi.usecases.choosing import Sides
    from redaksi.usecases.handing_over import Gathered, HandedOver
    from redaksi.usecases.receiving import Taken

SUFFIX = ".redaksi"
#: Remembered: the folder that a file was last handed over in.
_FOLDER = "handover/folder"


class TravellingAtWork(QObject):
    """Registers the commands; each acts on what is on screen once it is kept."""

    def __init__(self, work: Workplace) -> None:
        super().__init__(work)
        self._work = work
        self._desk = work.desk
        registry = work.registry
        registry.register("article.hand_over", self.hand_over)
        registry.register("article.receive", self.choose_file)
        registry.register("article.two_versions", partial(self._look_for_copy, told=True))
        registry.register("newsroom.doctor", self._show_doctor)
        self._desk.document.opened.connect(partial(self._look_for_copy, told=False))
        self._desk.ready.connect(partial(self._look_for_copy, told=False))
        self._desk.changed.connect(self._changed)
        work.watching.met.connect(self._keep_true)
        #: What the sentence about a copy offers; the band knows it by that.
        self._way = partial(self._look_for_copy, told=True)

    def hand_over(self) -> None:
        """Ask where to, then write the open piece into one file."""
        article = self._desk.document.fields
        if article is None:
            return
        dialog = QFileDialog(self._work.window, self.tr("Hand over"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Hand-over files") + f" (*{SUFFIX})")
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        dialog.setDirectory(self._folder())
        dialog.selectFile(f"{article.slug or article.id}{SUFFIX}")
        dialog.fileSelected.connect(lambda name: self._with_kept(partial(self.write, article.id, Path(name))))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write(self, article_id: str, target: Path) -> None:
        """Write a piece into the file `target`; what is typed meanwhile is saved, however slow the stick is."""
        from redaksi.usecases import handing_over

        desk, by, failed = self._desk, self._desk.user_name, self._work.tell
        desk.preferences.set(_FOLDER, str(target.parent))

        def put_out(gathered: Gathered) -> None:
            def note(sha256: str) -> None:
                more = (gathered, target, sha256, by)
                desk.do(handing_over.note_handed_over, *more, done=self._written, failed=failed)

            desk.jobs.run(handing_over.put_out, desk.room, gathered, target, done=note, failed=failed)

        desk.do(handing_over.gather, [article_id], target, by, done=put_out, failed=failed)

    def choose_file(self) -> None:
        """Ask for a file, then show what it brings."""
        dialog = QFileDialog(self._work.window, self.tr("Receive a file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Hand-over files") + f" (*{SUFFIX})", self.tr("All files") + " (*)"])
        dialog.setDirectory(self._folder())
        dialog.fileSelected.connect(lambda name: self.receive(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def receive(self, path: Path) -> None:
        """Show what a file brings; it may be taken in from there."""
        from redaksi.gui.travelling.receive_dialog import ReceiveDialog

        def show() -> None:
            dialog = ReceiveDialog(self._work.window, self._desk, path)
            dialog.taken.connect(self._taken)
            dialog.open()

        self._work.autosave.flush(show)

    def _folder(self) -> str:
        home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return self._desk.preferences.text(_FOLDER) or home

    def _with_kept(self, call: Callable[[], object]) -> None:
        self._work.profile.with_person(lambda: self._work.autosave.flush(call))

    def _written(self, done: HandedOver) -> None:
        name = Path(done.path).name
        self._work.band.say(Tone.INFO, lambda: self.tr("Handed over in “{file}”.").format(file=name))

    def _taken(self, taken: Taken) -> None:
        from redaksi.domain.travelling import Verdict

        first = taken.pieces[0].piece.article.id
        parted = [entry.piece.article.id for entry in taken.pieces if entry.verdict is Verdict.BOTH_CHANGED]
        count = len(taken.pieces)
        self._work.band.say(Tone.INFO, lambda: self.tr("%n article(s) were received.", None, count))
        open_now = self._desk.document.fields
        if open_now is not None and open_now.id == first:
            self._work.opening.refresh()
        else:
            self._desk.piece_wanted.emit(parted[0] if parted else first)
        if parted:
            self._desk.do(choosing.sides_of, parted[0], done=self._show_sides, failed=self._work.tell)

    def _look_for_copy(self, *, told: bool) -> None:
        article = self._desk.document.fields
        if article is not None and self._desk.room is not None:
            arrived = self._show_sides if told else self._mention
            sought = choosing.to_look_at if told else choosing.sides_of
            self._desk.do(sought, article.id, done=arrived, failed=self._work.tell, key="copies")

    def _changed(self, changes: Changes) -> None:
        if changes.remarks:  # a copy that came or was decided about is told as comments are
            self._keep_true()

    def _keep_true(self) -> None:
        """Somebody may have chosen, here or elsewhere: then nothing waits any more."""
        if self._work.band.says(self._way):
            self._look_for_copy(told=False)

    def _mention(self, sides: Sides | None) -> None:
        """Somebody opens a piece that another desk has changed, too."""
        if sides is None:
            self._work.band.take_back(self._way)
            return

        def text() -> str:
            told = self.tr("{origin} has changed this article, too. Both versions are kept until somebody chooses.")
            return told.format(origin=sides.copy.origin)

        of = sides.mine.article.id
        self._work.band.say(Tone.WARNING, text, lambda: self.tr("Compare…"), self._way, of=of)

    def _show_sides(self, sides: Sides | None) -> None:
        from redaksi.gui.travelling.copies_dialog import CopiesDialog

        if sides is None:
            self._work.band.say(Tone.INFO, lambda: self.tr("No other version of this article waits."))
            return
        dialog = CopiesDialog(self._work.window, self._desk, sides)
        dialog.chosen.connect(self._chosen)
        dialog.open()

    def _chosen(self, piece: Piece) -> None:
        article = self._desk.document.fields
        self._work.band.hide()
        if article is not None and article.id == piece.article.id:
            self._work.opening.refresh()
        else:
            self._desk.piece_wanted.emit(piece.article.id)

    def _show_doctor(self) -> None:
        from redaksi.gui.dialogs.doctor import DoctorDialog

        dialog = DoctorDialog(self._work.window, self._desk)
        dialog.piece_wanted.connect(self._desk.piece_wanted)
        dialog.open()
