"""What a file is by its first bytes, whatever its name says."""

from __future__ import annotations

import re

#: The kinds that are taken, by Pillow's names. SVG is not among them: it can carry scripts.
TAKEN = {"JPEG": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp", "GIF": "image/gif"}

_BEGINNINGS = (
    ("JPEG", rb"\xff\xd8\xff"),
    ("PNG", rb"\x89PNG\r\n\x1a\n"),
    ("GIF", rb"GIF8[79]a"),
    ("WEBP", rb"RIFF.{4}WEBP"),
    ("AVIF", rb".{4}ftypavi[fs]"),
    ("HEIC", rb".{4}ftyp(?:hei[cmsx]|hev[cmsx]|mif1|msf1|heif)"),
    ("TIFF", rb"II\*\0|MM\0\*|II\x2b\0|MM\0\x2b"),
    ("BMP", rb"BM.{4}\0\0\0\0"),
    ("PDF", rb"%PDF-"),
    ("Photoshop", rb"8BPS"),
    ("JPEG XL", rb"\xff\x0a|\0\0\0\x0cJXL "),
    ("JPEG 2000", rb"\0\0\0\x0cjP  |\xff\x4f\xff\x51"),
    ("ICO", rb"\0\0\x01\0"),
    ("video", rb".{4}ftyp"),
)
_KINDS = tuple((name, re.compile(pattern, re.DOTALL)) for name, pattern in _BEGINNINGS)
#: How far into a text its first element may stand, after a declaration and comments.
_LOOK = 4_096
_ELEMENT = re.compile(rb"<(svg|html|head|body|!doctype\s+html|!doctype\s+svg)\b", re.IGNORECASE)


def kind_of(data: bytes) -> str | None:
    """`JPEG`, `PNG`, …, `SVG` or `HTML` for text of that kind; None for what is nothing known."""
    for name, beginning in _KINDS:
        if beginning.match(data):
            return name
    head = data[:_LOOK]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):  # UTF-16
        head = head.replace(b"\0", b"")[2:]
    if not head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<"):
        return None
    found = _ELEMENT.search(head)
    return None if found is None else "SVG" if b"svg" in found[1].lower() else "HTML"
