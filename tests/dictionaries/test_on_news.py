"""The speller on news, with the system's dictionary: few false marks, nearly every slip found.

Skipped where no Indonesian dictionary is installed (Debian: apt-get install hunspell-id).
"""

from __future__ import annotations

import json
import random
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from redaksi.dictionaries.system import SystemDictionaries
from redaksi.domain.spelling.speller import Speller
from redaksi.domain.spelling.tokens import tokens

ROOT = Path(__file__).parents[2]
SAMPLES = sorted((ROOT / "resources/samples").glob("*.json"))
HOLDOUT = sorted((ROOT / "tests/domain/checks/holdout").glob("*.md"))
MOST_MARKS = 6
LEAST_FOUND = 0.97
#: Shorter words are one letter away from too many others: nobody but a reader can tell “bis” from “bisa”.
SLIPS_FROM = 5


@pytest.fixture(scope="module")
def speller() -> Speller:
    dictionary = SystemDictionaries().load("id", [])
    if dictionary is None:
        pytest.skip("no Indonesian dictionary is installed on this system")
    return Speller("id", dictionary, SystemDictionaries().shipped("id"))


def flagged(speller: Speller, text: str) -> set[str]:
    return {line[found[0] : found[1]] for line in text.split("\n") for found in speller.wrong(line) if found}


def body(sample: Path) -> str:
    return str(json.loads(sample.read_text(encoding="utf-8"))["body"]["markdown"])


def test_the_reference_page_is_left_nearly_alone(speller: Speller, shared: Path) -> None:
    page = (shared / "samples/kemitraan-abadi.txt").read_text(encoding="utf-8")
    assert len(flagged(speller, page)) <= MOST_MARKS


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_own_samples_are_left_nearly_alone(speller: Speller, sample: Path) -> None:
    assert len(flagged(speller, body(sample))) <= MOST_MARKS


def test_news_of_many_kinds_is_left_nearly_alone(speller: Speller) -> None:
    assert HOLDOUT
    for article in HOLDOUT:
        assert len(flagged(speller, article.read_text(encoding="utf-8"))) <= MOST_MARKS, article.name


def test_nearly_every_slip_of_one_letter_is_found(speller: Speller) -> None:
    words = {
        line[start:end]
        for text in [*map(body, SAMPLES), *(path.read_text(encoding="utf-8") for path in HOLDOUT)]
        for line in text.split("\n")
        for start, end in tokens(line)
        if end - start >= SLIPS_FROM and line[start:end].islower() and line[start:end].isascii()
    }
    slips = [slip for word in sorted(words) if speller.is_right(word) for slip in _slips(word)]
    found = sum(not speller.is_right(slip) for slip in slips)
    assert len(slips) > 10_000
    assert found / len(slips) >= LEAST_FOUND, f"{found / len(slips):.2%} of {len(slips)}"


def _slips(word: str) -> Iterator[str]:
    """Eight slips of a word: letters left out, put in, changed, exchanged; the same ones in each run."""
    chance = random.Random(word)
    for _ in range(2):
        at, letter = chance.randrange(len(word)), chance.choice(string.ascii_lowercase)
        head, tail = word[:at], word[at:]
        for slip in (
            head + tail[1:],
            head + letter + tail,
            head + letter + tail[1:],
            head + tail[1:2] + tail[:1] + tail[2:],
        ):
            if slip != word:
                yield slip


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("mengtakan", "mengatakan"), ("kesehtan", "kesehatan"), ("yag", "yang"), ("tedak", "tidak"),
        ("rumhanya", "rumahnya"), ("presdien", "presiden"), ("msyarakat", "masyarakat"), ("anak-arak", "anak-anak"),
        ("brsama-sama", "bersama-sama"), ("gubenur", "gubernur"), ("pemerinta", "pemerintah"),
    ],
)  # fmt: skip
def test_the_word_that_was_meant_comes_first(speller: Speller, slip: str, meant: str) -> None:
    assert not speller.is_right(slip)
    assert speller.suggestions(slip)[0] == meant


def test_english_is_spelt_too() -> None:
    dictionary = SystemDictionaries().load("en", [])
    if dictionary is None:
        pytest.skip("the library that reads dictionaries is not installed")
    speller = Speller("en", dictionary, SystemDictionaries().shipped("en"))
    text = "The goverment said its well-known policy wasn’t changed, it can't recieve it."
    assert flagged(speller, text) == {"goverment", "recieve"}
    assert speller.suggestions("goverment")[0] == "government"
