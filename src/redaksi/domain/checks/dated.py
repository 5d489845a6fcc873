"""The dates of a line that tell day and month and are worth a look: with a weekday, or with figures that are too large.

Reading a date costs more than all other rules of a line together, so it is done where these are met only.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from redaksi.domain.checks.lines import Line
from redaksi.domain.dates import find_dates
from redaksi.domain.dates.model import DateReading
from redaksi.domain.dates.names import MONTHS, WEEKDAYS

_NAMES = "|".join(sorted({*chain(*MONTHS.values()), "Pebruari", "Nopember"}))
_LIKELY = re.compile(
    rf"(?<![\d/])\d{{1,2}}(?:\s?/\s?\d{{1,2}}(?!\d)(?:\s?/\s?\d{{2,6}})?|\s(?:{_NAMES})\b(?:\s\d{{4}}\b)?)(?:\s?\))?"
    rf"|\b(?:{_NAMES})\s\d{{1,2}}(?!\d)(?:,?\s\d{{4}}\b)?(?:\s?\))?"
)
_WEEKDAY = re.compile("|".join((*chain(*WEEKDAYS.values()), "Jum.at", "Ahad")))
_DAY = re.compile(r"\d+")
_BEFORE, _AFTER = 32, 24
#: No sentence has more; a line that goes on with dates is a table or a hostile text.
_MOST = 30


@dataclass(frozen=True, slots=True)
class Dated:
    """A date with its weekday, at `start` to `end` of its line; `reading` may tell its clock as well."""

    reading: DateReading
    start: int
    end: int
    text: str


@lru_cache(maxsize=4)
def dated(line: Line) -> tuple[Dated, ...]:
    """Every such date with a day and a month, from left to right; the first thirty."""
    found: list[Dated] = []
    after = 0
    for likely in _LIKELY.finditer(line.prose, line.begin):
        if likely.start() < after or not _worth_reading(line, likely):
            continue
        date = _read(line, likely, after)
        if date is not None:
            found.append(date)
            after = date.end
            if len(found) == _MOST:
                break
    return tuple(found)


def _worth_reading(line: Line, likely: re.Match[str]) -> bool:
    if _WEEKDAY.search(line.prose, max(likely.start() - _BEFORE, 0), likely.start()):
        return True
    return any(int(number) > 29 for number in _DAY.findall(likely[0])) or ("/" in likely[0] and _large_month(likely[0]))


def _large_month(text: str) -> bool:
    return any(int(number) > 12 for number in _DAY.findall(text)[1:2])


def _read(line: Line, likely: re.Match[str], after: int) -> Dated | None:
    begin = max(after, line.begin, likely.start() - _BEFORE)
    if begin and line.prose[begin - 1].isalnum():  # not from the middle of a word
        begin = next((at for at in range(begin, likely.start()) if not line.prose[at].isalnum()), likely.start())
    for reading in find_dates(line.prose[begin : likely.end() + _AFTER]):
        start, end = begin + reading.start, begin + reading.end
        if start <= likely.start() < end and reading.day is not None and reading.month is not None:
            end = min(end, likely.end())  # the date without its clock
            return Dated(reading, start, end, line.text[start:end])
    return None


def with_day(date: Dated, day: int) -> str:
    """The text of `date` with another day of the month; a leading zero stays."""
    old = date.reading.day
    return re.sub(
        rf"(?<!\d)(0?){old}(?!\d)", lambda found: (found[1] if day < 10 else "") + str(day), date.text, count=1
    )


def with_year(date: Dated, year: int) -> str:
    return re.sub(r"\d+(?=\D*\Z)", str(year), date.text, count=1)
