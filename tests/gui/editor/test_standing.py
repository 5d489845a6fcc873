"""The tools show what the words at the cursor are."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from redaksi.gui.editor.pane import EditorPane
from redaksi.gui.editor.standing import SHOWN, standing

Write = Callable[[str], EditorPane]


@pytest.mark.parametrize(
    ("line", "at", "found"),
    [
        ("kata **tebal *miring*** biasa", 9, {"bold"}),
        ("kata **tebal *miring*** biasa", 16, {"bold", "italic"}),
        ("kata **tebal** biasa", 2, set()),
        ("## Bab", 4, {"heading"}),
        ("> - satu", 5, {"quote", "bullets"}),
        ("2. satu", 5, {"numbers"}),
        ("| a | b |", 3, {"table"}),
        ("lihat [laporan](https://a.id)", 10, {"link"}),
    ],
)
def test_what_words_are(line: str, at: int, found: set[str]) -> None:
    assert standing(line, at) == {f"format.{name}" for name in found}


def pressed(pane: EditorPane) -> set[str]:
    return {name for name in SHOWN if pane.tools.button(name).isChecked()}


def test_buttons_follow_the_cursor(qtbot: QtBot, write: Write) -> None:
    pane = write("biasa\n\n> **tebal**")
    pane.body.moveCursor(QTextCursor.MoveOperation.Left)
    pane.body.moveCursor(QTextCursor.MoveOperation.Left)
    qtbot.waitUntil(lambda: pressed(pane) == {"format.quote", "format.bold"})
    pane.body.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.waitUntil(lambda: pressed(pane) == set())


def test_a_click_leaves_the_button_as_the_words_are(qtbot: QtBot, write: Write) -> None:
    pane = write("kata")
    qtbot.mouseClick(pane.tools.button("format.bullets"), Qt.MouseButton.LeftButton)
    assert pressed(pane) == {"format.bullets"}
    qtbot.mouseClick(pane.tools.button("format.bullets"), Qt.MouseButton.LeftButton)
    assert pressed(pane) == set()
    pane.body.setReadOnly(True)
    qtbot.mouseClick(pane.tools.button("format.bold"), Qt.MouseButton.LeftButton)
    assert pressed(pane) == set()
