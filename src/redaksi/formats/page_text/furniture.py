"""Lines of the page around a story: buttons, share bars, advertising, notices, navigation."""

from __future__ import annotations

import re

from redaksi.formats.page_text.prose import folded
from redaksi.formats.page_text.vocabulary import FOLLOWED, FURNITURE, ICON_WORDS, NETWORKS, NO_COMMENTS, either

_NETWORK = f"(?:{either(NETWORKS)})"
_SHARE = r"(?:bagikan|share|sebarkan)(?:(?: artikel| berita| tulisan)(?: ini)?|\s+this(?: article)?)?\s*[:：]?"
_FOLLOW = (
    r"(?:simak|(?:baca|update|cek) (?:artikel|berita)|dapatkan|ikuti|(?:mari )?(?:ber)?gabung|follow|jangan lewatkan)"
)
_TO = r"(?:on|via|to|ke|di|lewat|melalui)"
_MINUTES = r"\d{1,3}\s?(?:menit|min|minutes?|mins)"
_SHAPES = re.compile(
    "|".join(
        (
            r"\[(?:gambas|embed|video|iklan|widget|quote|instagram|youtube)\s?:[^\]]*\]|gambas\s?:.{0,80}",
            r"(?:simak|tonton|lihat|saksikan)(?: juga)?\s*[:'\"‘“]?\s*(?:di )?.{0,12}\bvideo\b.{0,120}",
            r"tonton(?: juga)?\s*:.{0,120}",
            r".{0,60}\b(?:halaman|hal\.) (?:selanjutnya|berikutnya)\b.{0,20}",
            r"(?:berita )?selengkapnya (?:bisa |dapat )?(?:di)?baca (?:di )?sini\W*",
            r"baca berita dengan sedikit iklan.{0,40}",
            r"komentar via .{3,20}:\s?\d{1,6}",
            r"slot-iklan\S*|image-\w+",
            rf"{_SHARE}(?:\s*(?:{_TO}|{_NETWORK}|[|,/•·]))*",
            rf"(?:{_NETWORK}\s*(?:[|,/•·]\s*)?){{2,12}}",
            rf"{_FOLLOW}.{{0,160}}\b(?:{either(FOLLOWED)})\b.{{0,120}}",
            r"(?:ikuti|follow) (?:kami|us)\b.{0,100}",
            r".{0,120}(?:menggunakan|memakai|gunakan|pakai|uses?|using) (?:cookies?|kuki)\b.{0,300}",
            r".{0,60}(?:cookie|kuki)s?.{0,40}(?:kebijakan|policy|setuju|accept|terima).{0,80}",
            r"(?:hak cipta|copyright)\s?(?:©|\(c\)|@|\d{4}|dilindungi).{0,300}",
            r".{0,120}(?:©|\(c\)\s?\d{4}|all rights reserved|hak cipta dilindungi|seluruh hak dilindungi).{0,200}",
            r"dilarang (?:keras )?(?:mengambil|menyalin|mengutip|memperbanyak).{0,300}",
            r"(?:advertisement|iklan|ads?)(?:\s*[|/-]?\s*(?:scroll|gulir|lanjut|advertisement).{0,60})?",
            r"(?:scroll|gulir|geser)(?: ke bawah)? (?:to|untuk) (?:continue|resume|lanjut|melanjutkan|membaca).{0,60}",
            rf"(?:waktu baca\s*[:：]?\s*)?{_MINUTES}\s?(?:baca|membaca|read|waktu baca|untuk dibaca)",
            rf"(?:waktu baca|reading time)\s*[:：]?\s*{_MINUTES}",
            r"(?:halaman|page|hal\.?)\s*[:：]?\s*\d{1,2}(?:\s*(?:dari|of|/)\s*\d{1,2})?(?:\s+\d{1,2}){0,20}",
            r"\d{1,3} (?:detik|menit|jam|hari|minggu) (?:yang )?lalu",
            r"(?:download|unduh) (?:aplikasi|app).{0,80}",
            r"(?:member of|powered by|didukung oleh)\s.{0,60}",
            r"(?:foto|gambar|slide)?\s*\d{1,2}\s?(?:/|dari|of)\s?\d{1,2}",
        )
    ),
    re.IGNORECASE,
)
_SIGNS = frozenset("×✕✖✗»«›‹<>|•·…⋮☰≡▲▼◀▶►◄←→↑↓↗+♥❤👍👁🔍🔗🔔⚙️📷🖨✉📌🔖")
_LIMIT = 420


def is_furniture(text: str) -> bool:
    """Whether the whole line is part of the page and not of the story."""
    if len(text) > _LIMIT:
        return False
    plain = folded(text)
    if not plain:
        return all(character in _SIGNS or character.isspace() for character in text)
    if plain in FURNITURE or plain in ICON_WORDS or plain in NO_COMMENTS:
        return True
    return _SHAPES.fullmatch(text) is not None


def is_sign(text: str) -> bool:
    """Whether a line shows no letter or digit at all: a break in the story (`***`), or an ornament of the page."""
    return not any(character.isalnum() for character in text)


def is_break(text: str) -> bool:
    """Whether such a line is a break that the story itself may have."""
    return set(text) <= set("*-_–—• ")
