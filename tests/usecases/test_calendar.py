"""The calendar: each thing once, on the site's day."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from redaksi.domain.article import Article, Category
from redaksi.domain.moments import LocalTime
from redaksi.usecases import deadlines, exporting, planning, reviewing, saving
from redaksi.usecases.calendar import Entry, Mark, calendar
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.planning import Wish
from tests.usecases.conftest import Watch

MONDAY = dt.date(2026, 3, 2)


def _write(room: Newsroom, headline: str, published: LocalTime) -> str:
    article = Article(headline=headline, body="Isi.", category=Category("d", "D"), published=published)
    return saving.save(room, article, "Rina", explicit=True).piece.article.id


def _publish(room: Newsroom, article_id: str, to: Path) -> None:
    reviewing.submit(room, article_id, "Rina")
    reviewing.approve(room, article_id, "Budi")
    exporting.export(room, [article_id], "json", to, "Budi")


def _entries(room: Newsroom, first: dt.date | None = None) -> list[Entry]:
    return list(calendar(room, first, 7).entries)


def test_it_begins_with_this_weeks_monday(room: Newsroom, watch: Watch) -> None:
    watch.time = dt.datetime(2026, 3, 8, 16, 59, tzinfo=dt.UTC)  # Sunday, a minute before midnight in Jakarta
    shown = calendar(room, None, 14)
    assert (shown.first, shown.today) == (MONDAY, dt.date(2026, 3, 8))
    watch.pass_(minutes=1)
    assert calendar(room, None, 14).first == dt.date(2026, 3, 9)


def test_a_plan_stands_on_the_sites_day_until_its_text_is_there(room: Newsroom) -> None:
    wish = Wish("rapat", due=LocalTime("2026-03-03T00:30", "Asia/Makassar"), writer="Rina")  # 23:30 in Jakarta
    planned = planning.plan(room, wish, "Budi").assignment
    (entry,) = _entries(room)
    assert (entry.day, entry.local, entry.mark) == (MONDAY, dt.time(23, 30), Mark.PLANNED)
    assert (entry.assignment_id, entry.article_id, entry.late) == (planned.id, None, False)
    begun = planning.start(room, planned.id, "Rina").piece.article.id
    (due,) = _entries(room)
    assert (due.mark, due.title, due.article_id) == (Mark.DUE, "rapat", begun)


def test_a_day_alone_has_no_time_and_comes_last(room: Newsroom) -> None:
    planning.plan(room, Wish("kapan-saja", due=LocalTime("2026-03-02"), writer="Rina"), "Budi")
    planning.plan(room, Wish("malam", due=LocalTime("2026-03-02T21:00"), writer="Rina"), "Budi")
    assert [(entry.title, entry.local) for entry in _entries(room)] == [("malam", dt.time(21)), ("kapan-saja", None)]


def test_a_deadline_is_late_until_the_piece_is_out(room: Newsroom, watch: Watch, tmp_path: Path) -> None:
    piece = _write(room, "Banjir", LocalTime("2026-03-04T08:00"))
    deadlines.set_deadline(room, piece, "Rina", LocalTime("2026-03-03T12:00"))
    assert [(entry.mark, entry.late) for entry in _entries(room)] == [(Mark.DUE, False)]
    watch.pass_(days=2)
    assert [(entry.mark, entry.late) for entry in _entries(room)] == [(Mark.DUE, True)]
    _publish(room, piece, tmp_path / "out")
    (out,) = _entries(room)
    assert (out.mark, out.day, out.local) == (Mark.OUT, dt.date(2026, 3, 4), dt.time(8))


def test_what_is_out_bears_its_date_in_the_sites_zone(room: Newsroom, tmp_path: Path) -> None:
    dates = (LocalTime("2026-03-02T23:30", "America/New_York"), LocalTime("2026-03-04"), LocalTime("2024-07-05T14:29"))
    for number, date in enumerate(dates):
        _publish(room, _write(room, f"Kabar {number}", date), tmp_path / "out")
    found = [(entry.title, entry.day, entry.local) for entry in _entries(room)]
    assert found == [("Kabar 0", dt.date(2026, 3, 3), dt.time(11, 30)), ("Kabar 1", dt.date(2026, 3, 4), None)]


def test_a_withdrawn_piece_leaves_the_calendar(room: Newsroom, tmp_path: Path) -> None:
    piece = _write(room, "Dicabut", LocalTime("2026-03-02T08:00"))
    _publish(room, piece, tmp_path / "out")
    reviewing.withdraw(room, piece, "Budi", "Menyangkut anak.", "child")
    assert _entries(room) == []
