"""The settings dialog, built from the tables of settings and preferences."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from redaksi.domain.declaring import Declaration, Kind
from redaksi.domain.settings import SETTINGS
from redaksi.gui.desk import Desk
from redaksi.gui.dialogs.setting_controls import control
from redaksi.gui.dialogs.setting_row import SettingRow
from redaksi.gui.dialogs.settings import SettingsDialog
from redaksi.gui.preferences import PREFERENCES, Preferences
from redaksi.usecases import newsroom_settings
from redaksi.usecases.newsroom import Newsroom

pytestmark = pytest.mark.usefixtures("translations")


@pytest.fixture
def settings(qtbot: QtBot, over: QWidget, desk: Desk, calm: Callable[[], None]) -> SettingsDialog:
    desk.speak("en")
    dialog = SettingsDialog(over, desk)
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog


def click(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def choose_group(settings: SettingsDialog, word: str) -> None:
    settings.ui.groups.setCurrentItem(settings.ui.groups.findItems(word, Qt.MatchFlag.MatchExactly)[0])


def visible(settings: SettingsDialog) -> set[str]:
    return {key for key, row in settings.rows.items() if row.isVisible()}


def line(settings: SettingsDialog, key: str) -> QLineEdit:
    field = settings.rows[key].control.field
    assert isinstance(field, QLineEdit)
    return field


def test_every_setting_and_preference_has_a_row_with_its_words(settings: SettingsDialog) -> None:
    assert settings.rows.keys() == SETTINGS.keys() | PREFERENCES.keys()
    for key, row in settings.rows.items():
        field = row.control.field
        assert field.accessibleName()
        assert field.accessibleDescription() in {label.text() for label in row.findChildren(QLabel)}, key
    settings.reject()


def test_what_is_changed_is_kept_in_store_and_window(
    qtbot: QtBot, settings: SettingsDialog, desk: Desk, room: Newsroom, calm: Callable[[], None]
) -> None:
    qtbot.keyClicks(line(settings, "site.name"), "Kabar Contoh")
    zone, four_eyes = settings.rows["site.timezone"].control.field, settings.rows["newsroom.four_eyes"].control.field
    size = settings.rows["look/text_size"].control.field
    assert isinstance(zone, QComboBox)
    assert isinstance(four_eyes, QCheckBox)
    assert isinstance(size, QDoubleSpinBox)
    zone.setCurrentText("Asia/Jayapura")
    four_eyes.setChecked(False)
    size.setValue(120)
    with qtbot.waitSignal(desk.settings_changed):
        click(qtbot, settings.ui.ok)
    calm()
    kept = newsroom_settings.all_settings(room)
    wanted = SETTINGS.keys()
    assert {key: kept[key] for key in wanted if kept[key] != SETTINGS[key].default} == {
        "site.name": "Kabar Contoh",
        "site.timezone": "Asia/Jayapura",
        "newsroom.four_eyes": "false",
    }
    assert desk.settings == kept
    assert desk.preferences.number("look/text_size") == 120


def test_nothing_is_kept_where_one_value_is_refused(qtbot: QtBot, settings: SettingsDialog, room: Newsroom) -> None:
    line(settings, "site.name").setText("Kabar Contoh")
    line(settings, "site.url").setText("kabar contoh")
    choose_group(settings, "Editor")
    click(qtbot, settings.ui.ok)
    assert settings.isVisible()
    assert "site.url" in settings.ui.problem.text()
    assert settings.ui.problem.isVisible()
    assert settings.ui.groups.currentItem().text() == "Site"
    assert line(settings, "site.url").property("wrong") == "true"
    assert settings.focusWidget() is line(settings, "site.url")
    assert newsroom_settings.all_settings(room)["site.name"] == ""
    settings.reject()


def test_the_search_finds_titles_descriptions_choices_and_the_other_language(
    qtbot: QtBot, settings: SettingsDialog
) -> None:
    qtbot.keyClicks(settings.ui.query, "graphics card")
    assert "look/rendering" in visible(settings)
    assert "site.name" not in visible(settings)
    settings.ui.query.setText("zona waktu")
    assert "site.timezone" in visible(settings)
    assert "site.name" not in visible(settings)
    settings.ui.query.setText("serifs")
    assert "editor/face" in visible(settings)
    assert "site.name" not in visible(settings)
    settings.ui.query.setText("xyzzy")
    assert visible(settings) == set()
    assert settings.ui.nothing.isVisible()
    choose_group(settings, "Newsroom work")
    assert settings.ui.query.text() == ""
    assert visible(settings) >= {"newsroom.four_eyes"}
    assert "site.name" not in visible(settings)
    settings.reject()


def test_the_way_back_to_the_default_is_offered_where_there_is_one_to_go(
    qtbot: QtBot, settings: SettingsDialog
) -> None:
    row = settings.rows["site.theme"]
    assert not row.back.isVisible()
    box = row.control.field
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(1)
    assert row.altered
    assert row.back.isVisible()
    assert row.back.toolTip() == "Back to the default: News page"
    click(qtbot, row.back)
    assert row.value() == "news"
    assert not row.altered
    assert not row.back.isVisible()
    settings.reject()


def test_the_date_pattern_is_shown_as_it_prints(qtbot: QtBot, settings: SettingsDialog) -> None:
    def shown() -> set[str]:
        return {label.text() for label in settings.rows["site.date_pattern"].findChildren(QLabel)}

    assert "Jumat, 05 Juli 2024 14:29" in shown()
    settings.rows["site.date_pattern"].control.show("d MMMM yyyy HH:mm zzz")
    assert "5 Juli 2024 14:29 WIB" in shown()
    settings.rows["site.labels"].control.show("en")
    assert "5 July 2024 14:29 WIB" in shown()
    settings.reject()


def test_the_language_is_handed_on(qtbot: QtBot, settings: SettingsDialog) -> None:
    settings.rows["ui.language"].control.show("id")
    with qtbot.waitSignal(settings.language_chosen) as chosen:
        click(qtbot, settings.ui.ok)
    assert chosen.args == ["id"]


def test_where_the_store_can_only_be_read_the_window_can_still_be_set(
    qtbot: QtBot, over: QWidget, new_desk: Desk, room: Newsroom
) -> None:
    new_desk.enter(room, newsroom_settings.all_settings(room), read_only=True)
    dialog = SettingsDialog(over, new_desk)
    enabled = {key for key, row in dialog.rows.items() if row.isEnabled()}
    assert enabled == PREFERENCES.keys() | {"ui.language"}
    assert not dialog.ui.importFile.isEnabled()
    assert dialog.ui.exportFile.isEnabled()
    dialog.close()


@pytest.mark.parametrize("key", [*SETTINGS, *PREFERENCES])
def test_a_row_gives_back_its_default_unaltered(qtbot: QtBot, over: QWidget, key: str) -> None:
    declared: Declaration = SETTINGS[key] if key in SETTINGS else PREFERENCES[key]
    row = SettingRow(declared, declared.default, "id", over)
    assert row.value() == declared.default
    assert not row.altered


def test_a_folder_is_typed_or_picked(qtbot: QtBot, over: QWidget, tmp_path: Path) -> None:
    made = control(Declaration("x", "x", Kind.FOLDER, ""), "X", {}, over)
    assert made.beside is not None
    made.show(str(tmp_path))
    assert made.value() == str(tmp_path)


def test_a_preference_that_makes_no_sense_counts_as_not_set(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "window.ini"
    file.write_text("[look]\ntheme=purple\ntext_size=nan\n[editor]\npoints=9000\n", encoding="utf-8")
    preferences = Preferences(file)
    assert preferences.text("look/theme") == "auto"
    assert preferences.number("look/text_size") == 100
    assert preferences.number("editor/points") == 12.5
