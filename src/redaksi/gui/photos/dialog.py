"""A photo in large: the part that is shown, the point to keep in sight, and everything that is said of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QButtonGroup, QDialog, QToolButton, QWidget

from redaksi.domain.article import Crop, Photo
from redaksi.domain.errors import RedaksiError
from redaksi.domain.pictures import Picture, Ratio, ratio_of
from redaksi.gui import icons
from redaksi.gui.desk import Desk
from redaksi.gui.dialogs.fitting import fit
from redaksi.gui.errors import sentence
from redaksi.gui.forms.ui_photo import Ui_PhotoDialog
from redaksi.gui.photos.words import WANTED, facts, ratio_word
from redaksi.gui.pictures import LARGE, Asked

_FIELDS = ("alt", "caption", "credit", "licence")


class PhotoDialog(QDialog):
    """Goes through all photos of a story; nothing is changed in the story before `kept`."""

    #: All photos in their order as they are now (a tuple), and the number of the one on show.
    kept = Signal(object, int)

    def __init__(self, desk: Desk, photos: Sequence[Photo], row: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._photos = list(photos)
        self._row = row
        self._asked: Asked | None = None
        self.ui = Ui_PhotoDialog()
        self.ui.setupUi(self)
        fit(self)
        self._ratios = QButtonGroup(self)
        self._buttons = {ratio: self._ratio_button(ratio) for ratio in Ratio}
        self._no_point = QToolButton(self)
        self._no_point.setIcon(icons.icon("close"))
        self._no_point.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.ui.ratios.addStretch(1)
        self.ui.ratios.addWidget(self._no_point)
        self._connect()
        self._word()
        self._set_editable(desk.editable)
        self.show_photo(row)
        self.resize(min(1100, parent.window().width() - 40), min(720, parent.window().height() - 40))
        self.ui.view.setFocus()

    @property
    def photo(self) -> Photo:
        """The one on show, as it is now."""
        return self._photos[self._row]

    def show_photo(self, row: int) -> None:
        """Turn to another photo of the story."""
        self._row = row
        photo = self.photo
        size = (photo.width, photo.height)
        self.ui.view.show_photo(size, photo.crop, ratio_of(size, photo.crop), self.tr("Opening the photo…"))
        self._buttons[self.ui.view.ratio].setChecked(True)
        for name in _FIELDS:
            getattr(self.ui, name).show_value(getattr(photo, name))
        self.ui.lead.setChecked(photo.lead)
        self.ui.before.setEnabled(row > 0)
        self.ui.after.setEnabled(row < len(self._photos) - 1)
        self._ask()
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.ui.retranslateUi(self)
            self._word()
            self._tell()

    def done(self, result: int) -> None:
        if self._asked is not None:
            self._asked.cancel()
        super().done(result)

    def _ratio_button(self, ratio: Ratio) -> QToolButton:
        button = QToolButton(self)
        button.setCheckable(True)
        button.clicked.connect(lambda: self.ui.view.use_ratio(ratio))
        self._ratios.addButton(button)
        self.ui.ratios.addWidget(button)
        return button

    def _connect(self) -> None:
        for name in _FIELDS:
            getattr(self.ui, name).edited.connect(partial(self._set, name))
        self.ui.lead.clicked.connect(self._set_lead)
        self.ui.view.changed.connect(self._cropped)
        self._no_point.clicked.connect(self.ui.view.look_nowhere)
        self.ui.before.clicked.connect(lambda: self.show_photo(self._row - 1))
        self.ui.after.clicked.connect(lambda: self.show_photo(self._row + 1))
        self.ui.cancel.clicked.connect(self.reject)
        self.ui.keep.clicked.connect(self._keep)

    def _word(self) -> None:
        for ratio, button in self._buttons.items():
            button.setText(ratio_word(ratio))
            button.setAccessibleName(
                self.tr("Shape of the part that is shown: {shape}").format(shape=ratio_word(ratio))
            )
        self._buttons[Ratio.FREE].setToolTip(self.tr("The whole photo, or any part of it: draw at the corners"))
        self._no_point.setText(self.tr("No focal point"))
        self._no_point.setToolTip(self.tr("Take the point away that stays in sight (Del)"))
        self.ui.view.setAccessibleName(self.tr("Photo with the part that is shown"))

    def _set_editable(self, editable: bool) -> None:
        self.ui.view.editable = editable
        self.ui.hint.setVisible(editable)
        parts = [self.ui.lead, self.ui.keep, self._no_point, *self._buttons.values()]
        for part in (*parts, *(getattr(self.ui, name) for name in _FIELDS)):
            part.setEnabled(editable)

    def _ask(self) -> None:
        if self._asked is not None:
            self._asked.cancel()
        self._asked = self._desk.pictures.ask(self.photo.sha256, LARGE, self._drawn, self._not_drawn)

    def _drawn(self, pictures: Sequence[Picture]) -> None:
        self.ui.view.show_picture(QImage.fromData(pictures[-1].data))

    def _not_drawn(self, error: RedaksiError) -> None:
        self.ui.view.say(sentence(self._desk.language, error))

    def _set(self, name: str, value: str | None) -> None:
        changes: dict[str, Any] = {name: value}
        self._photos[self._row] = replace(self.photo, **changes)
        self._tell()

    def _set_lead(self, lead: bool) -> None:
        """One photo leads at most."""
        self._photos = [replace(photo, lead=lead and row == self._row) for row, photo in enumerate(self._photos)]

    def _cropped(self, crop: Crop | None) -> None:
        self._photos[self._row] = replace(self.photo, crop=crop)
        self._tell()

    def _tell(self) -> None:
        """What is missing, and which part is shown."""
        photo = self.photo
        for name in _FIELDS:
            getattr(self.ui, f"{name}Missing").setVisible(name in WANTED and not getattr(photo, name))
        self.ui.facts.setText(facts(photo))
        self.ui.view.setAccessibleDescription(facts(photo))
        self._no_point.setEnabled(self.ui.view.editable and photo.crop is not None and photo.crop.focus is not None)
        title = self.tr("Photo {number} of {count}")
        self.setWindowTitle(title.format(number=self._row + 1, count=len(self._photos)))

    def _keep(self) -> None:
        self.kept.emit(tuple(self._photos), self._row)
        self.accept()
