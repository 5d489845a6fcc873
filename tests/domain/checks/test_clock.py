from __future__ import annotations

import pytest

from tests.domain.checks.looking import findings, fixes


def test_the_house_chooses_the_sign() -> None:
    text = "Pukul 14:30 WIB, lalu 15:00 WIB. Pukul 16.00 WIB."
    assert fixes(text, "clock-sign") == {"14:30": "14.30"}
    assert fixes(text, "clock-sign", clock="colon") == {"16.00": "16:00"}
    assert findings(text, "clock-sign", clock="any") == []


@pytest.mark.parametrize("text", ["Skor 14:30.", "Rasio 2:1 dan Yohanes 3:16.", "Catatan waktu 01:14.30.", "jam 14:30"])
def test_only_what_is_surely_a_clock_is_one(text: str) -> None:
    assert findings(text, "clock-sign") == []


def test_no_day_has_such_a_time() -> None:
    assert fixes("Pukul 25.10 dan pukul 14.75 WIB.", "impossible-clock") == {"25.10": None, "14.75": None}
    assert findings("Pukul 24.00 dan pukul 00.00, pukul 9.05.", "impossible-clock") == []


def test_the_zone_is_asked_for_once() -> None:
    text = "Rapat digelar Senin (23/11/2026) pukul 14.30.\n\nSelasa pukul 15.00 usai."
    assert [finding.text for finding in findings(text, "clock-zone")] == ["pukul 14.30"]


@pytest.mark.parametrize(
    "text",
    [
        "Senin pukul 14.30 WIB. Selasa pukul 15.00 selesai.",
        "Senin pukul 14.30 waktu setempat.",
        "Puskesmas buka pukul 08.00–16.00.",
        "Senin pukul tujuh pagi.",
    ],
)
def test_a_zone_anywhere_or_a_habit_is_enough(text: str) -> None:
    assert findings(text, "clock-zone") == []
