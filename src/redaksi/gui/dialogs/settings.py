"""Settings of the newsroom (in its store, for everybody) and of this window (on this machine)."""

from __future__ import annotations

import zoneinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QWidget

from redaksi.domain.dates import print_date, valid_pattern
from redaksi.domain.errors import RedaksiError
from redaksi.domain.moments import ZONES, LocalTime
from redaksi.domain.settings import SETTINGS, checked
from redaksi.gui.desk import Desk
from redaksi.gui.errors import sentence
from redaksi.gui.forms.ui_settings import Ui_SettingsDialog
from redaksi.usecases import newsroom_settings
from redaksi.usecases.changes import Changes
from redaksi.usecases.newsroom import Newsroom

_PATTERNS = (
    "EEEE, dd MMMM yyyy HH:mm",
    "EEEE, dd MMMM yyyy HH:mm zzz",
    "EEEE, d MMMM yyyy | HH:mm zzz",
    "dd/MM/yyyy HH:mm",
)
#: The date line of the page that Redaksi grew from.
_EXAMPLE = LocalTime("2024-07-05T14:29", "Asia/Jakarta")


class SettingsDialog(QDialog):
    """Nothing changes before `Save`; then everything that was changed, or nothing where one value is refused."""

    #: The window's language was changed to `id` or `en`.
    language_chosen = Signal(str)

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self.ui = Ui_SettingsDialog()
        self.ui.setupUi(self)
        self._offer()
        self._show_newsroom()
        self._show_window()
        self.ui.pattern.currentTextChanged.connect(self._print_example)
        self.ui.ok.clicked.connect(self._save)
        self.ui.cancel.clicked.connect(self.reject)
        self._print_example()
        for page in (self.ui.site, self.ui.newsroom):
            page.setEnabled(desk.room is not None and not desk.read_only)

    def _offer(self) -> None:
        ui = self.ui
        ui.zone.addItems([*ZONES.values(), *sorted(zoneinfo.available_timezones() - set(ZONES.values()))])
        ui.pattern.addItems(list(_PATTERNS))
        for box in (ui.labels, ui.language):
            _fill(box, {"id": "Bahasa Indonesia", "en": "English"})
        _fill(ui.pageTheme, {"news": self.tr("News"), "reference": self.tr("As the reference page")})
        colours = {"auto": self.tr("As the system"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        _fill(ui.theme, colours)
        faces = {"serif": self.tr("With serifs"), "sans": self.tr("Without serifs"), "mono": self.tr("Typewriter")}
        _fill(ui.face, faces)
        drawn = {"auto": self.tr("Decided at start"), "software": self.tr("Without the graphics card")}
        _fill(ui.rendering, drawn | {"hardware": self.tr("With the graphics card")})

    def _show_newsroom(self) -> None:
        ui, values = self.ui, self._desk.settings
        ui.siteName.setText(values["site.name"])
        ui.siteUrl.setText(values["site.url"])
        ui.zone.setCurrentText(values["site.timezone"])
        ui.pattern.setCurrentText(values["site.date_pattern"])
        _choose(ui.labels, values["site.labels"])
        _choose(ui.pageTheme, values["site.theme"])
        ui.fourEyes.setChecked(values["newsroom.four_eyes"] == "true")

    def _show_window(self) -> None:
        ui, preferences = self.ui, self._desk.preferences
        _choose(ui.language, self._desk.language)
        _choose(ui.theme, preferences.text("look/theme"))
        _choose(ui.face, preferences.text("editor/face"))
        _choose(ui.rendering, preferences.text("look/rendering"))
        ui.textSize.setValue(int(preferences.number("look/text_size")))
        ui.points.setValue(preferences.number("editor/points"))

    def _print_example(self) -> None:
        pattern = self.ui.pattern.currentText()
        text = print_date(_EXAMPLE, pattern, self.ui.labels.currentData()) if valid_pattern(pattern) else "–"
        self.ui.patternExample.setText(text)

    def _wanted(self) -> dict[str, str]:
        """Newsroom settings that differ from those in force."""
        ui = self.ui
        values = {
            "site.name": ui.siteName.text().strip(),
            "site.url": ui.siteUrl.text().strip(),
            "site.timezone": ui.zone.currentText().strip(),
            "site.date_pattern": ui.pattern.currentText(),
            "site.labels": ui.labels.currentData(),
            "site.theme": ui.pageTheme.currentData(),
            "newsroom.four_eyes": "true" if ui.fourEyes.isChecked() else "false",
        }
        return {key: value for key, value in values.items() if value != self._desk.settings[key]}

    def _save(self) -> None:
        self._mark(None)
        wanted = self._wanted()
        try:
            for key, value in wanted.items():
                checked(key, value)
        except RedaksiError as error:
            self._refused(error)
            return
        if wanted:
            self._desk.do(set_all, wanted, self._desk.user_name, done=self._saved, failed=self._refused)
        else:
            self._saved(None)

    def _saved(self, _changes: Changes | None) -> None:
        ui, preferences = self.ui, self._desk.preferences
        preferences.set("look/theme", ui.theme.currentData())
        preferences.set("look/text_size", ui.textSize.value())
        preferences.set("look/rendering", ui.rendering.currentData())
        preferences.set("editor/face", ui.face.currentData())
        preferences.set("editor/points", ui.points.value())
        if ui.language.currentData() != self._desk.language:
            self.language_chosen.emit(ui.language.currentData())
        self.accept()

    def _refused(self, error: RedaksiError) -> None:
        self.ui.problem.setText(sentence(self._desk.language, error))
        self.ui.problem.show()
        self._mark(str(error.params.get("key", "")))

    def _mark(self, key: str | None) -> None:
        """Show which field was refused."""
        fields: dict[str, QLineEdit | QComboBox] = {
            "site.name": self.ui.siteName,
            "site.url": self.ui.siteUrl,
            "site.timezone": self.ui.zone,
            "site.date_pattern": self.ui.pattern,
        }
        for name, field in fields.items():
            field.setProperty("wrong", "true" if name == key else "false")
            field.style().polish(field)
        if key in fields:
            self.ui.tabs.setCurrentWidget(self.ui.site)
            fields[key].setFocus()
        if key is None:
            self.ui.problem.hide()


def set_all(room: Newsroom, values: dict[str, str], by: str | None) -> Changes:
    """Several settings one after the other."""
    for key, value in values.items():
        newsroom_settings.set_setting(room, key, value, by)
    return Changes(settings=bool(values.keys() & SETTINGS.keys()))


def _fill(box: QComboBox, choices: dict[str, str]) -> None:
    for key, word in choices.items():
        box.addItem(word, key)


def _choose(box: QComboBox, key: str) -> None:
    box.setCurrentIndex(max(0, box.findData(key)))
