"""Chips: typed, completed, taken away, put in order."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from redaksi.gui.metadata.chips import Chips
from redaksi.gui.metadata.flow import Flow


@pytest.fixture
def chips(qtbot: QtBot) -> Chips:
    chips = Chips()
    chips.resize(240, 120)
    qtbot.addWidget(chips)
    with qtbot.waitExposed(chips):
        chips.show()
    chips.activateWindow()
    chips.entry.setFocus()
    return chips


def test_enter_and_commas_add(qtbot: QtBot, chips: Chips) -> None:
    qtbot.keyClicks(chips.entry, "banjir, Jakarta,")
    assert chips.value() == ("banjir", "Jakarta")
    qtbot.keyClicks(chips.entry, "cuaca")
    qtbot.keyClick(chips.entry, Qt.Key.Key_Return)
    assert chips.value() == ("banjir", "Jakarta", "cuaca")
    assert chips.entry.text() == ""


def test_the_same_word_is_not_added_twice(qtbot: QtBot, chips: Chips) -> None:
    chips.show_value(["Banjir"])
    with qtbot.assertNotEmitted(chips.edited):
        qtbot.keyClicks(chips.entry, "banjir,")
    assert chips.value() == ("Banjir",)


def test_what_was_typed_is_kept_when_the_field_is_left(qtbot: QtBot, chips: Chips) -> None:
    qtbot.keyClicks(chips.entry, "banjir")
    chips.entry.clearFocus()
    assert chips.value() == ("banjir",)


def test_an_open_list_of_words_leaves_the_mark_of_the_keyboard(chips: Chips) -> None:
    QApplication.sendEvent(chips.entry, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.PopupFocusReason))
    assert chips.property("focused") == "true"
    QApplication.sendEvent(chips.entry, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason))
    assert chips.property("focused") is None


def test_a_click_on_the_cross_and_backspace_take_away(qtbot: QtBot, chips: Chips) -> None:
    chips.show_value(["satu", "dua", "tiga"])
    qtbot.mouseClick(chips.chip(1).button, Qt.MouseButton.LeftButton)
    assert chips.value() == ("satu", "tiga")
    qtbot.keyClick(chips.entry, Qt.Key.Key_Backspace)
    assert chips.value() == ("satu",)


def test_keys_reach_and_move_the_chips(qtbot: QtBot, chips: Chips) -> None:
    chips.show_value(["satu", "dua"])
    qtbot.keyClick(chips.entry, Qt.Key.Key_Left)
    assert chips.chip(1).hasFocus()
    qtbot.keyClick(chips.chip(1), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert chips.value() == ("dua", "satu")
    assert chips.chip(0).hasFocus()
    qtbot.keyClick(chips.chip(0), Qt.Key.Key_Delete)
    assert chips.value() == ("satu",)
    qtbot.keyClick(chips.chip(0), Qt.Key.Key_Right)
    assert chips.entry.hasFocus()


def test_known_words_are_offered(qtbot: QtBot, chips: Chips) -> None:
    chips.complete_from(["Rina Marlina", "Budi"])
    qtbot.keyClicks(chips.entry, "mar")
    completer = chips.entry.completer()
    qtbot.waitUntil(lambda: completer.popup().isVisible())
    qtbot.keyClick(completer.popup(), Qt.Key.Key_Down)
    qtbot.keyClick(completer.popup(), Qt.Key.Key_Return)
    assert chips.value() == ("Rina Marlina",)
    qtbot.waitUntil(lambda: chips.entry.text() == "")


def test_many_chips_break_into_lines(qtbot: QtBot, chips: Chips) -> None:
    layout = chips.layout()
    assert layout is not None
    one = layout.heightForWidth(240)
    chips.show_value([f"kata nomor {number}" for number in range(8)])
    assert layout.heightForWidth(240) > 3 * one
    qtbot.waitUntil(lambda: chips.chip(7).y() > chips.chip(0).y())
    assert all(chips.chip(number).geometry().right() <= chips.width() for number in range(8))


def test_many_words_are_measured_together(qtbot: QtBot, chips: Chips, monkeypatch: pytest.MonkeyPatch) -> None:
    measured: list[int] = []
    measure = Flow.minimumSize

    def counting(flow: Flow) -> QSize:
        measured.append(flow.count())
        return measure(flow)

    monkeypatch.setattr(Flow, "minimumSize", counting)
    chips.show_value([f"kata {number}" for number in range(100)])
    chips.entry.setText(",".join(f"lain {number}" for number in range(100)))
    qtbot.keyClick(chips.entry, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: chips.chip(199).y() > chips.chip(0).y())
    chips.show_value(["satu"])
    assert (chips.value(), chips.findChild(Flow).count()) == (("satu",), 2)
    assert len(measured) < 40


def test_more_words_than_a_story_may_have_stay_in_the_entry(qtbot: QtBot, chips: Chips) -> None:
    chips.most = 3
    chips.show_value(["banjir", "rob"])
    with qtbot.waitSignal(chips.too_many) as told, qtbot.assertNotEmitted(chips.edited):
        chips.entry.setText("satu, dua, rob")
        qtbot.keyClick(chips.entry, Qt.Key.Key_Return)
    assert told.args == [4]
    assert (chips.value(), chips.entry.text()) == (("banjir", "rob"), "satu, dua, rob")
    chips.entry.setText("satu")
    qtbot.keyClick(chips.entry, Qt.Key.Key_Return)
    assert chips.value() == ("banjir", "rob", "satu")
