"""DOCX: the text says what the fields are, the properties only what it does not say."""

from __future__ import annotations

import hashlib

from redaksi.formats.intake import Imported
from redaksi.formats.office import docx
from tests.formats.office.making import docx as made
from tests.formats.office.making import paragraph, picture

LONG = "Jembatan gantung yang putus dua tahun lalu dibuka kembali untuk pejalan kaki, kata kepala dinas di kantornya."
STORY = (
    paragraph("Jembatan Gantung Kota Embun Dibuka Kembali", "Title")
    + paragraph("Penulis: Rina Wulandari | Editor: Budi Santoso")
    + paragraph("Jumat, 5 Juli 2024 | 14:29 WITA")
    + picture()
    + paragraph("Warga menyeberangi jembatan gantung. (Foto: Rina/Kabar)")
    + paragraph(f"KOTA EMBUN, KABAR – {LONG}")
    + paragraph("Beban dibatasi", bold=True)
    + paragraph("Pengelola membatasi jumlah orang yang menyeberang, menurut papan di mulut jembatan itu.")
    + paragraph("Warga berharap jembatan itu awet. (rw/bs)")
)


def read(data: bytes) -> Imported:
    return docx.read(data, "map/a.docx", "a.docx")


def codes(found: Imported) -> list[str]:
    return [doubt.code for doubt in found.doubts]


def test_a_manuscript_gives_its_fields() -> None:
    article = read(made(STORY)).article
    assert article.headline == "Jembatan Gantung Kota Embun Dibuka Kembali"
    assert [person.name for person in article.authors] == ["Rina Wulandari"]
    assert article.editor is not None
    assert article.editor.name == "Budi Santoso"
    assert article.published is not None
    assert (article.published.local, article.published.zone) == ("2024-07-05T14:29", "Asia/Makassar")
    assert article.codes == ("(rw/bs)",)
    assert article.body.split("\n\n") == [
        f"KOTA EMBUN, KABAR – {LONG}",
        "**Beban dibatasi**",
        "Pengelola membatasi jumlah orang yang menyeberang, menurut papan di mulut jembatan itu.",
        "Warga berharap jembatan itu awet.",
    ]


def test_a_photo_above_the_text_leads_and_has_the_caption_below_it() -> None:
    found = read(made(STORY))
    (photo,) = found.article.media
    assert (photo.lead, photo.alt, photo.width, photo.height) == (True, "Warga menyeberang", 64, 48)
    assert (photo.caption, photo.credit) == ("Warga menyeberangi jembatan gantung.", "Rina/Kabar")
    assert hashlib.sha256(found.photos[photo.sha256]).hexdigest() == photo.sha256
    assert found.leftovers == ()


def test_a_photo_in_the_text_stays_where_it_is() -> None:
    body = paragraph("Judul Naskah tentang Sungai Embun", "Title") + paragraph(LONG) + picture() + paragraph(LONG)
    article = read(made(body)).article
    (photo,) = article.media
    assert not photo.lead
    assert article.body == f"{LONG}\n\n![Warga menyeberang](media:{photo.sha256})\n\n{LONG}"


def test_lines_of_the_text_say_where_each_field_was_read() -> None:
    found = read(made(STORY))
    lines = found.text.split("\n")
    shown = {place.field: lines[place.first_line] for place in reversed(found.places)}
    assert shown["headline"] == "Jembatan Gantung Kota Embun Dibuka Kembali"
    assert shown["published"] == "Jumat, 5 Juli 2024 | 14:29 WITA"
    assert shown["media"].startswith("Warga menyeberangi")


def test_properties_are_taken_where_the_text_is_silent_and_doubted() -> None:
    said = (
        "<dc:title>Sungai Meluap</dc:title><dc:creator>Rina Wulandari</dc:creator>"
        "<cp:keywords>banjir; sungai</cp:keywords><dcterms:modified>2024-07-05T01:00:00Z</dcterms:modified>"
    )
    found = read(made(paragraph(LONG), properties=said))
    assert found.article.headline == "Sungai Meluap"
    assert [person.name for person in found.article.authors] == ["Rina Wulandari"]
    assert found.article.tags == ("banjir", "sungai")
    assert found.article.published is None
    assert codes(found) == ["date-not-found", "from-properties", "from-properties", "from-properties", "file-changed"]


def test_what_the_text_says_wins_over_properties() -> None:
    said = "<dc:title>template_naskah_v3</dc:title><dc:creator>Bagian TU</dc:creator>"
    found = read(made(STORY, properties=said))
    assert found.article.headline == "Jembatan Gantung Kota Embun Dibuka Kembali"
    assert [person.name for person in found.article.authors] == ["Rina Wulandari"]


def test_an_account_called_user_is_no_writer() -> None:
    found = read(made(paragraph(LONG), properties="<dc:creator>User</dc:creator><dc:title>Untitled</dc:title>"))
    assert found.article.authors == ()
    assert found.article.headline == ""


def test_headers_and_comments_are_told() -> None:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    comment = f"<w:comment w:id='1'>{paragraph('Cek nama ini')}</w:comment>"
    more = {
        "word/header1.xml": f"<w:hdr {space}>{paragraph('Kertas kerja redaksi')}</w:hdr>",
        "word/comments.xml": f"<w:comments {space}>{comment}</w:comments>",
    }
    found = read(made(STORY, more))
    assert found.furniture == ("Kertas kerja redaksi",)
    assert found.leftovers == ("Cek nama ini",)
    assert found.article.notes == ("Cek nama ini",)


def test_a_picture_of_another_kind_is_counted() -> None:
    found = read(made(STORY, {"word/media/b.png": b"\xd7\xcd\xc6\x9a" + b"wmf" * 100}))
    assert found.article.media == ()
    assert codes(found) == ["pictures-unreadable"]


def test_the_title_is_the_title_whatever_stands_around_it() -> None:
    story = (
        paragraph("Cerita Foto") + paragraph("Foto") + paragraph("Semalam di Danau Tuwira", "Title") + paragraph(LONG)
    )
    found = read(made(story))
    assert found.article.headline == "Semalam di Danau Tuwira"
    assert found.leftovers == ("Cerita Foto",)
