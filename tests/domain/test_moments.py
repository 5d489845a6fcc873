"""Moments keep what was shown: the day, minute or second, and a zone only where there is one."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redaksi.domain.errors import UsageError
from redaksi.domain.moments import LocalTime, is_stamp, known_zone, utc_stamp

NOON_UTC = dt.datetime(2024, 7, 5, 12, 0, 59, 999_999, tzinfo=dt.UTC)


@pytest.mark.parametrize("local", ["2024-07-05", "2024-02-29T23:59", "2024-07-05T00:00:59", "0001-01-01", "9999-12-31"])
def test_a_moment_has_one_of_three_precisions(local: str) -> None:
    assert LocalTime(local).local == local
    assert LocalTime(local).has_time is ("T" in local)


@pytest.mark.parametrize(
    "local",
    [
        *("", "2024", "2024-7-5", "2024-02-30", "2023-02-29", "0000-01-01", "2024-13-01", "2024-00-10"),
        *("2024-07-05 14:29", "2024-07-05T14", "2024-07-05T24:00", "2024-07-05T14:60", "2024-07-05T14:29:60"),
        *("2024-07-05T14:29Z", "2024-07-05T14:29+07:00", "2024-07-05T14:29:00.5", "2024-07-05\n", "٢٠٢٤-٠٧-٠٥"),
        "x" * 5000,
    ],
)
def test_a_day_or_time_that_does_not_exist_is_refused(local: str) -> None:
    with pytest.raises(UsageError) as refused:
        LocalTime(local)
    assert refused.value.code == "bad-date"
    assert refused.value.params == {"text": local[:40]}


@pytest.mark.parametrize(
    "zone", ["", "WIB", "Asia", "Asia/Nirgendwo", "../etc/passwd", "/etc/passwd", "a\0b", "\ud800"]
)
def test_an_unknown_zone_is_refused(zone: str) -> None:
    assert not known_zone(zone)
    with pytest.raises(UsageError) as refused:
        LocalTime("2024-07-05", zone)
    assert refused.value.code == "bad-zone"


@pytest.mark.parametrize("zone", ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura", "UTC", "Europe/Berlin"])
def test_a_zone_of_the_iana_list_is_known(zone: str) -> None:
    assert known_zone(zone)
    assert LocalTime("2024-07-05", zone).zone == zone


@pytest.mark.parametrize(
    ("zone", "name"),
    [
        ("Asia/Jakarta", "WIB"),
        ("Asia/Pontianak", "WIB"),
        ("Asia/Makassar", "WITA"),
        ("Asia/Jayapura", "WIT"),
        ("Asia/Tokyo", "Asia/Tokyo"),
        (None, None),
    ],
)
def test_the_zones_of_indonesia_have_their_names(zone: str | None, name: str | None) -> None:
    assert LocalTime("2024-07-05", zone).zone_name == name


def test_a_moment_from_a_datetime() -> None:
    assert LocalTime.at(NOON_UTC, "Asia/Jakarta") == LocalTime("2024-07-05T19:00", "Asia/Jakarta")
    assert LocalTime.at(NOON_UTC, "Asia/Jakarta", seconds=True).local == "2024-07-05T19:00:59"
    assert LocalTime.at(NOON_UTC.replace(tzinfo=None), "Asia/Jakarta").local == "2024-07-05T12:00"
    assert LocalTime.at(NOON_UTC.replace(tzinfo=None)) == LocalTime("2024-07-05T12:00")


def test_the_wall_clock_of_a_moment() -> None:
    moment = LocalTime("2024-07-05T14:29:07")
    assert moment.naive == dt.datetime(2024, 7, 5, 14, 29, 7)
    assert moment.date == dt.date(2024, 7, 5)
    assert LocalTime("2024-07-05").naive == dt.datetime(2024, 7, 5)


def test_an_instant_needs_a_zone() -> None:
    shown = LocalTime("2024-07-05T14:29", "Asia/Jayapura")
    bare = LocalTime("2024-07-05T14:29")
    instant = shown.instant("Asia/Jakarta")
    assert instant is not None
    assert instant.astimezone(dt.UTC).hour == 5
    assert bare.instant() is None
    fallen_back = bare.instant("Asia/Jakarta")
    assert fallen_back is not None
    assert fallen_back.isoformat() == "2024-07-05T14:29:00+07:00"


def test_a_machine_time_is_utc_in_milliseconds() -> None:
    jakarta = dt.timezone(dt.timedelta(hours=7))
    assert utc_stamp(dt.datetime(2024, 7, 5, 6, 59, 0, 1_999, tzinfo=jakarta)) == "2024-07-04T23:59:00.001Z"


@given(st.datetimes(dt.datetime(2, 1, 1), dt.datetime(9998, 12, 31), timezones=st.just(dt.UTC)))
def test_what_is_written_as_a_machine_time_is_one(moment: dt.datetime) -> None:
    assert is_stamp(utc_stamp(moment))


@pytest.mark.parametrize(
    "text",
    [
        *("", "2024-07-05", "2024-07-05T06:59:00Z", "2024-07-05T06:59:00.001+00:00", "2024-07-05T06:59:00.001Z\n"),
        *(
            "2024-02-30T06:59:00.001Z",
            "2024-07-05T24:59:00.001Z",
            "0001-01-01T00:00:00.000Z",
            "9999-12-31T23:59:59.999Z",
        ),
    ],
)
def test_what_is_no_machine_time(text: str) -> None:
    assert not is_stamp(text)


@given(st.datetimes(min_value=dt.datetime(2, 1, 1)), st.sampled_from(["Asia/Jakarta", "Asia/Jayapura", None]))
def test_a_moment_and_its_wall_clock_are_the_same(moment: dt.datetime, zone: str | None) -> None:
    shown = LocalTime.at(moment, zone, seconds=True)
    assert shown.naive == moment.replace(microsecond=0)
    assert shown.zone == zone
