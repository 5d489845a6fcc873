"""Undo takes running text back in steps that a writer would have made, and redo brings the same ones."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from redaksi.gui.editor import steps
from redaksi.gui.editor.body import BodyEdit
from redaksi.gui.editor.pane import EditorPane


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Stands still: seconds pass where a test adds them."""
    now = [1000.0]
    monkeypatch.setattr(steps, "monotonic", lambda: now[0])
    return now


@pytest.fixture
def body(write: Callable[[str], EditorPane], clock: list[float]) -> BodyEdit:
    return write("").body


def _taken_back(body: BodyEdit) -> list[str]:
    seen = []
    while body.document().isUndoAvailable():
        body.undo()
        seen.append(body.toPlainText())
    return seen


def test_a_sentence_is_a_step(qtbot: QtBot, body: BodyEdit) -> None:
    qtbot.keyClicks(body, "Banjir surut. Warga pulang! Sekolah buka")
    assert _taken_back(body) == ["Banjir surut. Warga pulang! ", "Banjir surut. ", ""]


def test_a_closing_bracket_belongs_to_the_sentence_before(qtbot: QtBot, body: BodyEdit) -> None:
    qtbot.keyClicks(body, "(Surut.) Warga pulang")
    assert _taken_back(body) == ["(Surut.) ", ""]


def test_a_long_sentence_goes_back_by_some_words(qtbot: QtBot, body: BodyEdit) -> None:
    words = [f"kata{number}" for number in range(14)]
    qtbot.keyClicks(body, " ".join(words))
    assert _taken_back(body) == [" ".join(words[:12]) + " ", " ".join(words[:6]) + " ", ""]


def test_a_pause_ends_a_step_even_within_a_word(qtbot: QtBot, body: BodyEdit, clock: list[float]) -> None:
    qtbot.keyClicks(body, "ban")
    clock[0] += steps.PAUSE + 0.1
    qtbot.keyClicks(body, "jir")
    assert _taken_back(body) == ["ban", ""]


def test_typing_without_a_pause_keeps_a_word_whole(qtbot: QtBot, body: BodyEdit, clock: list[float]) -> None:
    for letter in "banjir":
        clock[0] += steps.PAUSE - 0.1
        qtbot.keyClicks(body, letter)
    assert _taken_back(body) == [""]


def test_redo_brings_the_same_steps(qtbot: QtBot, body: BodyEdit) -> None:
    qtbot.keyClicks(body, "Satu. Dua.")
    qtbot.keyClick(body, Qt.Key.Key_Return)
    qtbot.keyClicks(body, "Tiga. Empat.")
    back = [body.toPlainText(), *_taken_back(body)]
    forth = [body.toPlainText()]
    while body.document().isRedoAvailable():
        body.redo()
        forth.append(body.toPlainText())
    assert forth == back[::-1]
    assert forth[:3] == ["", "Satu. ", "Satu. Dua."]


def test_words_of_an_input_method_are_parted_too(body: BodyEdit) -> None:
    for text in ("Satu kata. ", "Dua kata. ", "Tiga."):
        event = QInputMethodEvent("", [])
        event.setCommitString(text)
        QApplication.sendEvent(body, event)
    assert _taken_back(body) == ["Satu kata. Dua kata. ", "Satu kata. ", ""]


def test_a_headline_goes_back_after_a_pause(
    qtbot: QtBot, write: Callable[[str], EditorPane], clock: list[float]
) -> None:
    headline = write("").headline
    headline.selectAll()
    qtbot.keyClicks(headline, "Banjir surut")
    clock[0] += steps.PAUSE + 0.1
    qtbot.keyClicks(headline, ", warga pulang")
    headline.undo()
    assert headline.text() == "Banjir surut"
