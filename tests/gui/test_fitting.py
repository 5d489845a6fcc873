"""What every dialog of the window does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from redaksi.gui.dialogs.reason import ReasonDialog


@pytest.fixture
def over(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def test_control_and_enter_finish_a_note_of_many_lines(qtbot: QtBot, over: QWidget) -> None:
    dialog = ReasonDialog(over, "Return", "Why?", "Return")
    with qtbot.waitActive(dialog):
        dialog.open()
    note = dialog.ui.note
    qtbot.keyClick(note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.isVisible(), "a note that is needed is still empty"
    qtbot.keyClicks(note, "Sumber?")
    qtbot.keyClick(note, Qt.Key.Key_Return)
    qtbot.keyClicks(note, "Nama?")
    assert dialog.isVisible(), "Enter alone begins another paragraph"
    with qtbot.waitSignal(dialog.given) as given:
        qtbot.keyClick(note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert given.args == ["Sumber?\nNama?"]


def test_enter_on_cancel_cancels(qtbot: QtBot, over: QWidget) -> None:
    dialog = ReasonDialog(over, "Return", "Why?", "Return")
    with qtbot.waitActive(dialog):
        dialog.open()
    qtbot.keyClicks(dialog.ui.note, "Sumber?")
    given: list[str] = []
    dialog.given.connect(given.append)
    dialog.ui.cancel.setFocus()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog.ui.cancel, Qt.Key.Key_Return)
    assert given == []
