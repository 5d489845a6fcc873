from __future__ import annotations

import pytest

from tests.domain.checks.looking import findings, fixes


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("Harganya Rp. 5.000.", {"Rp. 5.000": "Rp5.000"}),
        ("Harganya Rp 15000 saja.", {"Rp 15000": "Rp 15.000"}),
        ("Anggaran Rp5,000,000.", {"Rp5,000,000": "Rp5.000.000"}),
        ("Bayar rp500.", {"rp500": "Rp500"}),
        ("Bayar Rp.500,-.", {"Rp.500,-": "Rp500,-"}),
    ],
)
def test_sums_are_written_one_way(text: str, fix: dict[str, str]) -> None:
    assert fixes(text, "money") == fix


@pytest.mark.parametrize(
    "text",
    [
        "Rp5.000",
        "Rp1,84 triliun",
        "Rp1,250 juta",
        "Rp500.000–Rp750.000",
        "Rp4.500.000,00",
        "Rp 5.000",
        "Grp5000 RPM 15000",
    ],
)
def test_good_sums_stay(text: str) -> None:
    assert findings(f"Harganya {text}.", "money") == []


def test_the_house_chooses_the_blank() -> None:
    text = "Harga Rp 5.000, lalu Rp 6.000.\n\nKemudian Rp7.000."
    assert fixes(text, "money-blank", money="tight") == {"Rp 5.000": "Rp5.000"}
    assert fixes(text, "money-blank", money="spaced") == {"Rp7.000": "Rp 7.000"}
    assert fixes("Harga Rp. 5.000.", "money", money="spaced") == {"Rp. 5.000": "Rp 5.000"}


def test_without_a_choice_only_a_mixture_is_told() -> None:
    assert findings("Harga Rp 5.000, lalu Rp 6.000.", "money-blank") == []
    assert findings("Harga Rp5.000, lalu Rp6.000 dan Rp. 7.000.", "money-blank") == []
    assert fixes("Harga Rp5.000, lalu Rp6.000.\n\nKemudian Rp 7.000.", "money-blank") == {"Rp 7.000": "Rp7.000"}
    assert fixes("Harga Rp 5.000, Rp 6.000, dan Rp7.000.", "money-blank") == {"Rp7.000": "Rp 7.000"}
