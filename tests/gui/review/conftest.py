"""The window with a story that Rina has written and Budi has commented on."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from redaksi.domain.anchors import Anchor, anchor_at
from redaksi.domain.article import Piece
from redaksi.gui.review.review import Review
from redaksi.gui.workplace import Workplace
from redaksi.usecases import remarks
from redaksi.usecases.newsroom import Newsroom

BODY = (
    "Harga beras naik di Pasar Senen.\n\n"
    "Harga gula tetap sejak pekan lalu. Pedagang menunggu kabar dari pemerintah.\n\n"
    "Warga antre sejak pagi."
)


def passage(words: str, text: str = BODY) -> Anchor:
    return anchor_at(text, text.index(words), text.index(words) + len(words))


@pytest.fixture
def piece(write: Callable[..., Piece]) -> Piece:
    return write("Harga beras naik", body=BODY)


@pytest.fixture
def commented(room: Newsroom, piece: Piece) -> Piece:
    """Budi asks about one passage, and suggests other words for two."""
    of = piece.article.id
    remarks.comment(room, of, "Budi", "Dari mana?", field="body", anchor=passage("sejak pekan lalu"))
    remarks.suggest(room, of, "Budi", field="body", anchor=passage("Pasar Senen"), replacement="Pasar Induk")
    remarks.suggest(room, of, "Budi", field="body", anchor=passage("antre"), replacement="mengantre")
    return piece


@pytest.fixture
def show(qtbot: QtBot, opened: Workplace) -> Callable[[Piece], Review]:
    """Open a piece with the review beside it, everything settled."""

    def shown(piece: Piece) -> Review:
        review = opened.furnishing.desk_tools.review
        with qtbot.waitSignal(opened.desk.document.opened):
            opened.opening.open(piece.article.id)
        review.show()
        qtbot.waitUntil(lambda: opened.desk.jobs.idle and review.looking.baselines is not None)
        return review

    return shown
