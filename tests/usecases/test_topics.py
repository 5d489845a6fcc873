"""The words by which related news are looked for."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from redaksi.usecases.topics import MOST_TERMS, Term, Topic, folded, terms_of


def words(headline: str, lead: str = "") -> list[str]:
    return [term.spellings[0] for term in terms_of(Topic("x", headline, lead))]


def names(headline: str, lead: str = "") -> list[str]:
    return [term.spellings[0] for term in terms_of(Topic("x", headline, lead)) if term.is_name]


def test_stop_words_figures_and_single_letters_are_left_out() -> None:
    assert words("Jembatan di atas 2024 a sungai yang akan dibongkar") == ["jembatan", "sungai", "dibongkar"]
    assert words("The bridge is to be rebuilt after a flood") == ["bridge", "rebuilt", "flood"]
    assert words("Dan yang di ke dari") == []


def test_a_name_is_a_capital_inside_the_sentence() -> None:
    assert names("Warga Ranumas mengungsi ke Karangpute") == ["ranumas", "karangpute"]
    assert names("Gempa guncang selatan") == []


def test_the_first_word_is_a_name_where_the_lead_says_so() -> None:
    assert names("Lembayung diguncang gempa", "Gempa mengguncang Kabupaten Lembayung pagi tadi.")[0] == "lembayung"


def test_the_lead_gives_its_names_and_not_its_words() -> None:
    found = words("Pasar lama terbakar", "Api melalap kios. Kepala Dinas Ratna Sari datang, kata petugas.")
    assert found == ["pasar", "terbakar", "ratna", "sari"]


def test_what_stands_before_a_name_and_sums_of_money_are_no_names() -> None:
    assert names("Warga Kabupaten Lembayung iuran Rp100.000") == ["lembayung"]
    assert words("Setiap Rp100.000 anggaran") == ["anggaran"]


def test_a_headline_in_capitals_throughout_tells_no_names() -> None:
    assert names("Warga Ranumas Mengungsi Ke Karangpute") == []


def test_one_thing_in_several_spellings_is_one_term() -> None:
    tiongkok = terms_of(Topic("x", "Dagang dengan Tiongkok"))[0]
    assert tiongkok == Term(("tiongkok", "cina", "china", "republik rakyat tiongkok"), is_name=True)
    korea = terms_of(Topic("x", "Dagang dengan Korea Selatan pulih"))
    assert [term.spellings for term in korea][:1] == [("korea selatan", "korsel")]
    assert words("Dagang dengan Cina, Tiongkok, atau China") == ["cina", "dagang"]


def test_accents_and_apostrophes_are_as_in_the_index() -> None:
    assert folded("Jum’at di Café 5") == ["jum", "at", "di", "cafe", "5"]


def test_there_are_never_more_terms_than_a_search_is_worth() -> None:
    assert len(words(" ".join(f"kata{letter}" for letter in "abcdefghijklmnopqrst"))) == MOST_TERMS


@pytest.mark.parametrize("headline", ["", "“”", "…", "🙂", "\ud800", "x" * 5000])
def test_odd_headlines_have_few_words_or_none(headline: str) -> None:
    assert len(words(headline)) <= 1


def test_the_lists_are_folded_and_say_nothing_twice() -> None:
    folder = files("redaksi") / "assets" / "search"
    for language, listed in tomllib.loads((folder / "stop_words.toml").read_text(encoding="utf-8")).items():
        assert len(listed) == len(set(listed)), language
        assert all(folded(word) == [word] for word in listed), language
    groups = tomllib.loads((folder / "synonyms.toml").read_text(encoding="utf-8"))["groups"]
    spellings = [spelling for group in groups for spelling in group]
    assert len(spellings) == len(set(spellings))
    assert all(" ".join(folded(spelling)) == spelling for spelling in spellings)
    assert all(len(group) > 1 for group in groups)
