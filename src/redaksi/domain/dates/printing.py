"""Dates as the site prints them: patterns in the letters of CLDR, names in the language of the article.

What a moment does not have is not printed: no time where only a day is known, no zone where none was shown, and the
separators that belong to them go too.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Container
from functools import lru_cache

from redaksi.domain.dates.names import MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS
from redaksi.domain.errors import UsageError
from redaksi.domain.moments import LocalTime

_LONG = {"id": "EEEE, d MMMM yyyy HH.mm zzz", "en": "EEEE, d MMMM yyyy, HH:mm zzz"}
_TOKEN = re.compile(r"(?P<field>([A-Za-z])\2*)|'(?P<quoted>(?:[^']|'')*)'|(?P<literal>[^A-Za-z']+)")

_Piece = tuple[bool, str]
_Print = Callable[[dt.datetime, str], str]
_DATE_FIELDS: dict[str, _Print] = {
    "EEEE": lambda moment, language: WEEKDAYS[language][moment.weekday()],
    "EEE": lambda moment, language: SHORT_WEEKDAYS[language][moment.weekday()],
    "dd": lambda moment, _: f"{moment.day:02}",
    "d": lambda moment, _: str(moment.day),
    "MMMM": lambda moment, language: MONTHS[language][moment.month - 1],
    "MMM": lambda moment, language: SHORT_MONTHS[language][moment.month - 1],
    "MM": lambda moment, _: f"{moment.month:02}",
    "M": lambda moment, _: str(moment.month),
    "yyyy": lambda moment, _: f"{moment.year:04}",
    "yy": lambda moment, _: f"{moment.year % 100:02}",
    "y": lambda moment, _: str(moment.year),
}
_CLOCK_FIELDS: dict[str, _Print] = {
    "HH": lambda moment, _: f"{moment.hour:02}",
    "H": lambda moment, _: str(moment.hour),
    "hh": lambda moment, _: f"{moment.hour % 12 or 12:02}",
    "h": lambda moment, _: str(moment.hour % 12 or 12),
    "mm": lambda moment, _: f"{moment.minute:02}",
    "ss": lambda moment, _: f"{moment.second:02}",
    "a": lambda moment, _: "AM" if moment.hour < 12 else "PM",
}
_ZONE_FIELDS = ("z", "zz", "zzz", "zzzz")


@lru_cache(maxsize=256)  # a page, its entry in lists and the search print the same moment
def print_date(moment: LocalTime, pattern: str, language: str = "id") -> str:
    """`moment` by a CLDR `pattern`; `Jumat, 05 Juli 2024 14:29` for `EEEE, dd MMMM yyyy HH:mm`.

    Letters: EEEE EEE, d dd, M MM MMM MMMM, y yy yyyy, H HH, h hh, mm, ss, a, z to zzzz (WIB, WITA, WIT, else the IANA
    name); text in single quotes is literal. Any other letter raises UsageError `bad-date-pattern`.
    """
    names, wall = name_language(language), moment.naive
    told = _told(pattern, moment.has_time, moment.zone is not None)
    return "".join(text if literal else _printed(moment, wall, text, names) for literal, text in told)


def print_long(moment: LocalTime, language: str = "id") -> str:
    """The moment inside a sentence: `Sabtu, 6 Juli 2024 07.00 WIB`, `Saturday, 6 July 2024, 07:00 WIB`."""
    return print_date(moment, _LONG[name_language(language)], language)


def valid_pattern(pattern: str) -> bool:
    """Whether every letter of `pattern` can be printed and at least one is of the date."""
    try:
        pieces = _pieces(pattern)
    except UsageError:
        return False
    return any(not literal and text in _DATE_FIELDS for literal, text in pieces)


def name_language(language: str) -> str:
    """The language whose names are used for an article in `language`: English for English, Indonesian for all else."""
    return "en" if language.lower().split("-")[0] == "en" else "id"


def _printed(moment: LocalTime, wall: dt.datetime, field: str, language: str) -> str:
    if field in _ZONE_FIELDS:
        return moment.zone_name or ""
    return (_DATE_FIELDS.get(field) or _CLOCK_FIELDS[field])(wall, language)


@lru_cache(maxsize=64)
def _told(pattern: str, has_time: bool, has_zone: bool) -> tuple[_Piece, ...]:
    """What is printed of the pattern for a moment that has a time, and a zone, or has none."""
    pieces = list(_pieces(pattern))
    if not has_time:
        pieces = _without(pieces, {*_CLOCK_FIELDS, *_ZONE_FIELDS})
    elif not has_zone:
        pieces = _without(pieces, _ZONE_FIELDS)
    return tuple(pieces)


@lru_cache(maxsize=64)
def _pieces(pattern: str) -> tuple[_Piece, ...]:
    """The pattern as (is literal, text); neighbouring literals are joined."""
    pieces: list[_Piece] = []
    position = 0
    while position < len(pattern):
        token = _TOKEN.match(pattern, position)
        if token is None:
            raise UsageError("bad-date-pattern", pattern=pattern[:60])
        position = token.end()
        field = token["field"]
        if field is not None and field not in (*_DATE_FIELDS, *_CLOCK_FIELDS, *_ZONE_FIELDS):
            raise UsageError("bad-date-pattern", pattern=pattern[:60])
        quoted = token["quoted"]
        text = field or token["literal"] or (quoted.replace("''", "'") or "'")
        if field is None and pieces and pieces[-1][0]:
            pieces[-1] = (True, pieces[-1][1] + text)
        else:
            pieces.append((field is None, text))
    return tuple(pieces)


def _without(pieces: list[_Piece], absent: Container[str]) -> list[_Piece]:
    """`pieces` without the fields in `absent` and without the separators that belong to them."""
    result: list[_Piece] = []
    index = 0
    while index < len(pieces):
        end = _end_of_absent(pieces, index, absent)
        if end is None:
            result.append(pieces[index])
            index += 1
            continue
        before = result.pop()[1] if result and result[-1][0] else ""
        after = pieces[end][1] if end < len(pieces) and pieces[end][0] else ""
        index = end + bool(after)
        result.append((True, _joined(before, after, at_start=not result, at_end=index >= len(pieces))))
    opened = sum(text.count("(") - text.count(")") for literal, text in result if literal)
    return [*result, (True, ")")] if opened > 0 else result


def _end_of_absent(pieces: list[_Piece], start: int, absent: Container[str]) -> int | None:
    """The index after the last field of the absent run that starts at `start`; None where none starts there."""
    end = None
    for index in range(start, len(pieces)):
        literal, text = pieces[index]
        if not literal and text in absent:
            end = index + 1
        elif not literal or index == start:
            break
    return end


def _joined(before: str, after: str, *, at_start: bool, at_end: bool) -> str:
    """The literal that stands where absent fields stood between `before` and `after`."""
    if at_end:
        return ""
    if at_start:
        return before if before.rstrip().endswith((":", "(")) else ""
    separators = [text for text in (before.rstrip("(["), after.lstrip(")]")) if not any(map(str.isalpha, text))]
    return max(separators, key=len, default="") or " "
