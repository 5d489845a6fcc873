"""What single lines of a page are read as, and what they must never be taken for."""

from __future__ import annotations

import pytest

from redaksi.formats.page_text import bylines, codes, counters, datelines, furniture, related, tags
from redaksi.formats.page_text.datelike import read_dates
from redaksi.formats.page_text.kinds import Kind, classify
from redaksi.formats.page_text.lines import Line


def kind(text: str) -> Kind:
    return classify(Line(0, 0, text, True)).kind


@pytest.mark.parametrize(
    ("line", "authors", "editors"),
    [
        ("Penulis: Rina Wulandari | Editor: Budi Santosa", ["Rina Wulandari"], ["Budi Santosa"]),
        ("Penulis\t: Rina Wulandari", ["Rina Wulandari"], []),
        ("Penulis: Rina Wulandari Editor: Budi Santosa", ["Rina Wulandari"], ["Budi Santosa"]),
        ("Reporter: Andi, Citra & Doni", ["Andi", "Citra", "Doni"], []),
        ("Oleh Rina Wulandari dan Budi Santosa", ["Rina Wulandari", "Budi Santosa"], []),
        ("Oleh: Dr. Ningsih Paramita, M.Pd.", ["Dr. Ningsih Paramita, M.Pd."], []),
        ("Oleh Desi Maharani N.", ["Desi Maharani N."], []),
        ("Laporan wartawan: Retno Palupi | Editor: Budi", ["Retno Palupi"], ["Budi"]),
        ("Liputan: Retno", ["Retno"], []),
        ("By Maria Lestari", ["Maria Lestari"], []),
        ("Laporan Wartawan KabarDamar.com, Retno Palupi", ["Retno Palupi"], []),
        ("Redaktur & Reporter : Bayu Pratama", ["Bayu Pratama"], ["Bayu Pratama"]),
        ("Redaktur : Winarno", [], ["Winarno"]),
        ("Red: Winarno Adi", [], ["Winarno Adi"]),
        ("Pewarta: Lia • Editor: Hasan", ["Lia"], ["Hasan"]),
    ],
)
def test_bylines(line: str, authors: list[str], editors: list[str]) -> None:
    found = bylines.read_byline(" ".join(line.split()))
    assert found is not None
    assert (list(found.authors), list(found.editors)) == (authors, editors)


@pytest.mark.parametrize(
    "line",
    [
        "Oleh karena itu, warga menolak",
        "By the way, kata dia",
        "Penulis itu menolak berkomentar",
        "Editor: kata ini sering salah dipakai oleh banyak orang di media sosial belakangan",
        "Rina Wulandari",
        "Penulis buku anak dari Kota Selat raih penghargaan",
    ],
)
def test_what_is_no_byline(line: str) -> None:
    assert bylines.read_byline(line) is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("favorite 0 likes", {"likes": 0}),
        ("question_answer 0 Updates", {"updates": 0}),
        ("visibility 194 Views", {"views": 194}),
        ("Dibaca 1.229 kali", {"views": 1229}),
        ("194 Views", {"views": 194}),
        ("1,2 rb views", {"views": 1200}),
        ("1.8K views", {"views": 1800}),
        ("2 jt penayangan", {"views": 2_000_000}),
        ("Berita ini telah dilihat 87 kali", {"views": 87}),
        ("12 kali dibaca", {"views": 12}),
        ("0 comments:", {"comments": 0}),
        ("Komentar (3)", {"comments": 3}),
        ("12 Suka · 3 Komentar · 1,2 rb Dilihat", {"likes": 12, "comments": 3, "views": 1200}),
        ("favorite 31 comment 4 visibility 2.450", {"likes": 31, "comments": 4, "views": 2450}),
        ("♥ 12 | 👁 1.024", {"likes": 12, "views": 1024}),
        ("Dibagikan 4 kali", {"shares": 4}),
    ],
)
def test_counters(line: str, expected: dict[str, int]) -> None:
    found = counters.read_counters(line)
    assert found is not None
    assert {name: getattr(found, name) for name in expected} == expected
    shown = {name for name in ("likes", "views", "comments", "updates", "shares") if getattr(found, name) is not None}
    assert shown == set(expected)


