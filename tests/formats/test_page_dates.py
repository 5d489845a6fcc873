"""Date lines in the many dresses of news pages, above and below the headline of a page."""

from __future__ import annotations

import pytest

from redaksi.domain.moments import LocalTime
from redaksi.formats.page_text import read

HEADLINE = "Pasar Baru di Tepi Sungai Dibuka"
BODY = (
    "Pasar baru di tepi sungai Kota Embun mulai ramai sejak pagi hari ini, dan para pedagang menata dagangan mereka.",
    "Wali kota menyatakan pasar itu menampung dua ratus pedagang yang sebelumnya berjualan di pinggir jalan raya.",
    "Warga berharap harga bahan pokok tetap terjangkau setelah pasar itu dibuka untuk umum.",
)
AFTERNOON = LocalTime("2024-07-05T14:29", "Asia/Jakarta")
DATE_LINES = (
    "Tayang: Jumat, 5 Juli 2024 14:29 WIB",
    "Dipublikasikan: Jumat, 5 Juli 2024 | 14:29 WIB",
    "Diterbitkan Jumat, 5 Juli 2024 pukul 14.29 WIB",
    "Jumat, 5 Juli 2024 (14:29 WIB)",
    "Jum’at, 5 Juli 2024 • 14:29 WIB",
    "Jumat,\u00a05 Juli 2024 – 14:29\u202fwib",
    "5 Juli 2024 14.29 Waktu Indonesia Barat",
    "July 5, 2024 2:29 PM WIB",
    "2024-07-05T14:29+07:00",
    "05-07-2024 14:29 WIB",
    "14:29 WIB, Jumat 5 Juli 2024",
    "Luar Negeri | Jumat, 5 Juli 2024 14:29 WIB",
    "visibility 194 Views • Jumat, 5 Juli 2024 14:29 WIB",
    "5 Juli 2024 14:29 WIB · 3 menit baca",
    "Kotabaru.com - 05/07/2024, 14:29 WIB",
    "on 05 Jul 2024 at 14:29 WIB",
    "Tayang: Jumat, 5 Juli 2024 14:29 WIB | Diperbarui: Sabtu, 6 Juli 2024 07:00 WIB",
    "Home / Nasional / Jumat, 5 Juli 2024 14:29 WIB",
    "Red: Jati Wibisana | Jumat 05 Jul 2024 14:29 WIB",
)
BYLINES = (
    "Rukmini Sandya | Jumat, 5 Juli 2024 14:29 WIB",
    "Rukmini Sandya Jumat, 05 Jul 2024 14:29 WIB",
    "Oleh Rukmini Sandya - Jumat, 5 Juli 2024 14:29 WIB",
    "Posted by Rukmini Sandya on Jumat, 5 Juli 2024 14:29 WIB",
    "Jumat, 5 Juli 2024 14:29 WIB | Penulis: Rukmini Sandya | Editor: Jati Wibisana",
    "Reporter: Rukmini Sandya | Editor: Jati Wibisana | Jumat, 05 Juli 2024 / 14:29 WIB",
    "Jumat, 5 Juli 2024 14:29 WIB Oleh Rukmini Sandya",
    "Oleh: Rukmini Sandya Editor: Jati Wibisana 05 Juli 2024 - 14:29 WIB Kota Embun",
)
STACKS = (
    "Jumat, 5 Juli 2024\n14:29 WIB",
    "Jumat, 5 Juli 2024 |\n14:29 WIB",
    "14:29 WIB\nJumat, 5 Juli 2024",
    "05\nJuli\n2024\n14:29 WIB",
)


def page(*parts: str) -> str:
    return "\n\n".join((*parts, *BODY))


@pytest.mark.parametrize("line", [*DATE_LINES, *BYLINES])
@pytest.mark.parametrize("date_first", [True, False])
def test_a_date_line_beside_the_headline(line: str, date_first: bool) -> None:
    found = read(page(line, HEADLINE) if date_first else page(HEADLINE, line), "halaman.txt")
    assert (found.article.published, found.article.headline) == (AFTERNOON, HEADLINE)
    assert found.article.body == "\n\n".join(BODY)
    assert [person.name for person in found.article.authors] == (["Rukmini Sandya"] if line in BYLINES else [])


@pytest.mark.parametrize("lines", STACKS)
def test_a_date_on_several_lines_is_one(lines: str) -> None:
    found = read(page(HEADLINE, lines), "halaman.txt")
    assert (found.article.published, found.article.headline) == (AFTERNOON, HEADLINE)
    assert found.article.body == "\n\n".join(BODY)
    assert found.leftovers == ()


def test_short_lines_that_are_no_date_stay_apart() -> None:
    found = read(page(HEADLINE, "05\nJuli\nJumat, 5 Juli 2024 14:29 WIB"), "halaman.txt")
    assert found.article.published == AFTERNOON
    assert {"05", "Juli"} <= {*found.leftovers, *found.article.body.split("\n\n")}


def test_a_page_without_a_date_line_has_the_date_of_its_dateline_with_a_doubt() -> None:
    opening = "KOTA EMBUN, 5 Juli 2024 (Warta) -- "
    found = read("\n\n".join((HEADLINE, opening + BODY[0], *BODY[1:])), "halaman.txt")
    assert found.article.published == LocalTime("2024-07-05")
    assert found.article.body.startswith(opening)
    assert "date-from-dateline" in [doubt.code for doubt in found.doubts]
    assert "date-not-found" not in [doubt.code for doubt in found.doubts]


def test_a_dateline_without_a_year_is_no_date_of_publication() -> None:
    found = read("\n\n".join((HEADLINE, f"Kota Embun, 5/7 (Warta) - {BODY[0]}", *BODY[1:])), "halaman.txt")
    assert found.article.published is None
    assert "date-not-found" in [doubt.code for doubt in found.doubts]
