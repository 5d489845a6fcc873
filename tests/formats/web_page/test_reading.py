"""Saved pages: what shows against what only machines see, pictures beside them, and pages made to harm."""

from __future__ import annotations

from pathlib import Path

import pytest

from redaksi.domain.errors import UnreadableError
from redaksi.formats import reading as files
from redaksi.formats.beside import Beside
from redaksi.formats.intake import Imported
from redaksi.formats.web_page import reading
from redaksi.formats.web_page.stamps import read_stamp
from tests.formats.pictures.files import photo

P = "Pasar terapung di Sungai Embun kembali ramai sesudah jembatan selesai diperbaiki, kata para pedagang di sana."
DATA = (
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"%s","datePublished":"%s",'
    '"author":{"@type":"Person","name":"%s"},"articleSection":"Daerah","keywords":["pasar","sungai"],'
    '"publisher":{"@type":"Organization","name":"Kabar Embun"}}</script>'
)
TITLE = "Pasar Terapung Embun Kembali Ramai"


def page(head: str = "", shown: str = "", text: str = f"<p>{P}</p><p>{P}</p>", title: str = TITLE) -> str:
    story = f"<article><h1>{title}</h1>{shown}<div>{text}</div></article>"
    return f"<html lang=id><head>{head}</head><body>{story}</body></html>"


def read(html: str, files: dict[str, bytes] | None = None) -> Imported:
    return reading.read(html.encode(), "map/a.html", "a.html", (files or {}).get)


def codes(found: Imported) -> list[tuple[str, str]]:
    return [(doubt.field, doubt.code) for doubt in found.doubts]


def test_what_only_the_data_say_is_taken_and_doubted() -> None:
    found = read(page(DATA % (TITLE, "2024-07-05T14:29:00+08:00", "Rina Wulandari")))
    article = found.article
    assert article.published is not None
    assert (article.published.local, article.published.zone) == ("2024-07-05T14:29", "Asia/Makassar")
    assert [person.name for person in article.authors] == ["Rina Wulandari"]
    assert (article.tags, article.source) == (("pasar", "sungai"), "Kabar Embun")
    assert codes(found) == [
        ("published", "from-page-data"), ("authors", "from-page-data"), ("category", "from-page-data"),
    ]  # fmt: skip


def test_what_shows_wins_and_the_difference_is_said() -> None:
    shown = "<p>Penulis: Rina Wulandari</p><p>Jumat, 5 Juli 2024 14:29 WIB</p><p>Kategori: Ekonomi</p>"
    found = read(page(DATA % ("Judul yang sama sekali lain", "2024-07-06T09:00:00+07:00", "Budi Santoso"), shown))
    article = found.article
    assert article.headline == TITLE
    assert article.published is not None
    assert article.published.local == "2024-07-05T14:29"
    assert [person.name for person in article.authors] == ["Rina Wulandari"]
    assert article.category is not None
    assert article.category.name == "Ekonomi"
    disagreeing = {field for field, code in codes(found) if code == "page-disagrees"}
    assert disagreeing == {"headline", "published", "authors", "category"}


@pytest.mark.parametrize(
    ("shown", "said", "zone"),
    [
        ("Jumat, 5 Juli 2024 14:29", "2024-07-05T14:29:00+07:00", "Asia/Jakarta"),
        ("Jumat, 5 Juli 2024 14:29", "2024-07-05T07:29:00Z", "Asia/Jakarta"),
        ("Jumat, 5 Juli 2024 14:29", "2024-07-05T06:29:10Z", "Asia/Makassar"),
        ("Jumat, 5 Juli 2024 14:29", "2024-07-05T14:29:00", None),
        ("Jumat, 5 Juli 2024 14:29 WIT", "2024-07-05T05:29:00Z", "Asia/Jayapura"),
        ("Jumat, 5 Juli 2024", "2024-07-05T14:29:00+07:00", "Asia/Jakarta"),
    ],
)
def test_a_time_that_shows_and_one_that_is_said_are_one(shown: str, said: str, zone: str | None) -> None:
    found = read(page(DATA % (TITLE, said, "Rina Wulandari"), f"<p>{shown}</p>"))
    assert found.article.published is not None
    assert (found.article.published.local, found.article.published.zone) == ("2024-07-05T14:29", zone)
    assert ("published", "page-disagrees") not in codes(found)


@pytest.mark.parametrize(
    ("text", "local", "zone"),
    [
        ("2026-05-13WIB18:45:00+07:00", "2026-05-13T18:45", "Asia/Jakarta"),
        ("2022-10-09T18:25:55.000Z", "2022-10-09T18:25:55", "UTC"),
        ("2023/11/02 21:34:00", "2023-11-02T21:34", None),
        ("2024-07-05T14:29:00+0530", "2024-07-05T14:29", None),
        ("Kamis, 02 Nov 2023 20:59 WIB", "2023-11-02T20:59", "Asia/Jakarta"),
        ("2024-02-30T10:00:00Z", None, None),
        ("kemarin", None, None),
    ],
)
def test_stamps_of_many_systems_are_read(text: str, local: str | None, zone: str | None) -> None:
    moment = read_stamp(text)
    assert (moment and moment.local, moment and moment.zone) == (local, zone)


