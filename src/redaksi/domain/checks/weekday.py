"""A weekday and its date must agree, and there must be such a day: `Senin (20/10/2026)` was a Tuesday.

Source: checks.tsv 1 and 2 (28 of 1,005 full dates in a thousand published articles are wrong). A date without a year
is the one nearest the day of the piece, or the one a year earlier: stories look back.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from redaksi.domain.checks.dated import Dated, dated, with_day, with_year
from redaksi.domain.checks.finding import Finding, Severity
from redaksi.domain.checks.house import House
from redaksi.domain.checks.lines import Line
from redaksi.domain.dates import resolve_inline, weekday_of
from redaksi.domain.dates.model import Shape
from redaksi.domain.dates.names import MONTHS, weekday_number

RULE = "weekday"
_YEAR = re.compile(r"(?<![\d.,/])(?:19|20)\d\d(?![\d/]|[.,]\d)")


def check(line: Line, house: House) -> Iterator[Finding]:
    """Dates whose weekday is another one, with the right weekday and with a right date."""
    for date in dated(line):
        shown = date.reading.weekday_shown
        if shown is None or not shown[0].isupper():  # `minggu` in lower case is a week
            continue
        day = _meant(line, date, house)
        if day is not None and weekday_number(shown) != day.weekday():
            yield _finding(date, day, shown, house)


def _meant(line: Line, date: Dated, house: House) -> dt.date | None:
    """The day that must have the weekday; None where that cannot be said or one a year earlier has it."""
    reading = date.reading
    if reading.moment is not None:
        return reading.moment.date
    if house.today is None or not _is_told_as_date(date):
        return None
    if any(int(year) != house.today.year for year in _YEAR.findall(line.prose)):
        return None
    moment = resolve_inline(reading, house.today)
    if moment is None or reading.weekday_shown is None:
        return None
    if (moment.date.month, moment.date.day) == (2, 29):
        return None
    earlier = moment.date.replace(year=moment.date.year - 1)
    return None if earlier.weekday() == weekday_number(reading.weekday_shown) else moment.date


def _is_told_as_date(date: Dated) -> bool:
    """A day and month without a year: written out, or figures in brackets (`Rabu 3/1` may be a score)."""
    shape = date.reading.shape
    return shape is Shape.DAY_MONTH or (shape is Shape.NUMERIC_DAY_MONTH and "(" in date.text)


def _finding(date: Dated, day: dt.date, shown: str, house: House) -> Finding:
    right = weekday_of(day, house.language)
    fix = date.text.replace(shown, right, 1)
    params: dict[str, str | int] = {
        **{f"date_{language}": f"{day.day} {MONTHS[language][day.month - 1]} {day.year}" for language in MONTHS},
        **{f"right_{language}": weekday_of(day, language) for language in MONTHS},
        "shown": shown,
    }
    severity = Severity.BLOCK if date.reading.year is not None else Severity.WARN
    others = tuple(_right_dates(date, day, shown, house))
    return Finding(RULE, severity, date.start, date.end, date.text, "check-weekday", params, fix, others)


def _right_dates(date: Dated, day: dt.date, shown: str, house: House) -> Iterator[str]:
    """The date in the year of the piece, or the nearest day of the same month that has the weekday."""
    wanted = weekday_number(shown)
    if house.today is not None and day.year != house.today.year and date.reading.year is not None:
        try:
            same_day = day.replace(year=house.today.year)
        except ValueError:  # 29 February
            same_day = None
        if same_day is not None and same_day.weekday() == wanted:
            yield with_year(date, house.today.year)
    near = min((day + dt.timedelta(days=step) for step in range(-3, 4)), key=lambda each: each.weekday() != wanted)
    if near.month == day.month:
        yield with_day(date, near.day)
