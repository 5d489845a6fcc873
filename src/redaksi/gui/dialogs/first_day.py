"""The first day: language, who sits here, what the newsroom is called; less than a minute, and it can be skipped."""

from __future__ import annotations

import zoneinfo

from PySide6.QtCore import QEvent, Qt, QTimeZone, Signal
from PySide6.QtWidgets import QDialog, QWidget

from redaksi.domain.article import State
from redaksi.domain.errors import RedaksiError
from redaksi.domain.moments import ZONES
from redaksi.domain.people import Role, User
from redaksi.domain.settings import SETTINGS
from redaksi.gui import assets
from redaksi.gui.desk import Desk
from redaksi.gui.dialogs.fitting import fit
from redaksi.gui.errors import sentence
from redaksi.gui.forms.ui_first_day import Ui_FirstDayDialog
from redaksi.gui.people import role_hint, role_word
from redaksi.usecases import first_day, library
from redaksi.usecases.changes import Changes


class FirstDayDialog(QDialog):
    """Emits `chosen(User)` once everything that was answered is kept."""

    chosen = Signal(object)
    #: The window's language: `id` or `en`, as soon as it is chosen.
    language_chosen = Signal(str)
    #: Sample articles have been taken in.
    samples_kept = Signal()

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self.ui = Ui_FirstDayDialog()
        self.ui.setupUi(self)
        fit(self)
        self._offer()
        self.ui.person.setText(desk.preferences.text("person"))
        self.ui.language.currentIndexChanged.connect(lambda: self.language_chosen.emit(self.ui.language.currentData()))
        self.ui.role.currentIndexChanged.connect(self._explain)
        self.ui.person.textChanged.connect(self._name_changed)
        self.ui.ok.clicked.connect(self._begin)
        self.ui.later.clicked.connect(self.reject)
        self._explain()
        self._name_changed()
        self.ui.person.setFocus()
        desk.do(library.counts, done=self._counted)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.ui.retranslateUi(self)
            for row in range(self.ui.role.count()):
                self.ui.role.setItemText(row, role_word(self.ui.role.itemData(row)))
            self._explain()
        super().changeEvent(event)

    def _offer(self) -> None:
        ui = self.ui
        for code, word in (("id", "Bahasa Indonesia"), ("en", "English")):
            ui.language.addItem(word, code)
        ui.language.setCurrentIndex(ui.language.findData(self._desk.language))
        for role in Role:
            ui.role.addItem(role_word(role), role)
        # The first person of a newsroom has to be able to do everything.
        ui.role.setCurrentIndex(ui.role.findData(Role.MANAGING_EDITOR))
        for name, zone in ZONES.items():
            ui.zone.addItem(f"{name} ({zone})", zone)
        for zone in sorted(zoneinfo.available_timezones() - set(ZONES.values())):
            ui.zone.addItem(zone, zone)
        ui.zone.setCurrentIndex(max(0, ui.zone.findData(_likely_zone())))

    def _counted(self, pieces: dict[State, int]) -> None:
        """Samples are for a newsroom without articles; one that has some keeps to them."""
        if any(pieces.values()):
            self.ui.empty.setChecked(True)
            self.ui.samples.hide()
            self.ui.empty.hide()

    def _explain(self) -> None:
        self.ui.roleHint.setText(role_hint(Role(self.ui.role.currentData())))

    def _name_changed(self) -> None:
        self.ui.ok.setEnabled(bool(self.ui.person.text().split()))
        self.ui.problem.hide()

    def _begin(self) -> None:
        ui = self.ui
        initials = " ".join(ui.initials.text().split()) or None
        user = User(" ".join(ui.person.text().split()), Role(ui.role.currentData()), initials)
        settings = {"site.name": ui.newsroom.text().strip(), "site.timezone": ui.zone.currentData()}
        articles = sorted((assets.FOLDER / "samples").glob("*.json")) if ui.samples.isChecked() else []

        def begun(_changes: Changes) -> None:
            self.chosen.emit(user)
            if articles:
                self.samples_kept.emit()
            self.accept()

        ui.ok.setEnabled(False)
        answers = (user.name, user.role, settings, articles, initials)
        self._desk.do(first_day.begin, *answers, done=begun, failed=self._refused)

    def _refused(self, error: RedaksiError) -> None:
        self.ui.problem.setText(sentence(self._desk.language, error))
        self.ui.problem.show()
        self.ui.ok.setEnabled(True)


def _likely_zone() -> str:
    """The system's zone where it is that of a place; a machine on UTC has merely not been told where it stands."""
    zone = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")
    is_place = "/" in zone and not zone.startswith("Etc/") and zone in zoneinfo.available_timezones()
    return zone if is_place else SETTINGS["site.timezone"].default
