"""Markdown keeps its text; a heading and a front matter name fields."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redaksi.domain.article import Category, Person
from redaksi.domain.errors import UnreadableError
from redaksi.domain.moments import LocalTime
from redaksi.formats import markdown_in

FRONT = """---
title: "Pasar Apung dibuka kembali"
date: 2024-07-05 14:29
category: Daerah
tags: [pasar, "Kota Lama"]
authors:
  - Rina Wulandari
  - Budi Santosa
editor: Citra
layout: post
---
## Sejarah

Isi *apa adanya*,  dengan `tanda`.
"""


def test_heading_is_the_headline_and_the_rest_the_body_verbatim() -> None:
    imported = markdown_in.read("# Judul *miring* #\n\nSatu [tautan](https://a.example).\n\n- a\n- b\n", "a.md")
    assert imported.article.headline == "Judul *miring*"
    assert imported.article.body == "Satu [tautan](https://a.example).\n\n- a\n- b"
    assert imported.article.slug == "judul-miring"
    assert [doubt.code for doubt in imported.doubts] == ["date-not-found"]


def test_front_matter_names_fields_and_unknown_keys_become_a_note() -> None:
    article = markdown_in.read(FRONT, "a.md").article
    assert article.headline == "Pasar Apung dibuka kembali"
    assert article.published == LocalTime("2024-07-05T14:29")
    assert article.category == Category("daerah", "Daerah")
    assert article.tags == ("pasar", "Kota Lama")
    assert article.authors == (Person("Rina Wulandari"), Person("Budi Santosa"))
    assert article.editor == Person("Citra")
    assert article.notes == ("layout: post",)
    assert article.body == "## Sejarah\n\nIsi *apa adanya*,  dengan `tanda`."


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2024-07-05", LocalTime("2024-07-05")),
        ("2024-07-05T14:29:30", LocalTime("2024-07-05T14:29:30")),
        ("Jumat, 5 Juli 2024 14:29 WIB", LocalTime("2024-07-05T14:29", "Asia/Jakarta")),
    ],
)
def test_dates_of_the_front_matter(value: str, expected: LocalTime) -> None:
    assert markdown_in.read(f"---\ndate: {value}\n---\n# J\n", "a.md").article.published == expected


@pytest.mark.parametrize("value", ["2024-02-31", "kemarin sore"])
def test_an_unreadable_date_is_kept_as_a_note(value: str) -> None:
    imported = markdown_in.read(f"---\ntitle: J\ndate: {value}\n---\nIsi", "a.md")
    assert imported.article.published is None
    assert value in imported.article.notes[0]
    assert "date-not-found" in {doubt.code for doubt in imported.doubts}


def test_a_heading_inside_a_fence_is_no_headline() -> None:
    imported = markdown_in.read("```\n# bukan judul\n```\n", "a.md")
    assert imported.article.headline == ""
    assert imported.article.body == "```\n# bukan judul\n```"
    assert "headline-not-found" in {doubt.code for doubt in imported.doubts}


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    body = "---\nSatu kalimat.\n---\nDua kalimat."
    assert markdown_in.read(body, "a.md").article.body == body


def test_an_impossible_language_is_not_taken() -> None:
    article = markdown_in.read("---\ntitle: J\nlang: bahasa kami\n---\nIsi", "a.md").article
    assert article.language == "id"
    assert article.notes == ("bahasa kami",)


def test_nothing_to_read_is_refused() -> None:
    with pytest.raises(UnreadableError) as caught:
        markdown_in.read(" \n\t", "a.md")
    assert caught.value.code == "empty-file"


@given(
    st.lists(
        st.sampled_from(["# judul", "isi", "", "---", "title: J", "kunci: nilai", "- butir", "```", "date: x"]),
        min_size=1,
    )
)
def test_no_line_is_ever_lost(lines: list[str]) -> None:
    text = "\n".join(lines)
    if not text.strip():
        return
    article = markdown_in.read(text, "a.md").article
    kept = "\n".join([article.headline, article.body, *article.notes])
    for line in lines:
        words = line.removeprefix("# ").removeprefix("title: ").removeprefix("date: ").removeprefix("- ")
        assert words in kept or set(line) <= {"-"}
