"""What the search of a site knows of a story."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from redaksi.publication.stories import folded, words_of


@given(st.text("aB1_ .,-\n\t\x1c\u0301\u2003éßΣİ“”½", max_size=40))
def test_words_are_those_of_the_folded_text(text: str) -> None:
    assert words_of(text) == list(dict.fromkeys(re.findall(r"[^\W_]{2,}", folded(text))))


def test_a_word_is_told_once_and_small_letters_are_none() -> None:
    assert words_of("Padi di Padang, padi 5 kg – “Café”") == ["padi", "di", "padang", "kg", "cafe"]