@pytest.mark.parametrize(
    "line",
    ["194", "3 orang tewas", "2 pembaca puisi tampil", "Suka duka 3 guru", "Views", "12 views per hari naik", ""],
)
def test_what_is_no_counter(line: str) -> None:
    assert counters.read_counters(line) is None


@pytest.mark.parametrize(
    ("paragraph", "place", "source"),
    [
        ("Jakarta (ANTARA) - Warga berkumpul.", "Jakarta", "ANTARA"),
        ("Mataram, NTB (ANTARA News) - Warga berkumpul.", "Mataram", "ANTARA News"),
        ("Mataram, 7/12 (Antara) - Warga berkumpul.", "Mataram", "Antara"),
        ("ISTANBUL, 23 Februari 2016 (Antara/PRNewswire) -- Perusahaan", "ISTANBUL", "Antara/PRNewswire"),
        ("JAKARTA, KABAR.com – Warga berkumpul.", "JAKARTA", "KABAR.com"),
        ("REPUBLIK.CO.ID, JAKARTA -- Warga berkumpul.", "JAKARTA", "REPUBLIK.CO.ID"),
        ("TEMPORA.CO, Jakarta - Warga berkumpul.", "Jakarta", "TEMPORA.CO"),
        ("Lapan6.com, Jakarta Warga berkumpul.", "Jakarta", "Lapan6.com"),
        ("VIVAT.co.id - Warga berkumpul.", None, "VIVAT.co.id"),
        ("LPDX, JAKARTA – Warga berkumpul.", "JAKARTA", None),
        ("Yunnan, Radio Bahari Online - Warga berkumpul.", "Yunnan", "Radio Bahari Online"),
        ("Jakarta -", "Jakarta", None),
        ("JAKARTA. Warga berkumpul.", "JAKARTA", None),
        ("Banda Aceh- Warga berkumpul.", "Banda Aceh", None),
        ("BATURAJA (23/1/2019) - Bupati melantik warga.", "BATURAJA", None),
        ("Sungai Lama – Warga berkumpul.", "Sungai Lama", None),
        ("Demak - Banjir merendam tiga desa.", "Demak", None),
    ],
)
def test_datelines(paragraph: str, place: str | None, source: str | None) -> None:
    found = datelines.read_dateline(paragraph)
    assert found is not None
    assert (found.place, found.source) == (place, source)


@pytest.mark.parametrize(
    "paragraph",
    [
        "Warga berkumpul di balai desa - mereka menuntut jalan diperbaiki.",
        "“Kami lelah,” katanya – lalu pergi.",
        "Hujan turun. Warga berlari.",
        "Kereta Jakarta-Bandung berangkat pagi.",
        "Foto: Rina - Kabar",
    ],
)
def test_what_is_no_dateline(paragraph: str) -> None:
    assert datelines.read_dateline(paragraph) is None


def test_codes_alone_and_behind_the_last_sentence() -> None:
    assert codes.read_codes("(fyk/ash)") == ("(fyk/ash)",)
    assert codes.read_codes("(E-2)") == ("(E-2)",)
    assert codes.read_codes("(*)") == ("(*)",)
    assert codes.read_codes("(Tommy Iskandar/Sup)") == ("(Tommy Iskandar/Sup)",)
    assert codes.read_codes("(bersambung)") == ()
    assert codes.read_codes("Warga (ren) pulang") == ()
    assert codes.split_codes("Warga pulang. (ren)") == ("Warga pulang.", ("(ren)",))
    assert codes.split_codes("Ia ketua Komisi Antikorupsi (KAK)") == ("Ia ketua Komisi Antikorupsi (KAK)", ())


def test_tags() -> None:
    assert tags.read_tags("Tags: banjir, Kota Lama, tanggul") == ("banjir", "Kota Lama", "tanggul")
    assert tags.read_tags("TAG #banjir #KotaLama") == ("banjir", "KotaLama")
    assert tags.read_tags("#banjir #KotaLama") == ("banjir", "KotaLama")
    assert tags.read_tags("# Judul besar") == ()
    assert tags.read_tags("Tagar itu ramai, kata dia") == ()


