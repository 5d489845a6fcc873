from __future__ import annotations

import pytest

from tests.domain.checks.looking import findings, fixes


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("“Saya tidak tahu, katanya.", 0),
        ("Saya tidak tahu”, katanya.", 15),
        ('"Saya" tahu" katanya.', 11),
        ("“Satu “dua” tiga.", 0),
        ("“Satu baris\ndua baris saja.", 0),
    ],
)
def test_a_mark_without_its_partner(text: str, start: int) -> None:
    assert [finding.start for finding in findings(text, "quote-balance")] == [start]


@pytest.mark.parametrize(
    "text",
    [
        "“Saya tidak tahu,” katanya. “Sungguh.”",
        "“Kalimat pertama.\n\n“Kalimat kedua,” katanya.",
        '"Kalimat pertama.\n\n"Kalimat kedua," katanya.',
        "“Satu baris\ndua baris,” katanya.",
        "”Satu hal,” katanya. ”Dua hal,” katanya lagi.",
        'Layar 17" dan 21" itu mahal.',
        'Layar 17" itu "mahal".',
        "Ia menyebut ‘dalang’ dan Jum’at.",
        '```\nprint("satu)\n```',
        'Lihat [laman](https://contoh.example "Judul laman").',
    ],
)
def test_pairs_long_speeches_and_inches_stay(text: str) -> None:
    assert findings(text, "quote-balance") == []


def test_a_mixture_is_told_once_and_the_minority_is_the_one() -> None:
    text = '“Satu,” kata A. “Dua,” kata B.\n\n"Tiga," kata C.'
    (found,) = findings(text, "quote-style")
    assert (found.text, found.fix, found.start) == ('"', "“", text.index('"'))
    assert findings('"Satu," kata A. "Dua," kata B.', "quote-style") == []


def test_the_house_may_want_one_kind() -> None:
    assert fixes('"Satu," kata A.', "quote-style", quotes="curly") == {'"': "“"}
    assert fixes("“Satu,” kata A.", "quote-style", quotes="straight") == {"“": '"'}
    assert findings('Layar 17" itu.', "quote-style", quotes="curly") == []
