"""Lines that are a date up to furniture, and lines that only hold one."""

from __future__ import annotations

import pytest

from redaksi.domain.dates import DateReading, read_date_line
from redaksi.domain.moments import LocalTime

WIB = "Asia/Jakarta"


def read(line: str) -> DateReading:
    reading = read_date_line(line)
    assert reading is not None, line
    return reading


@pytest.mark.parametrize(
    "line",
    [
        "Jumat, 5 Juli 2024 14:29 WIB",
        "JUMAT, 05 JULI 2024, 14.29 WIB",
        "Jum’at 5 Juli 2024 | 14:29 WIB",
        "Jumat Kliwon, 5 Juli 2024 • 14:29 WIB",
        "Jumat , 05 Jul 2024 – 14:29 wib",
        "Jumat, tanggal 5 Juli 2024 pukul 14.29 WIB",
        "Jumat, 5 Juli 2024 (14:29 WIB)",
        "(Jumat, 5 Juli 2024 14:29 WIB)",
        "Jumat, 5 Juli 2024 pkl. 14:29 Waktu Indonesia Barat",
        "Jumat, 5 Juli 2024 @ 14:29 (WIB)",
        "Jumat / 5 Juli 2024 / 14:29 WIB",
        "Jumat, 05/07/2024 14:29 WIB",
        "Jumat 05.07.2024 14.29 WIB",
        "05 / 07 / 2024 14:29 WIB",
        "05-07-2024, 14:29 WIB",
        "2024/07/05 14:29 WIB",
        "2024-07-05T14:29+07:00",
        "5/Jul/2024 14:29 WIB",
        "05JULI2024 14:29 WIB",
        "July 5th, 2024 at 2:29 PM WIB",
        "Friday, July 5, 2024, 2:29 p.m. WIB",
        "5 Juli 2024 M 14:29 WIB",
        "14:29 WIB, Jumat 5 Juli 2024",
        "Pukul 14.29 WIB | 5 Juli 2024",
        "5 Juli 2024 (Jumat) 14:29 WIB",
        "5 Juli 2024, Jumat, 14:29 WIB",
        "5 Juli 2024 14:29 - 15:00 WIB",
        "Jumat,\u00a05\u2009Juli\u20072024\u00a014:29\u202fWIB",
        "Jumat，5 Juli 2024　14：29 WIB",
        "Jumat, ５ Juli ２０２４ １４:２９ WIB",
        "Ju\u00admat, 5 Ju\u200bli 2024 14:29 WIB",
        "Jumat, 5\nJuli\n2024\t14:29 WIB",
    ],
)
def test_one_moment_in_many_dresses(line: str) -> None:
    reading = read(line)
    assert reading.moment == LocalTime("2024-07-05T14:29", WIB)
    assert reading.weekday_agrees is not False
    assert reading.doubts == ()
    assert (reading.start, reading.end, reading.before, reading.after) == (0, len(line), "", "")


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Tayang: {}", "published"),
        ("Dipublikasikan: {}", "published"),
        ("Diterbitkan pada {}", "published"),
        ("Terbit {}", "published"),
        ("Hari/Tanggal: {}", "published"),
        ("Tanggal Terbit : {}", "published"),
        ("Published on {}", "published"),
        ("Diposting {}", "published"),
        ("Diperbarui: {}", "updated"),
        ("Terakhir diperbaharui {}", "updated"),
        ("Last updated: {}", "updated"),
        ("Update {}", "updated"),
        ("on {}", None),
        ("Kotabaru.example - {}", None),
        ("Warta.co.example, {}", None),
        ("calendar_today {}", None),
        ("- {}", None),
        ("• {} •", None),
        ("{} |", None),
        ("{} | 1.229 Views", None),
        ("{} 194 Views", None),
        ("Dibaca 1,2 rb kali | {}", None),
        ("visibility 194 Views • {}", None),
        ("{} · 3 menit baca", None),
        ("{} · Waktu baca 4 menit", None),
        ("{} | 0 Komentar | Bagikan", None),
        ("Home / Nasional / {}", None),
        ("Luar Negeri | {}", None),
        ("{} - Olahraga", None),
        ("Bandar Lampung, {}", None),
    ],
)
def test_furniture_around_the_date(line: str, label: str | None) -> None:
    reading = read(line.format("5 Juli 2024 14:29"))
    assert reading.moment == LocalTime("2024-07-05T14:29")
    assert (reading.label, reading.byline, reading.doubts) == (label, None, ())
    assert line.format("5 Juli 2024 14:29")[reading.start : reading.end] == "5 Juli 2024 14:29"


