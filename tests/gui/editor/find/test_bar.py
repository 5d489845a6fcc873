"""Find and replace in the open text."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from redaksi import expressions
from redaksi.gui.desk import Desk
from redaksi.gui.editor.find.bar import FindBar
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
    assert found.text() == "1 of 3, round the end of the text"
    qtbot.mouseClick(part(pane, QToolButton, "previous"), Qt.MouseButton.LeftButton)
    assert found.text() == "3 of 3, round the end of the text"
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


def search_for(qtbot: QtBot, pane: EditorPane, text: str) -> None:
    """Type a regular expression and wait for what is said of it."""
    wanted, found = part(pane, QLineEdit, "wanted"), part(pane, QLabel, "found")
    part(pane, QToolButton, "expression").setChecked(True)
    wanted.clear()
    found.clear()
    qtbot.keyClicks(wanted, text)
    qtbot.waitUntil(lambda: found.text() != "" and not pane.find_bar._search.busy, timeout=10_000)


def test_whole_words_are_found_alone(qtbot: QtBot, write: Write) -> None:
    pane = write("air, airnya, mata air")
    pane.commands["edit.find"]()
    qtbot.keyClicks(part(pane, QLineEdit, "wanted"), "air")
    qtbot.mouseClick(part(pane, QToolButton, "word"), Qt.MouseButton.LeftButton)
    assert part(pane, QLabel, "found").text().endswith("of 2")


def test_a_regular_expression_replaces_with_its_groups(qtbot: QtBot, desk: Desk, write: Write) -> None:
    pane = write("Rina Kusuma, Budi Santosa\n\n🌊 Made Suarta")
    pane.commands["edit.replace"]()
    search_for(qtbot, pane, r"(\w+) (\w+)")
    assert part(pane, QLabel, "found").text().endswith("of 3")
    qtbot.keyClicks(part(pane, QLineEdit, "replacement"), r"\2, \1")
    qtbot.mouseClick(part(pane, QToolButton, "replaceAll"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.document.body() == "Kusuma, Rina, Santosa, Budi\n\n🌊 Suarta, Made")
    qtbot.waitUntil(lambda: desk.jobs.idle)
    assert part(pane, QLabel, "found").text().startswith("3 match")
    pane.body.undo()
    assert desk.document.body() == "Rina Kusuma, Budi Santosa\n\n🌊 Made Suarta"


def test_one_match_of_an_expression_is_replaced(qtbot: QtBot, desk: Desk, write: Write) -> None:
    pane = write("a1 b2 c3")
    pane.body.moveCursor(QTextCursor.MoveOperation.Start)
    pane.commands["edit.replace"]()
    search_for(qtbot, pane, r"([a-z])(\d)")
    qtbot.keyClicks(part(pane, QLineEdit, "replacement"), r"\2\1")
    qtbot.mouseClick(part(pane, QToolButton, "replace"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.document.body() == "1a b2 c3")
    qtbot.waitUntil(lambda: pane.body.textCursor().selectedText() == "b2")


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("(air", "“(” at character 1 is never closed"),
        ("air)", "“)” at character 4"),
        ("[a", "“[” at character 1"),
        ("*a", "nothing to repeat at character 1"),
        (r"\y", "means nothing"),
        ("(?<=a*)b", "one fixed length"),
        ("(?P<1>a)", "no regular expression"),
    ],
)
def test_what_is_wrong_with_a_pattern_is_said(qtbot: QtBot, write: Write, pattern: str, words: str) -> None:
    pane = write("air")
    pane.commands["edit.find"]()
    search_for(qtbot, pane, pattern)
    assert words in part(pane, QLabel, "found").text()


def test_a_group_that_is_not_there_leaves_the_text(qtbot: QtBot, desk: Desk, write: Write) -> None:
    pane = write("air air")
    pane.commands["edit.replace"]()
    search_for(qtbot, pane, "air")
    qtbot.keyClicks(part(pane, QLineEdit, "replacement"), r"\3")
    qtbot.mouseClick(part(pane, QToolButton, "replaceAll"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "no group" in part(pane, QLabel, "found").text())
    assert desk.document.body() == "air air"


def test_a_pattern_that_never_ends_leaves_the_window_alive(
    qtbot: QtBot, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:

    monkeypatch.setattr(expressions, "DEADLINE", 0.6)
    pane = write("a" * 40 + "b")
    pane.commands["edit.find"]()
    beats: list[int] = []
    timer = QTimer(interval=20)
    timer.timeout.connect(lambda: beats.append(1))
    timer.start()
    search_for(qtbot, pane, "(a|aa)+$")
    assert "takes too long" in part(pane, QLabel, "found").text()
    assert len(beats) >= 15
    search_for(qtbot, pane, "a+b")
    assert part(pane, QLabel, "found").text().endswith("1 of 1")


def test_only_the_selection_is_looked_in(qtbot: QtBot, desk: Desk, write: Write) -> None:
    pane = write("air satu\nair dua\nair tiga\nair empat")
    cursor = pane.body.textCursor()
    cursor.setPosition(9)
    cursor.setPosition(25, QTextCursor.MoveMode.KeepAnchor)
    pane.body.setTextCursor(cursor)
    pane.commands["edit.replace"]()
    assert part(pane, QToolButton, "inSelection").isChecked()
    qtbot.keyClicks(part(pane, QLineEdit, "wanted"), "air")
    assert part(pane, QLabel, "found").text() == "1 of 2"
    qtbot.keyClicks(part(pane, QLineEdit, "replacement"), "hujan")
    qtbot.mouseClick(part(pane, QToolButton, "replaceAll"), Qt.MouseButton.LeftButton)
    assert desk.document.body() == "air satu\nhujan dua\nhujan tiga\nair empat"
    pane.find_bar._ui.wanted.setText("hujan")
    assert part(pane, QLabel, "found").text().endswith("of 2")
    qtbot.mouseClick(part(pane, QToolButton, "inSelection"), Qt.MouseButton.LeftButton)
    pane.find_bar._ui.wanted.setText("air")
    assert part(pane, QLabel, "found").text().endswith("of 2")


def test_the_bar_remembers_how_and_what_was_looked_for(qtbot: QtBot, desk: Desk, write: Write) -> None:
    pane = write("Air air")
    pane.commands["edit.find"]()
    wanted = part(pane, QLineEdit, "wanted")
    for text in ("air", "hujan"):
        wanted.clear()
        qtbot.keyClicks(wanted, text)
        qtbot.keyClick(wanted, Qt.Key.Key_Escape)
        pane.commands["edit.find"]()
    qtbot.mouseClick(part(pane, QToolButton, "case"), Qt.MouseButton.LeftButton)
    fresh = FindBar(pane.body, desk.jobs, desk.preferences)
    qtbot.addWidget(fresh)
    assert fresh._ui.wanted.text() == "hujan"
    assert fresh._ui.case.isChecked()
    qtbot.keyClick(fresh._ui.wanted, Qt.Key.Key_Up)
    qtbot.keyClick(fresh._ui.wanted, Qt.Key.Key_Up)
    assert fresh._ui.wanted.text() == "air"
    qtbot.keyClick(fresh._ui.wanted, Qt.Key.Key_Down)
    assert fresh._ui.wanted.text() == "hujan"


def test_a_long_text_is_looked_through_off_the_windows_thread(qtbot: QtBot, desk: Desk, write: Write) -> None:
    pane = write("air naik 🌊 air turun\n\n" * 8_000)
    pane.body.moveCursor(QTextCursor.MoveOperation.Start)
    pane.commands["edit.replace"]()
    wanted, found = part(pane, QLineEdit, "wanted"), part(pane, QLabel, "found")
    qtbot.keyClicks(wanted, "turun")
    qtbot.keyClick(wanted, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: found.text().endswith("of 8000"), timeout=10_000)
    qtbot.keyClicks(part(pane, QLineEdit, "replacement"), "surut")
    qtbot.mouseClick(part(pane, QToolButton, "replaceAll"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: found.text().startswith("8000 match"), timeout=10_000)
    assert desk.document.body().count("surut") == 8_000
    pane.body.undo()
    assert "surut" not in desk.document.body()


def test_a_search_that_is_left_is_stopped(
    qtbot: QtBot, desk: Desk, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(expressions, "DEADLINE", 600)
    pane = write("a" * 40 + "b")
    pane.commands["edit.find"]()
    part(pane, QToolButton, "expression").setChecked(True)
    qtbot.keyClicks(part(pane, QLineEdit, "wanted"), "(a|aa)+$")
    qtbot.waitUntil(lambda: pane.find_bar._search.busy)
    pane.find_bar.leave()
    assert not pane.find_bar._search.busy
    qtbot.waitUntil(lambda: desk.jobs.idle, timeout=20_000)


@pytest.mark.parametrize("width", [340, 420, 900])
def test_why_a_pattern_cannot_be_used_is_readable_in_an_editor_of_any_width(
    qtbot: QtBot, write: Write, width: int
) -> None:
    pane = write("air naik")
    pane.resize(width, 600)
    pane.commands["edit.find"]()
    search_for(qtbot, pane, "(air")
    found, case = part(pane, QLabel, "found"), part(pane, QToolButton, "case")
    assert found.property("error") is True
    qtbot.wait(0)
    lines = found.heightForWidth(found.width()) / found.fontMetrics().lineSpacing()
    assert lines <= 3  # a row of its own, not a column of single words
    assert found.height() >= found.heightForWidth(found.width())
    assert (found.geometry().top() >= case.geometry().bottom()) == (width < 900)
    search_for(qtbot, pane, "air")
    assert found.text() == "1 of 1"


def test_a_short_sentence_goes_back_beside_the_switches(qtbot: QtBot, write: Write) -> None:
    pane = write("air naik")
    pane.resize(420, 600)
    pane.commands["edit.find"]()
    found, case = part(pane, QLabel, "found"), part(pane, QToolButton, "case")
    search_for(qtbot, pane, "(air")
    qtbot.waitUntil(lambda: found.geometry().top() >= case.geometry().bottom())
    search_for(qtbot, pane, "air")
    qtbot.waitUntil(lambda: found.geometry().top() < case.geometry().bottom())
    assert found.geometry().right() < case.geometry().left()
