"""A photo in the text shows its caption and the beginning of its address; nothing of the text is lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextLayout
from pytestqt.qtbot import QtBot

from redaksi.gui.desk import Desk
from redaksi.gui.editor.pane import EditorPane

PHOTO = f"![Warga 🌊 mengungsi](media:{'0a1b2c3d' * 8})"
BODY = f"Air naik.\n\n{PHOTO}\n\nAir turun."


@pytest.fixture
def story(write: Callable[[str], EditorPane]) -> EditorPane:
    return write(BODY)


def lines(pane: EditorPane) -> QTextLayout:
    """The photo's paragraph, laid out (which waits for the next paint otherwise)."""
    block = pane.body.document().findBlockByNumber(2)
    pane.body.document().documentLayout().blockBoundingRect(block)
    return block.layout()


def width(pane: EditorPane) -> float:
    """Of the photo's first line, in pixels."""
    return float(lines(pane).lineAt(0).naturalTextWidth())


def put_cursor(pane: EditorPane, column: int) -> None:
    cursor = QTextCursor(pane.body.document().findBlockByNumber(2))
    cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.MoveAnchor, column)
    pane.body.setTextCursor(cursor)


def test_the_digits_take_hardly_any_room(desk: Desk, story: EditorPane) -> None:
    shown = PHOTO[: PHOTO.index("media:") + len("media:") + 6] + ")"
    assert lines(story).lineCount() == 1
    assert width(story) < story.body.fontMetrics().horizontalAdvance(shown) + 8
    assert desk.document.body() == BODY
    story.body.selectAll()
    assert story.body.createMimeDataFromSelection().text() == BODY


def test_an_address_unfolds_where_the_cursor_rests_in_it_and_folds_behind_it(qtbot: QtBot, story: EditorPane) -> None:
    folded = width(story)
    put_cursor(story, PHOTO.index("media:") + 20)
    qtbot.waitUntil(lambda: lines(story).lineCount() > 1 or width(story) > folded)
    qtbot.keyClick(story.body, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: width(story) == folded)
    put_cursor(story, 3)
    qtbot.wait(200)
    assert width(story) == folded


def test_other_addresses_are_shown_whole(write: Callable[[str], EditorPane]) -> None:
    address = "https://warta.example/" + "a" * 20
    pane = write(f"Air naik.\n\n[Rob]({address})\n")
    assert width(pane) > pane.body.fontMetrics().horizontalAdvance(address) * 0.8
