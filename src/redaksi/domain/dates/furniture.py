"""What stands beside the date on a date line and is not text of the story: labels, sites, bylines, counters."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

_PUBLISHED = (
    "(?:(?:pertama(?: kali)?|first) )?(?:(?:di ?)?tayang(?:kan)?|di ?publikasikan|(?:di ?)?terbit(?:kan|an)?|dimuat"
    "|di ?post(?:ing|kan)?|diunggah"
    "|(?:di)?rilis|publikasi|publish(?:ed)?|posted|date ?published|date(?:line)?|release[ds]?|ditulis|dibuat|created)"
    "|(?:tanggal|tgl\\.?|waktu)(?: ?(?:terbit|tayang|publikasi))?|hari ?/ ?tanggal|hari|edisi"
)
_UPDATED = (
    "(?:terakhir )?di ?perba(?:ha)?rui|(?:last |terakhir )?(?:di ?)?update[ds]?|pembaruan|pemutakhiran"
    "|dimutakhirkan|(?:last )?modified|diubah|disunting|(?:last )?edited"
)
_AUTHOR = (
    "(?:(?:posted|published|written|diposting|ditulis) )?(?:oleh|by)"
    "|penulis|reporter|pewarta|wartawan|jurnalis|kontributor|laporan(?: wartawan)?|author|teks"
)
_EDITOR = "editor|redaktur|penyunting|red|sumber|source|foto|fotografer|via"
_COUNTED = (
    "views?|kali|x|di ?lihat|di ?baca|pembaca|tayangan|komentar|comments?|likes?|suka|shares?|(?:di)?bagikan|hits?"
    "|reads?|updates?"
)
_ICONS = (
    "visibility|favorite|question_answer|schedule|access_time|calendar_today|event|person|remove_red_eye"
    "|query_builder|share"
)
#: Words of section names, which look like a person's name when two of them stand together.
_SECTION_WORDS = frozenset(
    """nasional internasional dunia ekonomi bisnis keuangan olahraga hukum politik daerah regional metro metropolitan
    pendidikan kesehatan teknologi sains hiburan selebritas gaya hidup wisata kuliner otomotif opini kolom tajuk berita
    news utama terkini terbaru luar dalam negeri sepak bola budaya seni kriminal peristiwa lingkungan properti energi
    pasar modal foto video beranda home artikel kabar warta fokus sorotan headline populer terpopuler redaksi admin
    administrator rubrik kategori dan ragam religi khazanah humaniora nusantara lifestyle sport sports entertainment
    technology health business world national travel food tim indonesia media online digital network""".split()  # noqa: SIM905 a list of words reads best as text
)
_SMALL_NAME_WORDS = frozenset(("bin", "binti", "van", "de", "al"))


@cache
def _label() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:(?P<updated>{_UPDATED})|(?P<published>{_PUBLISHED}))(?:\s?(?:pada|on|at|tanggal|hari|by))*\s?[:.]?\s?\Z",
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
_LONGEST_NAME = 7
_NAME_WORD = re.compile(r"[^\W\d_][\w'.-]*")


def label_before(text: str) -> tuple[str | None, str]:
    """(`published`, `updated` or None, what stands before the label)."""
    match = _label().search(text, max(0, len(text) - 60))
    if match is None:
        return None, text
    return ("updated" if match["updated"] else "published"), text[: match.start()]


def says_nothing(segment: str) -> bool:
    """Whether the segment is furniture: a counter, an icon, a reading time, a site's name, a label alone."""
    pattern = _no_text()
    return bool(pattern.fullmatch(segment) or _SITE.fullmatch(segment) or _label().fullmatch(segment))


@dataclass(frozen=True, slots=True)
class LabelledPerson:
    """Where in a segment a name stands, and whether it is the author's."""

    start: int
    end: int
    is_author: bool


def labelled_person(segment: str) -> LabelledPerson | None:
    """Who is named by `Penulis: Name`, `Oleh Name`, `Editor: Name`; None for anything else."""
    match = _person().fullmatch(segment)
    if match is None or len(match["name"].split()) > _LONGEST_NAME:
        return None
    is_author = re.fullmatch(_AUTHOR, match["role"], re.IGNORECASE) is not None
    return LabelledPerson(*match.span("name"), is_author)


def looks_like_name(segment: str) -> bool:
    """Two to five capitalised words none of which is a section of a newspaper."""
    words = segment.split()
    if not 2 <= len(words) <= 5 or any(word.lower() in _SECTION_WORDS for word in words):
        return False
    if any(word.isupper() and 1 < len(word) <= 4 for word in words) and not segment.isupper():
        return False  # `CNN Indonesia` is nobody
    return all(_NAME_WORD.fullmatch(word) and (word[0].isupper() or word in _SMALL_NAME_WORDS) for word in words)
