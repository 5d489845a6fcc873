"""The dialog of templates and snippets, as somebody uses it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QListWidget, QWidget
from pytestqt.qtbot import QtBot

from redaksi.domain.article import Flags, Kind
from redaksi.domain.boilerplate import Snippet, Template
from redaksi.gui.boilerplate.dialog import BoilerplateDialog
from redaksi.gui.desk import Desk
from redaksi.usecases import boilerplate
from redaksi.usecases.newsroom import Newsroom

pytestmark = pytest.mark.usefixtures("translations")
RALAT = Template("Ralat", "Ralat: ", subhead="Tetap", tags=("ralat",), flags=Flags(unverified=True), body="Isi.")


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk, room: Newsroom) -> Iterator[BoilerplateDialog]:
    boilerplate.save_template(room, RALAT, None)
    boilerplate.save_template(room, Template("Berita"), None)
    boilerplate.save_snippet(room, Snippet("ttd", "Salam."), None)
    over = QWidget()
    qtbot.addWidget(over)
    over.show()
    made = BoilerplateDialog(over, desk)
    made.open()
    qtbot.waitUntil(lambda: desk.jobs.idle)
    yield made
    qtbot.waitUntil(lambda: desk.jobs.idle)


def names(listed: QListWidget) -> list[str]:
    return [listed.item(row).text() for row in range(listed.count())]


def click(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_template_is_changed_and_keeps_what_is_no_field(
    qtbot: QtBot, dialog: BoilerplateDialog, room: Newsroom
) -> None:
    ui = dialog.ui
    ui.templates.setCurrentRow(1)
    assert (ui.templateName.text(), ui.headline.text(), ui.body.toPlainText()) == ("Ralat", "Ralat: ", "Isi.")
    assert not ui.templateSave.isEnabled()
    qtbot.keyClicks(ui.templateName, " pendek")
    qtbot.keyClicks(ui.tags, ", koreksi")
    ui.kind.setCurrentIndex(ui.kind.findData(Kind.ADVERTORIAL))
    click(qtbot, ui.templateSave)
    qtbot.waitUntil(lambda: names(ui.templates) == ["Berita", "Ralat pendek"])
    kept = boilerplate.all_boilerplate(room).templates[1]
    assert (kept.name, kept.tags, kept.subhead) == ("Ralat pendek", ("ralat", "koreksi"), "Tetap")
    assert (kept.kind, kept.flags) == (Kind.ADVERTORIAL, Flags(unverified=True))
    assert ui.templates.currentItem().text() == "Ralat pendek"


def test_a_new_snippet_is_kept_by_going_on(qtbot: QtBot, dialog: BoilerplateDialog, room: Newsroom) -> None:
    ui = dialog.ui
    ui.tabs.setCurrentIndex(1)
    click(qtbot, ui.snippetNew)
    qtbot.keyClicks(ui.abbreviation, "jkt")
    ui.text.insertPlainText("JAKARTA — ")
    ui.keys.setKeySequence(QKeySequence("Ctrl+Alt+W"))
    ui.snippets.setCurrentRow(0)
    qtbot.waitUntil(lambda: names(ui.snippets) == ["jkt", "ttd"])
    assert boilerplate.all_boilerplate(room).snippets[0] == Snippet("jkt", "JAKARTA — ", "", "Ctrl+Alt+W")


def test_saving_hands_the_keyboard_to_the_list(qtbot: QtBot, dialog: BoilerplateDialog) -> None:
    ui = dialog.ui
    dialog.activateWindow()
    ui.tabs.setCurrentIndex(1)
    click(qtbot, ui.snippetNew)
    qtbot.keyClicks(ui.abbreviation, "jkt")
    ui.text.insertPlainText("JAKARTA — ")
    ui.snippetSave.setFocus()
    qtbot.keyClick(ui.snippetSave, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: names(ui.snippets) == ["jkt", "ttd"])
    assert ui.snippets.hasFocus()


def test_what_cannot_be_kept_is_said_and_stays_in_the_fields(qtbot: QtBot, dialog: BoilerplateDialog) -> None:
    ui = dialog.ui
    ui.tabs.setCurrentIndex(1)
    click(qtbot, ui.snippetNew)
    qtbot.keyClicks(ui.abbreviation, "dua kata")
    qtbot.keyClicks(ui.text, "x")
    click(qtbot, ui.close)
    qtbot.waitUntil(ui.told.isVisible)
    assert "one word" in ui.told.text() or "satu kata" in ui.told.text()
    assert dialog.isVisible()
    ui.abbreviation.clear()
    qtbot.keyClicks(ui.abbreviation, "dua")
    with qtbot.waitSignal(dialog.finished):
        click(qtbot, ui.close)


def test_an_entry_is_thrown_away(qtbot: QtBot, dialog: BoilerplateDialog, room: Newsroom) -> None:
    click(qtbot, dialog.ui.templateDrop)
    qtbot.waitUntil(lambda: names(dialog.ui.templates) == ["Ralat"])
    assert dialog.ui.templateName.text() == "Ralat"
    click(qtbot, dialog.ui.templateDrop)
    qtbot.waitUntil(lambda: names(dialog.ui.templates) == [])
    assert dialog.ui.templateName.text() == ""
    assert not dialog.ui.templateDrop.isEnabled()


def test_a_file_goes_out_and_comes_in(qtbot: QtBot, dialog: BoilerplateDialog, room: Newsroom, tmp_path: Path) -> None:
    file = tmp_path / "templat.json"
    dialog.write(file)
    qtbot.waitUntil(lambda: "3 entr" in dialog.ui.told.text())
    boilerplate.drop_template(room, "Berita", None)
    dialog.take(file)
    qtbot.waitUntil(lambda: "2 template" in dialog.ui.told.text())
    assert "“Ralat”" in dialog.ui.told.text()
    qtbot.waitUntil(lambda: names(dialog.ui.templates) == ["Berita", "Ralat"])


def test_a_hostile_file_gets_one_sentence(qtbot: QtBot, dialog: BoilerplateDialog, tmp_path: Path) -> None:
    file = tmp_path / "x.json"
    file.write_text("[" * 50_000, "utf-8")
    dialog.take(file)
    qtbot.waitUntil(dialog.ui.told.isVisible)
    assert dialog.ui.told.property("error") is True
    assert names(dialog.ui.templates) == ["Berita", "Ralat"]


@pytest.mark.parametrize(("keys", "words"), [("Ctrl+B", "“Bold”"), ("A", "add Ctrl or Alt"), ("Ctrl+V", "writing")])
def test_keys_that_do_something_else_are_refused(
    qtbot: QtBot, dialog: BoilerplateDialog, room: Newsroom, keys: str, words: str
) -> None:
    dialog.ui.tabs.setCurrentIndex(1)
    dialog.ui.keys.setKeySequence(QKeySequence(keys))
    click(qtbot, dialog.ui.snippetSave)
    assert words in dialog.ui.told.text()
    assert boilerplate.all_boilerplate(room).snippets[0].keys is None


def test_a_new_snippet_with_the_abbreviation_of_another_is_refused_by_name(
    qtbot: QtBot, dialog: BoilerplateDialog, room: Newsroom
) -> None:
    ui = dialog.ui
    ui.tabs.setCurrentIndex(1)
    click(qtbot, ui.snippetNew)
    qtbot.keyClicks(ui.abbreviation, "ttd")
    qtbot.keyClicks(ui.text, "Hormat kami.")
    click(qtbot, ui.snippetSave)
    qtbot.waitUntil(ui.told.isVisible)
    assert "“ttd”" in ui.told.text()
    assert boilerplate.all_boilerplate(room).snippets == (Snippet("ttd", "Salam."),)


def test_keys_of_a_file_that_do_something_else_here_are_named(
    qtbot: QtBot, dialog: BoilerplateDialog, tmp_path: Path
) -> None:
    snippets = [
        {"abbreviation": "simpan", "text": "x", "keys": "Ctrl+S"},
        {"abbreviation": "satu", "text": "x", "keys": "Ctrl+Alt+W"},
        {"abbreviation": "dua", "text": "x", "keys": "Ctrl+Alt+W"},
    ]
    file = tmp_path / "x.json"
    file.write_text(json.dumps({"format": "redaksi-templates", "version": 1, "snippets": snippets}), "utf-8")
    dialog.take(file)
    qtbot.waitUntil(lambda: "3 snippet" in dialog.ui.told.text())
    said = dialog.ui.told.text().split("\n")
    assert all(word in said[1] for word in ("“dua” ", "Ctrl+Alt+W", "“satu”"))
    assert said[2] == "simpan: “Ctrl+S” is taken by “Save a version”: choose other keys."
