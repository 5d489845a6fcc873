"""Finding the dates of a line, and checking each against the calendar and its weekday."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from redaksi.domain.dates.clock import Clock
from redaksi.domain.dates.cores import Core
from redaksi.domain.dates.days import day_of_calendar
from redaksi.domain.dates.lesser import find_lesser
from redaksi.domain.dates.model import DateDoubt, DateReading, Shape
from redaksi.domain.dates.names import WEEKDAYS, weekday_number
from redaksi.domain.dates.surroundings import Found, find_surrounded
from redaksi.domain.dates.text import LIMIT, Folded, fold, trimmed
from redaksi.domain.errors import UsageError
from redaksi.domain.moments import LocalTime

_LEAP_YEAR = 2024
#: In a line that was cut off, a date this near to the cut may have lost its clock or zone.
_LONGEST_TAIL = 40


def find_dates(line: str) -> tuple[DateReading, ...]:
    """Every date that `line` shows, from left to right; only the first `text.LIMIT` code points are looked at.

    Also what is less than a date: day and month (`Rabu (4/11)`), a bare weekday, a relative time. See `DateReading`.
    """
    folded = fold(line)
    readings: list[DateReading] = []
    end = 0
    for found in find_surrounded(folded.text):
        readings += find_lesser(folded, end, found.start)
        readings.append(_reading(folded, found))
        end = found.end
    readings += find_lesser(folded, end, len(folded.text))
    if folded.cut:
        readings = [reading for reading in readings if reading.end <= LIMIT - _LONGEST_TAIL]
    return tuple(readings)


def _reading(folded: Folded, found: Found) -> DateReading:
    core, date, doubts = _on_the_calendar(found.core)
    clock = found.clock
    weekday = folded.shown(*found.weekday) if found.weekday else None
    agrees = None if date is None or weekday is None else weekday_number(weekday) == date.weekday()
    if core.month is not None and not _exists(core, clock):
        doubts.append(DateDoubt.IMPOSSIBLE)
    if clock is not None and clock.zone_doubtful:
        doubts.append(DateDoubt.ZONE_UNKNOWN)
    if agrees is False:
        doubts.append(DateDoubt.WEEKDAY_DISAGREES)
    start, end = folded.span(found.start, found.end)
    return DateReading(
        _moment(date, clock) if date else None,
        start,
        end,
        core.shape,
        day=core.day if core.month else None,
        month=core.month,
        year=core.year if core.month else None,
        clock=clock.text if clock else None,
        zone=clock.zone if clock else None,
        weekday_shown=weekday,
        weekday_agrees=agrees,
        before=trimmed(folded.line[:start]),
        after=trimmed(folded.line[end:]),
        inline=(found.bracketed and clock is None) or found.dateline or core.shape is Shape.NUMERIC_DAY_MONTH,
        dateline=found.dateline,
        page_clock=_is_page_clock(found, weekday),
        doubts=tuple(doubts),
    )


def _on_the_calendar(core: Core) -> tuple[Core, dt.date | None, list[str]]:
    """`core` with its day; day and month change places where only so the date exists (`07/25/2024`)."""
    if core.month is None:
        return core, None, []
    if core.year is None:
        return core, None, [DateDoubt.NO_YEAR]
    doubts: list[str] = [DateDoubt.TWO_DIGIT_YEAR] if core.two_digit_year else []
    date = day_of_calendar(core.year, core.month, core.day)
    if date is None and core.shape is Shape.NUMERIC:
        date = day_of_calendar(core.year, core.day, core.month)
        if date is not None:
            return replace(core, day=date.day, month=date.month), date, [*doubts, DateDoubt.MONTH_FIRST]
    return core, date, doubts


def _moment(date: dt.date, clock: Clock | None) -> LocalTime | None:
    local = date.isoformat() + (f"T{clock.text}" if clock else "")
    try:
        return LocalTime(local, clock.zone if clock else None)
    except UsageError:
        return None


def _exists(core: Core, clock: Clock | None) -> bool:
    """Whether there is such a day (without a year: in some year) and such a time."""
    date = day_of_calendar(core.year or _LEAP_YEAR, core.month or 0, core.day)
    return date is not None and _moment(date, clock) is not None


def _is_page_clock(found: Found, weekday: str | None) -> bool:
    """The clock in a page's head rather than the story's date: with a Hijri date, all in lower case, or month first."""
    if found.core.shape is Shape.HIJRI:
        return True
    if weekday is None or found.clock is not None or found.bracketed:
        return False
    if found.core.shape is Shape.MONTH_DAY_YEAR:
        return weekday not in WEEKDAYS["en"]
    return weekday.islower() and found.core.lower_case and not found.pasaran
