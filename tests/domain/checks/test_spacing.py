from __future__ import annotations

import pytest

from tests.domain.checks.looking import findings

RULE = "spacing"


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("Ia  datang.", {"  ": " "}),
        ("Ia datang , lalu pulang .", {" ,": ",", " .": "."}),
        ("Ia datang ,lalu pulang.", {" ,": ", "}),
        ("Kapan ?", {" ?": "?"}),
        ("Benarkah ??", {" ??": "??"}),
        ("Ia datang,lalu pulang.", {",": ", "}),
        ("Ia selesai.Kemudian pulang.", {".": ". "}),
        ("Ia pulang..", {"..": "."}),
        ("Ia pulang,, lalu tidur.", {",,": ","}),
        ("“ Ia pulang ” katanya.", {"“ ": "“", " ”": "”"}),
        ("**Rapat** , lalu [makan](https://contoh.example) .", {" ,": ",", " .": "."}),
        ("Dia berkata kepada para tamu : pulang.", {" :": ":"}),
    ],
)
def test_blanks_and_stops(text: str, fix: dict[str, str]) -> None:
    assert {finding.text: finding.fix for finding in findings(text, RULE)} == fix


@pytest.mark.parametrize(
    "text",
    [
        "Belum tahu… atau ... barangkali .... Entah ...",
        "Skor 2 : 1 dan 19 : 30.",
        "Penulis : Rina",
        "Editor bahasa : Budi Santosa",
        "Lihat contoh.example,lengkap dan https://contoh.example/a,b;c?d=1..2 itu.",
        "Rp1.500,00 dan 2,5 persen; 14.30 WIB; 1.000.000",
        "Dian, S.H., M.H. dari PT Maju Tbk., Jakarta.",
        "| a  | b |\n|---|---|\n| c ,d | e |",
        "Baris pertama  \nbaris kedua",
        "1.  Butir satu\n-   Butir dua",
        "Ia tersenyum :) dan ;)",
        "`a,b  c..d` itu kode.",
        "    a,b  c",
        "KOMPAS.com, Tempo.Co, detik.com, dan Node.js",
        "## Judul bab",
        "*Aedes aegypti* menggigit.",
        "Menurut Campbell dkk., 1960, dan Campbell et al., 1961.",
        "Buka ../folder lalu a.n. direktur.",
        "”Kami terlambat,” kata Rina. ”Di jalan hujan.” Ia menyebut ”hari sial” dua kali.",
    ],
)
def test_look_alikes_stay(text: str) -> None:
    assert findings(text, RULE) == []


def test_spacing_of_languages_with_other_customs_stays() -> None:
    assert findings("Il demande : pourquoi ?", RULE, language="fr") == []
