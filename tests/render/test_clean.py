"""Characters that never reach a page, and those that always do."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from redaksi.render.clean import clean, newlines, shield, unshield

ANY = st.text(
    st.one_of(st.characters(), st.characters(categories=["Cs", "Cc"]), st.sampled_from("\ufdd0\ufdef\u00a0\u2028"))
)


@given(ANY)
def test_clean_text_can_be_written_anywhere(text: str) -> None:
    tidy = clean(text)
    tidy.encode("utf-8")
    assert all(letter in "\t\n" or ord(letter) >= 0x20 for letter in tidy)
    assert clean(tidy) == tidy
    assert tidy.count("\n") == text.count("\n")


@given(ANY.map(clean))
def test_a_shield_comes_off_again(text: str) -> None:
    hidden = shield(text)
    assert unshield(hidden) == text
    assert {letter for letter in hidden if letter.isspace()} <= set(" \t\n")


def test_what_is_replaced() -> None:
    assert clean("a\x00\x02\x0b\x7f\r\ud800\ufdd0\u0085\u00a0\ufeff") == "a \ufffd\ufffd\u0085\u00a0\ufeff"


def test_line_ends() -> None:
    assert newlines("a\r\nb\rc\nd") == "a\nb\nc\nd"
