"""The line above the text, and the way from the side to a view."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from redaksi.domain.article import Piece
from redaksi.domain.moments import LocalTime
from redaksi.gui.panes import Pane
from redaksi.gui.queue.standing import standing_words
from redaksi.gui.workplace import Workplace
from redaksi.usecases import deadlines, reviewing
from redaksi.usecases.newsroom import Newsroom


def test_the_deadline_comes_first(room: Newsroom, write: Callable[..., Piece]) -> None:
    """Where there is little room, it is what is said longest: the desk waits for it."""
    article_id = write("Banjir rob").article.id
    reviewing.submit(room, article_id, "Rina")
    deadlines.set_deadline(room, article_id, "Budi", LocalTime("2999-12-01T17:00", "Asia/Jakarta"))
    with room.store.read() as unit:
        said = standing_words(unit.articles.get(article_id), "Budi", "Asia/Jakarta")
    deadline, waiting = said[0].split(" · ")
    assert deadline.startswith("due ")
    assert waiting.startswith("waiting ")
    assert said[-1] == deadline
    assert sorted(said, key=len, reverse=True) == list(said)


def test_a_click_on_a_view_shows_the_list(qtbot: QtBot, opened: Workplace) -> None:
    """A list that is folded away would leave the click without any answer."""
    opened.panes.show(Pane.SIDEBAR)
    opened.panes.show(Pane.LIBRARY, False)
    sidebar = opened.sidebar
    line = next(sidebar.item(row) for row in range(sidebar.count()) if sidebar.item(row).text() == "Submitted")
    place = sidebar.visualItemRect(line).center()
    qtbot.mouseClick(sidebar.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.library.isVisible()
