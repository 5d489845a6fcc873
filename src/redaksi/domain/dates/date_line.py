"""Lines that are nothing but a date, up to furniture: `Tayang: Kamis, 5 November 2015 14:56 WIB | 1.229 Views`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from redaksi.domain.dates.furniture import label_before, labelled_person, looks_like_name, says_nothing
from redaksi.domain.dates.model import DateDoubt, DateReading, Shape
from redaksi.domain.dates.reading import find_dates
from redaksi.domain.dates.text import LIMIT, fold

_STRONG = re.compile(r"\s?[|\u2022;]\s?|(?:\A|\s)-{1,3}(?=\s|\Z)|\s?[()\[\]]\s?")
_UNKNOWN_WORDS, _UNKNOWN_LENGTH, _UNKNOWN_SEGMENTS = 5, 45, 2
_MONTH_YEAR = re.compile(r"[\d.,/:-]+")


@dataclass(frozen=True, slots=True)
class _Side:
    """What was understood of the text on one side of the date."""

    byline: str | None
    unknown: int


def read_date_line(line: str) -> DateReading | None:
    """The date of a line that shows little else; None for any other line, and for a date inside running text.

    Around the date may stand labels (`Dipublikasikan:`), a site (`Kompas.com - `), a byline before or after a bar,
    counters, a second date (`Diperbarui: …`: the first that is not an update is taken), and one or two short pieces set
    off by a bar or a dash, which come back in `before` and `after`.
    """
    if not line or len(line) > LIMIT:
        return None
    readings = [_labelled(line, reading) for reading in find_dates(line) if reading.shape is not Shape.WEEKDAY]
    if not readings:
        return None
    dated = [reading for reading in readings if reading.shape is not Shape.RELATIVE] or readings
    chosen = next((reading for reading in dated if reading.label != "updated"), dated[0])
    side = _understood(line, readings)
    if side is None or chosen.dateline:
        return None
    others = [reading for reading in dated if reading is not chosen and reading.label != "updated"]
    doubts = (*chosen.doubts, DateDoubt.TWO_DATES) if others else chosen.doubts
    return replace(chosen, byline=side.byline, doubts=doubts)


def _labelled(line: str, reading: DateReading) -> DateReading:
    label, _ = label_before(fold(line[: reading.start]).text)
    return replace(reading, label=label)


def _understood(line: str, readings: list[DateReading]) -> _Side | None:
    """What stands around and between `readings`, or None where some of it is running text."""
    texts = []
    start = 0
    for reading in readings:
        texts.append(label_before(fold(line[start : reading.start]).text)[1])
        start = reading.end
    texts.append(fold(line[start:]).text)
    byline: str | None = None
    unknown = 0
    for number, text in enumerate(texts):
        side = _side(text, first=number == 0, last=number == len(texts) - 1)
        if side is None:
            return None
        byline = byline or side.byline
        unknown += side.unknown
    return _Side(byline, unknown) if unknown <= _UNKNOWN_SEGMENTS else None


def _side(text: str, *, first: bool, last: bool) -> _Side | None:
    """The segments of `text`; `first` and `last` tell on which of its sides no date stands."""
    segments = _STRONG.split(text)
    byline: str | None = None
    unknown = 0
    for index, raw in enumerate(segments):
        segment = raw.strip(" ,:/")
        touches_date = (index == len(segments) - 1 and not last) or (index == 0 and not first)
        if not segment or says_nothing(segment):
            continue
        if person := labelled_person(segment):
            byline = byline or (person[1] if person[0] else None)
        elif touches_date and not _set_off(raw, before=index == len(segments) - 1 and not last):
            return None
        elif looks_like_name(segment):
            byline = byline or segment
        elif _short(segment):
            unknown += 1
        else:
            return None
    return _Side(byline, unknown)


def _set_off(raw: str, *, before: bool) -> bool:
    """Whether a comma or a colon stands between the segment and the date beside it: `Jakarta, 5 Juli 2024`."""
    return raw.rstrip().endswith((",", ":", "/")) if before else raw.lstrip().startswith((",", "/"))


def _short(segment: str) -> bool:
    if _MONTH_YEAR.fullmatch(segment) or segment.endswith("."):
        return False
    return len(segment) <= _UNKNOWN_LENGTH and len(segment.split()) <= _UNKNOWN_WORDS
