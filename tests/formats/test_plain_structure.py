"""Plain text with hard line ends: what a program broke is joined, what a writer broke is not."""

from __future__ import annotations

import pytest

from redaksi.formats.structure.markdown import markdown
from redaksi.formats.structure.plain import plain_blocks


def read(text: str) -> str:
    return markdown(plain_blocks(text))


MAIL = """Kami mengundang rekan-rekan media untuk hadir dalam kegiatan penanaman
bakau di pesisir Demak pada Sabtu, 6 Juli 2024, yang diikuti oleh 120
warga dari empat desa. Acara dimulai pukul 07.00 WIB dan ditutup dengan
makan siang bersama."""
PDF = """Pemerintah Kabupaten Demak menargetkan pemulih-
an 200 hektare lahan bakau sampai tahun 2026. Anak-
anak sekolah ikut menanam sejak pagi bersama kelu-
arga mereka, kata Kepala Dinas Lingkungan Hidup Su-
marno, Sabtu siang."""
POEM = """Aku ingin menjadi laut
yang memeluk pantai
tanpa bertanya
siapa yang datang"""
SONG = """Di sini kami berdiri memandang laut
Di sana mereka menunggu kabar baik
Ke mana angin membawa perahu itu
Di situ kami titipkan semua harap"""
ADDRESS = """Dinas Lingkungan Hidup
Jl. Sultan Fatah 57
Demak 59511
Jawa Tengah"""


def test_a_mail_is_joined() -> None:
    assert read(MAIL) == MAIL.replace("\n", " ")


def test_words_divided_at_line_ends_are_joined_and_doubled_words_keep_their_hyphen() -> None:
    assert read(PDF) == (
        "Pemerintah Kabupaten Demak menargetkan pemulihan 200 hektare lahan bakau sampai tahun 2026. Anak-anak sekolah "
        "ikut menanam sejak pagi bersama keluarga mereka, kata Kepala Dinas Lingkungan Hidup Sumarno, Sabtu siang."
    )


@pytest.mark.parametrize("text", [POEM, SONG, ADDRESS])
def test_poems_and_addresses_keep_their_lines(text: str) -> None:
    assert read(text) == text.replace("\n", "  \n")


def test_one_paragraph_a_line_stays_one_paragraph_a_line() -> None:
    first = "Warga menanam bakau di pesisir Demak sejak pagi, kata kepala desa setempat. " * 2
    assert (
        read(f"Judul berita\n{first.strip()}\nKalimat penutup.")
        == f"Judul berita\n\n{first.strip()}\n\nKalimat penutup."
    )
    assert read("Satu kalimat yang cukup panjang ini.\nDua kalimat yang cukup panjang itu.") == (
        "Satu kalimat yang cukup panjang ini.\n\nDua kalimat yang cukup panjang itu."
    )


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("• satu\n• dua\n   lanjutan dua\n• tiga", "- satu\n- dua lanjutan dua\n- tiga"),
        ("Bawa:\n- topi\n- air", "Bawa:\n\n- topi\n- air"),
        ("1. satu\n2) dua\n   a. isi", "1. satu\n2. dua a. isi"),
        ("- a\n    - b\n- c", "- a\n    - b\n- c"),
        ("2024. Tahun itu kering.\nDan panas.", "2024\\. Tahun itu kering.  \nDan panas."),
        ("– Saya tidak tahu, katanya.\nIa pergi.", "– Saya tidak tahu, katanya.  \nIa pergi."),
        ("Nama\tUmur\nRina\t30", "| Nama | Umur |\n| --- | --- |\n| Rina | 30 |"),
        ("> Halo,\n> apa kabar?", "> Halo,  \n> apa kabar?"),
        ("satu\n\n-----\n\ndua", "satu\n\n---\n\ndua"),
        ("    Menjorok empat spasi", "Menjorok empat spasi"),
        ("#tagar dan *bintang* serta _garis_", "\\#tagar dan \\*bintang\\* serta \\_garis\\_"),
        ("## Judul\n\nIsi **tebal**\nbaris", "## Judul\n\nIsi **tebal**\nbaris"),
        ("lihat [situs](https://a.example/)\nya", "lihat [situs](https://a.example/)\nya"),
        ("\n\n  \n", ""),
    ],
)
def test_lines_mean_what_they_look_like(text: str, wanted: str) -> None:
    assert read(text) == wanted


def test_paragraphs_told_by_their_indent_are_apart() -> None:
    text = (
        "    Warga menanam bakau di pesisir Demak sejak pagi buta bersama para\n"
        "pelajar dari empat sekolah menengah di kecamatan itu, Sabtu kemarin.\n"
        "    Kepala desa setempat mengatakan bahwa penanaman akan dilanjutkan\n"
        "sampai akhir tahun dengan bantuan dari perusahaan di sekitar desa itu."
    )
    made = read(text).split("\n\n")
    assert len(made) == 2
    assert all("\n" not in paragraph for paragraph in made)


def test_lines_can_be_kept() -> None:
    assert markdown(plain_blocks(MAIL, join=False)) == MAIL.replace("\n", "  \n")
