"""Names of days and months, and the weekday of a date."""

from __future__ import annotations

import csv
import datetime as dt
import re
from pathlib import Path

import pytest

from redaksi.domain.dates import read_date_line, weekday_agrees, weekday_of
from redaksi.domain.dates.names import MONTHS, WEEKDAYS, month_number, weekday_number

FRIDAY = dt.date(2024, 7, 5)


def test_the_weekday_of_a_date() -> None:
    assert weekday_of(FRIDAY) == "Jumat"
    assert weekday_of(FRIDAY, "en") == "Friday"
    assert [weekday_of(FRIDAY + dt.timedelta(days=ahead)) for ahead in range(3)] == ["Jumat", "Sabtu", "Minggu"]


@pytest.mark.parametrize("name", ["Jumat", "JUMAT", "Jum'at", "Jum’at", "Jum at", "jum", "Friday", "Fri"])
def test_every_spelling_of_friday_agrees_with_a_friday(name: str) -> None:
    assert weekday_agrees(name, FRIDAY)


@pytest.mark.parametrize("name", ["Kamis", "Saturday", "Ahad", "Juli", "", "hari"])
def test_another_word_does_not_agree(name: str) -> None:
    assert not weekday_agrees(name, FRIDAY)


@pytest.mark.parametrize(
    ("number", "names"),
    [
        (1, ["Januari", "January", "Jan", "Jan.", "Djan", "Djanuari"]),
        (2, ["Februari", "Pebruari", "February", "Feb", "Peb"]),
        (3, ["Maret", "Mar", "Mrt", "March"]),
        (5, ["Mei", "May", "Mai"]),
        (7, ["Juli", "July", "Jul", "Djuli"]),
        (8, ["Agustus", "Agu", "Agt", "Ags", "Ag.", "Agust", "Aug", "August"]),
        (9, ["September", "Sep", "Sept"]),
        (10, ["Oktober", "Okt", "Oct", "October"]),
        (11, ["November", "Nov", "Nop", "Nopember", "NOVEMBER"]),
        (12, ["Desember", "Des", "Dec", "December"]),
    ],
)
def test_spellings_of_months(number: int, names: list[str]) -> None:
    assert {month_number(name) for name in names} == {number}
    for name in names:
        reading = read_date_line(f"5 {name} 2024")
        assert reading is not None
        assert (reading.day, reading.month, reading.year) == (5, number, 2024)


def test_other_words_are_no_names() -> None:
    assert month_number("Senin") is None
    assert weekday_number("Januari") is None


def test_every_accepted_variant_of_the_newsroom_list_is_read(shared: Path) -> None:
    seen = 0
    with (shared / "domain/date_names.tsv").open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE):
            variants = [variant.strip() for variant in re.sub(r"\(.*?\)", "", row["variants_to_accept"]).split(",")]
            for name in [row["standard"], *(variant for variant in variants if variant not in ("", "-"))]:
                seen += 1
                if row["standard"] in WEEKDAYS["id"]:
                    assert weekday_number(name) == WEEKDAYS["id"].index(row["standard"])
                elif row["standard"] in MONTHS["id"]:
                    assert month_number(name) == MONTHS["id"].index(row["standard"]) + 1
    assert seen > 40


@pytest.mark.parametrize(
    ("shown", "zone"),
    [
        ("WIB", "Asia/Jakarta"),
        ("wib", "Asia/Jakarta"),
        ("(WIB)", "Asia/Jakarta"),
        ("[WIB]", "Asia/Jakarta"),
        ("Waktu Indonesia Barat", "Asia/Jakarta"),
        ("Waktu Indonesia bagian Tengah", "Asia/Makassar"),
        ("waktu indonesia timur", "Asia/Jayapura"),
        ("Wita", "Asia/Makassar"),
        ("WIT", "Asia/Jayapura"),
        ("+07:00", "Asia/Jakarta"),
        ("+0800", "Asia/Makassar"),
        ("+09", "Asia/Jayapura"),
        ("GMT+7", "Asia/Jakarta"),
        ("UTC+09:00", "Asia/Jayapura"),
        ("WIB+07:00", "Asia/Jakarta"),
        ("Z", "UTC"),
        ("UTC", "UTC"),
        ("GMT", "UTC"),
        ("+00:00", "UTC"),
        ("", None),
    ],
)
def test_zones_as_shown(shown: str, zone: str | None) -> None:
    reading = read_date_line(f"Jumat, 5 Juli 2024 14:29:00 {shown}".rstrip())
    assert reading is not None
    assert reading.moment is not None
    assert (reading.moment.zone, reading.zone, reading.doubts) == (zone, zone, ())


@pytest.mark.parametrize("shown", ["EST", "SGT", "waktu setempat", "+05:30", "-05:00", "GMT-7", "WIB+08:00", "UTC+3"])
def test_a_zone_that_is_not_known_stays_open_and_is_doubted(shown: str) -> None:
    reading = read_date_line(f"5 Juli 2024 14:29:00 {shown}")
    assert reading is not None
    assert reading.moment is not None
    assert reading.moment.local == "2024-07-05T14:29:00"
    assert (reading.moment.zone, reading.doubts) == (None, ("zone-unknown",))


def test_an_offset_after_a_time_stamp_is_no_span_of_time() -> None:
    reading = read_date_line("2024-07-05T14:29-05:00")
    assert reading is not None
    assert (reading.clock, reading.zone, reading.doubts) == ("14:29", None, ("zone-unknown",))
