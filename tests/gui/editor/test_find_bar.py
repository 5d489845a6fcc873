"""Find and replace in the open text."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from redaksi.gui.desk import Desk
from redaksi.gui.editor.pane import EditorPane

Write = Callable[[str], EditorPane]
Part = TypeVar("Part", QLineEdit, QToolButton, QLabel)


def part(pane: EditorPane, kind: type[Part], name: str) -> Part:
    found = pane.find_bar.findChild(kind, name)
    assert isinstance(found, kind)
    return found


def test_matches_are_counted_and_gone_through(qtbot: QtBot, write: Write) -> None:
    pane = write("Air 🌊 naik. air turun.\n\nMata air.")
    pane.body.moveCursor(QTextCursor.MoveOperation.Start)
    pane.commands["edit.find"]()
    wanted, found = part(pane, QLineEdit, "wanted"), part(pane, QLabel, "found")
    assert wanted.hasFocus()
    qtbot.keyClicks(wanted, "air")
    assert found.text() == "1 of 3"
    qtbot.keyClick(wanted, Qt.Key.Key_Return)
    assert found.text() == "2 of 3"
    assert pane.body.textCursor().selectedText() == "air"
    assert pane.body.textCursor().blockNumber() == 0
    qtbot.keyClick(wanted, Qt.Key.Key_Return)
    qtbot.keyClick(wanted, Qt.Key.Key_Return)
    assert found.text() == "1 of 3"
    qtbot.mouseClick(part(pane, QToolButton, "previous"), Qt.MouseButton.LeftButton)
    assert found.text() == "3 of 3"
    qtbot.mouseClick(part(pane, QToolButton, "case"), Qt.MouseButton.LeftButton)
    assert found.text().endswith("of 2")
    assert len(pane.body.extraSelections()) == 2
    qtbot.keyClick(wanted, Qt.Key.Key_Escape)
    assert not pane.find_bar.isVisible()
    assert pane.body.extraSelections() == []
    assert pane.body.hasFocus()


def test_nothing_found_is_said(qtbot: QtBot, write: Write) -> None:
    pane = write("satu")
    pane.commands["edit.find"]()
    qtbot.keyClicks(part(pane, QLineEdit, "wanted"), "dua")
    assert part(pane, QLabel, "found").text() == "Not in this text."


def test_one_match_is_replaced_then_all_in_one_step(qtbot: QtBot, desk: Desk, write: Write) -> None:
    pane = write("air, air, air")
    pane.body.moveCursor(QTextCursor.MoveOperation.Start)
    pane.commands["edit.replace"]()
    qtbot.keyClicks(part(pane, QLineEdit, "wanted"), "air")
    qtbot.keyClicks(part(pane, QLineEdit, "replacement"), "hujan")
    qtbot.mouseClick(part(pane, QToolButton, "replace"), Qt.MouseButton.LeftButton)
    assert desk.document.body() == "hujan, air, air"
    qtbot.mouseClick(part(pane, QToolButton, "replaceAll"), Qt.MouseButton.LeftButton)
    assert desk.document.body() == "hujan, hujan, hujan"
    assert part(pane, QLabel, "found").text().startswith("2 match")
    pane.body.undo()
    assert desk.document.body() == "hujan, air, air"


def test_a_selection_becomes_what_is_looked_for(write: Write) -> None:
    pane = write("satu dua")
    cursor = pane.body.textCursor()
    cursor.select(QTextCursor.SelectionType.WordUnderCursor)
    pane.body.setTextCursor(cursor)
    pane.commands["edit.find"]()
    assert part(pane, QLineEdit, "wanted").text() == "dua"


def test_the_next_match_opens_a_closed_bar_and_follows_edits(qtbot: QtBot, write: Write) -> None:
    pane = write("air naik, air turun")
    pane.commands["edit.find"]()
    qtbot.keyClicks(part(pane, QLineEdit, "wanted"), "air")
    pane.find_bar.leave()
    pane.body.moveCursor(QTextCursor.MoveOperation.Start)
    pane.body.textCursor().insertText("Kini ")
    pane.body.moveCursor(QTextCursor.MoveOperation.Start)
    pane.commands["edit.find_next"]()
    assert pane.find_bar.isVisible()
    assert (pane.body.textCursor().selectionStart(), pane.body.textCursor().selectedText()) == (5, "air")
