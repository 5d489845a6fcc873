"""Dates found in running text, and numbers that are none."""

from __future__ import annotations

import time

import pytest

from redaksi.domain.dates import DateDoubt, Shape, find_dates
from redaksi.domain.dates.text import LIMIT
from redaksi.domain.moments import LocalTime


@pytest.mark.parametrize(
    ("line", "shown", "local"),
    [
        ("Gempa terasa pada Jumat (5/7/2024) pukul 14.29 WIB.", "Jumat (5/7/2024) pukul 14.29 WIB", "2024-07-05T14:29"),
        ("Rapat pada Jumat, 5 Juli 2024, membahas pasar.", "Jumat, 5 Juli 2024", "2024-07-05"),
        ("Ia lahir pada 17 Agustus 1945 di Kota Embun.", "17 Agustus 1945", "1945-08-17"),
        ("Rapat Jumat (05/07/24) lalu", "Jumat (05/07/24)", "2024-07-05"),
        ("Rapat (5 Juli 2024) itu", "(5 Juli 2024)", "2024-07-05"),
        ("Rapat (5 Juli 2024 itu", "5 Juli 2024", "2024-07-05"),
        ("Pada 5 Juli 2024 pukul 14 WIB", "5 Juli 2024 pukul 14 WIB", "2024-07-05T14:00"),
        ("On July 5, 2024 at 2 PM they", "July 5, 2024 at 2 PM", "2024-07-05T14:00"),
        ("5 Juli 2024 12:05 AM", "5 Juli 2024 12:05 AM", "2024-07-05T00:05"),
        ("5 Juli 2024 14:29 PM", "5 Juli 2024 14:29 PM", "2024-07-05T14:29"),
        ("5 Juli '24 itu", "5 Juli '24", "2024-07-05"),
        ("26-Jul-99", "26-Jul-99", "1999-07-26"),
        ("5 Juli 2024, 14.29 persen naik", "5 Juli 2024", "2024-07-05"),
        ("5 Juli 2024 1.229 orang hadir", "5 Juli 2024", "2024-07-05"),
        ("5 Juli 2024 pukul sembilan", "5 Juli 2024", "2024-07-05"),
        ("5 Juli 2024 pukul 9 pagi", "5 Juli 2024", "2024-07-05"),
        ("5 Juli 2024, Jumat 12 ekor", "5 Juli 2024", "2024-07-05"),
    ],
)
def test_dates_in_running_text(line: str, shown: str, local: str) -> None:
    reading = find_dates(line)[0]
    assert line[reading.start : reading.end] == shown
    assert reading.moment is not None
    assert reading.moment.local == local


def test_every_date_of_a_line_is_found_in_order() -> None:
    line = "Antara Senin (1/7/2024) dan Jumat, 5 Juli 2024, kata dia, Rabu, bukan 10 menit yang lalu."
    assert [line[reading.start : reading.end] for reading in find_dates(line)] == [
        "Senin (1/7/2024)",
        "Jumat, 5 Juli 2024",
        "Rabu",
        "10 menit yang lalu",
    ]


def test_before_and_after_are_the_rest_of_the_line() -> None:
    first, second = find_dates("Dari 1 Juli 2024 – sampai – 5 Juli 2024, kata dia")
    assert (first.before, first.after) == ("Dari", "sampai – 5 Juli 2024, kata dia")
    assert (second.before, second.after) == ("Dari 1 Juli 2024 – sampai", "kata dia")


@pytest.mark.parametrize(
    ("line", "day", "month"),
    [
        ("kata dia, Rabu (4/11).", 4, 11),
        ("Rabu malam, (4/11)", 4, 11),
        ("kemarin (4/11)", 4, 11),
        ("Rabu 4/11 lalu", 4, 11),
        ("Kota Embun, 4/11 (Warta) - Wali kota", 4, 11),
        ("Kota Embun, Tanah Jauh, 4/11 WARTA -", 4, 11),
        ("sejak 4 November lalu", 4, 11),
        ("sejak 4 Nopember lalu", 4, 11),
        ("sejak Rabu 4 november lalu", 4, 11),
    ],
)
def test_day_and_month_without_a_year(line: str, day: int, month: int) -> None:
    (reading,) = find_dates(line)
    assert (reading.day, reading.month, reading.year, reading.moment) == (day, month, None, None)
    assert reading.doubts == (DateDoubt.NO_YEAR,)
    assert reading.weekday_agrees is None


@pytest.mark.parametrize(
    "line",
    [
        "1/3",
        "Hal 1/2 (4/11)",
        "Skor 2-1 pada menit 90+4",
        "tel. 021-12-05-2024",
        "alamat 10.05.07.2024",
        "https://warta.example/2024/07/05/judul",
        "Versi 5.07.2024.1 dan versi 12.05.2024",
        "Harga Rp 12.05.2024",
        "Peraturan Nomor 12/5/2024",
        "Pasal 5/2024 ayat 2",
        "Rasio 3/4 dari 5/6 warga",
        "nilai 25/07/10 di rapor",
        "2-4 Juli 2024",
        "2 - 4 Juli 2024",
        "hanya 5 may attend",
        "pukul 14.29 WIB di 3 tempat",
        "Rp5.000 dan 1.229 orang, 14,5 persen",
        "beberapa minggu ini, tiga Minggu, senin itu",
        "Minggu pertama bulan ini",
        "5 Juli-7 Agustus",
        "kode A5 Juli 2024x",
        "21 Agusti 2024",
    ],
)
def test_numbers_and_words_that_are_no_dates(line: str) -> None:
    assert [line[reading.start : reading.end] for reading in find_dates(line)] in ([], ["7 Agustus"])


