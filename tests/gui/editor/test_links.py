"""Links and the menu of the text, clicked and read."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDesktopServices, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from redaksi.gui.desk import Desk
from redaksi.gui.editor.link_dialog import LinkDialog
from redaksi.gui.editor.links import address_at
from redaksi.gui.editor.pane import EditorPane

Write = Callable[[str], EditorPane]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a browser would have been given."""
    given: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: given.append(QUrl(url).toString()) or True)
    return given


def shown_menu(pane: EditorPane) -> QMenu | None:
    menus = [menu for menu in pane.body.findChildren(QMenu) if menu.isVisible()]
    return menus[0] if menus else None


def click(qtbot: QtBot, pane: EditorPane, position: int, modifiers: Qt.KeyboardModifier) -> None:
    cursor = QTextCursor(pane.body.document())
    cursor.setPosition(position)
    qtbot.mouseClick(
        pane.body.viewport(), Qt.MouseButton.LeftButton, modifiers, pane.body.cursorRect(cursor).center() + QPoint(2, 0)
    )


def test_a_look_at_the_address_comes_before_the_browser(qtbot: QtBot, write: Write, opened: list[str]) -> None:
    pane = write("lihat [laporan](https://contoh.id/a) ini")
    click(qtbot, pane, 9, Qt.KeyboardModifier.ControlModifier)
    menu = shown_menu(pane)
    assert menu is not None
    assert opened == []
    assert [action.text() for action in menu.actions()] == [
        "https://contoh.id/a",
        "Open in the browser",
        "Copy the address",
        "Change the link…",
    ]
    assert not menu.actions()[0].isEnabled()
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert opened == ["https://contoh.id/a"]


def test_a_click_alone_sets_the_cursor(qtbot: QtBot, write: Write) -> None:
    pane = write("lihat [laporan](https://contoh.id/a) ini")
    click(qtbot, pane, 9, Qt.KeyboardModifier.NoModifier)
    assert shown_menu(pane) is None
    assert pane.body.textCursor().position() == 9


def test_the_command_does_it_by_keyboard_and_the_link_can_be_changed(
    qtbot: QtBot, desk: Desk, write: Write, opened: list[str]
) -> None:
    pane = write("lihat [laporan](https://contoh.id/a)")
    pane.commands["format.open_link"]()
    menu = shown_menu(pane)
    assert menu is not None
    menu.actions()[2].trigger()
    assert QApplication.clipboard().text() == "https://contoh.id/a"
    menu.actions()[3].trigger()
    assert pane.body.findChild(LinkDialog) is not None


@pytest.mark.parametrize(
    ("line", "at", "address"),
    [
        ("a [b](https://c.id/(d)) e", 4, "https://c.id/(d)"),
        ("a <https://c.id> e", 4, "https://c.id"),
        ("a https://c.id/x, e", 4, "https://c.id/x,"),
        ("a [b](https://c.id) e", 0, None),
        ("![peta](media/peta.jpg)", 3, "media/peta.jpg"),
    ],
)
def test_addresses(line: str, at: int, address: str | None) -> None:
    assert address_at(line, at) == address


def test_an_address_that_only_looks_like_another_is_shown_in_its_code(qtbot: QtBot, write: Write) -> None:
    pane = write("[bank](https://bаnk.id/masuk)")  # a Cyrillic letter
    pane.commands["format.open_link"]()
    menu = shown_menu(pane)
    assert menu is not None
    assert menu.actions()[0].text().startswith("https://xn--")


def menu_of(pane: EditorPane) -> QMenu:
    place = pane.body.cursorRect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, pane.body.viewport().mapToGlobal(place))
    pane.body.contextMenuEvent(event)
    menu = shown_menu(pane)
    assert menu is not None
    return menu


def test_the_menu_of_the_text_holds_the_link_and_the_formats(qtbot: QtBot, desk: Desk, write: Write) -> None:
    pane = write("lihat laporan")
    menu = menu_of(pane)
    submenu = menu.actions()[-1].menu()
    assert isinstance(submenu, QMenu)
    assert submenu.title() == "Format"
    bold = next(action for action in submenu.actions() if action.objectName() == "format.bold")
    assert bold.text() == "Bold"
    bold.trigger()
    assert desk.document.body() == "lihat **laporan**"
    menu.close()
    write("[laporan](https://contoh.id)")
    assert "https://contoh.id" in [action.text() for action in menu_of(pane).actions()]


def test_the_menu_is_for_the_words_that_were_clicked(qtbot: QtBot, desk: Desk, write: Write) -> None:
    pane = write("lihat laporan itu")
    cursor = QTextCursor(pane.body.document())
    cursor.setPosition(8)
    place = pane.body.cursorRect(cursor).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, pane.body.viewport().mapToGlobal(place))
    pane.body.contextMenuEvent(event)
    assert pane.body.textCursor().position() == 8
    menu = shown_menu(pane)
    assert menu is not None
    menu.close()
    pane.body.selectAll()
    pane.body.contextMenuEvent(event)
    assert pane.body.textCursor().selectedText() == "lihat laporan itu"


def test_plain_paste_stands_below_paste(qtbot: QtBot, desk: Desk, write: Write) -> None:
    pane = write("kata")
    QApplication.clipboard().setText("lain")
    names = [action.objectName() for action in menu_of(pane).actions()]
    assert names.index("edit.paste_plain") == names.index("edit-paste") + 1
    with qtbot.waitSignal(desk.command_wanted) as wanted:
        next(action for action in shown_menu(pane).actions() if action.objectName() == "edit.paste_plain").trigger()
    assert wanted.args == ["edit.paste_plain"]
