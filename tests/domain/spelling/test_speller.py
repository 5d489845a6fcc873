"""The speller on a small dictionary; tests/dictionaries measures it on a real one."""

from __future__ import annotations

import pytest

from redaksi.domain.spelling.speller import Speller, Words


class Small:
    """Knows a few words and counts how often it is asked."""

    def __init__(self, *words: str) -> None:
        self.words, self.asked = set(words), 0

    def knows(self, word: str) -> bool:
        self.asked += 1
        return word in self.words

    def suggest(self, word: str) -> list[str]:
        return ["tahnik", "ini it", "ini-it", "rumah", "haluan", "tehnik"]


def wrong(speller: Speller, text: str) -> list[str]:
    return [text[found[0] : found[1]] for found in speller.wrong(text) if found]


@pytest.fixture
def indonesian() -> Speller:
    return Speller("id", Small("ini", "rumah", "balan", "jalan", "anak", "can't"), Words(added=frozenset({"gawai"})))


def test_only_lower_case_words_are_judged(indonesian: Speller) -> None:
    assert wrong(indonesian, "Prabwo tiba di-rumha, kata BPBD dan iPhone; rumahnya ini gawainya.") == [
        "tiba",
        "di-rumha",
        "kata",
        "dan",
    ]


def test_capitals_are_judged_where_wanted() -> None:
    speller = Speller("en", Small("The", "house"), Words(), capitals=True)
    assert wrong(speller, "The Huose of McDonald, BBC") == ["Huose", "of"]


def test_added_words_are_right_with_what_the_language_makes_of_them(indonesian: Speller) -> None:
    assert indonesian.is_right("gawainya")
    assert not indonesian.is_right("gawia")


def test_rare_words_are_marked_until_somebody_adds_them() -> None:
    dictionary = Small("balan", "jalan")
    assert not Speller("id", dictionary, Words(rare=frozenset({"balan"}))).is_right("balan")
    assert Speller("id", dictionary, Words(frozenset({"balan"}), frozenset({"balan"}))).is_right("balan")


def test_what_a_dictionary_makes_too_freely_is_marked() -> None:
    dictionary = Small("memberi", "memberian", "melawan")
    assert not Speller("id", dictionary, Words()).is_right("memberian")
    assert Speller("id", dictionary, Words(frozenset({"memberian"}))).is_right("memberian")
    assert Speller("id", dictionary, Words()).is_right("melawan")
    assert Speller("en", dictionary, Words()).is_right("memberian")


def test_signs_that_look_alike_are_alike(indonesian: Speller) -> None:
    assert indonesian.is_right("can’t")
    assert indonesian.is_right("anak‑anak")
    assert Speller("id", Small("caf\u00e9"), Words()).is_right("cafe\u0301")


def test_what_is_no_word_is_left_alone(indonesian: Speller) -> None:
    assert indonesian.is_right("x")
    assert indonesian.is_right("a" * 61)


def test_a_word_is_looked_up_once() -> None:
    dictionary = Small("ini")
    speller = Speller("id", dictionary, Words())
    list(speller.wrong("ini " * 500))
    assert dictionary.asked == 1


def test_there_is_a_breath_in_a_long_text(indonesian: Speller) -> None:
    assert list(indonesian.wrong("ini " * 2000)).count(None) >= 4


def test_suggestions_come_likeliest_first() -> None:
    words = Words(rare=frozenset({"haluan"}), usual=lambda: {"teknik": 0, "tetik": 1})
    speller = Speller("id", Small(), words)
    assert speller.suggestions("tehnik") == ["teknik", "tahnik"]
    assert speller.suggestions("Tehnik")[0] == "Teknik"
    assert speller.suggestions("tehniknya")[0] == "tekniknya"


def test_a_doubled_word_is_made_whole_either_way(indonesian: Speller) -> None:
    assert indonesian.suggestions("rumah-rumha")[0] == "rumah-rumah"
    assert set(indonesian.suggestions("anak-arak")[:2]) == {"anak-anak", "arak-arak"}


def test_english_words_with_a_hyphen_are_judged_by_their_parts() -> None:
    speller = Speller("en", Small("well", "known"), Words())
    assert wrong(speller, "well-known well-knwon") == ["well-knwon"]
