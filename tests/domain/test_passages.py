"""A correction is offered the passage that changed: small, with words around it, without signs of Markdown."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redaksi.domain.article import Article, Person, Photo
from redaksi.domain.passages import Passage, changed_passages

STORY = Article(
    headline="Harga beras naik",
    body="Harga beras naik 7 persen pada Mei, kata Kepala Dinas **Rudi Hartono** di Ranumas, Senin.\n\n"
    "Warga mengungsi ke balai desa. Tidak ada korban jiwa.",
)


def changed(**fields: object) -> list[Passage]:
    return list(changed_passages(STORY, replace(STORY, **fields)))


def body(old: str, new: str) -> list[tuple[str, str]]:
    found = changed(body=STORY.body.replace(old, new))
    assert {passage.field for passage in found} <= {"body"}
    return [(passage.wrong, passage.right) for passage in found]


def test_a_figure_comes_with_the_words_around_it() -> None:
    assert body("7 persen", "6 persen") == [
        ("Harga beras naik 7 persen pada Mei", "Harga beras naik 6 persen pada Mei")
    ]


def test_a_name_in_bold_comes_without_its_signs() -> None:
    assert body("Hartono", "Hartanto") == [
        (
            "kata Kepala Dinas Rudi Hartono di Ranumas",
            "kata Kepala Dinas Rudi Hartanto di Ranumas",
        )
    ]


def test_words_of_another_sentence_do_not_come_along() -> None:
    assert body("balai desa", "balai kota") == [("Warga mengungsi ke balai desa.", "Warga mengungsi ke balai kota.")]
    assert body("Tidak ada", "Ada dua") == [("Tidak ada korban jiwa.", "Ada dua korban jiwa.")]


def test_two_changes_close_together_are_one_passage_and_far_apart_two() -> None:
    assert len(body("7 persen pada Mei", "6 persen pada Juni")) == 1
    far = STORY.body.replace("7", "6").replace("balai", "gedung")
    assert [passage.right for passage in changed(body=far)] == [
        "Harga beras naik 6 persen pada Mei",
        "Warga mengungsi ke gedung desa.",
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Warga", "Air surut pada sore hari.\n\nWarga"),
        ("desa. Tidak", "desa. Air sudah surut. Tidak"),
        ("**Rudi Hartono**", "Rudi Hartono"),
    ],
)
def test_what_only_came_in_or_only_looks_otherwise_is_no_correction(old: str, new: str) -> None:
    assert body(old, new) == []


def test_a_sentence_taken_out_has_nothing_in_its_place() -> None:
    assert body("Harga beras naik", "") != []
    assert changed(body=STORY.body.split("\n\n")[0])[0].right == ""


def test_fields_that_readers_see_are_passages_as_a_whole() -> None:
    assert changed(headline="Harga beras turun") == [Passage("headline", "Harga beras naik", "Harga beras turun")]
    assert changed(place="Ranumas", authors=(Person("Rina"),)) == []
    photo = Photo("1", "a" * 64, "image/png", 4, 3, caption="Pasar Ranumas")
    before = replace(STORY, media=(photo,), authors=(Person("Rina"),))
    after = replace(before, media=(replace(photo, caption="Pasar Lembayung"),), authors=(Person("Sari"),))
    assert changed_passages(before, after) == (
        Passage("authors", "Rina", "Sari"),
        Passage("media", "Pasar Ranumas", "Pasar Lembayung"),
    )


@given(st.text("ab .\n*_", max_size=60), st.text("ab .\n*_", max_size=60))
def test_any_two_texts_give_passages_that_differ(old: str, new: str) -> None:
    for passage in changed_passages(Article(body=old), Article(body=new)):
        assert passage.wrong
        assert passage.wrong != passage.right
        assert "\n" not in passage.wrong + passage.right
