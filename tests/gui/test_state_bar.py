"""The line above the text: state, facts and steps in whatever room there is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from redaksi.domain.article import Piece
from redaksi.domain.people import Role, User
from redaksi.gui.workplace import Workplace
from redaksi.usecases import reviewing
from redaksi.usecases.newsroom import Newsroom


def _steps(bar: Workplace) -> int:
    return sum(1 for button in bar.state_bar.findChildren(QToolButton) if button.isVisible())


def test_the_state_is_never_cut(qtbot: QtBot, opened: Workplace, room: Newsroom, write: Callable[..., Piece]) -> None:
    """Where not even the icons of all steps fit, some are left to the menus; with more room they are back."""
    article_id = write("Banjir rob").article.id
    reviewing.submit(room, article_id, "Rina")
    opened.desk.sit(User("Budi", Role.EDITOR))
    with qtbot.waitSignal(opened.desk.document.opened):
        opened.opening.open(article_id)
    bar = opened.state_bar
    qtbot.waitUntil(lambda: bar.word.text() == "Submitted" and _steps(opened) > 1)
    bar.setMinimumWidth(0)
    bar.resize(900, bar.height())
    all_of_them = _steps(opened)
    bar.resize(bar.mark.sizeHint().width() + bar.word.sizeHint().width() + 110, bar.height())
    bar.layout().activate()
    assert 0 < _steps(opened) < all_of_them
    assert bar.word.width() >= bar.word.sizeHint().width()
    bar.resize(900, bar.height())
    assert _steps(opened) == all_of_them