def test_the_rest_of_the_line_is_handed_back() -> None:
    reading = read("Luar Negeri | Jumat, 5 Juli 2024 14:29 — Kota Embun")
    assert (reading.before, reading.after) == ("Luar Negeri", "Kota Embun")


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("Rukmini Sandyakala | {}", "Rukmini Sandyakala"),
        ("{} | Rukmini Sandyakala", "Rukmini Sandyakala"),
        ("{} - Rukmini Sandyakala", "Rukmini Sandyakala"),
        ("Rukmini Sandyakala {}", "Rukmini Sandyakala"),
        ("Oleh Rukmini Sandyakala - {}", "Rukmini Sandyakala"),
        ("Oleh: Rukmini | {}", "Rukmini"),
        ("{} Oleh Rukmini", "Rukmini"),
        ("Penulis: Rukmini Sandyakala | Editor: Jati Wibisana | {}", "Rukmini Sandyakala"),
        ("Editor: Jati Wibisana | {}", None),
        ("{} | Penulis: Rukmini Sandyakala | Editor: Jati Wibisana", "Rukmini Sandyakala"),
        ("Posted by Rukmini Sandyakala on {}", "Rukmini Sandyakala"),
        ("Posted on {} by Rukmini", "Rukmini"),
        ("Reporter : M. Jati bin Wibisana | {}", "M. Jati bin Wibisana"),
        ("Jati bin Wibisana | {}", "Jati bin Wibisana"),
        ("José D’Arc | {}", "José D’Arc"),
        ("Jose\u0301 Andre\u0301 | {}", "Jose\u0301 Andre\u0301"),
        ("TIM Kotabaru | {}", None),
        ("BCD Kotabaru {}", None),
        ("Sepak Bola | {}", None),
        ("Rukmini | {}", None),
        ("Bandar Lampung, {}", None),
    ],
)
def test_a_byline_beside_the_date(line: str, byline: str | None) -> None:
    reading = read(line.format("Jumat, 5 Juli 2024 14:29 WIB"))
    assert reading.moment == LocalTime("2024-07-05T14:29", WIB)
    assert reading.byline == byline


def test_of_two_dates_the_one_that_is_not_an_update_is_taken() -> None:
    published, updated = "5 Juli 2024 14:29", "6 Juli 2024 07:00"
    first = read(f"Tayang: {published} WIB | Diperbarui: {updated} WIB")
    last = read(f"Diperbarui {updated} WIB • Tayang {published} WIB")
    for reading in (first, last):
        assert reading.moment == LocalTime("2024-07-05T14:29", WIB)
        assert (reading.label, reading.doubts) == ("published", ())


def test_two_dates_without_labels_are_doubted() -> None:
    reading = read("5 Juli 2024 | 6 Juli 2024")
    assert reading.moment == LocalTime("2024-07-05")
    assert reading.doubts == ("two-dates",)


def test_a_relative_time_is_a_date_line_without_a_moment() -> None:
    reading = read("9 menit yang lalu | Nasional")
    assert (reading.shape, reading.moment, reading.after) == ("relative", None, "Nasional")
    assert read("5 Juli 2024 · 2 jam lalu").moment == LocalTime("2024-07-05")


@pytest.mark.parametrize(
    "line",
    [
        "",
        "   ",
        "Kemitraan dua kota tetangga kian erat",
        "Selasa",
        "Pada 5 Juli 2024 sebanyak 1.200 orang hadir.",
        "Jumat, 5 Juli 2024 menjadi hari yang diingat warga",
        "Jumat, 5 Juli 2024 14:29 WIB menjadi saat yang diingat warga Kota Embun",
        "Kronologi 5 Juli 2024",
        "Gempa terasa pada Jumat (5/7/2024) pukul 14.29 WIB di Kota Embun.",
        "Kota Embun, 5/7 (Warta) - Wali kota berkata",
        "KOTA EMBUN, 5 Juli 2024 (Warta) -- Wali kota berkata",
        "Kota Embun, 5 Juli 2024 -- Wali kota meresmikan pasar baru di tepi sungai, Jumat.",
        "5 Juli 2024 | satu | dua | tiga",
        "5 Juli 2024 | Selesai.",
        "5 Juli 2024 | 1.229",
        "5 Juli 2024 | " + "kata " * 6,
        "5 Juli 2024 | " + "panjang" * 7,
        "2-4 Juli 2024",
        "5 Juli 2024 " + "x" * 400,
    ],
)
def test_other_lines_are_no_date_lines(line: str) -> None:
    assert read_date_line(line) is None
