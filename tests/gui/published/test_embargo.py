"""The strip above the text tells until when a piece is held back, and how long that still is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from pytestqt.qtbot import QtBot

from redaksi.domain.article import Piece
from redaksi.domain.embargoes import Embargo, embargo_of
from redaksi.domain.moments import LocalTime
from redaksi.gui.languages import Translations
from redaksi.gui.published.embargo import embargo_line, embargo_sentence
from redaksi.gui.workplace import Workplace
from redaksi.usecases import saving
from redaksi.usecases.newsroom import Newsroom

NOW = dt.datetime(2026, 3, 2, 0, 30, tzinfo=dt.UTC)


def embargo(until: str, zone: str | None) -> Embargo:
    found = embargo_of(LocalTime(until, zone), "Asia/Jakarta", NOW)
    assert found is not None
    return found


def test_the_line_names_the_clock(translations: Translations) -> None:
    assert embargo_line(embargo("2026-03-02T11:00", "Asia/Makassar"))[0] == "embargo until 11:00 WITA, 2 h 30 min left"
    assert embargo_line(embargo("2026-03-02T09:00", None))[0] == "embargo until 09:00 WIB, 1 h 30 min left"
    assert embargo_line(embargo("2026-03-03", None))[0] == "embargo until 3 Mar 00:00 WIB, 16 h 30 min left"


def test_where_there_is_less_room_the_line_says_less(translations: Translations) -> None:
    _, shorter, shortest = embargo_line(embargo("2026-03-02T11:00", "Asia/Makassar"))
    assert (shorter, shortest) == ("embargo until 11:00 WITA", "embargo")


def test_the_sentence_names_both_times(translations: Translations) -> None:
    told = embargo_sentence(embargo("2026-03-02T11:00", "Asia/Makassar"))
    assert told == (
        "Not exported: under embargo until Monday, 2 March 2026, 11:00 WITA. "
        "It is Monday, 2 March 2026, 08:30 WITA now, 2 h 30 min to go."
    )


def test_the_strip_shows_it_and_moves_on(
    opened: Workplace, write: Callable[..., Piece], room: Newsroom, qtbot: QtBot
) -> None:
    piece = write("Laporan")
    opened.opening.open(piece.article.id)
    qtbot.waitUntil(lambda: opened.desk.document.is_open and opened.desk.jobs.idle)
    assert "embargo" not in opened.state_bar.facts.text()
    opened.desk.document.change(embargo=LocalTime("2999-03-02T11:00", "Asia/Makassar"))
    opened.autosave.flush()
    qtbot.waitUntil(lambda: "embargo until 2 Mar 2999 11:00 WITA" in opened.state_bar.facts.text())
    passed = replace(piece.article, embargo=LocalTime("2020-03-02T11:00", "Asia/Makassar"))
    opened.desk.document.open(saving.save(room, passed, "Rina", True).piece)
    opened.state_bar.minute_passed()
    assert "embargo" not in opened.state_bar.facts.text()


def test_an_embargo_holds_back_what_was_approved(opened: Workplace, write: Callable[..., Piece], qtbot: QtBot) -> None:
    """Nobody let it pass by approving: that is asked when it is exported."""
    opened.opening.open(write("Laporan", "submit", "approve").article.id)
    qtbot.waitUntil(lambda: opened.desk.document.is_open and opened.desk.jobs.idle)
    opened.desk.document.change(embargo=LocalTime("2999-03-02T11:00", "Asia/Makassar"))
    opened.autosave.flush()
    qtbot.waitUntil(lambda: "holds it back" in opened.state_bar.checks.accessibleName(), timeout=10_000)
    assert opened.state_bar.word.text() == "Approved"
    assert "let pass" not in opened.state_bar.checks.accessibleName()
