"""What stands beside the date on a date line and is not text of the story: labels, sites, bylines, counters."""

from __future__ import annotations

import re
from functools import cache

_PUBLISHED = (
    "tayang|ditayangkan|di ?publikasikan|di ?terbitkan|terbit|terbitan|dimuat|di ?posting|di ?posthkan|di ?post|diunggah|dirilis|rilis|publikasi"
    "|publish(?:ed)?|posted|date ?published|date|dateline|release[ds]?|tanggal(?: ?(?:terbit|tayang|publikasi))?|tgl|waktu(?: ?terbit)?"
    "|hari ?/ ?tanggal|hari|ditulis|dibuat|created|edisi|jadwal"
)
_UPDATED = (
    "(?:terakhir )?di ?per?baha?rui|(?:terakhir )?di ?perbarui|(?:last |terakhir )?(?:di ?)?update[ds]?|pembaruan|pemutakhiran"
    "|dimutakhirkan|(?:last )?modified|diubah|disunting|(?:last )?edited"
)
_AUTHOR = "oleh|penulis|reporter|pewarta|wartawan|jurnalis|kontributor|laporan(?: wartawan)?|by|author|written by|teks"
_EDITOR = "editor|redaktur|penyunting|red|sumber|source|foto|fotografer|via"
_COUNTED = "views?|kali|x|di ?lihat|di ?baca|pembaca|tayangan|komentar|comments?|likes?|suka|shares?|dibagikan|bagikan|hits?|reads?|updates?"
_ICONS = "visibility|favorite|question_answer|schedule|access_time|calendar_today|event|person|remove_red_eye|query_builder|share"
_PLACE_LIKE_CATEGORIES = frozenset(
    "nasional internasional dunia ekonomi bisnis keuangan olahraga hukum politik daerah regional metro metropolitan pendidikan "
    "kesehatan teknologi sains hiburan selebritas gaya hidup wisata kuliner otomotif opini kolom tajuk berita news utama "
    "terkini terbaru luar dalam negeri sepak bola bola budaya seni kriminal peristiwa lingkungan properti energi pasar modal "
    "foto video beranda home artikel kabar warta fokus sorotan headline populer terpopuler redaksi admin administrator "
    "rubrik kategori dan ragam religi khazanah humaniora nusantara lifestyle sport sports entertainment technology health "
    "business world national travel food".split()
)


@cache
def _label() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?P<updated>{_UPDATED})|(?P<published>{_PUBLISHED}))(?:\s?(?:pada|on|at|tanggal|hari|by))*\s?[:.]?\s?\Z",
        re.IGNORECASE,
    )


@cache
def _no_text() -> re.Pattern[str]:
    """A whole segment that says nothing but how often something was read, or an icon's name."""
    number = r"[0-9][0-9.,]{0,11}\s?(?:rb|ribu|k|jt|juta|m)?"
    return re.compile(
        rf"(?:{_ICONS})?\s?(?:(?:{_COUNTED})\s?:?\s?{number}\s?(?:{_COUNTED})?|{number}\s?(?:{_COUNTED})"
        rf"|(?:waktu baca\s?:?\s?)?[0-9]{{1,3}}\s?(?:menit|min|mins|minutes?)(?:\s(?:baca|membaca|read))?|(?:{_ICONS})"
        r"|(?:(?:pukul|jam)\s?)?[0-9]{1,2}[.:][0-9]{2}(?:\s?wi(?:b|ta|t))?|on|at|pada|di|hari|tanggal|in|-+)",
        re.IGNORECASE,
    )


@cache
def _person() -> re.Pattern[str]:
    return re.compile(rf"\s?(?P<role>{_AUTHOR}|{_EDITOR})\b\s?[:\-]?\s{{0,3}}(?P<name>[^\d:]{{2,60}})", re.IGNORECASE)


_SITE = re.compile(
    r"[\w-]{2,30}(?:\.[a-z]{2,12}){1,3}|detik\w+|antara(?: ?news)?|tribun\w*|tempo|okezone|viva|merdeka|kumparan",
    re.IGNORECASE,
)
_NAME_WORD = re.compile(r"(?:[^\W\d_][\w'.-]*|bin|binti|van|de|al)\Z")


def label_before(text: str) -> tuple[str | None, str]:
    """(`published`, `updated` or None, what stands before the label)."""
    match = _label().search(text, max(0, len(text) - 60))
    if match is None or (match.start() and text[match.start() - 1].isalnum()):
        return None, text
    return ("updated" if match["updated"] else "published"), text[: match.start()]


def says_nothing(segment: str) -> bool:
    """Whether the segment is furniture: a counter, an icon, a reading time, a site's name, a label alone."""
    pattern = _no_text()
    return bool(pattern.fullmatch(segment) or _SITE.fullmatch(segment) or _label().fullmatch(segment))


def labelled_person(segment: str) -> tuple[bool, str] | None:
    """(is the author, name) for `Penulis: Name`, `Oleh Name`, `Editor: Name`; None for anything else."""
    match = _person().fullmatch(segment)
    if match is None or len(match["name"].split()) > 7:
        return None
    is_author = re.fullmatch(_AUTHOR, match["role"], re.IGNORECASE) is not None
    return is_author, match["name"].strip()


def looks_like_name(segment: str) -> bool:
    """Two to five capitalised words none of which is a section of a newspaper."""
    words = segment.split()
    if not 2 <= len(words) <= 5 or any(word.lower() in _PLACE_LIKE_CATEGORIES for word in words):
        return False
    return all(_NAME_WORD.match(word) for word in words) and all(
        word[0].isupper() or word in ("bin", "binti", "van", "de", "al") for word in words
    )