@pytest.mark.parametrize(
    "line",
    [
        "31 Februari 2024",
        "29 Februari 2023 14:29",
        "20/20/2025",
        "2024-13-01",
        "45 Juli 2024",
        "0 Juli 2024",
        "5 Juli 2024 25:00 WIB",
        "5 Juli 2024 24:00",
        "5 Juli 2024 14:61",
        "5 Juli 2024 14:29:75",
        "Rabu (31/2)",
        "Rabu (4/13)",
        "Rabu (4/11 25:00)",
    ],
)
def test_impossible_dates_are_reported_not_raised(line: str) -> None:
    (reading,) = find_dates(line)
    assert reading.moment is None
    assert DateDoubt.IMPOSSIBLE in reading.doubts


def test_a_leap_day_without_a_year_is_possible() -> None:
    (reading,) = find_dates("Kamis (29/2)")
    assert reading.doubts == (DateDoubt.NO_YEAR,)


def test_month_first_is_read_where_only_so_it_is_a_date() -> None:
    (reading,) = find_dates("07/25/2024")
    assert (reading.moment, reading.day, reading.month) == (LocalTime("2024-07-25"), 25, 7)
    assert reading.doubts == (DateDoubt.MONTH_FIRST,)
    assert find_dates("07/05/2024")[0].moment == LocalTime("2024-05-07")


def test_a_weekday_that_disagrees_is_doubted_and_the_date_kept() -> None:
    (reading,) = find_dates("Senin, 5 Juli 2024 14:29")
    assert reading.moment == LocalTime("2024-07-05T14:29")
    assert (reading.weekday_shown, reading.weekday_agrees) == ("Senin", False)
    assert reading.doubts == (DateDoubt.WEEKDAY_DISAGREES,)


def test_the_weekday_is_kept_as_shown() -> None:
    assert find_dates("Jum’at, 5 Juli 2024")[0].weekday_shown == "Jum’at"


@pytest.mark.parametrize(
    ("line", "page_clock"),
    [
        ("jumat, 05 juli 2024", True),
        ("Jumat, Juli 5, 2024", True),
        ("Jumat, 28 Dzulhijjah 1445 / 5 July 2024", True),
        ("5 Juli 2024 M / 28 Zulhijah 1445 H", True),
        ("28 Zulhijah 1445 H", True),
        ("Jumat, 05 Juli 2024", False),
        ("jumat, 05 juli 2024 14:29", False),
        ("jumat kliwon, 5 juli 2024", False),
        ("jumat (5 juli 2024)", False),
        ("5 juli 2024", False),
        ("Friday, July 5, 2024", False),
    ],
)
def test_the_clock_of_the_page(line: str, page_clock: bool) -> None:
    (reading,) = find_dates(line)
    assert reading.page_clock is page_clock
    assert (reading.start, reading.end) == (0, len(line))


def test_a_hijri_date_is_one_with_its_twin() -> None:
    (reading,) = find_dates("Jumat, 28 Dzulhijjah 1445 / 5 July 2024 14:29")
    assert (reading.shape, reading.moment) == (Shape.HIJRI, LocalTime("2024-07-05T14:29"))
    assert reading.weekday_agrees is True


def test_a_hijri_date_far_from_another_stands_alone() -> None:
    first, second = find_dates("28 Zulhijah 1445 H, lalu rapat pada 5 Juli 2024")
    assert (first.shape, first.moment, first.day, first.year) == (Shape.HIJRI, None, None, None)
    assert (second.shape, second.moment) == (Shape.DAY_MONTH_YEAR, LocalTime("2024-07-05"))


@pytest.mark.parametrize("line", ["kata dia, Minggu.", "Minggu sore ia pergi", "Ahad itu", "On Sunday they left"])
def test_a_bare_weekday_is_inline(line: str) -> None:
    (reading,) = find_dates(line)
    assert (reading.shape, reading.inline, reading.moment) == (Shape.WEEKDAY, True, None)


def test_only_the_beginning_of_a_line_is_looked_at() -> None:
    assert find_dates(" " * (LIMIT - 20) + "5 Juli 2024, 14:29 WIB") == ()
    assert len(find_dates("5 Juli 2024 " + "x" * LIMIT)) == 1


HOSTILE = (
    *(
        "1/",
        "1.1.",
        "5",
        "5 ",
        "14:29 ",
        "2024-01-01",
        "T14:29",
        "²½",
        "5 Juli ",
        "28 jumadil ",
        "9 menit ",
        "views 1 ",
    ),
    *("Jumat ", "Jumat (5/7) ", "Tayang: ", "pada on ", "Oleh ", "A", "A, ", "é", "\u0301", "\x00", "\ud800"),
    *("(", " ", "'", "| ", "- "),
)


@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_lines_are_read_in_no_time(unit: str) -> None:
    line = unit * (LIMIT * 50 // len(unit))
    begin = time.process_time()
    for ending in ("", "5 Juli 2024"):
        find_dates(line[: LIMIT - 20] + ending)
    find_dates(line)
    assert time.process_time() - begin < 0.5
