"""The window is called what is written in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from redaksi.domain.article import Article, Piece
from redaksi.gui.workplace import Workplace


def test_the_headline_stands_in_the_title_and_follows_it(
    qtbot: QtBot, opened: Workplace, write: Callable[..., Piece]
) -> None:
    opened.desk.document.open(write("Rob rendam Ranumas"))
    assert opened.window.windowTitle() == "Rob rendam Ranumas — Redaksi"
    qtbot.keyClicks(opened.editor.headline, " lagi")
    qtbot.waitUntil(lambda: opened.window.windowTitle() == "Rob rendam Ranumas lagi — Redaksi")
    opened.view.show_language("id")
    assert opened.window.windowTitle() == "Rob rendam Ranumas lagi — Redaksi"
    opened.desk.document.open(None)
    assert opened.window.windowTitle() == "Redaksi"


@pytest.mark.parametrize(
    ("headline", "title"),
    [
        ("", "Redaksi"),
        ("  ", "Redaksi"),
        ("Isi [*] ini", "Isi [*][*] ini — Redaksi"),
        ("k" * 400, "k" * 149 + "… — Redaksi"),
    ],
)
def test_an_odd_headline_makes_no_odd_title(opened: Workplace, headline: str, title: str) -> None:
    opened.desk.document.open_new(Article(headline=headline))
    assert opened.window.windowTitle() == title
