"""A window that was started on a story can be typed into at once, where the story begins."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from redaksi.domain.article import Piece
from redaksi.gui.workplace import Workplace

Write = Callable[..., Piece]


def begun(qtbot: QtBot, window: Workplace) -> None:
    qtbot.waitUntil(lambda: window.desk.document.is_open and window.desk.jobs.idle)


@pytest.mark.parametrize("named", [True, False])
def test_the_keyboard_belongs_to_the_text(qtbot: QtBot, opened: Workplace, write: Write, named: bool) -> None:
    piece = write("Pasar pagi", body="Satu.\n\nDua.")
    opened.desk.preferences.set("last_article", piece.article.id)
    opened.show_piece(piece.article.slug if named else None)
    begun(qtbot, opened)
    qtbot.waitUntil(opened.editor.body.hasFocus)
    qtbot.keyClicks(QApplication.focusWidget(), "Nol. ")
    assert opened.desk.document.body() == "Nol. Satu.\n\nDua."


def test_who_types_elsewhere_already_is_not_interrupted(qtbot: QtBot, opened: Workplace, write: Write) -> None:
    piece = write("Pasar pagi")
    opened.search()
    opened.show_piece(piece.article.id)
    begun(qtbot, opened)
    assert opened.toolbar.search.hasFocus()
