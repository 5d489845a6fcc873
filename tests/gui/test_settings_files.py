"""Settings into a file and out of one, from the window."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from redaksi.gui.band import Tone
from redaksi.gui.dialogs.settings import SettingsDialog
from redaksi.gui.dialogs.settings_files import SettingsFiles, TakeSettingsDialog
from redaksi.gui.workplace import Workplace
from redaksi.usecases import newsroom_settings, spelling
from redaksi.usecases.newsroom import Newsroom
from tests.gui.conftest import BUDI


@pytest.fixture
def files(opened: Workplace) -> SettingsFiles:
    opened.desk.speak("en")
    return SettingsFiles(opened.window, opened.desk)


def kept(path: Path, settings: dict[str, str]) -> Path:
    path.write_text(json.dumps({"format": "redaksi-settings", "version": 1, "settings": settings}), encoding="utf-8")
    return path


def test_settings_are_written_and_that_is_said(qtbot: QtBot, files: SettingsFiles, tmp_path: Path) -> None:
    with qtbot.waitSignal(files.told) as told:
        files.write(tmp_path / "a.json")
    assert (told.args[0], told.args[1]()) == (Tone.INFO, "The settings stand in “a.json”.")
    assert json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))["format"] == "redaksi-settings"


def test_what_would_change_is_shown_before_it_is_taken(
    qtbot: QtBot, files: SettingsFiles, opened: Workplace, room: Newsroom, tmp_path: Path
) -> None:
    opened.desk.sit(BUDI)
    wanted = {"site.name": "Kabar", "site.theme": "reference", "newsroom.four_eyes": "false", "site.colour": "red"}
    files.look_into(kept(tmp_path / "a.json", wanted))
    qtbot.waitUntil(lambda: bool(opened.window.findChildren(TakeSettingsDialog)))
    dialog = opened.window.findChildren(TakeSettingsDialog)[0]
    tree = dialog.ui.list
    items = [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
    assert [[item.text(column) for column in range(3)] for item in items] == [
        ["Name of the site", "(empty)", "Kabar"],
        ["Look of the pages", "News page", "As the reference page"],
        ["Somebody else has to approve", "yes", "no"],
    ]
    assert dialog.ui.left.text() == "Not known here, so left out: site.colour."
    assert newsroom_settings.all_settings(room)["site.name"] == ""
    with qtbot.waitSignals([opened.desk.settings_changed, files.told]), qtbot.waitSignal(files.told) as told:
        qtbot.mouseClick(dialog.ui.take, Qt.MouseButton.LeftButton)
    assert (told.args[0], told.args[1]()) == (Tone.INFO, "What “a.json” says is in force now.")
    assert opened.desk.settings["site.name"] == "Kabar"
    assert opened.desk.settings["newsroom.four_eyes"] == "false"


def test_new_words_are_shown_and_taken(
    qtbot: QtBot, files: SettingsFiles, opened: Workplace, room: Newsroom, tmp_path: Path
) -> None:
    words = {"id": ["walpri", "beleid"]}
    tree = {"format": "redaksi-settings", "version": 1, "settings": {}, "words": words}
    (tmp_path / "a.json").write_text(json.dumps(tree), encoding="utf-8")
    files.look_into(tmp_path / "a.json")
    qtbot.waitUntil(lambda: bool(opened.window.findChildren(TakeSettingsDialog)))
    dialog = opened.window.findChildren(TakeSettingsDialog)[0]
    item = dialog.ui.list.topLevelItem(0)
    assert [item.text(0), item.text(2)] == ["Words of the dictionary: Indonesian", "+ beleid, walpri"]
    qtbot.mouseClick(dialog.ui.take, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: spelling.newsroom_words(room, "id") == ["beleid", "walpri"])


def test_a_file_of_something_else_is_refused_in_a_sentence(qtbot: QtBot, files: SettingsFiles, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"format": "redaksi-article"}', encoding="utf-8")
    with qtbot.waitSignal(files.told) as told:
        files.look_into(tmp_path / "a.json")
    assert told.args[0] is Tone.ERROR
    assert "“a.json” is not a file of Redaksi settings" in told.args[1]()


def test_a_file_that_changes_nothing_says_so(qtbot: QtBot, files: SettingsFiles, tmp_path: Path) -> None:
    with qtbot.waitSignal(files.told) as told:
        files.look_into(kept(tmp_path / "a.json", {"site.name": "", "site.timezone": "WIB"}))
    assert told.args[0] is Tone.INFO
    same, left_out = "The settings in “a.json” are those in force. Nothing was changed.", "site.timezone"
    assert told.args[1]() == f"{same} Their values do not fit, so left out: {left_out}."


@pytest.mark.parametrize("button", ["exportFile", "importFile"])
def test_the_settings_dialog_leads_to_the_files(qtbot: QtBot, opened: Workplace, button: str) -> None:
    opened.desk.sit(BUDI)
    opened.registry.run("newsroom.settings")
    dialog = opened.window.findChildren(SettingsDialog)[0]
    qtbot.mouseClick(getattr(dialog.ui, button), Qt.MouseButton.LeftButton)
    picker = opened.window.findChildren(QFileDialog)[0]
    assert picker.isVisible()
    picker.reject()
