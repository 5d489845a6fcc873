"""Enter and Tab in lists, quotes and tables, pressed in the text area. `|` is the cursor, `¦` the border of a cell."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from redaksi.gui.desk import Desk
from redaksi.gui.editor.numbering import renumbered
from redaksi.gui.editor.pane import EditorPane
from redaksi.gui.editor.tables import read

Write = Callable[[str], EditorPane]
ENTER, TAB, BACK, ERASE = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Backspace


@pytest.fixture
def press(qtbot: QtBot, desk: Desk, write: Write) -> Callable[..., str]:
    """The text with its cursor (or selection, `[`…`]`) after some keys have been pressed in it."""

    def pressed(before: str, *keys: Qt.Key | str) -> str:
        pane = write(before.replace("|", "").replace("¦", "|"))
        cursor = pane.body.textCursor()
        cursor.setPosition(len(before[: before.index("|")].encode("utf-16-le")) // 2)
        pane.body.setTextCursor(cursor)
        for key in keys:
            if isinstance(key, str):
                qtbot.keyClicks(pane.body, key)
            else:
                qtbot.keyClick(
                    pane.body,
                    key,
                    Qt.KeyboardModifier.ShiftModifier if key == BACK else Qt.KeyboardModifier.NoModifier,
                )
        text, cursor = desk.document.body().replace("|", "¦").encode("utf-16-le"), pane.body.textCursor()
        start, end = 2 * cursor.selectionStart(), 2 * cursor.selectionEnd()
        parts = [part.decode("utf-16-le") for part in (text[:start], text[start:end], text[end:])]
        return f"{parts[0]}[{parts[1]}]{parts[2]}" if parts[1] else f"{parts[0]}|{parts[2]}"

    return pressed


@pytest.mark.parametrize(
    ("before", "keys", "after"),
    [
        # paragraphs and quotes
        ("satu |dua", [ENTER], "satu\n\n|dua"),
        ("satu| dua", [ENTER], "satu\n\n|dua"),
        ("> kata|", [ENTER], "> kata\n>\n> |"),
        ("> kata|", [ENTER, ENTER, "Lalu"], "> kata\n\nLalu|"),
        # lists
        ("- satu|", [ENTER, ENTER], "- satu\n\n|"),
        ("1. a\n2. |b\n3. c", [ENTER], "1. a\n2. \n3. |b\n4. c"),
        ("1. a|\n2. b\n3. c\n\nLain\n\n1. x", [ENTER], "1. a\n2. |\n3. b\n4. c\n\nLain\n\n1. x"),
        ("1. a|\n    1. dalam\n2. b", [ENTER], "1. a\n2. |\n    1. dalam\n3. b"),
        ("9. a|\n10. b", [ENTER], "9. a\n10. |\n11. b"),
        ("1. a|\n1. b\n1. c", [ENTER], "1. a\n2. |\n3. b\n4. c"),
        ("> 1. a|\n> 2. b", [ENTER], "> 1. a\n> 2. |\n> 3. b"),
        # an empty item within another list is that list's next one, then the list ends
        ("- a\n    - b|", [ENTER, ENTER], "- a\n    - b\n- |"),
        ("- a\n    - b|", [ENTER, ENTER, ENTER], "- a\n    - b\n\n|"),
        ("1. a\n    - b|\n2. c", [ENTER, ENTER, "x"], "1. a\n    - b\n2. x|\n3. c"),
        # Tab
        ("- a\n- b|", [TAB], "- a\n    - b|"),
        ("- a|", [TAB], "- a|"),
        ("- a\n    - b|", [TAB], "- a\n    - b|"),
        ("1. a\n2. b|\n3. c", [TAB], "1. a\n    1. b|\n2. c"),
        ("1. a\n    1. b\n2. c|\n3. d", [TAB], "1. a\n    1. b\n    2. c|\n2. d"),
        ("1. a\n    1. b\n    2. c|\n    3. e\n2. d", [BACK], "1. a\n    1. b\n2. c|\n    1. e\n3. d"),
        ("- a\n- b|\n    - c\n- d", [TAB], "- a\n    - b|\n        - c\n- d"),
        ("> - a\n> - b|", [TAB], "> - a\n>     - b|"),
        ("- 🌊 a\n- 🌊 b|", [TAB], "- 🌊 a\n    - 🌊 b|"),
        # Backspace behind a sign
        ("- |satu", [ERASE], "|satu"),
        ("- a\n    - |b", [ERASE, ERASE], "- a\n|b"),
        ("## |Bab", [ERASE], "|Bab"),
        ("> |kata", [ERASE], "|kata"),
        ("> > |kata", [ERASE], "> |kata"),
        ("> - |kata", [ERASE], "> |kata"),
        ("- s|atu", [ERASE], "- |atu"),
        ("biasa |dua", [ERASE], "biasa|dua"),
        # tables
        ("¦ Kota ¦ Korban|", [ENTER], "¦ Kota ¦ Korban ¦\n¦ ---- ¦ ------ ¦\n¦ |     ¦        ¦"),
        (
            "¦ Kota|¦ Korban ¦\n¦---¦--:¦\n¦ Palu ¦ 12 ¦",
            [TAB],
            "¦ Kota ¦ [Korban] ¦\n¦ ---- ¦ -----: ¦\n¦ Palu ¦     12 ¦",
        ),
        (
            "¦ Kota ¦ Korban| ¦\n¦---¦--:¦\n¦ Palu ¦ 12 ¦",
            [TAB],
            "¦ Kota ¦ Korban ¦\n¦ ---- ¦ -----: ¦\n¦ [Palu] ¦     12 ¦",
        ),
        (
            "¦ a ¦ b ¦\n¦ --- ¦ --- ¦\n¦ c ¦ d| ¦",
            [TAB],
            "¦ a   ¦ b   ¦\n¦ --- ¦ --- ¦\n¦ c   ¦ d   ¦\n¦ |    ¦     ¦",
        ),
        ("¦ a ¦ b ¦\n¦ --- ¦ --- ¦\n¦ c| ¦ d ¦", [BACK], "¦ a   ¦ [b]   ¦\n¦ --- ¦ --- ¦\n¦ c   ¦ d   ¦"),
        (
            "¦ a ¦ b ¦\n¦ --- ¦ --- ¦\n¦ c ¦ d| ¦\n¦ e ¦ f ¦",
            [ENTER],
            "¦ a   ¦ b   ¦\n¦ --- ¦ --- ¦\n¦ c   ¦ d   ¦\n¦ |    ¦     ¦\n¦ e   ¦ f   ¦",
        ),
        (
            "¦ a ¦ b ¦\n¦ --- ¦ --- ¦\n¦ c ¦ d| ¦",
            [ENTER, ENTER, "Lalu"],
            "¦ a   ¦ b   ¦\n¦ --- ¦ --- ¦\n¦ c   ¦ d   ¦\n\nLalu|",
        ),
    ],
)
def test_keys(press: Callable[..., str], before: str, keys: list[Qt.Key | str], after: str) -> None:
    assert press(before, *keys) == after


@pytest.mark.parametrize(
    ("before", "key"),
    [
        ("1. a\n2. b\n3. c", ENTER),
        ("1. a\n2. b\n3. c", TAB),
        ("| a | b |\n|---|---|\n| c | d |", ENTER),
        ("| a | b |\n|---|---|\n| c | d |", TAB),
        ("> kata", ENTER),
    ],
)
def test_each_press_is_one_step_of_undo(qtbot: QtBot, desk: Desk, write: Write, before: str, key: Qt.Key) -> None:
    pane = write(before)
    cursor = pane.body.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.Up)
    if before.startswith("1"):
        cursor.movePosition(QTextCursor.MoveOperation.EndOfLine)
    pane.body.setTextCursor(cursor)
    qtbot.keyClick(pane.body, key)
    assert desk.document.body() != before
    pane.body.undo()
    assert desk.document.body() == before


def test_several_items_move_together(qtbot: QtBot, desk: Desk, write: Write) -> None:
    pane = write("- a\n- b\n- c")
    cursor = pane.body.textCursor()
    cursor.setPosition(4)
    cursor.setPosition(10, QTextCursor.MoveMode.KeepAnchor)
    pane.body.setTextCursor(cursor)
    qtbot.keyClick(pane.body, TAB)
    assert desk.document.body() == "- a\n    - b\n    - c"


def test_lists_of_one_number_keep_it() -> None:
    lines = ["1. a", "1. b", "1. c", "1. d"]
    assert renumbered(lines, 3, 3) == lines


def test_a_table_keeps_borders_that_are_words_and_counts_wide_letters() -> None:
    table = read(["| a \\| b | 中国 |", "|:-:|---|", "| x |"])
    assert table is not None
    assert table.lines() == ["| a \\| b | 中国 |", "| :----: | ---- |", "|   x    |      |"]


def test_a_table_may_be_typed_with_all_its_signs(press: Callable[..., str]) -> None:
    done = press("|", "| a | b |", ENTER, "|---|--:|", ENTER, "| 1 | 2 |", ENTER, "| 3 | 4 |", ENTER, ENTER, "Isi.")
    assert done == "¦ a   ¦   b ¦\n¦ --- ¦ --: ¦\n¦ 1   ¦   2 ¦\n¦ 3   ¦   4 ¦\n\nIsi.|"


def test_dashes_in_the_cells_of_a_row_stay(press: Callable[..., str]) -> None:
    done = press("¦ a ¦ b ¦\n¦---¦---¦\n¦ - ¦ - ¦|", ENTER)
    assert done.replace("|", "") == "¦ a   ¦ b   ¦\n¦ --- ¦ --- ¦\n¦ -   ¦ -   ¦\n¦     ¦     ¦"
