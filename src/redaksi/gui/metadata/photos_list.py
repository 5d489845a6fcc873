"""Photos of the story with what has to be said about each: alt text, caption, credit, licence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QListWidgetItem, QWidget

from redaksi.domain.article import Photo
from redaksi.domain.errors import RedaksiError
from redaksi.domain.page_pictures import cut, picture_name
from redaksi.domain.pictures import Picture, PictureWish
from redaksi.gui import errors, icons, theme
from redaksi.gui.desk import Desk
from redaksi.gui.forms.ui_metadata_photo import Ui_PhotoDetails
from redaksi.gui.metadata.entry_list import ENTRY, EntryList
from redaksi.gui.metadata.photos_door import PhotosDoor
from redaksi.gui.photo_intake import add_photos, choose_photos
from redaksi.gui.photos.gate import PhotoGate
from redaksi.gui.photos.words import WANTED, crop_word, markdown_of, missing_words
from redaksi.gui.pictures import THUMBNAIL

_FIELDS = ("alt", "caption", "credit", "licence")


class PhotosList(EntryList):
    """Entries are Photo; the fields of the chosen one stand below the list. Enter shows one in large."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk: Desk | None = None
        self._pictures: dict[str, QPixmap] = {}
        self._missing: dict[str, str] = {}
        self._asked: set[str] = set()
        self.add_button("add", "plus", self._choose)
        self.add_button("large", "photo", self.change_chosen)
        self.add_button("place", "paste", self._place)
        self.add_order_buttons()
        self.door = PhotosDoor(self)
        self.column.insertWidget(0, self.door)
        self._details = QWidget(self)
        self._ui = Ui_PhotoDetails()
        self._ui.setupUi(self._details)
        self.column.addWidget(self._details)
        for name in _FIELDS:
            getattr(self._ui, name).edited.connect(partial(self._set, name))
        self._ui.lead.clicked.connect(self._set_lead)
        self.retranslate()
        self.refresh_buttons()

    def use(self, desk: Desk) -> None:
        """Photos come from this desk's newsroom and go there."""
        self._desk = desk
        desk.ready.connect(self._redecorate)
        self.gate = PhotoGate(partial(add_photos, desk), lambda: desk.editable, self.door.show_mouse, self)
        self.gate.watch(self, self.view, self.view.viewport(), self.door)
        desk.photo_intake.progress.connect(self.door.show_progress)
        self.door.cancelled.connect(desk.photo_intake.cancel)

    def show_value(self, entries: Iterable[Any]) -> None:
        had = self.view.count()
        entries = tuple(entries)
        shown = {picture_name(photo) for photo in entries}
        self._pictures = {name: picture for name, picture in self._pictures.items() if name in shown}
        self._missing = {name: sentence for name, sentence in self._missing.items() if name in shown}
        super().show_value(entries)
        if self.view.count() and (self.view.currentRow() < 0 or self.view.count() > had):
            self.view.setCurrentRow(self.view.count() - 1 if had else 0)
        self.refresh_buttons()

    def describe(self, entry: Photo) -> tuple[str, str]:
        title = entry.caption or entry.alt or self.tr("Photo without a caption")
        if picture_name(entry) in self._missing:
            return title, self._missing[picture_name(entry)]
        facts = [*missing_words(entry), self.tr("Lead photo") if entry.lead else "", crop_word(entry)]
        return title, " · ".join(fact for fact in facts if fact) or (entry.credit or "")

    def change(self, entry: Photo) -> None:
        """Show it in large, with the part that is shown and everything that is said of it."""
        if self._desk is None or self._desk.room is None:
            return
        from redaksi.gui.photos.dialog import PhotoDialog

        dialog = PhotoDialog(self._desk, self.value(), self.view.currentRow(), self)
        dialog.kept.connect(self._keep)
        dialog.open()

    def decorate(self, item: QListWidgetItem, entry: Photo) -> None:
        name = picture_name(entry)
        picture = self._pictures.get(name)
        if picture is None:
            picture = icons.pixmap("photo", theme.color("quiet"), 48)
            if self._desk is not None and self._desk.room is not None and name not in {*self._missing, *self._asked}:
                self._asked.add(name)
                wish = PictureWish(cut(entry), THUMBNAIL.widths, THUMBNAIL.quality)
                done, failed = partial(self._drawn, name), partial(self._not_drawn, name)
                self._desk.pictures.ask(entry.sha256, wish, done, failed)
        item.setData(Qt.ItemDataRole.DecorationRole, picture)

    def refresh_buttons(self) -> None:
        super().refresh_buttons()
        photo = self.chosen()
        self._details.setVisible(photo is not None)
        self.door.show_empty(self.view.count() == 0)
        for name in ("large", "place"):
            self.button(name).setEnabled(photo is not None)
        if photo is not None:
            for name in _FIELDS:
                getattr(self._ui, name).show_value(getattr(photo, name))
            self._ui.lead.setChecked(photo.lead)
            self._tell_missing(photo)

    def retranslate(self) -> None:
        super().retranslate()
        self.view.setAccessibleName(self.tr("Photos"))
        self.name_button("add", self.tr("Add photos…"))
        self.name_button("large", self.tr("Show in large, crop, set the focal point"), self.tr("Enter"))
        self.name_button("place", self.tr("Put into the text where the cursor is"))
        self._ui.retranslateUi(self._details)

    def _choose(self) -> None:
        if self._desk is not None:
            choose_photos(self._desk, self)

    def _place(self) -> None:
        photo = self.chosen()
        if self._desk is not None and photo is not None:
            self._desk.passage_wanted.emit(markdown_of(photo))

    def _keep(self, photos: Sequence[Photo], row: int) -> None:
        if tuple(photos) != self.value():
            self.put(photos, row)
        self.view.setCurrentRow(row)

    def _set(self, name: str, value: str | None) -> None:
        """A field of the chosen photo was typed into: change its row without rebuilding the list."""
        item = self.view.currentItem()
        if item is None:
            return
        photo = replace(item.data(ENTRY), **{name: value})
        if photo != item.data(ENTRY):
            item.setData(ENTRY, photo)
            self.refresh_rows()
            self._tell_missing(photo)
            self.edited.emit(self.value())

    def _set_lead(self, lead: bool) -> None:
        """One photo leads at most."""
        row = self.view.currentRow()
        photos = [replace(photo, lead=lead and index == row) for index, photo in enumerate(self.value())]
        self.put(photos, row)

    def _tell_missing(self, photo: Photo) -> None:
        for name in _FIELDS:
            getattr(self._ui, f"{name}Missing").setVisible(name in WANTED and not getattr(photo, name))

    def _drawn(self, name: str, pictures: Sequence[Picture]) -> None:
        self._asked.discard(name)
        self._pictures[name] = QPixmap.fromImage(QImage.fromData(pictures[-1].data))
        self._redecorate()

    def _not_drawn(self, name: str, error: RedaksiError) -> None:
        self._asked.discard(name)
        if self._desk is not None:
            self._missing[name] = errors.sentence(self._desk.language, error)
        self.refresh_rows()

    def _redecorate(self) -> None:
        for row in range(self.view.count()):
            item = self.view.item(row)
            self.decorate(item, item.data(ENTRY))
