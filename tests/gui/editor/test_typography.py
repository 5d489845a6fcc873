"""What a writer types and what stands in the text: quotes, apostrophes, primes, dashes, the ellipsis."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redaksi.gui.editor.typography import TYPED, better, may_better


def typed(keys: str, language: str = "id") -> str:
    """The line after typing `keys` one by one at its end."""
    line = ""
    for key in keys:
        line += key
        found = better(line, len(line), language) if may_better(key) else None
        if found:
            line = line[: found.start] + found.text + line[found.end :]
    return line


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        ('"Kami siap," kata dia.', "“Kami siap,” kata dia."),
        ("Ia berkata, \"Mereka bilang, 'Tunggu!'\"", "Ia berkata, “Mereka bilang, ‘Tunggu!’”"),
        ('("Abadi")', "(“Abadi”)"),
        ('Kemitraan "Abadi" Tiongkok', "Kemitraan “Abadi” Tiongkok"),
        ('**"Banjir"** surut', "**“Banjir”** surut"),
        ('"*Laskar Pelangi*" dan **tebal**"', "“*Laskar Pelangi*” dan **tebal**”"),
        ('> "Kata dia"', "> “Kata dia”"),
        ('- "butir"', "- “butir”"),
        ('anti-"globalis"', "anti-“globalis”"),
        ('"Tunggu--" katanya', "“Tunggu—” katanya"),
        ('Rp\u00a0"lima"', "Rp\u00a0“lima”"),
        ('"Skor 5-0" katanya', "“Skor 5-0” katanya"),
        ("salat Jum'at di Ma'ruf", "salat Jum’at di Ma’ruf"),
        ("tahun '90-an dan '98 itu", "tahun ’90-an dan ’98 itu"),
        ("angkatan '90an", "angkatan ’90an"),
        ("ya 'kan, begitu", "ya ’kan, begitu"),
        ("disebut 'kan' saja", "disebut ‘kan’ saja"),
        ('layar 32" dan 5\'10" tinggi', "layar 32″ dan 5′10″ tinggi"),
        ("tahun 1990's", "tahun 1990’s"),
        ("Presiden--yang baru--hadir", "Presiden—yang baru—hadir"),
        ("Presiden -- yang baru", "Presiden – yang baru"),
        ("2010--2013", "2010–2013"),
        ("2010---2013", "2010—2013"),
        ("lalu... diam", "lalu… diam"),
        ("...lalu", "…lalu"),
        ("lalu....", "lalu…."),
    ],
)
def test_indonesian(keys: str, line: str) -> None:
    assert typed(keys) == line


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        ("'tis the season, don't", "’tis the season, don’t"),
        ("the '90s, '68 too", "the ’90s, ’68 too"),
        ("the reporters' room", "the reporters’ room"),
        ("\"He said 'no',\" she said", "“He said ‘no’,” she said"),
    ],
)
def test_english(keys: str, line: str) -> None:
    assert typed(keys, "en-GB") == line


@pytest.mark.parametrize(
    "keys",
    [
        'pakai `git commit -- "a"` di sini',
        "`print('a...')`",
        "[laporan](https://contoh.id/a--b'c...d",
        '[laporan](https://contoh.id "judul")',
        "https://contoh.id/a--b'c",
        "<https://contoh.id/a--b>",
        '[1]: https://contoh.id "judul"',
        "---",
        "- -- -",
        "| --- | :--- |",
        "> ---",
        '\\"Kata\\"',
        "<!-- catatan",
        "Kompas.com - Pemerintah",
        "naik 5-6 persen",
        "12.500 jiwa",
    ],
)
def test_what_stays_as_typed(keys: str) -> None:
    assert typed(keys) == keys


def test_a_language_written_otherwise_stays_as_typed() -> None:
    assert typed('"Ja," sagt er -- und geht...', "de") == '"Ja," sagt er -- und geht...'


def test_within_a_line_what_follows_is_left_alone() -> None:
    found = better('kata "abadi', 6, "id")
    assert found is not None
    assert (found.start, found.end, found.text) == (5, 6, "“")


@given(st.text(alphabet="ab 1\"'-.*_`[]()>|“”‘’–—…′″", max_size=40), st.sampled_from(["id", "en"]))
def test_only_the_typed_signs_are_ever_replaced(line: str, language: str) -> None:
    for at in range(1, len(line) + 1):
        found = better(line, at, language)
        if found is not None:
            assert 0 <= found.start < found.end <= at
            assert set(line[found.start : found.end]) <= TYPED | set("–‘′")