def test_pictures_beside_the_page_come_along() -> None:
    lead = photo(size=(640, 360))
    inside = photo(size=(500, 400))
    boat = '<figure><img src="a_files/b.png" alt="Perahu"><figcaption>Perahu sayur</figcaption></figure>'
    text = f"<p>{P}</p>{boat}<p>{P}</p>"
    shown = '<figure><img src="a_files/a%20b.jpg" alt="Pasar"><figcaption>Suasana pasar pagi</figcaption></figure>'
    found = read(page("", shown, text), {"a_files/a b.jpg": lead, "a_files/b.png": inside})
    first, second = found.article.media
    assert (first.alt, first.caption, first.lead, first.width) == ("Pasar", "Suasana pasar pagi", True, 640)
    assert (second.alt, second.caption, second.lead) == ("Perahu", "Perahu sayur", False)
    assert f"](media:{second.sha256})" in found.article.body
    assert f"media:{first.sha256}" not in found.article.body
    assert set(found.photos) == {first.sha256, second.sha256}


def test_pictures_elsewhere_are_references() -> None:
    head = '<meta property="og:image" content="https://cdn.example/besar.jpg">'
    found = read(
        page(head, '<img data-src="https://cdn.example/kecil.jpg" src="data:image/gif;base64,R0lGODlh" alt="Pasar">')
    )
    assert found.article.media == ()
    assert found.leftovers == ("https://cdn.example/besar.jpg", "https://cdn.example/kecil.jpg · Pasar")
    assert ("media", "photo-elsewhere") in codes(found)


def test_small_pictures_are_signs_of_the_page() -> None:
    found = read(page("", '<img src="a.png" alt="Ikon">'), {"a.png": photo(size=(60, 60))})
    assert found.article.media == ()


def test_the_folder_of_a_saved_page_is_searched_and_nothing_outside_of_it(tmp_path: Path) -> None:
    (tmp_path / "page").mkdir()
    (tmp_path / "rahasia.jpg").write_bytes(b"x")
    (tmp_path / "page" / "a.jpg").write_bytes(b"y")
    beside = Beside(tmp_path / "page" / "a.html")
    assert beside.picture("a.jpg") == b"y"
    for name in (
        "../rahasia.jpg",
        str(tmp_path / "rahasia.jpg"),
        "..\\rahasia.jpg",
        "C:\\a.jpg",
        "\\\\host\\a.jpg",
        "",
    ):
        assert beside.picture(name) is None


@pytest.mark.parametrize(
    "data",
    [
        ("<meta charset=windows-1252>" + page(text=f"<p>“Café” {P}</p><p>{P}</p>")).encode("windows-1252"),
        ("<meta charset=iso-8859-1>" + page(text=f"<p>“Café” {P}</p><p>{P}</p>")).encode("windows-1252"),
        page(text=f"<p>“Café” {P}</p><p>{P}</p>").encode("utf-16"),
        page(text=f"<p>“Café” {P}</p><p>{P}</p>").encode("utf-8-sig"),
        page(text=f"<p>“Café” {P}</p><p>{P}</p>").encode("utf-16-le"),
        ("<meta charset=bohong>" + page(text=f"<p>“Café” {P}</p><p>{P}</p>")).encode(),
        ("<meta charset=utf-16>" + page(text=f"<p>“Café” {P}</p><p>{P}</p>")).encode(),
    ],
)
def test_pages_of_every_encoding_are_read(data: bytes) -> None:
    found = reading.read(data, "a.html", "a.html", lambda _name: None)
    assert found.article.body.startswith(f"“Café” {P}")


@pytest.mark.parametrize(
    ("html", "code"),
    [
        ("<div>" * 100_000 + P, "page-too-deep"),
        ("<html><body></body></html>", "empty-file"),
        ("<html><body><script>x</script></body></html>", "empty-file"),
        ("<table>" + "<tr><td colspan=50 rowspan=50>a<td>b" * 3_000, "page-table-too-large"),
    ],
)
def test_pages_beyond_reading_are_refused_by_a_code(html: str, code: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        read(html)
    assert caught.value.code == code


@pytest.mark.parametrize(
    "html",
    [
        page()[: len(page()) // 2],
        page() + "<article>" * 500,
        page("<script type='application/ld+json'>{bukan json</script>"),
        page("<script type='application/ld+json'>" + "[" * 50_000 + "</script>"),
        page(
            '<script type=\'application/ld+json\'>{"@type":"NewsArticle","headline":{"a":[1,null]},"author":7}</script>'
        ),
        page("<meta property=og:title content>" * 5_000),
        page("", "<a href='javascript:alert(1)'>x</a><img src=x onerror=alert(1)><svg onload=alert(1)>"),
        page("", "", "<p>" + "a " * 200_000 + "</p>"),
        "<p>" + P + "</p>" + "<b>" * 2_000,
    ],
)
def test_broken_and_hostile_pages_give_what_they_hold(html: str) -> None:
    found = read(html)
    assert "javascript:" not in found.article.body
    assert found.article.headline == TITLE or P.split()[0] in str(found)


def test_a_page_that_is_named_like_a_document_is_a_page(tmp_path: Path) -> None:
    path = tmp_path / "naskah.docx"
    path.write_text(page(), encoding="utf-8")
    (found,) = files.read_file(path)
    assert found.article.headline == TITLE


def test_errors_name_the_file(tmp_path: Path) -> None:
    path = tmp_path / "dalam.html"
    path.write_text("<html>" + "<div>" * 100_000, encoding="utf-8")
    with pytest.raises(UnreadableError) as caught:
        list(files.read_file(path))
    assert caught.value.params.get("name") == "dalam.html"
