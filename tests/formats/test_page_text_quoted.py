"""Pages that came by mail: a mark before every line, and nothing of them unaccounted for."""

from __future__ import annotations

from redaksi.formats import page_text
from tests.formats.test_page_text_keeps_all import assert_every_line_has_one_place

PAGE = """> Kapal wisata Teluk Sari kandas
>
> 14 Mei 2024 08:05 WIB

> \n
>
> Kapal wisata KM Sinar Laut kandas di gosong pasir dekat
> Pulau Tanjung Rona, tetapi seluruh penumpangnya selamat.
> > Kutipan di dalam surat, yang juga bagian dari beritanya.
>
"""


def test_marks_are_taken_off_and_belong_to_the_lines_below() -> None:
    imported = page_text.read(PAGE, "surat")
    assert imported.article.headline == "Kapal wisata Teluk Sari kandas"
    assert imported.article.published is not None
    assert imported.article.published.local == "2024-05-14T08:05"
    assert ">" not in imported.article.body.replace("&gt;", ">")
    assert_every_line_has_one_place(PAGE, imported)


def test_a_quotation_in_a_story_keeps_its_mark() -> None:
    page = "Judul berita dari desa\n\nParagraf pertama yang cukup panjang untuk dibaca.\n\n> Kutipan seorang warga."
    assert "Kutipan seorang warga." in page_text.read(page, "x").article.body
    assert len(page_text.read(page, "x").article.body.split("\n\n")) == 2


def test_a_related_story_told_twice_has_the_address_of_either() -> None:
    page = """Judul berita dari desa

Paragraf pertama yang cukup panjang untuk dibaca.

Baca juga: Jalan desa diperbaiki

Paragraf kedua yang juga cukup panjang untuk dibaca.

Baca juga: Jalan desa diperbaiki (https://contoh.id/a/1)
"""
    assert [(story.headline, story.url) for story in page_text.read(page, "x").article.related] == [
        ("Jalan desa diperbaiki", "https://contoh.id/a/1")
    ]
