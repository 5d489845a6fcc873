"""Everything can be reached by the keyboard, and left again."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from redaksi.domain.article import Piece
from redaksi.gui.band import Tone
from redaksi.gui.panes import Pane
from redaksi.gui.workplace import Workplace
from tests.gui.every_dialog import DIALOGS

Write = Callable[..., Piece]


@pytest.fixture
def story(qtbot: QtBot, opened: Workplace, write: Write) -> Workplace:
    """The window with a story open, every pane but the preview out, the keyboard in the text."""
    piece = write("Rob rendam Ranumas", category="Lingkungan")
    for pane in (Pane.SIDEBAR, Pane.LIBRARY, Pane.FORM):
        opened.panes.show(pane)
    opened.library.model.reload()
    with qtbot.waitSignal(opened.desk.document.opened):
        opened.opening.open(piece.article.id)
    opened.window.activateWindow()
    qtbot.waitUntil(lambda: opened.desk.jobs.idle and opened.window.isActiveWindow())
    opened.editor.focus_body()
    return opened


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> QWidget:
    QTest.keyClick(focus(), key, modifier)
    return focus()


def tabbed(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def test_a_click_on_what_takes_no_keys_leaves_the_keyboard_where_it_is(story: Workplace, qtbot: QtBot) -> None:
    body = story.editor.body
    assert body.hasFocus()
    for bare in (story.editor.tools.button("format.bullets"), story.state_bar.word, story.window.ui.tools):
        qtbot.mouseClick(bare, Qt.MouseButton.LeftButton)
        assert focus() is body, bare
    story.registry.run("edit.find")
    wanted = focus()
    qtbot.mouseClick(story.editor.find_bar.findChild(QToolButton, "expression"), Qt.MouseButton.LeftButton)
    assert focus() is wanted


def test_f6_goes_round_all_panes_and_remembers_where_one_was(story: Workplace) -> None:
    ui = story.window.ui
    panes = [ui.editorPane, ui.formPane, ui.tools, ui.sidebarPane, ui.libraryPane]
    for pane in [*panes[1:], panes[0]]:
        story.registry.run("view.next_pane")
        assert pane.isAncestorOf(focus()), pane.objectName()
    assert focus() is story.editor.body
    story.registry.run("view.next_pane")
    press(Qt.Key.Key_Tab)
    where = focus()
    assert ui.formPane.isAncestorOf(where)
    story.registry.run("view.previous_pane")
    assert focus() is story.editor.body
    story.registry.run("view.next_pane")
    assert focus() is where


def test_f6_passes_what_is_hidden_and_stops_at_what_is_said(story: Workplace) -> None:
    story.panes.show(Pane.FORM, False)
    story.registry.run("view.next_pane")
    assert focus() is story.toolbar.search
    story.band.say(Tone.INFO, "Ada kabar.", "Lihat", lambda: None)
    story.registry.run("view.next_pane")
    assert story.band.isAncestorOf(focus())


def test_tab_leads_through_the_form_and_out_again(story: Workplace) -> None:
    form = story.window.ui.formPane
    story.registry.run("view.next_pane")
    reached: list[QWidget] = []
    for _ in range(200):
        before = focus()
        if not form.isAncestorOf(before):
            break
        reached.append(before)
        # A sentence with links in it is left only after its last link.
        assert reached[-9:].count(before) <= 8, before.objectName()
        press(Qt.Key.Key_Tab)
    assert not form.isAncestorOf(focus()), "no way out by Tab"
    missed = [
        widget.objectName() or type(widget).__name__
        for widget in form.findChildren(QWidget)
        if tabbed(widget) and widget.isVisible() and widget.isEnabled() and not _reached(widget, reached)
    ]
    assert missed == []


def _reached(widget: QWidget, reached: list[QWidget]) -> bool:
    """Tab stops at the part of a control that takes the keys: the line of a box, the box of a line."""
    return any(other is widget or other.isAncestorOf(widget) or widget.isAncestorOf(other) for other in reached)


@pytest.mark.parametrize("pane", ["sidebarPane", "libraryPane", "tools"])
def test_tab_leads_out_of_every_other_pane(story: Workplace, pane: str) -> None:
    area: QWidget = getattr(story.window.ui, pane)
    for _ in range(8):
        if not area.isAncestorOf(focus()):
            story.registry.run("view.next_pane")
    assert area.isAncestorOf(focus())
    for _ in range(40):
        if not area.isAncestorOf(press(Qt.Key.Key_Tab)):
            return
    pytest.fail("no way out by Tab")


def test_shift_tab_leads_from_the_text_to_the_headline(story: Workplace) -> None:
    story.editor.headline.setFocus()
    assert press(Qt.Key.Key_Tab) is not story.editor.headline


@pytest.mark.parametrize("name", DIALOGS)
def test_tab_goes_round_every_dialog(qtbot: QtBot, story: Workplace, name: str) -> None:
    piece = story.desk.document.piece
    assert piece is not None
    dialog = DIALOGS[name](story, piece)
    dialog.open()
    qtbot.waitUntil(lambda: story.desk.jobs.idle and dialog.isActiveWindow() and dialog.focusWidget() is not None)
    pressed = [button for button in dialog.findChildren(QPushButton) if button.isDefault()]
    assert [button.text() for button in pressed if not button.property("primary")] == [], "Ctrl+Enter presses this"
    reached: list[QWidget] = []
    for _ in range(90):
        reached.append(focus())
        assert reached[-9:].count(focus()) <= 8 or len(set(reached)) == 1, focus().objectName()
        press(Qt.Key.Key_Tab)
    missed = [
        widget.objectName() or type(widget).__name__
        for widget in dialog.findChildren(QWidget)
        if tabbed(widget) and widget.isVisible() and widget.isEnabled() and not _reached(widget, reached)
    ]
    assert missed == []
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not any(shown.isVisible() for shown in story.window.findChildren(type(dialog))))
