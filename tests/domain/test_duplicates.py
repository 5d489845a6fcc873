"""What becomes of a story that is here already, and how nearly the same is told from a follow-up."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redaksi.domain import likeness
from redaksi.domain.article import Article, Person, State
from redaksi.domain.duplicates import NEARLY, Handling, Likeness, Twin, advise, as_version, settle, voids_approval

DRAFT = Twin("1", "Rob", State.DRAFT, is_out=False, likeness=Likeness.PAGE, untouched=True)


@pytest.mark.parametrize(
    ("twin", "handling", "reason"),
    [
        (replace(DRAFT, same=True), Handling.SKIP, "twin-same"),
        (DRAFT, Handling.VERSION, "twin-page-changed"),
        (replace(DRAFT, untouched=False), Handling.SKIP, "twin-at-desk"),
        (replace(DRAFT, state=State.SUBMITTED), Handling.SKIP, "twin-at-desk"),
        (replace(DRAFT, state=State.PUBLISHED, is_out=True), Handling.SKIP, "twin-published"),
        (replace(DRAFT, state=State.IN_REVIEW, is_out=True), Handling.SKIP, "twin-published"),
        (replace(DRAFT, likeness=Likeness.ID, state=State.APPROVED), Handling.VERSION, "twin-newer"),
        (replace(DRAFT, likeness=Likeness.ID, state=State.PUBLISHED, is_out=True), Handling.SKIP, "twin-published"),
        (replace(DRAFT, likeness=Likeness.NEARLY, overlap=0.7), Handling.KEEP, "twin-nearly"),
        (replace(DRAFT, likeness=Likeness.TEXT, same=True, apart=True), Handling.KEEP, "twin-apart"),
    ],
)
def test_what_is_advised(twin: Twin, handling: Handling, reason: str) -> None:
    assert (advise(twin).handling, advise(twin).reason) == (handling, reason)
    assert settle(twin, None) == advise(twin)


def test_a_wish_goes_before_the_advice() -> None:
    published = replace(DRAFT, state=State.PUBLISHED, is_out=True)
    assert settle(published, Handling.VERSION).handling is Handling.VERSION
    assert settle(replace(DRAFT, same=True), Handling.KEEP).handling is Handling.KEEP
    assert settle(replace(DRAFT, same=True), Handling.VERSION).handling is Handling.SKIP
    assert settle(replace(DRAFT, likeness=Likeness.ID), Handling.KEEP).handling is Handling.VERSION
    assert voids_approval(published)
    assert not voids_approval(DRAFT)


def test_a_version_keeps_what_the_desk_has_added() -> None:
    here = Article(slug="rob", headline="Rob", summary="Ringkas.", authors=(Person("Rina"),), notes=("Cek.",))
    coming = Article(headline="Rob surut", body="Air surut.", notes=("Cek.", "Baris."))
    made = as_version(here, coming)
    assert (made.id, made.slug, made.headline, made.body) == (here.id, "rob", "Rob surut", "Air surut.")
    assert (made.summary, made.authors, made.notes) == ("Ringkas.", (Person("Rina"),), ("Cek.", "Baris."))


WORDS = [f"kata{number}" for number in range(300)]


def test_signs_and_capitals_make_no_other_text() -> None:
    text = " ".join(WORDS)
    same = "“" + text.upper().replace(" ", " – ") + "”"
    assert likeness.text_key("a", likeness.spoken(text)) == likeness.text_key("b", likeness.spoken(same))
    assert likeness.text_key("a", "singkat") != likeness.text_key("b", "singkat")
    assert likeness.text_key("", "") is None
    assert likeness.title_key("Rob, surut!") == likeness.title_key("rob surut")
    assert likeness.title_key("…") is None


def test_keys_stay_those_that_stores_have() -> None:
    assert likeness.text_key("Rob surut", "air surut") == "cae16f21df74c6274505d395"
    assert likeness.text_key("Rob surut", " ".join(WORDS)) == "408b920fd6f2ec4a13c56ba0"
    assert likeness.title_key("Rob, surut!") == "880305c49a96c2ecfc40e039"


@given(st.text(st.sampled_from("aZ9 _.\n\t\x00\x1f“–…éĳ½Ⅷ٣ا中\u0301\u00a0\u2028\ue000")) | st.text(max_size=40))
def test_words_are_what_unicode_calls_letters_and_digits(text: str) -> None:
    plain = unicodedata.normalize("NFKC", text).casefold()
    assert likeness.words_of(text) == re.findall(r"[^\W_]+", plain)
    assert likeness.spoken(text) == " ".join(likeness.words_of(text))


def test_a_text_with_a_few_other_words_is_nearly_the_same_and_a_follow_up_is_not() -> None:
    windows = likeness.shingles(WORDS)
    edited = likeness.shingles([*WORDS[:100], "lain", *WORDS[101:260]])
    follow_up = likeness.shingles([*(f"baru{number}" for number in range(200)), *WORDS[:120]])
    assert likeness.overlap(windows, edited) >= NEARLY
    assert likeness.overlap(windows, follow_up) < NEARLY
    assert set(likeness.sketch(windows)) & set(likeness.sketch(edited))
    assert likeness.shingles(WORDS[:7]) == frozenset()
    assert likeness.overlap(frozenset(), windows) == 0.0
