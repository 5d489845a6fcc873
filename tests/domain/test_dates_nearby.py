"""Dates without a year, told from the date of the story."""

from __future__ import annotations

import datetime as dt

import pytest

from redaksi.domain.dates import find_dates, resolve_inline
from redaksi.domain.moments import LocalTime


@pytest.mark.parametrize(
    ("line", "near", "expected"),
    [
        ("Rabu (4/11)", dt.date(2015, 11, 5), "2015-11-04"),
        ("Kamis (31/12)", dt.date(2016, 1, 2), "2015-12-31"),
        ("Sabtu (2/1)", dt.date(2015, 12, 30), "2016-01-02"),
        ("Minggu (25/12)", dt.date(2016, 7, 1), "2015-12-25"),
        ("kemarin (29/2)", dt.date(2024, 3, 1), "2024-02-29"),
        ("sejak 4 Juli lalu", dt.date(2024, 7, 5), "2024-07-04"),
        ("kata dia, Selasa.", dt.date(2024, 7, 5), "2024-07-02"),
        ("kata dia, Jumat.", dt.date(2024, 7, 5), "2024-07-05"),
        ("Kamis (5/11/2015)", dt.date(2024, 7, 5), "2015-11-05"),
    ],
)
def test_the_nearest_year_is_taken_rather_behind_than_ahead(line: str, near: dt.date, expected: str) -> None:
    assert resolve_inline(find_dates(line)[0], near) == LocalTime(expected)


@pytest.mark.parametrize(
    "line", ["9 menit yang lalu", "Rabu (31/2)", "kemarin (29/2)", "31 Februari 2024", "1 Rajab 1445 H"]
)
def test_what_means_no_day_stays_open(line: str) -> None:
    assert resolve_inline(find_dates(line)[0], dt.date(2026, 7, 5)) is None
