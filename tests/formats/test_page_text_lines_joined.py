"""Paragraphs that came broken into lines are put together again; titles and names are not."""

from __future__ import annotations

import textwrap

import pytest

from redaksi.formats.page_text.lines import is_wrapped, mend, split, unwrap

PARAGRAPHS = [
    " ".join(sentences)
    for sentences in (
        (
            "Jembatan lengkung di atas Sungai Batu Putih dibuka untuk umum pada Minggu pagi, setelah tiga tahun.",
            "Warga dari dua tepi sungai menyambutnya dengan pawai perahu hias dan makan bersama di dermaga lama",
            "yang kini menjadi tempat wisata keluarga, lengkap dengan warung dan taman bermain.",
        ),
        (
            "Wali Kota Batu Putih, Harsono Mangun, menyeberangi jembatan sembilan puluh meter itu bersama murid",
            "sekolah dasar, lalu menanam pohon di ujungnya. Ia meminta warga ikut merawat lampu dan pagarnya,",
            "karena biaya perbaikan tahun ini sudah habis untuk mengganti tiang yang lapuk.",
        ),
    )
]


def texts(page: str, *, wrapped: bool) -> list[str]:
    lines = split(page)
    join = unwrap if wrapped else mend
    return [line.text for line in join(lines, [True] * len(lines))]


@pytest.mark.parametrize("width", [40, 60, 72, 80, 100])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_hard_wrapped_paragraphs_come_back_whole(width: int, between: str) -> None:
    page = between.join(textwrap.fill(paragraph, width) for paragraph in PARAGRAPHS)
    assert is_wrapped(split(page))
    assert " ".join(texts(page, wrapped=True)) == " ".join(PARAGRAPHS)
    if between == "\n\n":
        assert texts(page, wrapped=True) == PARAGRAPHS


def test_paragraphs_on_one_line_each_are_not_wrapped() -> None:
    assert not is_wrapped(split("\n".join(PARAGRAPHS * 3)))


def test_a_list_of_titles_is_not_wrapped() -> None:
    titles = [
        "Harga Beras Naik di Pasar Induk Kota",
        "Wali Kota Resmikan Taman Baca Kapal",
        "Nelayan Teluk Biru Panen Cumi",
    ]
    assert not is_wrapped(split("\n".join(titles)))
    assert texts("\n".join(titles), wrapped=False) == titles


def test_lines_broken_at_links_are_mended() -> None:
    page = "Unjuk rasa berlangsung di\nKota Batu Putih\npada Selasa pagi, kata\nHarsono\n, wali kota.\nPolisi berjaga."
    assert texts(page, wrapped=False) == [
        "Unjuk rasa berlangsung di Kota Batu Putih pada Selasa pagi, kata Harsono, wali kota.",
        "Polisi berjaga.",
    ]


def test_a_headline_broken_in_two_is_mended() -> None:
    assert texts("Pasar Apung Muara Tenang dibuka\nkembali setelah dua tahun", wrapped=False) == [
        "Pasar Apung Muara Tenang dibuka kembali setelah dua tahun"
    ]


def test_lower_case_tags_stay_apart() -> None:
    assert texts("kereta wisata\nlereng ardi\nwisata keluarga", wrapped=False) == [
        "kereta wisata",
        "lereng ardi",
        "wisata keluarga",
    ]


def test_a_blank_line_always_parts() -> None:
    assert texts("Demonstrasi berlangsung di\n\npada Selasa pagi.", wrapped=False) == [
        "Demonstrasi berlangsung di",
        "pada Selasa pagi.",
    ]


def test_a_word_parted_at_its_hyphen_gets_no_space() -> None:
    page = (
        "Hubungan ekonomi kedua negara tetangga itu, Tiongkok-\nKazakstan, semakin erat dan menguntungkan dalam\n"
        "beberapa tahun terakhir ini menurut pengamat."
    )
    assert "Tiongkok-Kazakstan" in " ".join(texts(page, wrapped=True))


def test_invisible_lines_count_as_blank_and_tabs_as_spaces() -> None:
    lines = split("satu\tdua\n\u200b\n \u00a0\ntiga")
    assert [(line.text, line.gap, line.first) for line in lines] == [("satu dua", True, 0), ("tiga", True, 3)]
