"""Lines that are nothing but a date, up to furniture: `Tayang: Kamis, 5 November 2015 14:56 WIB | 1.229 Views`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from redaksi.domain.dates.furniture import label_before, labelled_person, looks_like_name, says_nothing
from redaksi.domain.dates.model import DateDoubt, DateReading, Shape
from redaksi.domain.dates.reading import find_dates
from redaksi.domain.dates.text import LIMIT, Folded, fold

_BAR = re.compile(r"\s?[|\u2022;]\s?|(?:\A|\s)-{1,3}(?=\s|\Z)|\s?[()\[\]]\s?")
_JOINING_WORD = re.compile(r"(?:\A|\s)(?:on|at|pada|tanggal|di|in)\Z", re.IGNORECASE)
_NUMBERS = re.compile(r"[\d.,/:-]+")
#: What is not understood may stand beside a date, but only so much of it: more is running text.
_UNKNOWN_SEGMENTS, _UNKNOWN_WORDS, _UNKNOWN_LENGTH = 2, 5, 45
_SITE_WORDS = 3
_PARTING = " ,:/"


@dataclass(frozen=True, slots=True)
class _Side:
    """What was understood of the text on one side of a date."""

    byline: str | None = None
    unknown: int = 0


def read_date_line(line: str) -> DateReading | None:
    """The date of a line that shows little else; None for any other line, and for a date inside running text.

    Around the date may stand labels (`Dipublikasikan:`), a site (`Kompas.com - `), a byline before or after a bar,
    counters, a second date (`Diperbarui: …`: the first that is not an update is taken), and one or two short pieces set
    off by a bar, a dash or a comma, which come back in `before` and `after`.
    """
    if not line or len(line) > LIMIT:
        return None
    readings = [_labelled(line, reading) for reading in find_dates(line) if reading.shape is not Shape.WEEKDAY]
    dated = [reading for reading in readings if reading.shape is not Shape.RELATIVE] or readings
    chosen = next((reading for reading in dated if reading.label != "updated"), dated[0] if dated else None)
    side = None if chosen is None or chosen.dateline else _understood(line, readings)
    if chosen is None or side is None:
        return None
    others = any(reading is not chosen and reading.label != "updated" for reading in dated)
    doubts = (*chosen.doubts, DateDoubt.TWO_DATES) if others else chosen.doubts
    return replace(chosen, byline=side.byline, doubts=doubts)


def _labelled(line: str, reading: DateReading) -> DateReading:
    return replace(reading, label=label_before(fold(line[: reading.start]).text)[0])


def _understood(line: str, readings: list[DateReading]) -> _Side | None:
    """What stands around and between `readings`, or None where some of it is running text."""
    sides: list[_Side | None] = []
    previous: DateReading | None = None
    for reading in (*readings, None):
        start, end = previous.end if previous else 0, reading.start if reading else len(line)
        sides.append(_side(fold(line[start:end]), previous, reading))
        previous = reading
    understood = [side for side in sides if side is not None]
    unknown = sum(side.unknown for side in understood)
    if len(understood) < len(sides) or unknown > _UNKNOWN_SEGMENTS:
        return None
    return _Side(next((side.byline for side in understood if side.byline), None), unknown)


def _side(folded: Folded, left: DateReading | None, right: DateReading | None) -> _Side | None:
    """What stands between two dates, or between a date and an end of the line."""
    byline: str | None = None
    unknown = 0
    for segment in _segments(folded.text, left, right):
        if person := labelled_person(segment.text):
            if person.is_author and byline is None:
                byline = folded.shown(segment.start + person.start, segment.start + person.end)
        elif segment.is_name:
            byline = byline or folded.shown(segment.start, segment.start + len(segment.text))
        elif segment.may_stand:
            unknown += 1
        else:
            return None
    return _Side(byline, unknown)


@dataclass(frozen=True, slots=True)
class _Segment:
    """A piece of the line between bars; `touched` is the date right beside it, `set_off` by a comma or the like."""

    text: str
    start: int
    touched: DateReading | None
    set_off: bool

    @property
    def is_name(self) -> bool:
        """Whether it can only be a byline: `Bandar Lampung, 5 Juli 2024` names a place."""
        parted = self.touched is None or (not self.set_off and _is_complete(self.touched))
        return parted and looks_like_name(self.text)

    @property
    def may_stand(self) -> bool:
        """Whether it is too short for running text and parted from the date."""
        words = self.text.split()
        if _NUMBERS.fullmatch(self.text) or self.text.endswith(".") or len(self.text) > _UNKNOWN_LENGTH:
            return False
        if self.touched is None or self.set_off:
            return len(words) <= _UNKNOWN_WORDS
        return _is_complete(self.touched) and len(words) <= _SITE_WORDS and all(word[0].isupper() for word in words)


def _segments(text: str, left: DateReading | None, right: DateReading | None) -> Iterator[_Segment]:
    """The pieces of `text` that say something, labels and furniture left out."""
    if right is not None:
        text = _JOINING_WORD.sub("", label_before(text)[1].rstrip())
    bars = [(0, 0), *(bar.span() for bar in _BAR.finditer(text)), (len(text), len(text))]
    for index, ((_, start), (end, _)) in enumerate(pairwise(bars)):
        raw = text[start:end]
        segment = raw.strip(_PARTING)
        if not segment or says_nothing(segment):
            continue
        touched = right if right is not None and index == len(bars) - 2 else left if index == 0 else None
        set_off = raw.rstrip()[-1] in _PARTING if touched is right else raw.lstrip()[0] in _PARTING
        yield _Segment(segment, start + raw.index(segment), touched, set_off)


def _is_complete(reading: DateReading) -> bool:
    """A date with weekday and clock is no part of a sentence, even where nothing parts it from a name."""
    return reading.moment is not None and reading.weekday_shown is not None and reading.clock is not None
