"""The moment and the day of a view, on the site's clock and on others."""

from __future__ import annotations

import datetime as dt

import pytest

from redaksi.domain.queue import PERSONAL, Now, View, day_of

#: Half past midnight in Jakarta, still the day before in London.
NIGHT = Now(dt.datetime(2026, 3, 1, 17, 30, tzinfo=dt.UTC), "Asia/Jakarta")


@pytest.mark.parametrize(
    ("zone", "shown"),
    [
        (None, "2026-03-02T00:30:00"),
        ("Asia/Jakarta", "2026-03-02T00:30:00"),
        ("Asia/Jayapura", "2026-03-02T02:30:00"),
        ("Europe/London", "2026-03-01T17:30:00"),
    ],
)
def test_a_clock_shows_its_own_zone_and_the_sites_where_none_is_given(zone: str | None, shown: str) -> None:
    assert NIGHT.wall_clock(zone) == shown


def test_today_is_the_sites() -> None:
    begins, ends = NIGHT.day()
    assert begins == dt.datetime(2026, 3, 1, 17, 0, tzinfo=dt.UTC)
    assert ends - begins == dt.timedelta(days=1)
    assert begins <= NIGHT.moment < ends


def test_a_day_on_which_clocks_are_changed_has_another_length() -> None:
    begins, ends = Now(dt.datetime(2026, 3, 29, 12, tzinfo=dt.UTC), "Europe/London").day()
    assert ends.astimezone(dt.UTC) - begins.astimezone(dt.UTC) == dt.timedelta(hours=23)


def test_a_day_begins_at_midnight_of_its_zone() -> None:
    assert day_of(dt.date(2026, 3, 2), "Asia/Makassar") == dt.datetime(2026, 3, 1, 16, tzinfo=dt.UTC)


def test_only_drafts_and_returned_pieces_are_somebodys_own() -> None:
    assert frozenset({View.MY_DRAFTS, View.RETURNED_TO_ME}) == PERSONAL
