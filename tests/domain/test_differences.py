"""What changed between two contents: which fields, which paragraphs, and where they stand in the new text."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from redaksi.domain.article import Article, Engagement, Person
from redaksi.domain.differences import differences, paragraphs
from redaksi.domain.word_diff import Change, compare

ARTICLE = Article(headline="Harga beras naik", body="Satu dua tiga.\n\nEmpat lima.", tags=("beras",))
_TEXTS = st.lists(st.sampled_from(["beras", "naik", " ", "\n", "\n\n", "pasar pagi", "."]), max_size=30).map("".join)


def test_nothing_differs_from_itself() -> None:
    assert not differences(ARTICLE, ARTICLE)


def test_prose_comes_as_words_and_the_rest_as_values() -> None:
    changed = replace(ARTICLE, headline="Harga beras turun", tags=("beras", "pasar"), editor=Person("Budi"))
    found = differences(ARTICLE, changed)
    assert [change.field for change in found.prose] == ["headline"]
    assert {change.field: (change.before, change.after) for change in found.values} == {
        "tags": (("beras",), ("beras", "pasar")),
        "editor": (None, Person("Budi")),
    }


def test_figures_of_the_site_and_the_address_are_no_editing() -> None:
    assert not differences(ARTICLE, replace(ARTICLE, slug="lain", engagement=Engagement(likes=3)))


@given(_TEXTS, _TEXTS)
def test_each_paragraph_knows_where_it_stands_in_the_new_text(old: str, new: str) -> None:
    for line in paragraphs(compare(old, new)):
        there = "".join(run.text for run in line.runs if run.change is not Change.GONE)
        assert new[line.start :].startswith(there)
    lines = "\n".join("".join(r.text for r in p.runs if r.text != "\n") for p in paragraphs(compare(new, new)))
    assert lines == new


def test_a_paragraph_that_was_split_shows_the_break() -> None:
    lines = paragraphs(compare("Satu dua tiga empat. Lima enam tujuh.", "Satu dua tiga empat.\n\nLima enam tujuh."))
    assert [run.text for run in lines[0].runs if run.change is Change.NEW] == ["\n"]


def test_a_paragraph_that_was_added_shows_no_break() -> None:
    lines = paragraphs(compare("Satu dua tiga.", "Satu dua tiga.\n\nEmpat lima enam."))
    assert not lines[0].is_changed
