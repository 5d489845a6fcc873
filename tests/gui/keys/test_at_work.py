"""The window says who has signed, and what the store's file claims without proof."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from redaksi.domain.article import Piece, State
from redaksi.domain.people import Role, User
from redaksi.gui.workplace import Workplace
from redaksi.usecases import keys, library, newsroom_settings, passphrases, saving
from redaksi.usecases.newsroom import Newsroom

Write = Callable[..., Piece]


def forge(room: Newsroom, statement: str) -> None:
    with closing(sqlite3.connect(room.store.folder / "redaksi.db")) as connection:
        connection.execute(statement)
        connection.commit()


def test_an_approval_in_the_window_is_signed_and_says_with_which_key(
    qtbot: QtBot, opened: Workplace, room: Newsroom, write: Write
) -> None:
    piece = write("Kabar", "submit")
    opened.desk.sit(User("Budi", Role.EDITOR))
    opened.opening.open(piece.article.id)
    qtbot.waitUntil(lambda: opened.desk.document.piece is not None)
    opened.registry.run("review.approve")
    qtbot.waitUntil(
        lambda: opened.desk.document.piece is not None and opened.desk.document.piece.state is State.APPROVED
    )
    (line,) = keys.keys(room)
    told = opened.state_bar.facts.toolTip()
    assert "signed by Budi" in told
    assert line.key.short in told
    assert line.key.kid in opened.state_bar.word.toolTip()


@pytest.mark.parametrize("typed", [False, True])
def test_what_somebody_else_wrote_since_it_was_shown_is_not_approved_unread(
    qtbot: QtBot, opened: Workplace, room: Newsroom, write: Write, typed: bool
) -> None:
    """Neither what the store has alone, nor what the save before the step brings onto the screen."""
    piece = write("Kabar", "submit")
    opened.desk.sit(User("Budi", Role.EDITOR))
    opened.opening.open(piece.article.id)
    qtbot.waitUntil(lambda: opened.desk.document.piece is not None)
    saving.save(room, replace(piece.article, body="Yang tidak dibaca Budi."), "Rina", True)
    if typed:
        opened.desk.document.change(subhead="Oleh Budi")
    opened.registry.run("review.approve")
    qtbot.waitUntil(lambda: opened.band.isVisible() and "was not approved" in opened.band.words.text())
    now = library.open_piece(room, piece.article.id)
    assert (now.state, now.approval) == (State.SUBMITTED, None)
    opened.look_for_other_hands()
    qtbot.waitUntil(lambda: opened.desk.document.body() == "Yang tidak dibaca Budi.")
    opened.registry.run("review.approve")
    qtbot.waitUntil(lambda: library.open_piece(room, piece.article.id).state is State.APPROVED)


def test_the_passphrase_of_who_sits_here_opens_the_key(
    qtbot: QtBot, opened: Workplace, room: Newsroom, write: Write
) -> None:
    piece = write("Kabar", "submit")
    passphrases.set_passphrase(room, "Budi", "kuda baterai staples")
    opened.desk.sit(User("Budi", Role.EDITOR, guarded=True), "kuda baterai staples")
    opened.opening.open(piece.article.id)
    qtbot.waitUntil(lambda: opened.desk.document.piece is not None)
    opened.registry.run("review.approve")
    qtbot.waitUntil(
        lambda: opened.desk.document.piece is not None and opened.desk.document.piece.state is State.APPROVED
    )
    with room.store.read() as unit:
        (key,) = unit.keys.all()
    assert key.wrapped is not None


@pytest.mark.parametrize("state", ["approved", "published", "withdrawn"])
def test_a_forged_state_is_shown_as_what_it_is(
    qtbot: QtBot, opened: Workplace, room: Newsroom, write: Write, state: str
) -> None:
    piece = write("Kabar", "submit")
    forge(room, f"UPDATE article SET state = '{state}'")
    opened.opening.open(piece.article.id)
    qtbot.waitUntil(lambda: opened.band.isVisible())
    assert "nobody has validly decided" in opened.band.words.text()
    assert opened.desk.document.piece is not None
    assert opened.desk.document.piece.state is State.IN_REVIEW


def test_a_forged_state_is_noticed_also_where_the_piece_was_shown_before_the_newsroom_was_open(
    qtbot: QtBot, work: Workplace, room: Newsroom, write: Write
) -> None:
    piece = write("Kabar", "submit")
    work.desk.document.open(replace(piece, state=State.PUBLISHED))
    forge(room, "UPDATE article SET state = 'published'")
    work.desk.enter(room, newsroom_settings.all_settings(room), read_only=False)
    work.opening.refresh()
    qtbot.waitUntil(lambda: work.band.isVisible() and "nobody has validly decided" in work.band.words.text())


def test_a_piece_in_review_says_nothing_of_that(qtbot: QtBot, opened: Workplace, write: Write) -> None:
    piece = write("Kabar", "submit", "review")
    opened.opening.open(piece.article.id)
    qtbot.waitUntil(lambda: opened.desk.document.piece is not None and opened.desk.jobs.idle)
    assert not opened.band.isVisible()
