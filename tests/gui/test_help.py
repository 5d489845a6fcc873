"""Help inside the window: commands and keys to search, two guides, all in the window's language."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from redaksi.gui.commands.table import COMMANDS
from redaksi.gui.dialogs.help import HelpDialog, Page
from redaksi.gui.workplace import Workplace


@pytest.fixture
def sheet(opened: Workplace) -> HelpDialog:
    opened.desk.speak("en")
    opened.registry.run("help.commands")
    (dialog,) = opened.window.findChildren(HelpDialog)
    return dialog


def lines(sheet: HelpDialog, *, shown: bool = False) -> list[QTreeWidgetItem]:
    tree = sheet.ui.list
    heads = [tree.topLevelItem(number) for number in range(tree.topLevelItemCount())]
    found = [head.child(row) for head in heads for row in range(head.childCount())]
    return [line for line in found if not (shown and line.isHidden())]


def test_every_command_stands_there_with_its_keys(sheet: HelpDialog, opened: Workplace) -> None:
    there = {line.data(0, Qt.ItemDataRole.UserRole): line for line in lines(sheet)}
    assert there.keys() - {None} == {command.id for command, _action in opened.registry.usable()}
    for command in COMMANDS:
        if command.id in there and command.shortcut:
            assert there[command.id].text(1) == opened.registry.action(command.id).shortcut().toString()
    assert there["help.commands"].text(1) == "F1"


def test_undo_and_redo_show_the_keys_that_the_fields_listen_to(sheet: HelpDialog, opened: Workplace) -> None:
    keys = {line.data(0, Qt.ItemDataRole.UserRole): line.text(1) for line in lines(sheet)}
    assert keys["edit.undo"] == QKeySequence(QKeySequence.StandardKey.Undo).toString() == "Ctrl+Z"
    assert keys["edit.redo"] == QKeySequence(QKeySequence.StandardKey.Redo).toString()
    assert opened.registry.action("edit.undo").shortcutContext() is Qt.ShortcutContext.WidgetShortcut


def test_the_search_looks_at_titles_keys_and_menus(qtbot: QtBot, sheet: HelpDialog) -> None:
    qtbot.keyClicks(sheet.ui.query, "ctrl+shift+p")
    assert [line.text(0) for line in lines(sheet, shown=True)] == ["All commands"]
    sheet.ui.query.setText("format bold")
    assert [line.data(0, Qt.ItemDataRole.UserRole) for line in lines(sheet, shown=True)] == ["format.bold"]
    sheet.ui.query.setText("xyzzy")
    assert lines(sheet, shown=True) == []
    assert sheet.ui.nothing.isVisible()
    assert not sheet.ui.list.isVisible()


def test_enter_does_what_is_chosen(qtbot: QtBot, sheet: HelpDialog, opened: Workplace) -> None:
    qtbot.keyClicks(sheet.ui.query, "new article")
    qtbot.keyClick(sheet.ui.query, Qt.Key.Key_Return)
    with qtbot.waitSignal(opened.desk.document.opened):
        qtbot.keyClick(sheet.ui.list, Qt.Key.Key_Return)
    assert sheet.isVisible()


def test_what_is_not_possible_now_is_not_done(qtbot: QtBot, sheet: HelpDialog, opened: Workplace) -> None:
    qtbot.keyClicks(sheet.ui.query, "move to the trash")
    sheet.ui.list.setFocus()
    with qtbot.assertNotEmitted(opened.desk.document.opened, wait=50):
        qtbot.keyClick(sheet.ui.list, Qt.Key.Key_Return)


def test_the_guides_open_on_their_page_in_the_windows_language(
    qtbot: QtBot, sheet: HelpDialog, opened: Workplace
) -> None:
    opened.registry.run("help.story")
    assert opened.window.findChildren(HelpDialog) == [sheet]
    assert sheet.ui.tabs.currentIndex() == Page.STORY
    assert "1. Draft." in sheet.ui.story.document().toMarkdown().replace("*", "").replace(".  ", ". ")
    assert "a numbered list" in sheet.ui.writing.toPlainText()
    opened.view.show_language("id")
    qtbot.waitUntil(lambda: "daftar bernomor" in sheet.ui.writing.toPlainText())
    assert "Jalan sebuah naskah" in sheet.ui.story.toPlainText()
