"""When a dialog has closed, the window has the keyboard again."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow
from pytestqt.qtbot import QtBot

from redaksi.gui.focus import Focus


def test_a_closed_dialog_gives_the_keyboard_back(qtbot: QtBot, qapp: QApplication) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    Focus(qapp, window)
    window.show()
    window.activateWindow()
    dialog = QDialog(window)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is dialog.windowHandle())
    dialog.hide()
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is window.windowHandle())
