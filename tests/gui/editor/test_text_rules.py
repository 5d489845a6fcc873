"""Pasting, finding, counting and counting places: the editor's rules that need no window."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redaksi.domain.finding import Change, PatternError, Wanted
from redaksi.gui.addresses import full_address
from redaksi.gui.editor.figures.figures import count_words, figures_of, reading_minutes
from redaksi.gui.editor.offsets import to_index, to_units, unit_places
from redaksi.gui.pasting import clean, one_line, paragraphs


def test_pasted_text_loses_what_no_story_means() -> None:
    assert clean("a\x00b\u202ec\ufeff\r\nd\u2028e\x0cf") == "abc\nd\ne\nf"
    assert clean("setengah \ud83d huruf") == "setengah \ufffd huruf"
    assert clean("pasangan \ud83c\udf0a") == "pasangan 🌊"


def test_pasted_text_keeps_what_a_story_means() -> None:
    kept = "“Kutip” ‘dalam’ — nbsp\u00a0di\tsini 🌊\u200d e\u0301"
    assert clean(kept) == kept


def test_a_word_processors_paragraphs_get_blank_lines_between() -> None:
    assert paragraphs("Satu.\nDua.\n") == "Satu.\n\nDua."
    assert paragraphs("Satu.\n\nDua.\nTiga.") == "Satu.\n\nDua.\nTiga."
    assert paragraphs("Daftar:\n- a\n- b") == "Daftar:\n\n- a\n- b"


def test_a_headline_is_one_line() -> None:
    assert one_line("\nJudul\n  panjang\tsekali\n") == "Judul panjang sekali"


@given(st.text())
def test_units_and_characters_name_the_same_place(text: str) -> None:
    encoded = text.encode("utf-16-le", "surrogatepass")
    for index in range(len(text) + 1):
        units = len(text[:index].encode("utf-16-le", "surrogatepass")) // 2
        assert to_units(text, index) == units
        assert to_index(text, units) == index
    assert to_units(text, len(text)) == len(encoded) // 2


def test_many_places_at_once() -> None:
    assert unit_places("a🌊b🌊c", [(0, 1), (2, 3), (4, 5)]) == [(0, 1), (3, 4), (6, 7)]


def test_finding_treats_alike_what_looks_alike() -> None:
    text = "“Kerja\u00a0sama” itu kerja sama"
    assert Wanted("kerja sama").places(text) == [(1, 11), (17, 27)]
    assert Wanted("kerja sama", exact_case=True).places(text) == [(17, 27)]
    assert Wanted('"Kerja').places(text) == [(0, 6)]
    assert Wanted("").places(text) == []


def test_replacing_takes_both_texts_as_they_are() -> None:
    assert Wanted("a.b").changes("a.b axb", r"\1") == [Change(0, 3, r"\1")]


def test_a_whole_word_has_no_letters_around_it() -> None:
    assert Wanted("di", whole_word=True).places("di dipan, adi (di) di") == [(0, 2), (15, 17), (19, 21)]
    assert Wanted("di|ke", whole_word=True, expression=True).places("dike di ke") == [(5, 7), (8, 10)]


def test_an_expression_counts_paragraphs_as_lines_and_looks_between_two_places() -> None:
    wanted = Wanted(r"^(\w+)", expression=True)
    assert wanted.changes("satu dua\n\ntiga", r"## \1\n") == [Change(0, 4, "## satu\n"), Change(10, 14, "## tiga\n")]
    assert wanted.places("satu dua\n\ntiga", 2, 12) == [(10, 12)]


@pytest.mark.parametrize(
    ("pattern", "reason", "place"),
    [
        ("a(b", "unclosed-group", 1),
        ("ab)", "unopened-group", 2),
        ("[z-a]", "bad-range", 1),
        (r"\2", "no-such-group", 1),
    ],
)
def test_a_pattern_that_is_none_says_where(pattern: str, reason: str, place: int) -> None:
    with pytest.raises(PatternError) as caught:
        Wanted(pattern, whole_word=True, expression=True).places("a")
    assert (caught.value.reason, caught.value.place) == (reason, place)


def test_words_are_what_readers_read() -> None:
    assert count_words("Rp5.000 — untuk “anak-anak” di 2.024\n1. satu\n- dua\n## Judul") == 8
    assert count_words("") == 0


def test_all_figures_of_a_text() -> None:
    text = "## Judul bab\n\n“Kami siap,” kata dr. Rina. Besok 🌊 hujan.\n\n1. Satu\n\n| a | b |\n\n---"
    assert figures_of(text) == (12, 73, 14, 3, 4)


@pytest.mark.parametrize(("words", "minutes"), [(0, 0), (1, 1), (636, 3), (100_000, 500)])
def test_reading_time(words: int, minutes: int) -> None:
    assert reading_minutes(words) == minutes


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("https://contoh.id/a?b=c", "https://contoh.id/a?b=c"),
        ("contoh.id/berita", "https://contoh.id/berita"),
        ("redaksi@contoh.id", "mailto:redaksi@contoh.id"),
        ("javascript:alert(1)", None),
        ("dua kata", None),
        ("", None),
    ],
)
def test_only_addresses_that_a_page_may_link_to(typed: str, address: str | None) -> None:
    assert full_address(typed) == address


def test_a_line_of_nothing_but_signs_is_counted_at_once() -> None:
    began = time.process_time()
    assert count_words("[" * 300_000) == 0
    assert count_words(f"{'&' * 300_000}kata") == 1
    assert time.process_time() - began < 2
