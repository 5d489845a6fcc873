"""Dates as the site prints them."""

from __future__ import annotations

import pytest

from redaksi.domain.dates import print_date, print_long, valid_pattern
from redaksi.domain.errors import UsageError
from redaksi.domain.moments import LocalTime

SITE = "EEEE, dd MMMM yyyy HH:mm"
AFTERNOON = LocalTime("2024-07-05T14:29")
JAKARTA = LocalTime("2024-07-05T14:29", "Asia/Jakarta")
DAY = LocalTime("2024-07-05")
MORNING = LocalTime("2026-01-04T00:07:09", "Asia/Jayapura")


@pytest.mark.parametrize(
    ("moment", "pattern", "language", "expected"),
    [
        (AFTERNOON, SITE, "id", "Jumat, 05 Juli 2024 14:29"),
        (AFTERNOON, SITE, "en", "Friday, 05 July 2024 14:29"),
        (AFTERNOON, SITE, "en-GB", "Friday, 05 July 2024 14:29"),
        (AFTERNOON, SITE, "jv", "Jumat, 05 Juli 2024 14:29"),
        (JAKARTA, f"{SITE} zzz", "id", "Jumat, 05 Juli 2024 14:29 WIB"),
        (MORNING, "EEE, d MMM yy H.mm:ss z", "id", "Min, 4 Jan 26 0.07:09 WIT"),
        (MORNING, "EEE, d MMM y h:mm a", "en", "Sun, 4 Jan 2026 12:07 AM"),
        (AFTERNOON, "d/M/yyyy hh:mm a", "en", "5/7/2024 02:29 PM"),
        (AFTERNOON, "dd/MM/yy", "id", "05/07/24"),
        (JAKARTA, "EEEE, d MMMM yyyy 'pukul' HH.mm zzz", "id", "Jumat, 5 Juli 2024 pukul 14.29 WIB"),
        (AFTERNOON, "d MMMM yyyy, h 'o''clock' a", "en", "5 July 2024, 2 o'clock PM"),
        (AFTERNOON, "d''M", "id", "5'7"),
        (LocalTime("0987-03-01"), "d MMMM yyyy", "id", "1 Maret 0987"),
        (LocalTime("2024-07-05T14:29", "Asia/Tokyo"), "d/M HH:mm z", "id", "5/7 14:29 Asia/Tokyo"),
    ],
)
def test_letters_of_the_pattern(moment: LocalTime, pattern: str, language: str, expected: str) -> None:
    assert print_date(moment, pattern, language) == expected


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (f"{SITE} zzz", "Jumat, 05 Juli 2024 14:29"),
        ("EEEE, d MMMM yyyy | HH:mm (zzz)", "Jumat, 5 Juli 2024 | 14:29"),
        ("HH:mm zzz, EEEE d MMMM yyyy", "14:29, Jumat 5 Juli 2024"),
        ("d MMMM yyyy zzz HH:mm", "5 Juli 2024 14:29"),
        ("(d/M/yyyy HH:mm zzz)", "(5/7/2024 14:29)"),
        ("zzz HH:mm d/M/yyyy", "14:29 5/7/2024"),
    ],
)
def test_an_unknown_zone_leaves_nothing_behind(pattern: str, expected: str) -> None:
    assert print_date(AFTERNOON, pattern, "id") == expected


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (SITE, "Jumat, 05 Juli 2024"),
        (f"{SITE} zzz", "Jumat, 05 Juli 2024"),
        ("EEEE, d MMMM yyyy 'pukul' HH.mm zzz", "Jumat, 5 Juli 2024"),
        ("'Tayang:' HH:mm, d MMMM yyyy", "Tayang: 5 Juli 2024"),
        ("'Tayang:' d MMMM yyyy HH:mm", "Tayang: 5 Juli 2024"),
        ("'pukul' HH:mm, d MMMM yyyy", "5 Juli 2024"),
        ("EEEE, HH:mm d MMMM yyyy", "Jumat, 5 Juli 2024"),
        ("EEEE 'pukul' HH:mm, d MMMM yyyy", "Jumat, 5 Juli 2024"),
        ("EEEE 'pukul' HH:mm 'pada' d MMMM yyyy", "Jumat 5 Juli 2024"),
        ("d/M/yyyy (HH:mm)", "5/7/2024"),
        ("(d/M/yyyy HH:mm)", "(5/7/2024)"),
        ("dHHM", "5 7"),
    ],
)
def test_a_day_without_time_leaves_the_time_out_with_its_separators(pattern: str, expected: str) -> None:
    assert print_date(DAY, pattern, "id") == expected


def test_a_moment_inside_a_sentence() -> None:
    morning = LocalTime("2024-07-06T07:00", "Asia/Jakarta")
    assert print_long(morning) == "Sabtu, 6 Juli 2024 07.00 WIB"
    assert print_long(morning, "en") == "Saturday, 6 July 2024, 07:00 WIB"
    assert print_long(AFTERNOON, "en") == "Friday, 5 July 2024, 14:29"
    assert print_long(DAY) == "Jumat, 5 Juli 2024"


@pytest.mark.parametrize("pattern", ["", "HH:mm", "'EEEE'", "EEEEE d", "QQ yyyy", "dd MMMMM yyyy", "d 'pukul"])
def test_a_pattern_that_prints_no_date_is_not_valid(pattern: str) -> None:
    assert not valid_pattern(pattern)


@pytest.mark.parametrize("pattern", [SITE, "d", "yyyy-MM-dd'T'HH:mm:ss", "EEEE, d MMMM yyyy, HH.mm zzzz"])
def test_a_pattern_that_prints_a_date_is_valid(pattern: str) -> None:
    assert valid_pattern(pattern)
    assert print_date(JAKARTA, pattern)


@pytest.mark.parametrize("pattern", ["dd QQ yyyy", "d MMMM yyyy 'pukul HH"])
def test_an_unknown_letter_or_an_open_quote_is_refused(pattern: str) -> None:
    with pytest.raises(UsageError) as refused:
        print_date(JAKARTA, pattern)
    assert refused.value.code == "bad-date-pattern"
    assert refused.value.params == {"pattern": pattern}
