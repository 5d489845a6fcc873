"""What happens while somebody types: better signs for those of the keyboard, one step of undo each."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from redaksi.gui.desk import Desk
from redaksi.gui.editor.pane import EditorPane

Write = Callable[[str], EditorPane]


def test_quotes_dashes_and_dots_become_those_of_print(qtbot: QtBot, desk: Desk, write: Write) -> None:
    pane = write("🌊 ")
    qtbot.keyClicks(pane.body, '"Air naik--cepat," kata Ma\'ruf... "Ya."')
    assert desk.document.body() == "🌊 “Air naik—cepat,” kata Ma’ruf… “Ya.”"


@pytest.mark.parametrize("back", ["undo", "backspace"])
def test_what_was_typed_comes_back_in_one_step(qtbot: QtBot, desk: Desk, write: Write, back: str) -> None:
    pane = write("")
    qtbot.keyClicks(pane.body, 'kata "')
    assert desk.document.body() == "kata “"
    if back == "undo":
        pane.body.undo()
    else:
        qtbot.keyClick(pane.body, Qt.Key.Key_Backspace)
    assert desk.document.body() == 'kata "'
    assert pane.body.textCursor().position() == 6
    qtbot.keyClicks(pane.body, "x")
    assert desk.document.body() == 'kata "x'
    qtbot.keyClick(pane.body, Qt.Key.Key_Backspace)
    qtbot.keyClick(pane.body, Qt.Key.Key_Backspace)
    assert desk.document.body() == "kata "


def test_backspace_deletes_once_the_cursor_has_been_elsewhere(qtbot: QtBot, desk: Desk, write: Write) -> None:
    pane = write("")
    qtbot.keyClicks(pane.body, 'kata "a')
    qtbot.keyClick(pane.body, Qt.Key.Key_Backspace)
    qtbot.keyClick(pane.body, Qt.Key.Key_Backspace)
    assert desk.document.body() == "kata "


def test_typing_goes_on_after_a_better_sign_and_undo_takes_it_step_by_step(
    qtbot: QtBot, desk: Desk, write: Write
) -> None:
    pane = write("")
    qtbot.keyClicks(pane.body, '"Ya')
    steps = [desk.document.body()]
    while desk.document.text.isUndoAvailable():
        pane.body.undo()
        steps.append(desk.document.body())
    assert steps == ["“Ya", "“", '"', ""]


def test_an_input_method_is_a_keyboard_too(desk: Desk, write: Write) -> None:
    pane = write("kata ")
    event = QInputMethodEvent("", [])
    event.setCommitString('"')
    QApplication.sendEvent(pane.body, event)
    assert event.type() == QEvent.Type.InputMethod
    assert desk.document.body() == "kata “"


def test_a_selection_is_replaced_by_the_better_sign(qtbot: QtBot, desk: Desk, write: Write) -> None:
    pane = write("kata lama")
    pane.body.moveCursor(QTextCursor.MoveOperation.PreviousWord, QTextCursor.MoveMode.KeepAnchor)
    qtbot.keyClicks(pane.body, '"')
    assert desk.document.body() == "kata “"


def test_a_shortcut_with_a_sign_is_no_typing(qtbot: QtBot, desk: Desk, write: Write) -> None:
    pane = write("lalu...")
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier, ".")
    QApplication.sendEvent(pane.body, event)
    assert desk.document.body() == "lalu..."


def test_code_stays_as_typed(qtbot: QtBot, desk: Desk, write: Write) -> None:
    pane = write("```\n")
    qtbot.keyClicks(pane.body, 'a = "b"')
    assert desk.document.body() == '```\na = "b"'


def test_it_can_be_switched_off_and_the_newsroom_may_want_straight_quotes(
    qtbot: QtBot, desk: Desk, write: Write
) -> None:
    pane = write("")
    pane.commands["format.typography"](False)
    qtbot.keyClicks(pane.body, '"a" -- ')
    assert desk.document.body() == '"a" -- '
    pane.commands["format.typography"](True)
    desk.set_settings(desk.settings | {"style.quotes": "straight"})
    qtbot.keyClicks(pane.body, '"b" -- ')
    assert desk.document.body() == '"a" -- "b" – '


def test_the_language_of_the_story_decides(qtbot: QtBot, desk: Desk, write: Write) -> None:
    pane = write("")
    desk.document.change(language="de")
    qtbot.keyClicks(pane.body, '"Ja"')
    assert desk.document.body() == '"Ja"'


def test_bold_is_written_between_two_keys(qtbot: QtBot, desk: Desk, write: Write) -> None:
    pane = write("kata ")
    pane.commands["format.bold"]()
    qtbot.keyClicks(pane.body, "tebal")
    pane.commands["format.bold"]()
    qtbot.keyClicks(pane.body, " biasa")
    assert desk.document.body() == "kata **tebal** biasa"


def test_the_same_key_twice_at_the_end_of_a_word_is_on_and_off_again(desk: Desk, write: Write) -> None:
    pane = write("kata lama")
    pane.commands["format.bold"]()
    pane.commands["format.bold"]()
    assert desk.document.body() == "kata lama"
    pane.commands["format.code"]()
    assert desk.document.body() == "kata `lama`"


def test_nothing_is_marked_within_a_code_fence(desk: Desk, write: Write) -> None:
    pane = write("```\nkata")
    pane.commands["format.bold"]()
    assert desk.document.body() == "```\nkata"


def test_the_headline_has_better_signs_too(qtbot: QtBot, desk: Desk, write: Write) -> None:
    pane = write("")
    pane.headline.selectAll()
    qtbot.keyClicks(pane.headline, 'Kemitraan "Abadi"')
    assert desk.document.fields is not None
    assert desk.document.fields.headline == "Kemitraan “Abadi”"
    qtbot.keyClick(pane.headline, Qt.Key.Key_Backspace)
    assert desk.document.fields.headline == 'Kemitraan “Abadi"'
    qtbot.keyClick(pane.headline, Qt.Key.Key_Backspace)
    assert desk.document.fields.headline == "Kemitraan “Abadi"
