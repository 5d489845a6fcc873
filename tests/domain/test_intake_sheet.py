"""A line that was read as the wrong thing becomes the right one, and nothing of the source is lost on the way."""

from __future__ import annotations

import pytest

from redaksi.domain.article import Article, Category, Person, Related
from redaksi.domain.errors import UsageError
from redaksi.domain.intake_sheet import (
    FURNITURE,
    LEFTOVERS,
    Sheet,
    carried_over,
    changed,
    settle,
    sheet_of,
    use,
    use_piece,
)
from redaksi.formats.intake import Place

TEXT = """Beranda
Pasar apung dibuka lagi
Jumat, 05 Juli 2024 14:29
Penulis: Rina Wulandari, Budi Santosa
Pedagang kembali ke air.

Foto: Darma
* Harga beras naik.
Baca juga: Panen kopi di lereng selatan"""


def sheet() -> Sheet:
    leftovers = ("Pasar apung dibuka lagi", "Penulis: Rina Wulandari, Budi Santosa", "Foto: Darma", "Baca juga: Panen")
    article = Article(
        headline="Beranda",
        body="Pedagang kembali ke air.\n\n\\* Harga beras naik.",
        notes=("Titipan.", "\n".join(leftovers)),
    )
    places = (
        Place("headline", 0, 0),
        Place(LEFTOVERS, 1, 1),
        Place("published", 2, 2),
        Place(LEFTOVERS, 3, 3),
        Place("body", 4, 4),
        Place(LEFTOVERS, 6, 6),
        Place("body", 7, 7),
        Place("related", 8, 8),
    )
    return sheet_of(article, TEXT, places, leftovers, ("☰",))


def every_line_is_told(found: Sheet) -> bool:
    return all(role or not line.strip() for line, role in zip(found.lines, found.roles, strict=True))


def test_what_has_no_line_of_its_own_is_a_piece() -> None:
    found = sheet()
    assert found.pieces == ("Baca juga: Panen",)
    assert found.dropped == ("☰",)
    assert found.notes == ("Titipan.",)
    assert every_line_is_told(found)


def test_signs_that_have_a_line_are_no_piece_beside_it() -> None:
    found = sheet_of(Article(), "a\n+++", (Place("body", 0, 0), Place(FURNITURE, 1, 1)), (), ("+++",))
    assert found.furniture == ("+++",)
    assert found.dropped == ()


def test_another_headline_makes_the_first_one_a_note() -> None:
    found = use(sheet(), "headline", [1])
    assert found.article.headline == "Pasar apung dibuka lagi"
    assert found.leftovers[0] == "Beranda"
    assert found.article.notes[0] == "Titipan."
    assert "Pasar apung" not in found.article.notes[1]
    assert "headline" in found.touched
    assert every_line_is_told(found)


def test_names_come_without_what_names_them() -> None:
    found = use(sheet(), "authors", [3])
    assert found.article.authors == (Person("Rina Wulandari"), Person("Budi Santosa"))
    back = use(found, LEFTOVERS, [3])
    assert back.article.authors == ()
    assert back.article.notes == sheet().article.notes


def test_a_line_comes_into_the_body_where_it_stood() -> None:
    found = use(sheet(), "body", [6])
    assert found.article.body == "Pedagang kembali ke air.\n\nFoto: Darma\n\n\\* Harga beras naik."
    first = use(sheet(), "body", [1])
    assert first.article.body.startswith("Pasar apung dibuka lagi\n\nPedagang")


def test_a_paragraph_of_the_body_becomes_a_field_and_leaves_it() -> None:
    found = use(sheet(), "summary", [7])
    assert found.article.summary == "* Harga beras naik."
    assert found.article.body == "Pedagang kembali ke air."
    assert use(sheet(), FURNITURE, [4]).article.body == "\\* Harga beras naik."


def test_a_paragraph_with_a_link_is_found_by_what_it_shows() -> None:
    body = "Satu.\n\nKata **Darma** di [laman desa](https://desa.example/kabar_(1))."
    places = (Place("body", 0, 1),)
    found = use(sheet_of(Article(body=body), "Satu.\nKata Darma di laman desa.", places, (), ()), FURNITURE, [1])
    assert found.article.body == "Satu."


def test_a_line_with_markup_in_it_shows_as_it_stood() -> None:
    text = "# Tanda *bintang* dan [kurung]"
    found = use(
        sheet_of(Article(body="Satu."), f"Satu.\n{text}", (Place("body", 0, 0), Place(LEFTOVERS, 1, 1)), (text,), ()),
        "body",
        [1],
    )
    assert found.article.body == "Satu.\n\n\\# Tanda \\*bintang\\* dan \\[kurung]"


def test_a_time_a_category_and_related_news_are_read() -> None:
    first = sheet()
    assert use(first, "related", [8]) == first
    found = use(use(first, LEFTOVERS, [8]), "related", [8])
    assert found.article.related == (Related("Panen kopi di lereng selatan"),)
    moved = use(sheet(), LEFTOVERS, [2])
    again = use(moved, "published", [2])
    assert again.article.published is not None
    assert again.article.published.local == "2024-07-05T14:29"
    with pytest.raises(UsageError, match="bad-date"):
        use(sheet(), "published", [4])
    assert use(sheet(), "category", [0]).article.category == Category("beranda", "Beranda")


def test_a_piece_can_be_used_and_dropped() -> None:
    found = use_piece(sheet(), "related", "Baca juga: Panen")
    assert found.article.related == (Related("Panen"),)
    assert found.pieces == ()
    assert use_piece(sheet(), FURNITURE, "Baca juga: Panen").dropped == ("☰", "Baca juga: Panen")
    assert use_piece(sheet(), LEFTOVERS, "☰").article.notes[1].endswith("\n☰")


def test_what_was_typed_stays_when_the_source_is_read_again() -> None:
    typed = changed(sheet(), "headline", Article(headline="Judul sendiri"))
    again = carried_over(typed, sheet(), ["headline"])
    assert again.article.headline == "Judul sendiri"
    assert again.article.body == sheet().article.body
    assert again.touched == {"headline"}
    assert settle(again, "body").touched == {"headline", "body"}
