"""The head of a story: `Jakarta (ANTARA) -`, `JAKARTA, KOMPAS.com –`, `TEMPO.CO, Jakarta -`, `Mataram, 7/12 (A) -`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from redaksi.formats.page_text.prose import folded
from redaksi.formats.page_text.vocabulary import AGENCIES, PLACES

_HEAD = re.compile(
    r"(?P<head>[A-Z][^\n–—:;!?]{1,79}?)\s*,?(?:\s-{1,2}\s|--\s?|\s?[–—]+\s?|,-\s?|\s-{1,2}\Z)(?=[A-Z0-9“\"‘(*]|\Z|\s)"
)
_TIGHT = re.compile(r"(?P<head>[A-Z][A-Za-z ]{2,30}?)-\s(?=[A-Z“\"])")
_STOP = re.compile(r"(?P<head>[A-Z]{4,}(?: [A-Z]{3,}){0,2})\. (?=[A-Z“\"])")
_SITE_FIRST = re.compile(
    r"(?P<site>[\w-]+(?:\.[A-Za-z]{2,4}){1,2}), (?P<place>[A-Z][a-z]+(?: [A-Z][a-z]+)?) (?=[A-Z“\"])"
)
_BRACKET = re.compile(r"\s*\((?P<source>[^()]{2,40})\)")
_SITE = re.compile(r"[\w-]+(?:\.[A-Za-z]{2,4}){1,2}\Z")
_SITE_WORDS = re.compile(
    r"(?i:\b(?:online|news|media|radio|tv|pos|post|press|wire|today|com|net)\b)|[a-z][A-Z]|[A-Za-z]\d"
)
_PLACE = re.compile(r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|dan|dan)){0,3}\Z")
_DATE = re.compile(r"(?=.*\d)[\w /.]{2,25}\Z")
_NOT_PLACES = frozenset(
    ("senin", "selasa", "rabu", "kamis", "jumat", "jum'at", "sabtu", "minggu", "ahad", "foto", "video", "ilustrasi",
     "catatan", "kronologi", "pertanyaan", "jawaban", "redaksi", "judul", "update", "pembaruan", "ralat", "koreksi",
     "klarifikasi", "tanya", "jawab", "narasumber", "sumber", "iklan", "advertorial")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Dateline:
    """Place and source as printed; either may be missing."""

    place: str | None
    source: str | None


def read_dateline(paragraph: str) -> Dateline | None:
    """The dateline at the head of `paragraph`; None where its first words are none."""
    start = paragraph[:160]
    if match := _SITE_FIRST.match(start):
        return Dateline(match["place"], match["site"]) if folded(match["place"]) in PLACES else None
    if match := _STOP.match(start):
        return Dateline(match["head"], None) if folded(match["head"]) in PLACES else None
    if (match := _TIGHT.match(start)) and folded(match["head"]) in PLACES:
        return Dateline(match["head"].rstrip(), None)
    match = _HEAD.match(start)
    return _parts(match["head"]) if match else None


def is_site(text: str) -> bool:
    """Whether `text` names a site or agency."""
    return bool(_SITE.match(text)) or folded(text) in AGENCIES


def _parts(head: str) -> Dateline | None:
    bracket = next((match for match in _BRACKET.finditer(head) if not _DATE.match(match["source"])), None)
    source = bracket["source"].strip() if bracket else None
    pieces = [piece.strip() for piece in _BRACKET.sub("", head).split(",") if piece.strip()]
    pieces = [piece for piece in pieces if not _DATE.match(piece)]
    if not pieces or len(pieces) > 3 or not all(_PLACE.match(piece) or is_site(piece) for piece in pieces):
        return None
    place = _place_of(pieces)
    if source is None:
        source = next(
            (piece for piece in pieces if piece != place and _names_source(piece, alone=len(pieces) == 1)), None
        )
    return Dateline(place, source) if place or source else None


def _place_of(pieces: list[str]) -> str | None:
    """A known place, else the first piece that can be one."""
    known = next((piece for piece in pieces if folded(piece) in PLACES), None)
    alone = len(pieces) == 1
    return known or next(
        (piece for piece in pieces if not _names_source(piece, alone=alone) and _names_place(piece)), None
    )


def _names_source(piece: str, *, alone: bool) -> bool:
    if folded(piece) in PLACES:
        return False
    return is_site(piece) or (not alone and len(piece.split()) <= 4 and _SITE_WORDS.search(piece) is not None)


def _names_place(piece: str) -> bool:
    if folded(piece) in PLACES:
        return True
    return (
        bool(_PLACE.match(piece))
        and len(piece) <= 40
        and not any(word in _NOT_PLACES for word in folded(piece).split())
    )
