"""Into a part of the window by the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from redaksi.gui.cycle import enter, stops


def test_the_first_that_can_take_the_keyboard_gets_it(qtbot: QtBot) -> None:
    area = QWidget()
    qtbot.addWidget(area)
    parts = [QLabel("Rubrik"), QLineEdit(), QLineEdit(), QPushButton("Simpan")]
    column = QVBoxLayout(area)
    for part in parts:
        column.addWidget(part)
    parts[1].setEnabled(False)
    area.show()
    enter(area)
    assert area.focusWidget() is parts[2]
    assert stops(area) == parts[1:]


def test_nothing_is_forgotten_when_a_neighbour_is_deleted(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    area = QWidget(window)
    gone = QLineEdit(area)
    gone.setEnabled(False)
    text = QPlainTextEdit(window)
    document = text.document()
    window.show()
    enter(area)
    gone.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # type: ignore[arg-type]  # None means all
    assert document.blockCount() == 1
    assert text.viewport().isVisible()
