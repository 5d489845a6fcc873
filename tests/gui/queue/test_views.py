"""The queue at the library's side, and what the rows of its views say."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from redaksi.domain.article import Piece, State
from redaksi.domain.moments import LocalTime
from redaksi.domain.people import Role, User
from redaksi.domain.queue import View
from redaksi.domain.standing import Standing
from redaksi.gui.languages import Translations
from redaksi.gui.library.model import FACTS
from redaksi.gui.library.side_delegate import COUNT, KEY
from redaksi.gui.queue.minute import Minute
from redaksi.gui.queue.spans import span
from redaksi.gui.queue.words import Here, empty_sentence, facts, view_hint, view_word
from redaksi.gui.workplace import Workplace
from redaksi.usecases import reviewing, saving
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.records import Row

Write = Callable[..., Piece]
NOW = dt.datetime(2026, 3, 2, 3, 0, tzinfo=dt.UTC)  # 10:00 in Jakarta
HERE = Here(NOW, "Asia/Jakarta", "Budi")
ROW = Row("1", "judul", "Judul", State.SUBMITTED, None, None, None, None, "2026-03-02T02:00:00.000Z")


def _line(work: Workplace, view: View) -> int:
    """The number at the side of a view."""
    side = work.sidebar
    found = [side.item(row) for row in range(side.count()) if side.item(row).data(KEY) == ("view", view)]
    number: int = found[0].data(COUNT)
    return number


def _shown(work: Workplace) -> list[str]:
    return [row.headline for row in work.library.model.rows]


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (0, "less than a minute"),
        (59, "59 min"),
        (60, "1 h"),
        (130, "2 h 10 min"),
        (1_440, "1 d"),
        (3 * 1_440 + 245, "3 d 4 h"),
        (-5, "less than a minute"),
    ],
)
def test_a_span_in_words(translations: Translations, minutes: int, said: str) -> None:
    assert span(dt.timedelta(minutes=minutes)) == said


@pytest.mark.parametrize(
    ("view", "row", "said", "urgent"),
    [
        (
            View.SUBMITTED,
            replace(ROW, standing=Standing(submitted_by="Rina", submitted_at="2026-03-02T00:50:00.000Z")),
            "waiting 2 h 10 min · Rina",
            False,
        ),
        (
            View.SUBMITTED,
            replace(
                ROW,
                standing=Standing(submitted_at="2026-03-02T02:59:30.000Z", deadline="2026-03-02T10:00:00.000Z"),
            ),
            "waiting less than a minute · due 17:00",
            False,
        ),
        (
            View.SUBMITTED,
            replace(
                ROW,
                standing=Standing(submitted_at="2026-03-02T01:00:00.000Z", deadline="2026-03-02T02:40:00.000Z"),
            ),
            "overdue by 20 min · waiting 2 h",
            True,
        ),
        (
            View.IN_REVIEW,
            replace(ROW, standing=Standing(reviewer="Sari", state_at="2026-03-02T02:25:00.000Z")),
            "Sari, for 35 min",
            False,
        ),
        (
            View.IN_REVIEW,
            replace(ROW, standing=Standing(reviewer="Budi", state_at="2026-03-02T02:25:00.000Z")),
            "you, for 35 min",
            False,
        ),
        (View.IN_REVIEW, replace(ROW, approved_by="Sari"), "nobody has it; the approval no longer holds", False),
        (
            View.RETURNED_TO_ME,
            replace(ROW, standing=Standing(state_by="Budi", state_at="2026-03-02T02:00:00.000Z")),
            "by Budi, 1 h ago",
            False,
        ),
        (
            View.TO_EXPORT,
            replace(ROW, approved_by="Budi", approved_at="2026-03-01T03:00:00.000Z"),
            "approved by Budi, 1 Mar 10:00",
            False,
        ),
        (
            View.EMBARGOED,
            replace(ROW, embargo=LocalTime("2026-03-02T14:20", "Asia/Makassar")),
            "3 h 20 min left, until 14:20 WITA",
            False,
        ),
        (View.CHANGED, replace(ROW, standing=Standing(exported_hash="x")), "changed 09:00", False),
        (View.CHANGED, replace(ROW, standing=Standing(exported_hash="")), "a story that it names has changed", False),
        (
            View.PUBLISHED_TODAY,
            replace(ROW, standing=Standing(out_at="2026-03-02T01:15:00.000Z")),
            "out since 08:15",
            False,
        ),
    ],
)
def test_a_row_says_what_matters_in_its_view(
    translations: Translations, view: View, row: Row, said: str, urgent: bool
) -> None:
    told = facts(row, view, HERE, "usual")
    assert (told.text, told.urgent) == (said, urgent)


@pytest.mark.parametrize("view", View)
def test_every_view_has_its_words(translations: Translations, view: View) -> None:
    assert view_word(view)
    assert empty_sentence(view).endswith(".")
    assert view_hint(view) != view_word(view)


def test_a_view_is_chosen_at_the_side_and_an_empty_one_says_so(
    qtbot: QtBot, opened: Workplace, write: Write, room: Newsroom
) -> None:
    write("Draf")
    opened.sidebar.reload()
    qtbot.waitUntil(lambda: _line(opened, View.MY_DRAFTS) == 1)
    opened.sidebar.choose_view(View.MY_DRAFTS)
    qtbot.waitUntil(lambda: _shown(opened) == ["Draf"])
    opened.sidebar.choose_view(View.SUBMITTED)
    qtbot.waitUntil(lambda: _shown(opened) == [])
    assert opened.library.ui.stack.currentWidget() is opened.library.ui.empty
    assert opened.library.ui.emptyWords.text() == "Nobody waits: no article has been submitted."
    opened.sidebar.setCurrentRow(opened.sidebar.currentRow() + 1)
    qtbot.waitUntil(lambda: opened.library.model.filter.view is View.IN_REVIEW)


def test_counts_and_rows_follow_the_open_piece(qtbot: QtBot, opened: Workplace, write: Write, room: Newsroom) -> None:
    piece = write("Banjir")
    opened.opening.open(piece.article.id)
    qtbot.waitUntil(lambda: opened.desk.document.is_open)
    opened.sidebar.choose_view(View.MY_DRAFTS)
    qtbot.waitUntil(lambda: _shown(opened) == ["Banjir"])
    opened.registry.run("review.submit")
    qtbot.waitUntil(lambda: _shown(opened) == [])
    qtbot.waitUntil(lambda: (_line(opened, View.MY_DRAFTS), _line(opened, View.SUBMITTED)) == (0, 1))


def test_counts_follow_other_hands(qtbot: QtBot, opened: Workplace, write: Write, room: Newsroom) -> None:
    piece = write("Banjir")
    opened.sidebar.choose_view(View.SUBMITTED)
    reviewing.submit(room, piece.article.id, "Rina")
    opened.look_for_other_hands()
    qtbot.waitUntil(lambda: _shown(opened) == ["Banjir"] and _line(opened, View.SUBMITTED) == 1)


def test_my_drafts_are_those_of_who_sits_here(qtbot: QtBot, opened: Workplace, write: Write) -> None:
    write("Milik Rina")
    opened.sidebar.choose_view(View.MY_DRAFTS)
    qtbot.waitUntil(lambda: _shown(opened) == ["Milik Rina"])
    opened.desk.sit(User("Budi", Role.EDITOR))
    qtbot.waitUntil(lambda: _shown(opened) == [] and _line(opened, View.MY_DRAFTS) == 0)
    assert opened.library.ui.emptyWords.text() == "You have no drafts. What you begin stands here."
    opened.desk.sit(None)
    qtbot.waitUntil(lambda: opened.library.ui.emptyWords.text() == "Nobody sits at this desk yet.")


def test_a_view_can_be_searched_and_stays_a_view(qtbot: QtBot, opened: Workplace, write: Write) -> None:
    write("Banjir rob", "submit")
    write("Jalan rusak", "submit")
    write("Banjir bandang")
    opened.sidebar.choose_view(View.SUBMITTED)
    qtbot.waitUntil(lambda: len(_shown(opened)) == 2)
    opened.library.search("banjir")
    qtbot.waitUntil(lambda: _shown(opened) == ["Banjir rob"])
    assert opened.library.model.filter.view is View.SUBMITTED


def test_a_row_of_a_view_is_read_aloud_with_its_state(qtbot: QtBot, opened: Workplace, write: Write) -> None:
    write("Banjir rob", "submit")
    opened.sidebar.choose_view(View.SUBMITTED)
    qtbot.waitUntil(lambda: _shown(opened) == ["Banjir rob"])
    index = opened.library.model.index(0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Banjir rob, Submitted, waiting less than a minute · Rina"
    assert index.data(FACTS).chip is False


def test_the_palette_leads_to_every_view(qtbot: QtBot, opened: Workplace, write: Write) -> None:
    write("Banjir rob", "submit")
    opened.registry.run("queue.submitted")
    qtbot.waitUntil(lambda: _shown(opened) == ["Banjir rob"])
    assert opened.library.list.hasFocus()


def test_a_minute_passes_only_while_it_is_seen(qtbot: QtBot, opened: Workplace) -> None:
    minute = Minute(opened.window)
    assert minute.running
    opened.window.hide()
    assert not minute.running
    with qtbot.waitSignal(minute.passed):
        opened.window.show()
    assert minute.running


def test_what_changes_with_time_alone_leaves_its_view(
    qtbot: QtBot, opened: Workplace, write: Write, room: Newsroom
) -> None:
    piece = write("Tahan")
    soon = LocalTime.at(dt.datetime.now(dt.UTC) + dt.timedelta(seconds=1.5), "Asia/Jakarta", seconds=True)
    saving.save(room, replace(piece.article, embargo=soon), "Rina", True)
    opened.sidebar.choose_view(View.EMBARGOED)
    qtbot.waitUntil(lambda: _shown(opened) == ["Tahan"])
    qtbot.waitUntil(lambda: dt.datetime.now(dt.UTC) > (soon.instant() or dt.datetime.max.replace(tzinfo=dt.UTC)))
    opened.furnishing.desk_tools.queue.minute.passed.emit()
    qtbot.waitUntil(lambda: _shown(opened) == [] and _line(opened, View.EMBARGOED) == 0)
