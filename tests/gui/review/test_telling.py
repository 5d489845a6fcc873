"""Who sits down at a piece that is already open hears what the desk has said about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from redaksi.domain.article import Piece
from redaksi.domain.people import Role, User
from redaksi.gui.review.review import Review
from redaksi.gui.workplace import Workplace
from redaksi.usecases import planning, reviewing
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.planning import Wish


def test_the_writer_who_sits_down_after_the_editor_hears_the_note(
    qtbot: QtBot, opened: Workplace, room: Newsroom, commented: Piece, show: Callable[[Piece], Review]
) -> None:
    opened.desk.sit(User("Budi", Role.EDITOR))
    reviewing.submit(room, commented.article.id, "Rina")
    reviewing.return_(room, commented.article.id, "Budi", note="Tambah narasumber")
    show(commented)
    assert not opened.band.isVisible()
    opened.desk.sit(User("Rina", Role.JOURNALIST))
    qtbot.waitUntil(opened.band.isVisible)
    assert "Budi returned this: “Tambah narasumber”" in opened.band.words.text()


def test_what_an_editor_returned_is_not_talked_over_and_what_waits_is_said_after_it(
    qtbot: QtBot, opened: Workplace, room: Newsroom, commented: Piece, show: Callable[[Piece], Review]
) -> None:
    """Both are for the writer who sits down: the note first, then what was planned for them."""
    opened.desk.sit(User("Budi", Role.EDITOR))
    reviewing.submit(room, commented.article.id, "Rina")
    reviewing.return_(room, commented.article.id, "Budi", note="Tambah narasumber")
    planning.plan(room, Wish("Harga beras", writer="Rina"), "Budi")
    show(commented)
    opened.desk.sit(User("Rina", Role.JOURNALIST))
    qtbot.waitUntil(lambda: opened.band.isVisible() and opened.desk.jobs.idle)
    assert "Budi returned this: “Tambah narasumber”" in opened.band.words.text()
    qtbot.mouseClick(opened.band.closer, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: opened.band.isVisible() and "has planned" in opened.band.words.text())
    qtbot.mouseClick(opened.band.closer, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: opened.desk.jobs.idle)
    assert not opened.band.isVisible()  # whoever hides it is not told again at once
