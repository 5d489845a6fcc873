"""What is printed is read back, for the layouts of dates that newsrooms use."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redaksi.domain.dates import DateDoubt, find_dates, print_date, print_long, read_date_line
from redaksi.domain.moments import LocalTime

PATTERNS = (
    "EEEE, d MMMM yyyy HH:mm zzz",
    "EEEE, dd MMMM yyyy HH:mm",
    "EEEE, d MMMM yyyy | HH:mm zzz",
    "EEEE, d MMMM yyyy - HH:mm zzz",
    "EEEE, d MMMM yyyy – HH:mm zzz",
    "EEEE, d MMMM yyyy, HH:mm zzz",
    "EEEE , d MMMM yyyy, HH:mm zzz",
    "EEEE, dd/MM/yyyy HH:mm zzz",
    "EEEE, dd MMM yyyy HH:mm zzz",
    "'Kotabaru.example' - dd/MM/yyyy, HH:mm zzz",
    "'Kotabaru.example', dd/MM/yyyy, HH:mm zzz",
    "d/M/yyyy HH:mm",
    "dd/MM/yyyy HH:mm zzz",
    "'on' dd MMM yyyy 'at' HH:mm zzz",
    "d MMMM yyyy, HH:mm zzz",
    "- d MMMM yyyy, HH:mm zzz",
    "EEEE, dd MMMM yyyy HH:mm:ss zzz",
    "EEEE, dd MMMM yyyy H:mm:ss zzz",
    "yyyy-MM-dd HH:mm:ss",
    "yyyy-MM-dd'T'HH:mm:ss",
    "yyyy-MM-ddzzzHH:mm:ss",
    "EEEE d MMMM yyyy",
    "dd-MMM-yyyy HH:mm:ss zzz",
    "d MMMM yyyy",
    "EEEE, MMMM d, yyyy",
    "EEEE (d/M/yyyy)",
    "EEEE, (d/M/yyyy)",
    "'Tayang:' EEEE, d MMMM yyyy HH:mm zzz",
    "'Dipublikasikan:' d MMMM yyyy 'pukul' HH.mm zzz",
    "EEE, d MMM yyyy h:mm a zzz",
    "HH.mm zzz, EEEE d MMMM yyyy",
)
zones = st.sampled_from([None, "Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura", "UTC"])
moments = st.datetimes(min_value=dt.datetime(1900, 1, 1), max_value=dt.datetime(2099, 12, 31))


def as_printed(moment: LocalTime, pattern: str) -> LocalTime:
    """What `pattern` shows of `moment`."""
    if "mm" not in pattern:
        return LocalTime(moment.local[:10])
    return LocalTime(moment.local[: None if "ss" in pattern else 16], moment.zone if "z" in pattern else None)


@pytest.mark.parametrize("pattern", PATTERNS)
@given(moment=moments, zone=zones, language=st.sampled_from(["id", "en"]), timed=st.booleans())
def test_printing_and_reading_give_the_moment_back(
    pattern: str, moment: dt.datetime, zone: str | None, language: str, timed: bool
) -> None:
    local = LocalTime.at(moment, seconds=True).local
    shown = LocalTime(local, zone) if timed else LocalTime(local[:10])
    line = print_date(shown, pattern, language)
    reading = read_date_line(line)
    assert reading is not None, line
    assert reading.moment == (as_printed(shown, pattern) if timed else shown), line
    assert reading.weekday_agrees in (None, True)
    assert reading.doubts == ()


@given(moment=moments, language=st.sampled_from(["id", "en"]))
def test_two_digits_of_the_year_come_back_with_a_doubt(moment: dt.datetime, language: str) -> None:
    moment -= dt.timedelta(days=moment.month == 2 and moment.day == 29)  # not every year has that day
    shown = LocalTime.at(moment.replace(year=1969 + moment.year % 100))
    (reading,) = find_dates(print_date(shown, "EEEE (dd/MM/yy) HH:mm", language))
    assert (reading.moment, reading.doubts) == (shown, (DateDoubt.TWO_DIGIT_YEAR,))


@given(moment=moments, zone=zones, language=st.sampled_from(["id", "en"]))
def test_a_moment_printed_for_a_sentence_is_found_in_it(moment: dt.datetime, zone: str | None, language: str) -> None:
    shown = LocalTime.at(moment, None)
    shown = LocalTime(shown.local, zone)
    text = print_long(shown, language)
    (reading,) = find_dates(f"Diperbarui sejak {text}, kata redaksi")
    assert reading.moment == shown
    assert reading.before == "Diperbarui sejak"


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_around_a_date_is_read_without_an_exception(before: str, after: str) -> None:
    for line in (before + after, f"{before} Jumat, 5 Juli 2024 14:29 {after}", f"{before}|{after}"):
        for reading in (*find_dates(line), read_date_line(line)):
            if reading is not None:
                assert 0 <= reading.start < reading.end <= len(line)
