"""Settings of the newsroom (in its store, for everybody) and of this window (on this machine), from their tables."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog, QLabel, QListWidgetItem, QWidget

from redaksi import words
from redaksi.domain.declaring import Declaration, Kind
from redaksi.domain.errors import RedaksiError
from redaksi.domain.people import Right
from redaksi.domain.settings import SETTINGS, checked, right_to_set
from redaksi.gui.commands.conditions import missing_right
from redaksi.gui.desk import Desk
from redaksi.gui.dialogs.fitting import fit
from redaksi.gui.dialogs.setting_row import SettingRow
from redaksi.gui.errors import sentence
from redaksi.gui.forms.ui_settings import Ui_SettingsDialog
from redaksi.gui.preferences import PREFERENCES
from redaksi.usecases import newsroom_settings

#: Kept in the store, and yet of whoever sits here: it can be chosen where the store can only be read.
_LANGUAGE = "ui.language"


class SettingsDialog(QDialog):
    """Nothing changes before `Save`; then everything that was changed, or nothing where one value is refused."""

    #: The window's language was changed to `id` or `en`.
    language_chosen = Signal(str)
    #: The settings are to be written to a file, or taken from one (gui.dialogs.settings_files).
    export_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self.ui = Ui_SettingsDialog()
        self.ui.setupUi(self)
        fit(self)
        self.rows: dict[str, SettingRow] = {}
        self._headings: dict[str, QLabel] = {}
        self._build()
        self._connect()
        self.ui.groups.setCurrentRow(0)
        self._show_rows()
        self.ui.query.setFocus()

    def _build(self) -> None:
        desk, column = self._desk, self.ui.rows
        changeable = desk.room is not None and not desk.read_only
        for group in dict.fromkeys(declared.group for declared in _declared()):
            self._add_group(group)
            for declared in _declared():
                if declared.group == group:
                    row = SettingRow(declared, self._in_force(declared.key), desk.language, self.ui.content)
                    free = declared.key == _LANGUAGE or declared.key in PREFERENCES
                    why = None if free else missing_right(desk, right_to_set(declared.key))
                    row.setEnabled(free or (changeable and why is None))
                    row.setToolTip(why or "")
                    self.rows[declared.key] = row
                    column.addWidget(row)
        column.addStretch()
        self.ui.exportFile.setEnabled(desk.room is not None)
        self.ui.importFile.setEnabled(changeable and desk.may(Right.SETTINGS))
        widest = self.ui.groups.sizeHintForColumn(0) + 2 * self.ui.groups.frameWidth() + 12
        self.ui.groups.setFixedWidth(min(widest, 300))

    def _add_group(self, group: str) -> None:
        word = words.say(self._desk.language, f"group {group}")
        entry = QListWidgetItem(word, self.ui.groups)
        entry.setData(Qt.ItemDataRole.UserRole, group)
        heading = QLabel(word, self.ui.content)
        font = QFont(heading.font())
        font.setWeight(QFont.Weight.DemiBold)
        heading.setFont(font)
        self._headings[group] = heading
        self.ui.rows.addWidget(heading)

    def _connect(self) -> None:
        ui = self.ui
        ui.query.textChanged.connect(self._show_rows)
        ui.groups.currentRowChanged.connect(self._group_chosen)
        ui.ok.clicked.connect(self._save)
        ui.cancel.clicked.connect(self.reject)
        # The file's dialog takes the place of this one.
        for button, wanted in ((ui.exportFile, self.export_wanted), (ui.importFile, self.import_wanted)):
            button.clicked.connect(self.reject)
            button.clicked.connect(wanted)
        labels = self.rows["site.labels"].control
        for row in self.rows.values():
            if row.declared.kind is Kind.PATTERN:
                labels.changed.connect(row.print_example(labels.value))

    def _in_force(self, key: str) -> str:
        if key == _LANGUAGE:
            return self._desk.language
        return self._desk.settings[key] if key in SETTINGS else self._desk.preferences.text(key)

    def _group_chosen(self) -> None:
        self.ui.query.clear()
        self._show_rows()

    def _show_rows(self) -> None:
        """Those of the chosen group, or whatever matches what is searched for."""
        query, entry = self.ui.query.text().strip(), self.ui.groups.currentItem()
        chosen = entry.data(Qt.ItemDataRole.UserRole) if entry else ""
        shown: set[str] = set()
        for row in self.rows.values():
            visible = row.matches(query) if query else row.declared.group == chosen
            row.setVisible(visible)
            if visible:
                shown.add(row.declared.group)
        for group, heading in self._headings.items():
            heading.setVisible(group in shown)
        self.ui.nothing.setVisible(not shown)
        self.ui.area.verticalScrollBar().setValue(0)

    def _save(self) -> None:
        self._mark(None)
        altered = {key: row.value() for key, row in self.rows.items() if row.altered}
        wanted = {key: value for key, value in altered.items() if key in SETTINGS and key != _LANGUAGE}
        try:
            for key, value in wanted.items():
                checked(key, value)
        except RedaksiError as error:
            self._refused(error)
            return
        if wanted:
            set_all = newsroom_settings.set_settings
            self._desk.do(
                set_all, wanted, self._desk.user_name, done=lambda _changes: self._saved(altered), failed=self._refused
            )
        else:
            self._saved(altered)

    def _saved(self, altered: dict[str, str]) -> None:
        for key in altered.keys() & PREFERENCES.keys():
            self._desk.preferences.set(key, altered[key])
        if _LANGUAGE in altered:
            self.language_chosen.emit(altered[_LANGUAGE])
        self.accept()

    def _refused(self, error: RedaksiError) -> None:
        self.ui.problem.setText(sentence(self._desk.language, error))
        self.ui.problem.show()
        self._mark(str(error.params.get("key", "")))

    def _mark(self, key: str | None) -> None:
        """Show which setting was refused; None takes all marks away."""
        for name, row in self.rows.items():
            row.mark(name == key)
        if key is None:
            self.ui.problem.hide()
        elif key in self.rows:
            group = self.rows[key].declared.group
            groups = [self.ui.groups.item(at).data(Qt.ItemDataRole.UserRole) for at in range(self.ui.groups.count())]
            self.ui.groups.setCurrentRow(groups.index(group))
            self._group_chosen()
            self.rows[key].control.field.setFocus()
            self.ui.area.ensureWidgetVisible(self.rows[key])


def _declared() -> Iterator[Declaration]:
    yield from SETTINGS.values()
    yield from PREFERENCES.values()
