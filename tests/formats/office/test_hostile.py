"""Documents that were damaged, packed to harm, or are not what their name says: one sentence each."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable

import pytest

from redaksi.domain.errors import UnreadableError
from redaksi.formats.office import docx
from redaksi.words import LANGUAGES, say
from tests.formats.office.making import docx as made
from tests.formats.office.making import paragraph, zipped

GOOD = made(paragraph("Sebuah naskah yang cukup panjang untuk dibaca orang di meja redaksi."))


def _member(name: str, content: bytes = b"x") -> bytes:
    return made(paragraph("Isi."), {name: content})


def _bomb() -> bytes:
    return made(paragraph("Isi."), {"word/media/b.png": b"\0" * 60_000_000})


def _lying_bomb() -> bytes:
    """Says that it unpacks to little."""
    data = bytearray(_bomb())
    size = struct.pack("<L", 60_000_000)
    while (at := data.find(size)) >= 0:
        data[at : at + 4] = struct.pack("<L", 1_000)
    return bytes(data)


def _twice() -> bytes:
    return made(paragraph("Isi."), {"word/Document.xml": "<a/>"})


def _link() -> bytes:
    target = io.BytesIO(GOOD)
    with zipfile.ZipFile(target, "a") as archive:
        entry = zipfile.ZipInfo("word/media/tautan.png")
        entry.external_attr = 0o120777 << 16
        archive.writestr(entry, "/etc/passwd")
    return target.getvalue()


def _encrypted() -> bytes:
    data = bytearray(GOOD)
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = 0
        while (start := data.find(mark, start)) >= 0:
            data[start + at] |= 1
            start += 4
    return bytes(data)


def _declares(text: str) -> bytes:
    return made("", {"word/document.xml": f'<?xml version="1.0"?><!DOCTYPE w [{text}]><w>&a;</w>'})


FILES: dict[str, tuple[Callable[[], bytes], str]] = {
    "cut off": (lambda: GOOD[: len(GOOD) // 2], "office-damaged"),
    "bytes changed": (lambda: GOOD[:200] + bytes(400) + GOOD[600:], "office-damaged"),
    "not a zip": (lambda: b"Hanya teks", "office-not-zip"),
    "old Word": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "office-old"),
    "locked by Word": (
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
        "office-encrypted",
    ),
    "encrypted members": (_encrypted, "office-encrypted"),
    "bomb": (_bomb, "office-too-large"),
    "bomb that lies": (_lying_bomb, "office-damaged"),
    "many parts": (lambda: made("", {f"word/x{n}.xml": "<a/>" for n in range(300)}), "office-too-many"),
    "leads out": (lambda: _member("word/../../../etc/cron.d/x"), "office-strange-name"),
    "absolute": (lambda: _member("/etc/x"), "office-strange-name"),
    "drive": (lambda: _member("C:/x"), "office-strange-name"),
    "backslash": (lambda: _member("word\\x.xml"), "office-strange-name"),
    "device": (lambda: _member("word/aux.xml"), "office-strange-name"),
    "link": (_link, "office-strange-name"),
    "two of one name": (_twice, "office-twice"),
    "no document": (lambda: zipped({"a.txt": "teks"}), "office-not-docx"),
    "entities in entities": (
        lambda: _declares(
            '<!ENTITY z "' + "z" * 1000 + '">' + "".join(f'<!ENTITY a "{"&z;" * 1000}">' for _ in range(9))
        ),
        "xml-declares",
    ),
    "entity of a file": (lambda: _declares('<!ENTITY a SYSTEM "file:///etc/passwd">'), "xml-declares"),
    "xml cut off": (lambda: made("", {"word/document.xml": "<w:document"}), "xml-damaged"),
    "xml nested deep": (lambda: made("", {"word/document.xml": "<w>" * 100_000}), "xml-too-deep"),
    "empty": (lambda: made(""), "empty-file"),
}


@pytest.mark.parametrize("case", FILES)
def test_a_hostile_document_gets_one_sentence(case: str) -> None:
    make, code = FILES[case]
    with pytest.raises(UnreadableError) as caught:
        docx.read(make(), "a.docx", "a.docx")
    assert caught.value.code == code
    for language in LANGUAGES:
        assert "a.docx" in say(language, caught.value.code, **caught.value.params)


def test_a_whole_document_is_read() -> None:
    assert docx.read(GOOD, "a.docx", "a.docx").article.body.startswith("Sebuah naskah")
