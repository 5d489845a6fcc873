from __future__ import annotations

import pytest

from redaksi import wordlists
from tests.domain.checks.looking import findings, fixes

RULE = "nonstandard-word"


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("Itu hanya sekedar isu.", {"sekedar": "sekadar"}),
        ("Sekedar informasi, jalan ditutup.", {"Sekedar": "Sekadar"}),
        ("Walikota Banjaran datang.", {"Walikota": "Wali kota"}),
        ("Resikonya besar.", {"Resikonya": "Risikonya"}),
        (
            "Ia mengkonfirmasi kabar itu pada bulan Ramadhan.",
            {"mengkonfirmasi": "mengonfirmasi", "Ramadhan": "Ramadan"},
        ),
        ("Sidang digelar Jum’at lalu.", {"Jum’at": "Jumat"}),
        ("Pada 3 Nopember 2026.", {"Nopember": "November"}),
        ("Antrian panjang di apotik-apotik.", {"Antrian": "Antrean", "apotik": "apotek"}),
        ("**Hutang** itu lunas.", {"Hutang": "Utang"}),
    ],
)
def test_a_nonstandard_word_is_told_with_the_standard_one(text: str, fix: dict[str, str]) -> None:
    assert fixes(text, RULE) == fix


@pytest.mark.parametrize(
    "text",
    [
        "Gilang Ramadhan memimpin orkes itu.",
        "Ia dipanggil Mr. Terimakasih oleh tetangganya.",
        "Putera Sampoerna mendirikan sekolah.",
        "Saham PT Elit Jaya naik.",
        "Ia bekerja di Komplek Timur.",
        "Lihat [laman](https://contoh.example/resiko-praktek).",
        "Jalankan `analisa --resiko`.",
        "```\nresiko\n```",
        "KOMPLEK itu tertulis di papan HUTANG.",
        "Praktik, risiko, dan utang.",
    ],
)
def test_names_addresses_code_and_standard_words_stay(text: str) -> None:
    assert findings(text, RULE) == []


def test_other_languages_are_left_alone() -> None:
    assert findings("The dollar rose in praktek.", RULE, language="en") == []


def test_no_word_of_the_list_is_standard_itself() -> None:
    words = wordlists.nonstandard()
    assert len(words) > 250
    assert [(word, right) for word, right in words.items() if right.lower() in words or word == right] == []
    assert [word for word in words if word != word.lower() or not word.strip()] == []
