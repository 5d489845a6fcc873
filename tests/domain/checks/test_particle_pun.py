from __future__ import annotations

import pytest

from tests.domain.checks.looking import findings, fixes

RULE = "particle-pun"


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("Apapun alasannya, siapapun dia.", {"Apapun": "Apa pun", "siapapun": "siapa pun"}),
        ("Dimanapun dan kemanapun.", {"Dimanapun": "Di mana pun", "kemanapun": "ke mana pun"}),
        ("Merekapun pulang, iapun diam.", {"Merekapun": "Mereka pun", "iapun": "ia pun"}),
        ("Walau pun hujan, ia datang.", {"Walau pun": "Walaupun"}),
        ("Ada pun rapat itu ditunda.", {"Ada pun": "Adapun"}),
    ],
)
def test_pun_stands_where_it_belongs(text: str, fix: dict[str, str]) -> None:
    assert fixes(text, RULE) == fix


@pytest.mark.parametrize(
    "text",
    [
        "Walaupun, meskipun, adapun, bagaimanapun, biarpun, kalaupun, kendatipun, maupun, sekalipun, sungguhpun.",
        "Andaipun ataupun.",
        "Ampun, himpun, rumpun, dan lumpun.",
        "Tidak ada pun yang tahu; ia mau pun tidak; sekali pun belum; bagaimana pun caranya.",
        "Apa pun, siapa pun, di mana pun, mereka pun.",
        "Kata Siapapun, nama kelompok itu.",
    ],
)
def test_conjunctions_and_what_can_be_meant_stay(text: str) -> None:
    assert findings(text, RULE) == []
