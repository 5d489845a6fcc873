"""The house style in the whole window: the number in the status bar leads from mark to mark."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from redaksi.domain.article import Piece
from redaksi.gui.editor.marks.marks import Kind
from redaksi.gui.style_count import StyleCount
from redaksi.gui.workplace import Workplace
from redaksi.usecases import ignored

BODY = "Walikota bicara.\n\nIa pulang dimana saja."


def shown(opened: Workplace, write: Callable[..., Piece], qtbot: QtBot, headline: str = "Rapat") -> StyleCount:
    """Open a piece and wait until its marks are counted."""
    opened.desk.document.open(write(headline, body=BODY))
    count = opened.window.ui.status.findChild(StyleCount)
    assert isinstance(count, StyleCount)
    qtbot.waitUntil(lambda: count.isVisible() and count.text().startswith("3" if headline == "Resiko" else "2"))
    qtbot.waitUntil(lambda: opened.desk.jobs.idle)
    return count


def test_a_click_goes_from_mark_to_mark(opened: Workplace, write: Callable[..., Piece], qtbot: QtBot) -> None:
    count = shown(opened, write, qtbot)
    found = []
    for _ in range(3):
        qtbot.mouseClick(count, Qt.MouseButton.LeftButton)
        found.append(opened.editor.body.textCursor().selectedText())
    assert found == ["Walikota", "dimana", "Walikota"]


def test_the_headline_comes_first(opened: Workplace, write: Callable[..., Piece], qtbot: QtBot) -> None:
    count = shown(opened, write, qtbot, headline="Resiko")
    assert "“Resiko” is not standard" in count.toolTip()
    qtbot.mouseClick(count, Qt.MouseButton.LeftButton)
    assert opened.editor.headline.textCursor().selectedText() == "Resiko"


def test_a_mark_that_was_gone_to_is_still_shown_afterwards(
    opened: Workplace, write: Callable[..., Piece], qtbot: QtBot
) -> None:
    headline = opened.editor.headline
    count = shown(opened, write, qtbot)
    opened.desk.document.change(headline="Resiko besar")
    qtbot.waitUntil(lambda: headline.marks.count(Kind.STYLE) == 1)
    for _ in range(2):
        qtbot.mouseClick(count, Qt.MouseButton.LeftButton)
    assert opened.editor.body.textCursor().selectedText() == "Walikota"
    assert headline.marks.at(3) is not None


def test_what_was_left_alone_comes_back_by_command(
    opened: Workplace, write: Callable[..., Piece], qtbot: QtBot
) -> None:
    count = shown(opened, write, qtbot)
    article = opened.desk.document.fields
    assert article is not None
    assert opened.desk.room is not None
    ignored.ignore(opened.desk.room, article.id, "di-ke", "dimana")
    opened.opening.refresh()
    opened.desk.document.open(opened.desk.document.piece)
    qtbot.waitUntil(lambda: count.text().startswith("1"))
    opened.registry.run("edit.heed_marks")
    qtbot.waitUntil(lambda: count.text().startswith("2"))


def test_the_house_style_is_switched_by_a_command(opened: Workplace, write: Callable[..., Piece], qtbot: QtBot) -> None:
    count = shown(opened, write, qtbot)
    action = opened.registry.action("view.style")
    assert action.isChecked()
    action.trigger()
    qtbot.waitUntil(count.isHidden)
    action.trigger()
    qtbot.waitUntil(count.isVisible)


def test_a_new_piece_is_kept_before_a_mark_is_ignored_in_it(opened: Workplace, qtbot: QtBot) -> None:
    opened.registry.run("article.new")
    qtbot.waitUntil(lambda: opened.desk.document.is_open)
    qtbot.keyClicks(opened.editor.body, "Walikota bicara.")
    count = opened.window.ui.status.findChild(StyleCount)
    assert isinstance(count, StyleCount)
    qtbot.waitUntil(lambda: count.text().startswith("1"))
    marks = opened.editor.body.marks
    found = marks.at(2)
    assert found is not None
    offers = {offer.title: offer for offer in marks.offers(*found)}
    call = offers["Never again here"].call
    assert call is not None
    call()
    qtbot.waitUntil(count.isHidden)
    article = opened.desk.document.fields
    assert article is not None
    assert opened.desk.room is not None
    qtbot.waitUntil(lambda: opened.desk.jobs.idle)
    assert ignored.ignored(opened.desk.room, article.id) == {("nonstandard-word", "Walikota")}
