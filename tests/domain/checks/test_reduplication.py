from __future__ import annotations

import pytest

from tests.domain.checks.looking import findings, fixes

RULE = "reduplication"


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("Semua rumah rumah roboh.", {"rumah rumah": "rumah-rumah"}),
        ("Rumah- rumah itu roboh.", {"Rumah- rumah": "Rumah-rumah"}),
        ("Mereka berlari -lari.", {"berlari -lari": "berlari-lari"}),
        ("Ada anak - anak di sana.", {"anak - anak": "anak-anak"}),
        ("Orang2 datang dengan anak2nya.", {"Orang2": "Orang-orang", "anak2nya": "anak-anaknya"}),
        ("Itu kebiasaan sehari hari.", {"sehari hari": "sehari-hari"}),
        ("Bertahun tahun ia menunggu.", {"Bertahun tahun": "Bertahun-tahun"}),
        ("Ia berusaha sebaik baiknya.", {"sebaik baiknya": "sebaik-baiknya"}),
        ("Nilainya miliar2 rupiah.", {"miliar2": "miliar-miliar"}),
    ],
)
def test_a_reduplication_is_written_in_full_with_a_hyphen(text: str, fix: dict[str, str]) -> None:
    assert fixes(text, RULE) == fix


@pytest.mark.parametrize(
    "text",
    [
        "Kadar CO2 dan PM2 naik; file mp3; grup U2.",
        "Kebijakan pra- dan pascabencana, pro- dan kontra.",
        "Jakarta - Polisi menangkap dia.",
        "Luasnya 20 m2 atau 3 km2.",
        "Kata dia, Windows2 dan versi2 itu nama berkas `data2`.",
        "Rumah-rumah dan anak-anak.",
        "Jalan Kota–Kota Tua",
        "Sebuah buah jatuh; berapa apa; seorang orang tua; bertahun-tahun; sehari harian.",
        "1. Jakarta Rp 14,6 triliun2. Bandung",
    ],
)
def test_names_measures_and_hanging_hyphens_stay(text: str) -> None:
    assert findings(text, RULE) == []
