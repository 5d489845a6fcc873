"""Nothing but the text on the screen: in by F11, out by Escape, everything as it was."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor
from pytestqt.qtbot import QtBot

from redaksi.domain.article import Article
from redaksi.gui.panes import Pane
from redaksi.gui.workplace import Workplace


@pytest.fixture
def writing(qtbot: QtBot, opened: Workplace) -> Workplace:
    opened.desk.document.open_new(Article(headline="Judul", body="Isi."))
    opened.editor.focus_body()
    return opened


def around(work: Workplace) -> list[bool]:
    ui = work.window.ui
    bars = (ui.menus, ui.tools, ui.status, work.state_bar, work.editor.tools)
    return [bar.isVisible() for bar in bars] + [work.panes.is_shown(pane) for pane in Pane]


def test_everything_around_the_text_goes_and_comes_back(qtbot: QtBot, writing: Workplace) -> None:
    before = around(writing)
    assert before.count(True) > 6
    writing.registry.run("view.undisturbed")
    assert around(writing) == [False] * 5 + [pane is Pane.EDITOR for pane in Pane]
    assert writing.window.isFullScreen()
    assert writing.registry.action("view.undisturbed").isChecked()
    qtbot.keyClicks(writing.editor.body, "Tetap ditulis. ")
    assert writing.desk.document.body().startswith("Tetap ditulis. ")
    qtbot.keyClick(writing.editor.body, Qt.Key.Key_Escape)
    assert around(writing) == before
    assert not writing.window.isFullScreen()
    assert not writing.registry.action("view.undisturbed").isChecked()


def test_a_bar_that_shows_itself_waits(qtbot: QtBot, writing: Workplace) -> None:
    writing.registry.run("view.undisturbed")
    writing.state_bar.show()
    qtbot.waitUntil(lambda: not writing.state_bar.isVisible())
    writing.undisturbed.turn(False)
    assert writing.state_bar.isVisible()


def test_escape_leaves_the_find_bar_first(qtbot: QtBot, writing: Workplace) -> None:
    writing.registry.run("view.undisturbed")
    writing.registry.run("edit.find")
    qtbot.keyClick(writing.editor.find_bar._ui.wanted, Qt.Key.Key_Escape)
    assert writing.undisturbed.is_on
    assert not writing.editor.find_bar.isVisible()
    writing.undisturbed.turn(False)


def test_the_tools_come_back_at_the_upper_edge(qtbot: QtBot, writing: Workplace) -> None:
    writing.registry.run("view.undisturbed")
    qtbot.waitUntil(writing.window.isActiveWindow)
    QCursor.setPos(writing.window.mapToGlobal(QPoint(300, 1)))
    qtbot.waitUntil(lambda: writing.window.ui.menus.isVisible())
    assert writing.editor.tools.isVisible()
    assert not writing.panes.is_shown(Pane.FORM)
    QCursor.setPos(writing.window.mapToGlobal(QPoint(300, 600)))
    qtbot.waitUntil(lambda: not writing.window.ui.menus.isVisible())
    writing.undisturbed.turn(False)


def test_f10_brings_the_menus_and_takes_them_away(qtbot: QtBot, writing: Workplace) -> None:
    writing.registry.run("view.undisturbed")
    qtbot.keyClick(writing.editor.body, Qt.Key.Key_F10)
    assert writing.window.ui.menus.isVisible()
    qtbot.keyClick(writing.window, Qt.Key.Key_F10)
    assert not writing.window.ui.menus.isVisible()
    assert writing.editor.body.hasFocus()
    writing.undisturbed.turn(False)


def test_the_panes_that_were_chosen_stay_chosen(writing: Workplace) -> None:
    chosen = {pane: writing.panes.is_shown(pane) for pane in Pane}
    writing.registry.run("view.undisturbed")
    writing.window.resize(1300, 800)
    writing.window.resize(1800, 900)
    assert not writing.panes.is_shown(Pane.FORM)
    writing.registry.run("view.undisturbed")
    assert {pane: writing.panes.is_shown(pane) for pane in Pane} == chosen
