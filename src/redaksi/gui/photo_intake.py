"""Photos come into the open story: chosen from the disk, dropped on a pane, pasted."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from redaksi.domain.article import Photo
from redaksi.domain.errors import RedaksiError, UnreadableError
from redaksi.domain.pictures import TakenPhoto
from redaksi.gui.errors import sentence
from redaksi.gui.photo_mime import SUFFIXES, Incoming
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.photos import keep_photo, take_photo

if TYPE_CHECKING:
    from redaksi.gui.desk import Desk

Added = Callable[[Photo], object]


class PhotoIntake(QObject):
    """Takes in one photo after another: looked at away from the window and the store, then kept, then in the story."""

    #: How many of those asked for are done, and how many were asked for; 0, 0 when all is done.
    progress = Signal(int, int)
    #: The open story has got its lead photo, which stands nowhere in its text.
    led = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._waiting: deque[Incoming] = deque()
        self._story: str | None = None
        self._added: Added | None = None
        self._done = self._asked = 0
        self._refused: list[RedaksiError] = []

    def take(self, photos: Iterable[Incoming], added: Added | None = None) -> None:
        """Take photos into the story that is open now, `added` being told each. The first photo of a story leads."""
        fields = self._desk.document.fields
        photos = list(photos)
        if fields is None or self._desk.room is None or not self._desk.editable or not photos:
            return
        if self._asked and fields.id != self._story:
            self.cancel()
        self._story, self._added = fields.id, added
        idle = self._done == self._asked
        self._waiting.extend(photos)
        self._asked += len(photos)
        self.progress.emit(self._done, self._asked)
        if idle:
            self._next()

    def cancel(self) -> None:
        """Take in no more of those that wait; what is in the story stays."""
        self._asked -= len(self._waiting)
        self._waiting.clear()

    def _next(self) -> None:
        if not self._waiting:
            self._finish()
            return
        incoming, story, room = self._waiting.popleft(), self._story, self._desk.room

        def taken(found: tuple[bytes, TakenPhoto]) -> None:
            self._desk.do(keep_photo, *found, done=kept, failed=self._not_taken)

        def kept(photo: Photo) -> None:
            self._add(story, photo)
            self._go_on()

        self._desk.jobs.run(_look, room, incoming, done=taken, failed=self._not_taken)

    def _add(self, story: str | None, photo: Photo) -> None:
        fields = self._desk.document.fields
        if fields is None or fields.id != story or not self._desk.editable:
            return
        photos: Sequence[Photo] = fields.media
        photo = replace(photo, lead=not photos)
        self._desk.document.change(media=(*photos, photo))
        if self._added is not None:
            self._added(photo)
        if photo.lead:
            self.led.emit()

    def _not_taken(self, error: RedaksiError) -> None:
        self._refused.append(error)
        self._go_on()

    def _go_on(self) -> None:
        self._done += 1
        self.progress.emit(self._done, self._asked)
        self._next()

    def _finish(self) -> None:
        refused, self._refused = self._refused, []
        self._done = self._asked = 0
        self._added = None
        self.progress.emit(0, 0)
        if len(refused) == 1:
            self._desk.jobs.trouble.emit(refused[0])
        elif refused:
            first = sentence(self._desk.language, refused[0])
            self._desk.jobs.trouble.emit(UnreadableError("photos-refused", first=first, more=len(refused) - 1))


def _look(room: Newsroom, incoming: Incoming) -> tuple[bytes, TakenPhoto]:
    data = incoming.read()
    return data, take_photo(room, data, incoming.name)


def choose_photos(desk: Desk, parent: QWidget, added: Added | None = None) -> QFileDialog:
    """Ask for picture files and take them into the open story."""
    title = QCoreApplication.translate("Photos", "Add photos")
    kinds = QCoreApplication.translate("Photos", "Photos")
    patterns = " ".join(sorted(f"*{suffix}" for suffix in SUFFIXES))
    dialog = QFileDialog(parent, title, "", f"{kinds} ({patterns})")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(lambda names: add_photos(desk, [Path(name) for name in names], added))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def add_photos(desk: Desk, photos: Iterable[Path | Incoming], added: Added | None = None) -> None:
    """Keep each photo in the store and add it to the story that is open now."""
    incoming = [Incoming.of_file(each) if isinstance(each, Path) else each for each in photos]
    desk.photo_intake.take(incoming, added)
