"""The line above the text: state, facts and steps in whatever room there is."""

from __future__ import annotations

import datetime as dt
import zoneinfo
from collections.abc import Callable

from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from redaksi.domain.article import Approval, Piece, State
from redaksi.domain.people import Role, User
from redaksi.gui.history.words import when
from redaksi.gui.keys.words import approval_words
from redaksi.gui.languages import Translations
from redaksi.gui.review.told import moment
from redaksi.gui.state_bar import StateBar
from redaksi.gui.workplace import Workplace
from redaksi.usecases import newsroom_settings, reviewing
from redaksi.usecases.newsroom import Newsroom


def _steps(bar: Workplace) -> int:
    return sum(1 for button in bar.state_bar.findChildren(QToolButton) if button.isVisible())


def _make_narrow(bar: StateBar, width: int) -> None:
    bar.resize(width, bar.height())
    layout = bar.layout()
    assert layout is not None
    layout.activate()


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
    _make_narrow(bar, bar.mark.sizeHint().width() + bar.word.sizeHint().width() + 110)
    assert 0 < _steps(opened) < all_of_them
    assert bar.word.width() >= bar.word.sizeHint().width()
    bar.resize(900, bar.height())
    assert _steps(opened) == all_of_them


def test_no_word_of_the_facts_is_cut(
    qtbot: QtBot, opened: Workplace, room: Newsroom, write: Callable[..., Piece]
) -> None:
    """In less room the strip says less, in whole words; what it leaves out stands in the tip."""
    article_id = write("Banjir rob", "submit", "approve").article.id
    opened.opening.open(article_id)
    bar = opened.state_bar
    qtbot.waitUntil(lambda: bar.word.text() == "Approved" and opened.desk.jobs.idle)
    bar.setMinimumWidth(0)
    said: dict[str, None] = {}
    for width in range(1_000, 100, -5):
        _make_narrow(bar, width)
        said[bar.facts.text()] = None
        assert (bar.facts.accessibleName() in bar.word.toolTip()) is (bar.facts.text() != bar.facts.accessibleName())
        if not bar.facts.isHidden():
            assert bar.facts.sizeHint().width() <= bar.facts.width()
    whole, signed, who, when, nothing = said
    assert whole.startswith("signed by Budi, ")
    assert ", key " in whole
    assert whole.startswith(signed)
    assert who == signed.removeprefix("signed by ")
    assert who == f"Budi, {when}"
    assert not nothing


def test_a_published_story_never_bears_the_time_of_its_approval_alone(translations: Translations) -> None:
    """That would be read as the time of publication."""
    approval = Approval("Budi", "2026-03-02T07:29:00Z", "0" * 64, 1)
    assert approval_words(approval, State.PUBLISHED, "14:29") == ("approved by Budi, 14:29",)
    assert approval_words(approval, State.APPROVED, "14:29")[-1] == "14:29"


def test_times_stand_on_the_newsrooms_clock(
    qtbot: QtBot, opened: Workplace, room: Newsroom, write: Callable[..., Piece]
) -> None:
    """Whoever works in another zone reads the same hour here, in the history, in the queue and at a terminal."""
    newsroom_settings.set_setting(room, "site.timezone", "Pacific/Honolulu")
    opened.desk.reload_settings()
    qtbot.waitUntil(lambda: opened.desk.settings["site.timezone"] == "Pacific/Honolulu")
    piece = write("Banjir rob", "submit", "approve")
    assert piece.approval is not None
    there = dt.datetime.fromisoformat(piece.approval.at).astimezone(zoneinfo.ZoneInfo("Pacific/Honolulu"))
    opened.opening.open(piece.article.id)
    qtbot.waitUntil(lambda: opened.state_bar.word.text() == "Approved" and opened.desk.jobs.idle)
    assert f"{there:%H:%M}" in opened.state_bar.facts.toolTip()
    assert when(piece.approval.at, "Pacific/Honolulu") == f"{there:%H:%M:%S}"
    assert f"{there:%H:%M}" in moment(piece.approval.at, "Pacific/Honolulu")
