"""Dates as people type them, told from a clock that stands: Wednesday, 3 July 2024, 10:00 in Jakarta."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redaksi.domain.dates import Trouble, read_typed
from redaksi.domain.moments import LocalTime

NOW = dt.datetime(2024, 7, 3, 3, 0, tzinfo=dt.UTC)


def read(text: str, zone: str | None = None) -> LocalTime | None:
    return read_typed(text, NOW, zone).moment


@pytest.mark.parametrize(
    ("typed", "local"),
    [
        ("hari ini", "2024-07-03"),
        ("besok", "2024-07-04"),
        ("Esok hari", "2024-07-04"),
        ("lusa", "2024-07-05"),
        ("besok lusa", "2024-07-05"),
        ("kemarin", "2024-07-02"),
        ("kemarin dulu", "2024-07-01"),
        ("today", "2024-07-03"),
        ("tomorrow", "2024-07-04"),
        ("yesterday", "2024-07-02"),
        ("the day after tomorrow", "2024-07-05"),
        ("the day before yesterday", "2024-07-01"),
    ],
)
def test_a_day_told_from_today_has_no_time(typed: str, local: str) -> None:
    assert read(typed) == LocalTime(local)


@pytest.mark.parametrize(
    ("typed", "local"),
    [
        ("besok 07.00", "2024-07-04T07:00"),
        ("besok, pukul 07:00", "2024-07-04T07:00"),
        ("besok 07:00:30", "2024-07-04T07:00:30"),
        ("pukul 07.00 besok", "2024-07-04T07:00"),
        ("nanti malam 19.30", "2024-07-03T19:30"),
        ("nanti malam jam 7", "2024-07-03T19:00"),
        ("malam ini 21.15", "2024-07-03T21:15"),
        ("sore ini jam 5", "2024-07-03T17:00"),
        ("tadi pagi jam 6", "2024-07-03T06:00"),
        ("lusa siang jam 2", "2024-07-05T14:00"),
        ("besok jam 11 siang", "2024-07-04T11:00"),
        ("besok 12.30 siang", "2024-07-04T12:30"),
        ("besok petang 6.15", "2024-07-04T18:15"),
        ("besok dini hari jam 3", "2024-07-04T03:00"),
        ("besok jam 2 malam", "2024-07-04T02:00"),
        ("besok jam 12 malam", "2024-07-05T00:00"),
        ("besok tengah malam", "2024-07-05T00:00"),
        ("besok tengah hari", "2024-07-04T12:00"),
        ("semalam 23.15", "2024-07-02T23:15"),
        ("tadi malam jam 1", "2024-07-03T01:00"),
        ("tomorrow 7 am", "2024-07-04T07:00"),
        ("tomorrow at 7:30 p.m.", "2024-07-04T19:30"),
        ("12 am tomorrow", "2024-07-04T00:00"),
        ("tonight 8:00", "2024-07-03T20:00"),
        ("tomorrow noon", "2024-07-04T12:00"),
        ("yesterday evening 6:30", "2024-07-02T18:30"),
    ],
)
def test_a_day_told_from_today_with_a_clock(typed: str, local: str) -> None:
    assert read(typed) == LocalTime(local)


@pytest.mark.parametrize("typed", ["besok pagi", "besok malam", "tomorrow morning"])
def test_a_part_of_the_day_invents_no_time(typed: str) -> None:
    assert read(typed) == LocalTime("2024-07-04")


@pytest.mark.parametrize(
    ("typed", "local"),
    [
        ("Senin", "2024-07-08"),
        ("rabu", "2024-07-03"),
        ("Jumat 14.29", "2024-07-05T14:29"),
        ("Jum'at pukul 14.29", "2024-07-05T14:29"),
        ("hari Minggu", "2024-07-07"),
        ("Senin depan", "2024-07-08"),
        ("Jumat depan", "2024-07-12"),
        ("Jumat ini", "2024-07-05"),
        ("Senin ini", "2024-07-01"),
        ("Jumat pekan depan 09.00", "2024-07-12T09:00"),
        ("hari Minggu depan", "2024-07-14"),
        ("Senin lalu", "2024-07-01"),
        ("Rabu lalu", "2024-06-26"),
        ("Jumat lalu", "2024-06-28"),
        ("jumat minggu lalu 13.00", "2024-06-28T13:00"),
        ("Senin pekan lalu", "2024-06-24"),
        ("pekan depan, hari Senin", "2024-07-08"),
        ("Senin, pekan depan", "2024-07-08"),
        ("next Friday", "2024-07-12"),
        ("this Friday", "2024-07-05"),
        ("last Monday 9pm", "2024-07-01T21:00"),
    ],
)
def test_a_weekday_is_the_next_one_unless_said_otherwise(typed: str, local: str) -> None:
    assert read(typed) == LocalTime(local)


@pytest.mark.parametrize(
    ("typed", "local"),
    [
        ("2 jam lagi", "2024-07-03T12:00"),
        ("in 2 hours", "2024-07-03T12:00"),
        ("dalam 30 menit", "2024-07-03T10:30"),
        ("setengah jam lagi", "2024-07-03T10:30"),
        ("sejam lalu", "2024-07-03T09:00"),
        ("tiga hari lagi", "2024-07-06"),
        ("3 hari yang lalu", "2024-06-30"),
        ("2 hari lalu jam 5 sore", "2024-07-01T17:00"),
        ("dua minggu lagi", "2024-07-17"),
        ("seminggu lagi", "2024-07-10"),
        ("a week ago", "2024-06-26"),
        ("in 3 days at 10:30", "2024-07-06T10:30"),
        ("pekan depan", "2024-07-10"),
        ("minggu lalu", "2024-06-26"),
        ("next week", "2024-07-10"),
        ("sebulan lagi", "2024-08-03"),
        ("bulan depan", "2024-08-03"),
        ("sekarang", "2024-07-03T10:00"),
        ("now", "2024-07-03T10:00"),
    ],
)
def test_an_amount_of_time_from_now(typed: str, local: str) -> None:
    assert read(typed) == LocalTime(local)


def test_a_month_on_ends_with_the_month() -> None:
    last = dt.datetime(2024, 1, 31, 3, 0, tzinfo=dt.UTC)
    assert read_typed("sebulan lagi", last).moment == LocalTime("2024-02-29")


@pytest.mark.parametrize(
    ("typed", "local"),
    [
        ("5 Juli 2024 14.29", "2024-07-05T14:29"),
        ("Jumat, 05 Juli 2024 14:29", "2024-07-05T14:29"),
        ("05/07/2024 14:29", "2024-07-05T14:29"),
        ("5-7-2024", "2024-07-05"),
        ("2024-07-05 14:29", "2024-07-05T14:29"),
        ("2024-07-05T14:29:30", "2024-07-05T14:29:30"),
        ("07/25/2024", "2024-07-25"),
        ("July 5, 2024 2:29 PM", "2024-07-05T14:29"),
        ("5 Juli 2024 jam 7 malam", "2024-07-05T19:00"),
        ("5 Juli 2024, nanti malam", None),
        ("14:29 5/7/2024", "2024-07-05T14:29"),
    ],
)
def test_a_full_date(typed: str, local: str | None) -> None:
    assert read(typed) == (LocalTime(local) if local else LocalTime("2024-07-05"))


@pytest.mark.parametrize(
    ("typed", "local"),
    [
        ("5 Juli", "2024-07-05"),
        ("5 jul 14.29", "2024-07-05T14:29"),
        ("5/7 14.29", "2024-07-05T14:29"),
        ("July 5 2pm", "2024-07-05T14:00"),
        ("20 Desember", "2024-12-20"),
        ("3 Februari", "2024-02-03"),
        ("29 Februari", "2024-02-29"),
        ("tanggal 5", "2024-07-05"),
        ("tgl 31 jam 8 pagi", "2024-07-31T08:00"),
        ("tanggal 20", "2024-06-20"),
        ("the 5th", "2024-07-05"),
        ("07.00", "2024-07-03T07:00"),
        ("pukul 14", "2024-07-03T14:00"),
        ("7 pagi", "2024-07-03T07:00"),
    ],
)
def test_what_is_left_out_is_what_is_nearest(typed: str, local: str) -> None:
    assert read(typed) == LocalTime(local)


def test_a_zone_that_is_written_goes_before_the_one_chosen() -> None:
    assert read("besok 07.00 WITA", "Asia/Jakarta") == LocalTime("2024-07-04T07:00", "Asia/Makassar")
    assert read("besok 07.00", "Asia/Jakarta") == LocalTime("2024-07-04T07:00", "Asia/Jakarta")
    assert read("2024-07-05T14:29+07:00") == LocalTime("2024-07-05T14:29", "Asia/Jakarta")
    assert read("besok 07.00 UTC") == LocalTime("2024-07-04T07:00", "UTC")


def test_today_is_told_on_the_clock_of_the_zone() -> None:
    late = dt.datetime(2024, 7, 3, 16, 0, tzinfo=dt.UTC)  # 23:00 in Jakarta, 01:00 of the 4th in Jayapura
    assert read_typed("hari ini 08.00", late).moment == LocalTime("2024-07-03T08:00")
    assert read_typed("hari ini 08.00 WIT", late).moment == LocalTime("2024-07-04T08:00", "Asia/Jayapura")
    assert read_typed("besok", late, None, "Asia/Jayapura").moment == LocalTime("2024-07-05")


@pytest.mark.parametrize("typed", ["31 Februari", "31 Februari 2024", "besok 25.00", "besok 07.61", "tanggal 32"])
def test_what_no_calendar_has_is_impossible(typed: str) -> None:
    assert read_typed(typed, NOW).trouble is Trouble.IMPOSSIBLE


@pytest.mark.parametrize(
    "typed",
    ["entah", "besok entah", "besok kemarin", "besok 07.00 08.00", "12", "besok 7", "jam", "malam", "7:5", "x" * 500],
)
def test_what_is_not_understood_whole_is_no_date(typed: str) -> None:
    assert read_typed(typed, NOW).trouble is Trouble.NOT_A_DATE


@pytest.mark.parametrize(
    "typed",
    [
        "besok 2 jam lagi",
        "Senin bulan depan",
        "Senin Selasa",
        "besok 5 jul",
        "besok pagi malam",
        "tanggal 5 tanggal 6",
        "5 Juli atau 6 Juli",
    ],
)
def test_what_contradicts_itself_is_no_date(typed: str) -> None:
    assert read_typed(typed, NOW).trouble is Trouble.NOT_A_DATE


def test_a_full_date_is_found_among_other_words() -> None:
    assert read("Jumat, 05 Juli 2024 14:29 | 194 kali dibaca") == LocalTime("2024-07-05T14:29")


@pytest.mark.parametrize("typed", ["", "   "])
def test_an_empty_line_is_no_moment_and_no_trouble(typed: str) -> None:
    found = read_typed(typed, NOW)
    assert (found.moment, found.trouble) == (None, None)


def test_a_weekday_that_does_not_fit_is_told() -> None:
    assert read_typed("Selasa, 5 Juli 2024", NOW).wrong_weekday == "Selasa"
    assert read_typed("selasa 5 juli jam 3 sore", NOW).wrong_weekday == "Selasa"
    assert read_typed("besok Senin", NOW).wrong_weekday == "Senin"
    assert read_typed("besok Kamis", NOW).wrong_weekday is None


@pytest.mark.parametrize("typed", ["5 Juli 20", "5 Juli", "Senin", "jam 1"])
def test_more_may_be_coming(typed: str) -> None:
    assert not read_typed(typed, NOW).finished


@pytest.mark.parametrize("typed", ["5 Juli 2024", "besok 07.00", "Senin depan", "7 pm", "jam 1 siang"])
def test_what_is_complete_counts_at_once(typed: str) -> None:
    assert read_typed(typed, NOW).finished


@given(typed=st.text("besokjamdpnluhri0123456789 .:/-,'WITA", max_size=40) | st.text(max_size=60))
def test_nothing_that_is_typed_raises(typed: str) -> None:
    found = read_typed(typed, NOW)
    assert found.moment is None or found.trouble is None
