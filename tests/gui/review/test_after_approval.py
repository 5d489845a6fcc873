"""Who approves hears what is still open, and no more than that for as long as it stands there."""

from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from redaksi.domain.article import Piece, State
from redaksi.domain.people import Role, User
from redaksi.gui.review.review import Review
from redaksi.gui.workplace import Workplace
from redaksi.usecases import remarks
from redaksi.usecases.newsroom import Newsroom
from tests.gui.review.conftest import BODY

Write = Callable[..., Piece]


def approve(qtbot: QtBot, opened: Workplace, piece: Piece) -> None:
    opened.desk.sit(User("Budi", Role.EDITOR))
    opened.opening.open(piece.article.id)
    qtbot.waitUntil(lambda: opened.desk.jobs.idle)
    opened.registry.run("review.approve")
    qtbot.waitUntil(lambda: opened.desk.document.piece is not None)
    qtbot.waitUntil(lambda: opened.desk.document.piece.state is State.APPROVED)  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: opened.desk.jobs.idle)


def test_open_comments_are_told_and_lead_there(
    qtbot: QtBot, opened: Workplace, room: Newsroom, write: Write, show: Callable[[Piece], Review]
) -> None:
    piece = write("Harga beras naik", "submit", body=BODY)
    first = remarks.comment(room, piece.article.id, "Rina", "Dari mana?").remark
    remarks.comment(room, piece.article.id, "Rina", "Sejak kapan?")
    approve(qtbot, opened, piece)
    assert opened.band.isVisible()
    assert opened.band.words.text().startswith("Approved. 2 comment")
    opened.desk.do(remarks.resolve, first.id, by="Budi")
    qtbot.waitUntil(lambda: opened.band.words.text().startswith("Approved. 1 comment"))
    opened.band.button.click()
    assert opened.window.ui.formPane.currentWidget() is opened.furnishing.desk_tools.review.pane


def test_it_goes_when_the_last_one_is_resolved_or_the_approval_ends(
    qtbot: QtBot, opened: Workplace, room: Newsroom, write: Write
) -> None:
    piece = write("Harga beras naik", "submit", body=BODY)
    only = remarks.comment(room, piece.article.id, "Rina", "Dari mana?").remark
    approve(qtbot, opened, piece)
    opened.desk.do(remarks.resolve, only.id, by="Budi")
    qtbot.waitUntil(opened.band.isHidden)
    again = write("Harga gula", "submit", body=BODY)
    remarks.comment(room, again.article.id, "Rina", "Dari mana?")
    approve(qtbot, opened, again)
    assert opened.band.isVisible()
    opened.desk.document.change(headline="Harga gula naik")
    qtbot.waitUntil(lambda: "no longer holds" in opened.band.words.text())


def test_nothing_open_nothing_said(qtbot: QtBot, opened: Workplace, write: Write) -> None:
    approve(qtbot, opened, write("Harga beras naik", "submit", body=BODY))
    assert opened.band.isHidden()
