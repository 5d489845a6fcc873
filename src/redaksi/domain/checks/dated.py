"""The dates of a line that tell day and month, read only where figures look like one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from redaksi.domain.checks.lines import Line
from redaksi.domain.dates import find_dates
from redaksi.domain.dates.model import DateReading
from redaksi.domain.dates.names import MONTHS

_NAMES = "|".join(sorted({*chain(*MONTHS.values()), "Pebruari", "Nopember"}))
_LIKELY = re.compile(rf"(?<![\d/])\d{{1,2}}(?:\s?/\s?\d{{1,2}}(?!\d)|\s(?:{_NAMES})\b)|\b(?:{_NAMES})\s\d{{1,2}}(?!\d)")
_BEFORE, _AFTER = 32, 24


@dataclass(frozen=True, slots=True)
class Dated:
    """A date with the words that belong to it, at `start` to `end` of its line."""

    reading: DateReading
    start: int
    end: int
    text: str


def dated(line: Line) -> Iterator[Dated]:
    """Every date with a day and a month, from left to right."""
    after = 0
    for likely in _LIKELY.finditer(line.prose, line.begin):
        if likely.start() < after:
            continue
        begin = max(after, likely.start() - _BEFORE)
        if begin > line.begin and line.prose[begin - 1].isalnum():  # not from the middle of a word
            begin = next((at for at in range(begin, likely.start()) if not line.prose[at].isalnum()), likely.start())
        for reading in find_dates(line.prose[begin : likely.end() + _AFTER]):
            start, end = begin + reading.start, begin + reading.end
            if start <= likely.start() < end and reading.day is not None and reading.month is not None:
                yield Dated(reading, start, end, line.text[start:end])
                after = end
                break


def with_day(date: Dated, day: int) -> str:
    """The text of `date` with another day of the month; a leading zero stays."""
    old = date.reading.day
    return re.sub(
        rf"(?<!\d)(0?){old}(?!\d)", lambda found: (found[1] if day < 10 else "") + str(day), date.text, count=1
    )


def with_year(date: Dated, year: int) -> str:
    return re.sub(r"\d+(?=\D*\Z)", str(year), date.text, count=1)
