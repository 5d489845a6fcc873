from __future__ import annotations

import pytest

from tests.domain.checks.looking import findings, fixes


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("Naik 2.5 persen.", {"2.5": "2,5"}),
        ("Gempa magnitudo 5.4 terasa.", {"5.4": "5,4"}),
        ("Panjangnya 1.75 meter.", {"1.75": "1,75"}),
        ("Luasnya 1,500,000 hektare.", {"1,500,000": "1.500.000"}),
        ("Ada 12,000 orang dan 1,250 jiwa.", {"12,000": "12.000", "1,250": "1.250"}),
        ("Ada 28450 orang.", {"28450": "28.450"}),
        ("Hanya 5 % yang tahu.", {" %": "%"}),
    ],
)
def test_numbers_have_dots_for_thousands_and_a_decimal_comma(text: str, fix: dict[str, str]) -> None:
    assert fixes(text, "number") == fix


@pytest.mark.parametrize(
    "text",
    [
        "Versi 2.5 dan Pasal 3.1 ayat 2.",
        "Pukul 19.30 WIB, catatan waktu 1.30 menit, jam 7.30 menit.",
        "Sebanyak 2.500 meter dan 28.450 orang.",
        "Tahun 2024 orang ramai; kode pos 15412; telepon 08123456789.",
        "Nomor 112/2025, B 9124 UXT, NIK 3201012345.",
        "Skor 3-2, 90+4, 7.912,55 poin.",
        "Rata-rata 1,250 anak tiap keluarga, 1,250 ton beras.",
        "US$1,500,000 dan 1.500.000 hektare.",
        "`2.5 persen` dan https://contoh.example/2.5%20persen",
        "Jalan Raya 12345 Meter Air.",
    ],
)
def test_versions_clocks_codes_and_foreign_money_stay(text: str) -> None:
    assert findings(text, "number") == []


def test_the_house_chooses_between_sign_and_word() -> None:
    text = "Naik 5 persen, turun 3%.\n\n| Laba | 14% |\n| --- | --- |"
    assert findings(text, "percent") == []
    assert fixes(text, "percent", percent="word") == {"%": " persen"}
    assert fixes(text, "percent", percent="sign") == {" persen": "%"}
