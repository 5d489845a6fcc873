"""Commands are data: one table feeds menus, toolbar, shortcuts and the palette."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from redaksi.domain.people import Right
from redaksi.gui.commands.conditions import CONDITIONS, why_not
from redaksi.gui.commands.matching import score
from redaksi.gui.commands.palette import Palette
from redaksi.gui.commands.table import COMMANDS, LINES_AFTER, TITLES
from redaksi.gui.desk import Desk
from redaksi.gui.languages import Translations
from redaksi.gui.workplace import Workplace


def test_the_table_is_sound() -> None:
    ids = [command.id for command in COMMANDS]
    assert len(set(ids)) == len(ids)
    assert set(ids) >= LINES_AFTER
    for command in COMMANDS:
        assert command.menu in TITLES or command.menu == ""
        assert command.enabled.split(":")[0] in {*CONDITIONS, "step", "right"}
        if command.enabled.startswith("right:"):
            assert Right(command.enabled.partition(":")[2])


def test_no_two_commands_have_the_same_keys() -> None:
    keys = [QKeySequence(command.shortcut).toString() for command in COMMANDS if command.shortcut]
    assert "" not in keys
    assert len(set(keys)) == len(keys)


def test_every_command_of_the_table_is_at_work(opened: Workplace) -> None:
    working = {command.id for command, _action in opened.registry.usable()}
    assert working == {command.id for command in COMMANDS}


def test_every_menu_entry_and_tool_comes_from_the_table(opened: Workplace) -> None:
    known = {command.id for command in COMMANDS}
    for name in TITLES:
        entries = [action for action in opened.window.menus.menu(name).actions() if not action.isSeparator()]
        entries = [action for action in entries if action.menu() is None]
        assert entries
        assert {action.objectName() for action in entries} <= known
    tools = {action.objectName() for action in opened.window.ui.tools.actions()} & known
    assert {"article.new", "review.submit", "review.approve", "article.export"} <= tools


def test_no_menu_is_higher_than_a_small_screen(opened: Workplace) -> None:
    """Qt puts what does not fit into a second column, where nobody expects the end of a menu."""
    for name in TITLES:
        assert opened.window.menus.menu(name).sizeHint().height() <= 720, name


def test_what_is_done_with_a_published_story_stands_in_a_menu_of_its_own(opened: Workplace) -> None:
    after = opened.window.menus.menu("published")
    assert after.menuAction() in opened.window.menus.menu("review").actions()
    assert after.title() == "After publication"
    named = {action.objectName() for action in after.actions()}
    assert {"article.update", "article.correct", "article.reply", "review.withdraw"} <= named


def test_a_tooltip_shows_the_keys_and_why_not(opened: Workplace) -> None:
    assert opened.registry.action("article.new").toolTip() == "New article (Ctrl+N)"
    assert "No article is open." in opened.registry.action("review.submit").toolTip()


@pytest.mark.parametrize("condition", [*CONDITIONS, "step:approve"])
def test_every_condition_gives_a_sentence_or_nothing(new_desk: Desk, condition: str) -> None:
    reason = why_not(new_desk, condition)
    assert reason is None or reason.endswith(".")


def test_the_palette_finds_by_letters_and_does_by_enter(qtbot: QtBot, opened: Workplace) -> None:
    opened.registry.run("view.commands")
    palette = opened.window.findChild(Palette)
    assert palette is not None
    qtbot.keyClicks(palette.ui.query, "newar")
    assert palette.shown[0].id == "article.new"
    assert palette.shown[0].keys == "Ctrl+N"
    with qtbot.waitSignal(opened.desk.document.opened):
        qtbot.keyClick(palette.ui.query, Qt.Key.Key_Return)
    assert opened.desk.document.is_open


def test_the_palette_says_why_not_and_does_nothing_then(qtbot: QtBot, opened: Workplace) -> None:
    palette = Palette(opened.window, opened.registry)
    qtbot.addWidget(palette)
    palette.show()
    qtbot.keyClicks(palette.ui.query, "approve")
    assert palette.shown[0].id == "review.approve"
    assert palette.shown[0].reason == "No article is open."
    qtbot.keyClick(palette.ui.query, Qt.Key.Key_Return)
    assert palette.isVisible()
    palette.close()


def test_the_palette_says_when_nothing_is_called_that(qtbot: QtBot, opened: Workplace) -> None:
    palette = Palette(opened.window, opened.registry)
    qtbot.addWidget(palette)
    palette.show()
    qtbot.keyClicks(palette.ui.query, "qqqq")
    assert palette.ui.nothing.isVisible()
    palette.close()


@pytest.mark.parametrize(
    ("code", "query", "command"),
    [
        ("id", "english", "view.language"),
        ("en", "inggris", "view.language"),
        ("id", "new article", "article.new"),
        ("en", "naskah baru", "article.new"),
        ("id", "naskah baru", "article.new"),
    ],
)
def test_the_palette_finds_commands_by_what_either_language_calls_them(
    qtbot: QtBot, opened: Workplace, translations: Translations, code: str, query: str, command: str
) -> None:
    translations.speak(code)
    palette = Palette(opened.window, opened.registry)
    qtbot.addWidget(palette)
    palette.show()
    qtbot.keyClicks(palette.ui.query, query)
    assert palette.shown[0].id == command
    palette.close()


def test_arrows_move_in_the_palette(qtbot: QtBot, opened: Workplace) -> None:
    palette = Palette(opened.window, opened.registry)
    qtbot.addWidget(palette)
    palette.show()
    qtbot.keyClick(palette.ui.query, Qt.Key.Key_Down)
    assert palette.ui.list.currentIndex().row() == 1
    qtbot.keyClick(palette.ui.query, Qt.Key.Key_PageUp)
    assert palette.ui.list.currentIndex().row() == 0
    palette.close()


@pytest.mark.parametrize(
    ("query", "better", "worse"),
    [
        ("ns", "Naskah sampah", "Ekspor naskah"),
        ("naskah", "Naskah baru", "Cari di semua naskah"),
        ("aju", "Ajukan", "Tampilkan jalur baru"),
        ("target", "Hitungan dan target menulis", "Tanda petik dan pisah rapi saat mengetik"),
    ],
)
def test_what_fits_better_scores_higher(query: str, better: str, worse: str) -> None:
    assert (score(query, better) or 0) > (score(query, worse) or 0)


def test_letters_must_be_there_in_order() -> None:
    assert score("ba", "Naskah") is None
    assert score("", "Naskah") == 0
    assert score("NÁS", "naskah") is not None