@pytest.mark.parametrize(
    ("line", "headline", "url"),
    [
        ("Baca juga: Harga Beras Naik", "Harga Beras Naik", None),
        ("BACA JUGA : Harga Beras Naik", "Harga Beras Naik", None),
        ("[Baca juga: Harga Beras Naik]", "Harga Beras Naik", None),
        ("(Baca juga: Harga Beras Naik)", "Harga Beras Naik", None),
        ("Baca Juga Harga Beras Naik", "Harga Beras Naik", None),
        ("Baca juga: [Harga Beras Naik](https://kabar.example/1)", "Harga Beras Naik", "https://kabar.example/1"),
        ("Baca juga: Harga Beras Naik (https://kabar.example/1)", "Harga Beras Naik", "https://kabar.example/1"),
        ("Lihat juga: Harga Beras Naik https://kabar.example/1", "Harga Beras Naik", "https://kabar.example/1"),
        ("Read also: Rice prices rise", "Rice prices rise", None),
    ],
)
def test_see_also_lines(line: str, headline: str, url: str | None) -> None:
    story = related.read_inline(line)
    assert story is not None
    assert (story.headline, story.url) == (headline, url)


@pytest.mark.parametrize(
    "line",
    [
        "×", "ADVERTISEMENT", "SCROLL TO CONTINUE WITH CONTENT", "Bagikan:", "Share on Facebook",
        "Facebook Twitter WhatsApp", "Salin Tautan",
        "Situs ini menggunakan cookie untuk meningkatkan pengalaman Anda.", "COPYRIGHT © ANTARA 2015",
        "© 2024 Kabar Kita. All rights reserved.", "[Gambas:Video 20kabar]", "Simak Video \"Banjir\"", "3 menit baca",
        "Halaman 1 2 3", "9 menit yang lalu", "question_answer", "Tentang Kami",
        "Dapatkan berita terbaru di Channel WhatsApp",
    ],
)  # fmt: skip
def test_furniture(line: str) -> None:
    assert furniture.is_furniture(line)


@pytest.mark.parametrize(
    "headline",
    [
        "Jaringan listrik padam, warga Kota Lama gelap gulita",
        "Hak cipta lagu daerah akhirnya didaftarkan",
        "Iklan layanan masyarakat itu menuai pujian",
        "Video: Detik-detik tanggul jebol di Randu Alas",
        "Ikuti lomba menulis, siswa Kota Lama raih emas",
        "Update harga beras di Pasar Lama hari ini",
        "Foto bersama presiden, siswa ini menangis",
        "Timnas Indonesia – Vietnam berbagi poin di Hanoi",
        "2 Juli 2024, hari bersejarah bagi warga Pulau Teratai",
        "Tag harga baru di pasar membuat pedagang bingung",
        "Sumber air warga mengering sejak Mei",
        "Komentar wali kota soal banjir menuai kritik",
        "Baca juga bisa menyembuhkan, kata psikolog",
        "Opini publik di dalam dan luar negeri terbelah",
        "1.200 orang ikut lari malam di Kota Lama",
        "Oleh-oleh khas Tanjung Lida diburu pelancong",
        "Editor film itu berasal dari Kota Selat",
        "Kota Lama Panen Raya di Tengah Hujan",
    ],
)
def test_headlines_are_not_taken_for_anything_else(headline: str) -> None:
    assert kind(headline) is Kind.SHORT


def test_a_date_line_is_taken_apart() -> None:
    line = read_dates("Sepak Bola | Minggu, 2 Maret 2025 22:10 WIB | Ferdi Lumban | 1.8K views")
    assert line is not None
    assert line.category == "Sepak Bola"
    assert line.names == ("Ferdi Lumban",)
    assert [counted.views for counted in line.counters] == [1800]
    assert line.unknown == ()


def test_prose_with_a_date_is_no_date_line() -> None:
    assert read_dates("Gempa terjadi pada Kamis, 20 Februari 2025 09:02 WIT di Pulau Teratai menurut warga") is None
