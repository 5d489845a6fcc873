from __future__ import annotations

import datetime as dt

import pytest

from redaksi.domain.checks.finding import Severity
from tests.domain.checks.looking import findings, fixes

RULE = "weekday"


def test_a_full_date_with_another_weekday_blocks() -> None:
    (found,) = findings("Rapat digelar Selasa (23/11/2026) malam.", RULE)
    assert (found.text, found.fix) == ("Selasa (23/11/2026)", "Senin (23/11/2026)")
    assert found.others == ("Selasa (24/11/2026)",)
    assert found.severity is Severity.BLOCK
    assert found.params["date_id"] == "23 November 2026"
    assert (found.params["right_id"], found.params["right_en"]) == ("Senin", "Monday")


def test_the_year_may_be_the_slip() -> None:
    (found,) = findings("Terjadi pada Senin (23/11/2025).", RULE)
    assert (found.fix, found.others[0]) == ("Minggu (23/11/2025)", "Senin (23/11/2026)")


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("Pada Selasa (23/11/2026) pukul 14.30 WIB.", {"Selasa (23/11/2026)": "Senin (23/11/2026)"}),
        ("Pada Rabu, 5 Juli 2024, hujan.", {"Rabu, 5 Juli 2024": "Jumat, 5 Juli 2024"}),
        ("Pada Selasa (17/11) dan Selasa (19/11) lalu.", {"Selasa (19/11)": "Kamis (19/11)"}),
        ("Dua hari: Senin (23/11/2026) dan Senin (24/11/2026).", {"Senin (24/11/2026)": "Selasa (24/11/2026)"}),
    ],
)
def test_written_out_and_without_a_year(text: str, fix: dict[str, str]) -> None:
    assert fixes(text, RULE) == fix


def test_a_date_without_a_year_is_a_warning_only() -> None:
    (found,) = findings("Pada Selasa (19/11) lalu.", RULE)
    assert found.severity is Severity.WARN


@pytest.mark.parametrize(
    "text",
    [
        "Senin (23/11/2026), Jumat, 5 Juli 2024, dan Jumat, 17 Agustus 1945.",
        "Rabu (19/11) tahun lalu",  # right in 2025
        "Pada 2019, Rabu (20/11) menjadi hari libur.",
        "Sabtu-Minggu (21-22/11/2026) libur.",
        "Senin lalu, 3 dari 4 orang hadir.",
        "Selama dua minggu (23/11/2026) hujan.",
        "Skor Rabu 3/1 dan Nomor 23/11/2026.",
        "`Selasa (23/11/2026)`",
    ],
)
def test_what_fits_or_is_no_date_stays(text: str) -> None:
    assert findings(text, RULE) == []


def test_without_a_day_of_the_piece_only_full_dates_are_judged() -> None:
    assert findings("Pada Selasa (19/11) lalu.", RULE, today=None) == []
    assert len(findings("Pada Rabu (19/11/2026) lalu.", RULE, today=None)) == 1


def test_english_dates_are_read_as_well() -> None:
    assert fixes("On Tuesday, 5 July 2024.", RULE, language="en") == {"Tuesday, 5 July 2024": "Friday, 5 July 2024"}


def test_a_leap_day_without_a_year_is_left_alone() -> None:
    assert findings("Pada Senin (29/2) lalu.", RULE, today=dt.date(2024, 3, 10)) == []
