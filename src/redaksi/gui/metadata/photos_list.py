"""Photos of the story with what has to be said about each: alt text, caption, credit, licence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPixmap
from PySide6.QtWidgets import QListWidgetItem, QWidget

from redaksi.domain.article import Photo
from redaksi.domain.errors import RedaksiError, StoreError
from redaksi.gui import errors, icons, theme
from redaksi.gui.desk import Desk
from redaksi.gui.forms.ui_metadata_photo import Ui_PhotoDetails
from redaksi.gui.metadata.entry_list import ENTRY, EntryList
from redaksi.gui.photo_intake import choose_photos
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.photos import photo_bytes

_SIDE = 128


class PhotosList(EntryList):
    """Entries are Photo; the fields of the chosen one stand below the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk: Desk | None = None
        self._pictures: dict[str, QPixmap] = {}
        self._missing: dict[str, str] = {}
        self.add_button("add", "plus", self._choose)
        self.add_order_buttons()
        self._details = QWidget(self)
        self._ui = Ui_PhotoDetails()
        self._ui.setupUi(self._details)
        self.column.addWidget(self._details)
        for name in ("alt", "caption", "credit", "licence"):
            getattr(self._ui, name).edited.connect(partial(self._set, name))
        self._ui.lead.clicked.connect(self._set_lead)
        self.retranslate()
        self.refresh_buttons()

    def use(self, desk: Desk) -> None:
        """Photos come from this desk's newsroom and go there."""
        self._desk = desk
        desk.ready.connect(self._redecorate)

    def show_value(self, entries: Iterable[Any]) -> None:
        had = self.view.count()
        entries = tuple(entries)
        shown = {photo.sha256 for photo in entries}
        self._pictures = {sha256: picture for sha256, picture in self._pictures.items() if sha256 in shown}
        self._missing = {sha256: sentence for sha256, sentence in self._missing.items() if sha256 in shown}
        super().show_value(entries)
        if self.view.count() and (self.view.currentRow() < 0 or self.view.count() > had):
            self.view.setCurrentRow(self.view.count() - 1 if had else 0)
        self.refresh_buttons()

    def describe(self, entry: Photo) -> tuple[str, str]:
        title = entry.caption or entry.alt or self.tr("Photo without a caption")
        if entry.sha256 in self._missing:
            return title, self._missing[entry.sha256]
        facts = [self.tr("Lead photo") if entry.lead else "", entry.credit or self.tr("no credit")]
        return title, " · ".join(fact for fact in facts if fact)

    def change(self, entry: Photo) -> None:
        self._ui.caption.setFocus()

    def decorate(self, item: QListWidgetItem, entry: Photo) -> None:
        picture = self._pictures.get(entry.sha256)
        if picture is None:
            picture = icons.pixmap("photo", theme.color("quiet"), 48)
            if self._desk is not None and self._desk.room is not None and entry.sha256 not in self._missing:
                key = f"thumbnail-{entry.sha256}"
                done, failed = partial(self._drawn, entry.sha256), partial(self._not_drawn, entry.sha256)
                self._desk.do(thumbnail, entry.sha256, done=done, failed=failed, key=key)
        item.setData(Qt.ItemDataRole.DecorationRole, picture)

    def refresh_buttons(self) -> None:
        super().refresh_buttons()
        photo = self.chosen()
        self._details.setVisible(photo is not None)
        if photo is not None:
            for name in ("alt", "caption", "credit", "licence"):
                getattr(self._ui, name).show_value(getattr(photo, name))
            self._ui.lead.setChecked(photo.lead)

    def retranslate(self) -> None:
        super().retranslate()
        self.view.setAccessibleName(self.tr("Photos"))
        self.name_button("add", self.tr("Add photos…"))
        self._ui.retranslateUi(self._details)

    def _choose(self) -> None:
        if self._desk is not None:
            choose_photos(self._desk, self)

    def _set(self, name: str, value: str | None) -> None:
        """A field of the chosen photo was typed into: change its row without rebuilding the list."""
        item = self.view.currentItem()
        if item is None:
            return
        photo = replace(item.data(ENTRY), **{name: value})
        if photo != item.data(ENTRY):
            item.setData(ENTRY, photo)
            self.refresh_rows()
            self.edited.emit(self.value())

    def _set_lead(self, lead: bool) -> None:
        """One photo leads at most."""
        row = self.view.currentRow()
        photos = [replace(photo, lead=lead and index == row) for index, photo in enumerate(self.value())]
        self.put(photos, row)

    def _drawn(self, sha256: str, image: QImage) -> None:
        self._pictures[sha256] = QPixmap.fromImage(image)
        self._redecorate()

    def _not_drawn(self, sha256: str, error: RedaksiError) -> None:
        if self._desk is not None:
            self._missing[sha256] = errors.sentence(self._desk.language, error)
        self.refresh_rows()

    def _redecorate(self) -> None:
        for row in range(self.view.count()):
            item = self.view.item(row)
            self.decorate(item, item.data(ENTRY))


def thumbnail(room: Newsroom, sha256: str) -> QImage:
    """A small picture of a photo, turned as its camera says. StoreError where the photo is missing or damaged."""
    buffer = QBuffer()
    buffer.setData(QByteArray(photo_bytes(room, sha256)))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid():
        reader.setScaledSize(size.scaled(QSize(_SIDE, _SIDE), Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    image = reader.read()
    if image.isNull():
        raise StoreError("damaged-photo", sha256=sha256[:12])
    return image
