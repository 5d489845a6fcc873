"""The command for better signs in the window: its check, and that it is remembered."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from redaksi.gui.workplace import Workplace


def test_the_check_says_whether_signs_are_bettered(qtbot: QtBot, opened: Workplace) -> None:
    opened.opening.open_new()
    qtbot.waitUntil(lambda: opened.desk.document.is_open)
    action = opened.registry.action("format.typography")
    assert action.isChecked()
    action.trigger()
    assert not action.isChecked()
    assert not opened.desk.preferences.flag("editor/typography")
    qtbot.keyClicks(opened.editor.body, '"a"')
    assert opened.desk.document.body() == '"a"'
    opened.desk.preferences.set("editor/typography", True)
    assert action.isChecked()
