"""Five hundred comments on a story of a hundred thousand words."""

from __future__ import annotations

import random
import time
from collections.abc import Callable

from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from redaksi.domain.anchors import anchor_at
from redaksi.domain.article import Piece
from redaksi.domain.remarks import Kind, Remark
from redaksi.gui.editor.marks.marks import Kind as Drawn
from redaksi.gui.workplace import Workplace
from redaksi.usecases.newsroom import Newsroom


def _story() -> str:
    chance = random.Random(5)
    stock = ["".join(chance.choices("abcdefghijklmno", k=chance.randint(3, 9))) for _ in range(4_000)]
    return "\n\n".join(" ".join(chance.choices(stock, k=60)).capitalize() + "." for _ in range(1_700))


def _remarks(room: Newsroom, piece: Piece, count: int) -> None:
    chance, body = random.Random(6), piece.article.body
    with room.store.write() as unit:
        for number in range(count):
            start = chance.randrange(len(body) - 100)
            anchor = anchor_at(body, start, start + chance.randint(8, 60))
            of, stamp = piece.article.id, f"2026-03-02T03:00:00.{number:03}Z"
            unit.remarks.add(
                Remark(
                    f"{number:08}", of, Kind.COMMENT, "Budi", stamp, f"Catatan {number}", field="body", anchor=anchor
                )
            )


def test_it_is_shown_soon_and_typing_goes_on(
    qtbot: QtBot,
    opened: Workplace,
    room: Newsroom,
    write: Callable[..., Piece],
) -> None:
    piece = write("Kisah panjang", body=_story())
    _remarks(room, piece, 500)
    begun = time.perf_counter()
    review = opened.furnishing.desk_tools.review
    opened.opening.open(piece.article.id)
    review.show()
    marks = opened.editor.body.marks
    qtbot.waitUntil(lambda: review.pane.ui.talk.count() == 500 and marks.count(Drawn.REMARK) >= 450, timeout=10_000)
    assert time.perf_counter() - begun < 5
    body = opened.editor.body
    body.moveCursor(QTextCursor.MoveOperation.Start)
    filled = review.pane.ui.talk.item(0)
    with qtbot.waitSignal(review.talk.placed, timeout=20_000):
        body.insertPlainText("Kalimat baru. ")
    assert len(review.talk.located.places) >= 490
    assert review.pane.ui.talk.item(0) is filled  # the list is filled anew only where it reads otherwise
