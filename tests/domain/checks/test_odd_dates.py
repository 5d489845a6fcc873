from __future__ import annotations

import pytest

from redaksi.domain.checks.finding import Severity
from tests.domain.checks.looking import findings, fixes


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Pada Selasa (31/2/2026) malam.", ["Selasa (31/2/2026)"]),
        ("Kejadian (20/20/2025) itu.", ["(20/20/2025)"]),
        ("Pada 31 April 2026.", ["31 April 2026"]),
        ("Hingga 30 Februari.", ["30 Februari"]),
        ("Pada Senin (32/10) lalu.", ["Senin (32/10)"]),
    ],
)
def test_days_that_do_not_exist_block(text: str, found: list[str]) -> None:
    told = findings(text, "impossible-date")
    assert [finding.text for finding in told] == found
    assert all(finding.severity is Severity.BLOCK for finding in told)


@pytest.mark.parametrize(
    "text",
    [
        "Keputusan Nomor 45/20/2025 dan halaman 20/20.",
        "Usianya genap 45 Agustus lalu.",
        "Pada 29 Februari, 31 Maret 2026, dan (31/12/2026).",
        "Skor 21/19 dan 24/7.",
        "Pengukuran 12/30 pada 99 titik.",
    ],
)
def test_decrees_pages_and_real_days_stay(text: str) -> None:
    assert findings(text, "impossible-date") == []


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("Ia ditangkap Kamis (13/10/3025).", {"3025": "2026"}),
        ("Ia ditangkap Kamis (4/11/205).", {"205": "2026"}),
        ("Ia mengatakan hal itu, Selasa (23/11/2027).", {"2027": "2026"}),
    ],
)
def test_years_that_a_slip_made(text: str, fix: dict[str, str]) -> None:
    assert fixes(text, "odd-year") == fix


@pytest.mark.parametrize(
    "text",
    [
        "Perayaan (17/8/2045) akan menjadi yang terbesar.",
        "Tenggatnya diperkirakan jatuh pada Senin (3/5/2027).",
        "Ia lahir (17/8/1945) di Blitar.",
        "Ia mengatakan itu, Senin (23/11/2026).",
        "Berkas (45/2027/888).",
    ],
)
def test_the_past_and_what_is_meant_ahead_stay(text: str) -> None:
    assert findings(text, "odd-year") == []
