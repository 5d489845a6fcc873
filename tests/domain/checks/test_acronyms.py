from __future__ import annotations

import pytest

from tests.domain.checks.looking import findings

RULE = "acronym"


def test_an_acronym_that_is_never_spelt_out() -> None:
    text = "Ketua FKPQ menolak. FKPQ akan menggugat."
    (found,) = findings(text, RULE)
    assert (found.text, found.start) == ("FKPQ", 6)


def test_the_most_used_come_first_and_not_all_of_them() -> None:
    text = "Ada XQA, lalu XQB, lalu XQB.\n\nMenurut XQC."
    assert [finding.text for finding in findings(text, RULE)] == ["XQB"]


@pytest.mark.parametrize(
    "text",
    [
        "KPK, DPR, RI, BMKG, dan PSSI.",
        "Forum Komunikasi Petani Qomar (FKPQ) menolak. FKPQ menggugat.",
        "FKPQ (Forum Komunikasi Petani Qomar) menolak.",
        "Forum Komunikasi Petani Qomar menolak; kata FKPQ.",
        "Saham PT XYZA naik. Bank QWE tutup.",
        "Bab VII dan XXI.",
        "Polisi menangkap tersangka ARD. Keluarga korban TAS berduka; BGX (25) selamat.",
        "Ia menulis DENGAN CATATAN KHUSUS.",
        "Truk bernomor B 9124 UXT dan pesawat ATR 72.",
        "## FKPQ menolak",
        "| FKPQ | 3 |",
        "RANUMAS – Hujan turun.\n\nRANUMAS, Radar Lembayung -- Hujan turun.",
        "Kode `FKPQ` dan https://contoh.example/FKPQ.",
        "mem-PHK-kan dan COVID-19 dan KUHPerdata.",
    ],
)
def test_known_explained_and_names_stay(text: str) -> None:
    assert findings(text, RULE) == []
