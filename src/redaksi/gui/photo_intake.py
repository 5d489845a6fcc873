"""Photos come into the open story: chosen from the disk, or dropped on a pane."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from redaksi.domain.article import Photo
from redaksi.gui.desk import Desk
from redaksi.usecases.photos import add_photo

#: What the file dialog shows; what a file really is, the store finds out.
_PATTERNS = "*.jpg *.jpeg *.png *.webp *.gif"


def choose_photos(desk: Desk, parent: QWidget) -> QFileDialog:
    """Ask for picture files and take them into the open story."""
    title = QCoreApplication.translate("Photos", "Add photos")
    kinds = QCoreApplication.translate("Photos", "Photos")
    dialog = QFileDialog(parent, title, "", f"{kinds} ({_PATTERNS})")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(lambda names: add_photos(desk, [Path(name) for name in names]))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def add_photos(desk: Desk, paths: Iterable[Path]) -> None:
    """Keep each picture in the store and add it to the story that is open now; the first photo of a story leads."""
    fields = desk.document.fields
    if fields is None or desk.room is None or not desk.editable:
        return
    for path in paths:
        desk.do(add_photo, path, done=partial(_add, desk, fields.id))


def _add(desk: Desk, story: str, photo: Photo) -> None:
    fields = desk.document.fields
    if fields is None or fields.id != story:
        return
    photos: Sequence[Photo] = fields.media
    desk.document.change(media=(*photos, replace(photo, lead=not photos)))
