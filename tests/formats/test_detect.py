"""What a file is, by its name and its first characters."""

from __future__ import annotations

from pathlib import Path

import pytest

from redaksi.domain.errors import UnreadableError
from redaksi.formats.detect import detect, is_picture, packed_kind
from redaksi.formats.reading import read_file
from tests.formats.office.making import docx, paragraph


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("a.txt", "Jumat, 05 Juli 2024 14:29\n\nJudul", "page-text"),
        ("a", "Judul saja", "page-text"),
        ("a.md", "Judul saja", "markdown"),
        ("a.MARKDOWN", "Judul saja", "markdown"),
        ("a.txt", "# Judul\n\nIsi.", "markdown"),
        ("a.txt", "---\ntitle: Judul\ndate: 2024-07-05\n---\nIsi.", "markdown"),
        ("a.txt", "#tagar #lain", "page-text"),
        ("a.json", "{}", "json"),
        ("a.txt", ' {\n "format": "redaksi-article"}', "json"),
        ("a.txt", '[\n{"a": 1}]', "json"),
        ("a.txt", '{"a": 1}\n{"a": 2}\n', "jsonl"),
        ("a.jsonl", "{}", "jsonl"),
        ("a.json", '{"uri": "urn:uuid:1", "bodies": []}', "ninjs"),
        ("a.txt", '{"versioncreated": "2019", "uri": "http://a.example"}', "ninjs"),
        ("a.json", '{"format": "redaksi-article", "related": [{"uri": "x", "bodies": 1}]}', "json"),
        ("a.docx", "<!doctype html><p>Disimpan sebagai halaman", "html"),
        ("a.html", "apa saja", "html"),
        ("a.txt", "<!DOCTYPE html>\n<html>", "html"),
        ("a.txt", "<!-- simpan -->\n<html lang='id'>", "html"),
        ("a.txt", "[Foto] Banjir di kota", "page-text"),
        ("a.txt", "{fokus} Banjir di kota", "page-text"),
    ],
)
def test_formats_are_told_apart(name: str, text: str, expected: str) -> None:
    assert detect(name, text) == expected


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.pdf", "teks"),
        ("a.txt", "{\\rtf1\\ansi teks}"),
        ("gambar.svg", "<svg/>"),
        ("a.txt", "<?xml version='1.0'?>\n<!-- peta -->\n<svg xmlns='http://www.w3.org/2000/svg'>"),
    ],
)
def test_a_format_without_a_reader_is_refused(name: str, text: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        detect(name, text)
    assert caught.value.code == "format-unknown"
    assert caught.value.params == {"name": name}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("foto.jpg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
        ("foto.JPEG", "<!DOCTYPE html>\n<html><body>Halaman</body></html>"),
        ("foto.png", "<p>Halaman tanpa kepala"),
        ("foto.webp", "Hanya teks"),
    ],
)
def test_a_text_that_is_named_like_a_picture_is_refused_by_name(name: str, text: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        detect(name, text)
    assert (caught.value.code, caught.value.params) == ("no-picture", {"name": name})


def test_a_document_is_known_by_what_it_holds_whatever_it_is_called() -> None:
    document = docx(paragraph("Isi."))
    assert packed_kind("a.docx", document) == "docx"
    assert packed_kind("a.html", document) == "docx"
    assert packed_kind("a.docx", document[:60]) == "docx"
    assert packed_kind("a.zip", b"PK\x03\x04") is None
    assert packed_kind("a.docx", b"teks") is None


@pytest.mark.parametrize("name", ["a.docx", "a.odt"])
def test_text_that_is_named_like_a_document_is_refused(name: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        detect(name, "teks")
    assert caught.value.code == "office-not-zip"


@pytest.mark.parametrize(
    "start", [b"\xff\xd8\xff\xe0", b"\x89PNG\r\n\x1a\n", b"RIFF\x00\x01\x02\x03WEBPVP8 ", b"\0\0\0 ftypavif"]
)
def test_a_picture_is_called_one(start: bytes, tmp_path: Path) -> None:
    file = tmp_path / "foto.JPG"
    file.write_bytes(start + bytes(200))
    with pytest.raises(UnreadableError, match="picture-alone"):
        list(read_file(file))


def test_a_text_that_is_named_like_a_picture_is_none(tmp_path: Path) -> None:
    assert not is_picture("foto.jpg", b"Jumat, 05 Juli 2024 14:29")
    assert not is_picture("foto.txt", b"\xff\xd8\xff\xe0")
