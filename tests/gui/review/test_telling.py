"""Who sits down at a piece that is already open hears what the desk has said about it."""

from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from redaksi.domain.article import Piece
from redaksi.domain.people import Role, User
from redaksi.gui.review.review import Review
from redaksi.gui.workplace import Workplace
from redaksi.usecases import reviewing
from redaksi.usecases.newsroom import Newsroom


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
