"""Which words of a paragraph are looked up."""

from __future__ import annotations

import time

import pytest

from redaksi.domain.spelling.tokens import tokens


def words(text: str, skip_italics: bool = False) -> list[str]:
    return [text[start:end] for start, end in tokens(text, skip_italics)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rapat itu, katanya.", ["Rapat", "itu", "katanya"]),
        ("“Anak-anak” Jum’at", ["Anak-anak", "Jum’at"]),
        ("## Judul **tebal** dan *miring*", ["Judul", "tebal", "dan", "miring"]),
        ("lihat [tautan ini](https://a.example/b-(c)?d=e) sekarang", ["lihat", "tautan", "ini", "sekarang"]),
        ("![foto kebun](media/fto_kbn.jpg)", ["foto", "kebun"]),
        ("pakai `git psuh` atau ``a ` b``", ["pakai", "atau"]),
        ("<https://a.example/x> dan <b class='x'>tebal</b>&nbsp;ya", ["dan", "tebal", "ya"]),
        ("kunjungi https://warta.example/berta atau www.warta.example", ["kunjungi", "atau"]),
        ("surel redksi@warta.co.id dan @warta_id #tagar", ["surel", "dan"]),
        ("situs detik.com/x, kemenkes.go.id. Lalu", ["situs", "Lalu"]),
        ("pukul 14.30wib ke-79 25km 3x4", ["pukul", "ke"]),
        ("[1]: https://a.example/kamus Kamus", []),
        ("e\u0301tude cafe\u0301", ["e\u0301tude", "cafe\u0301"]),
        ("rp_total _miring_ kata", ["kata"]),
        ("tahun 1930-an, 30-annya, ke-2 an", ["tahun", "ke", "an"]),
        ("a. b) 5 < 6 & 7 > 3 kata", ["a", "b", "kata"]),
    ],
)
def test_words_without_signs_addresses_and_code(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_a_few_words_in_italics_can_be_passed_over_as_foreign() -> None:
    text = "pendekatan *offline first* dan _deep learning_ itu **penting** 2 * 3 * 4 kata"
    assert words(text, skip_italics=True) == ["pendekatan", "dan", "itu", "penting", "kata"]
    long = "*Tulisan ini dipesan oleh panitia festival kopi*"
    assert len(words(long, skip_italics=True)) == 7


def test_places_are_those_of_the_text() -> None:
    text = "😀 *x* kata `kode` akhir"
    assert [(text[start:end], start) for start, end in tokens(text, skip_italics=True)] == [("kata", 6), ("akhir", 18)]


def test_no_text_takes_long() -> None:
    """Signs that could make a pattern go back and forth."""
    for text in ("`" * 20_000, "[" * 20_000, "<a" * 10_000, "a-" * 10_000, "*a " * 7_000, "a.b" * 7_000, "@" * 20_000):
        begun = time.process_time()
        list(tokens(text, skip_italics=True))
        assert time.process_time() - begun < 1.0
