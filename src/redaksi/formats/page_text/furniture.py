"""Lines of the page around a story: buttons, share bars, advertising, notices, navigation."""

from __future__ import annotations

import re

from redaksi.formats.page_text.prose import folded
from redaksi.formats.page_text.vocabulary import FURNITURE, ICON_WORDS, NO_COMMENTS

_SHAPES = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        r"\[?(?:gambas|embed|video|iklan|widget|quote|instagram|youtube)\s?:[^\]]*\]?",
        r"(?:simak|tonton|lihat|saksikan)(?: juga)?(?: di)? video\b.{0,120}",
        r"(?:bagikan|share|sebarkan)(?:(?: artikel| berita| tulisan)(?: ini)?|\s+this(?: article)?)?\s*[:：]?(?:\s*(?:on|via|to|ke|di|lewat|melalui|facebook|twitter|x|whatsapp|wa|telegram|line|email|linkedin|instagram|salin tautan|copy link|salin link|threads|copy|[|,/•·]))*",
        r"(?:(?:facebook|twitter|whatsapp|telegram|line|email|linkedin|instagram|threads|x|wa|tiktok|youtube|pinterest|salin tautan|copy link|salin link|cetak|print)\s*[|,/•·]?\s*){2,}",
        r"(?:baca artikel|dapatkan|ikuti|update berita|cek berita|gabung|follow|baca berita|unduh|download|jangan lewatkan).{0,160}(?:google news|whatsapp|wa channel|saluran|channel|telegram|aplikasi|app\b|newsletter|instagram|media sosial).{0,120}",
        r".{0,120}(?:menggunakan|memakai|gunakan|pakai|uses?|using) (?:cookies?|kuki)\b.{0,300}",
        r".{0,60}(?:cookie|kuki)s?.{0,40}(?:kebijakan|policy|setuju|accept|terima).{0,80}",
        r"(?:hak cipta|copyright|©|\(c\)|all rights reserved|seluruh hak|dilarang keras (?:mengambil|menyalin|mengutip)).{0,300}",
        r".{0,120}(?:©|\(c\)\s?\d{4}|all rights reserved|hak cipta dilindungi).{0,160}",
        r"(?:advertisement|iklan|ads?)(?:\s*[|/-]?\s*(?:scroll|gulir|lanjut|advertisement).{0,60})?",
        r"(?:scroll|gulir|geser)(?: ke bawah)? (?:to|untuk) (?:continue|resume|lanjut|melanjutkan|membaca|lanjut membaca)\b.{0,60}",
        r"(?:waktu baca\s*[:：]?\s*)?\d{1,3}\s?(?:menit|min|minutes?|mins)\s?(?:baca|membaca|read|waktu baca|untuk dibaca)",
        r"(?:waktu baca|reading time)\s*[:：]?\s*\d{1,3}\s?(?:menit|min|minutes?)",
        r"(?:halaman|page|hal\.?)\s*[:：]?\s*\d{1,2}(?:\s*(?:dari|of|/)\s*\d{1,2})?(?:\s+\d{1,2})*",
        r"\d{1,3} (?:detik|menit|jam|hari|minggu) (?:yang )?lalu",
        r"(?:home|beranda)\s*[|•·]\s*\S.{0,200}",
        r"(?:download|unduh) (?:aplikasi|app).{0,80}",
        r"(?:part of|member of|bagian dari|jaringan|powered by|didukung oleh)\s.{0,60}",
        r"(?:foto|gambar|slide)?\s*\d{1,2}\s?(?:/|dari|of)\s?\d{1,2}",
    )
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
    return any(shape.fullmatch(text) for shape in _SHAPES)


def is_sign(text: str) -> bool:
    """Whether a line shows no letter or digit at all (`***`): a break in the story, or an ornament of the page."""
    return not any(character.isalnum() for character in text)
