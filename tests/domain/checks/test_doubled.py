from __future__ import annotations

import pytest

from tests.domain.checks.looking import findings, fixes


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("Ibu dan dan anak.", {"dan dan": "dan"}),
        ("Yang yang datang terlambat.", {"Yang yang": "Yang"}),
        ("Uang itu untuk  untuk sekolah.", {"untuk  untuk": "untuk"}),
        ("- Pasar di di kota", {"di di": "di"}),
        ("Dia mengatakan mengatakan hal itu.", {"mengatakan mengatakan": "mengatakan"}),
    ],
)
def test_a_word_that_stands_twice_by_a_slip(text: str, fix: dict[str, str]) -> None:
    assert fixes(text, "doubled-word") == fix


def test_english_has_its_own_slips() -> None:
    assert fixes("It was the the end.", "doubled-word", language="en") == {"the the": "the"}
    assert findings("He had had enough of that that man said.", "doubled-word", language="en") == []


@pytest.mark.parametrize(
    "text",
    [
        "Rumah-rumah itu, dan—dan seterusnya.",
        "Kata dia, dia datang. Dia melihat Dia.",
        "Orangnya itu itu-itu saja.",
        "Hore hore hore, tok tok, ha ha.",
        "Bora Bora dan Baden Baden.",
        "| dan | dan |",
        "Ia bertanya siapa yang “yang”.",
        "Lihat *dan* dan lainnya.",
        "3 3 4 4",
    ],
)
def test_meant_repetitions_stay(text: str) -> None:
    assert findings(text, "doubled-word") == []
    assert findings(text, "reduplication") == []
