"""What waits for the painting comes after it."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from redaksi.gui.afterwards import Afterwards


class Sheet(QWidget):
    """Notes when it is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.noted: list[str] = []

    def paintEvent(self, event: QPaintEvent) -> None:
        self.noted.append("painted")


def test_it_is_called_once_and_after_the_painting(qtbot: QtBot) -> None:
    sheet = Sheet()
    qtbot.addWidget(sheet)
    with qtbot.waitExposed(sheet):
        sheet.show()
    qtbot.waitUntil(lambda: "painted" in sheet.noted)
    sheet.noted.clear()
    afterwards = Afterwards(lambda: sheet.noted.append("called"), sheet)
    afterwards.ask()
    afterwards.ask()
    QTimer.singleShot(0, lambda: sheet.noted.append("timer"))
    sheet.update()
    qtbot.waitUntil(lambda: "called" in sheet.noted)
    assert sheet.noted == ["timer", "painted", "called"]


def test_it_can_be_asked_again_from_the_call_itself(qtbot: QtBot) -> None:
    sheet = Sheet()
    qtbot.addWidget(sheet)
    called: list[int] = []

    def call() -> None:
        called.append(len(called))
        if len(called) < 3:
            afterwards.ask()

    afterwards = Afterwards(call, sheet)
    afterwards.ask()
    qtbot.waitUntil(lambda: len(called) == 3)
