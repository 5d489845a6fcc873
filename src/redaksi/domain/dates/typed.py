"""A date as people type it: `besok 07.00 WITA`, `Senin depan`, `5 Juli 2024 14.29`, `2 jam lagi`, `tomorrow 7 am`.

What is not said is not invented: `besok` is a day without a time, `besok pagi` too. A weekday alone is the next one,
today included; with `depan` it is that of next week, which begins on Monday (ISO 8601), with `lalu` the last one there
was. A day without its year, or its month, is the one nearest to today.
"""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from redaksi.domain.dates import typed_words as words
from redaksi.domain.dates.cores import Core
from redaksi.domain.dates.days import day_of_calendar
from redaksi.domain.dates.model import DateDoubt, DateReading
from redaksi.domain.dates.reading import find_dates
from redaksi.domain.dates.text import fold
from redaksi.domain.dates.typed_pieces import Pieces, take_apart
from redaksi.domain.errors import UsageError
from redaksi.domain.moments import LocalTime

#: Nobody types more for a date; what is longer has been pasted by mistake.
_LONGEST = 120


class Trouble(StrEnum):
    """Why what was typed is no date."""

    IMPOSSIBLE = "impossible"
    NOT_A_DATE = "not-a-date"


@dataclass(frozen=True, slots=True)
class Typed:
    """What was understood: a moment, or None for an empty line or where there is trouble.

    `wrong_weekday` is the weekday that was typed, where the date falls on another one; `finished` is False where more
    may be coming, as after the first two digits of a year.
    """

    moment: LocalTime | None = None
    trouble: Trouble | None = None
    wrong_weekday: str | None = None
    finished: bool = True


def read_typed(text: str, now: dt.datetime, zone: str | None = None, home_zone: str = "Asia/Jakarta") -> Typed:
    """Read `text`; a zone that is written there goes before `zone`, the one chosen beside it (None: none is known).

    `now` is aware. What is today is told on the clock of the zone that is written, else chosen, else `home_zone`.
    """
    if not text.strip():
        return Typed()
    if len(text) > _LONGEST:
        return Typed(trouble=Trouble.NOT_A_DATE)
    readings = find_dates(text)
    full = next(((reading, reading.moment) for reading in readings if reading.moment is not None), None)
    if full is not None and not (full[0].before or full[0].after):
        return _of_reading(*full, zone)
    pieces = take_apart(fold(text).text)
    if pieces is not None:
        return _put_together(pieces, now, zone, home_zone)
    if full is not None:
        return _of_reading(*full, zone)
    impossible = any(DateDoubt.IMPOSSIBLE in reading.doubts for reading in readings)
    return Typed(trouble=Trouble.IMPOSSIBLE if impossible else Trouble.NOT_A_DATE)


def _of_reading(reading: DateReading, moment: LocalTime, zone: str | None) -> Typed:
    wrong = reading.weekday_shown if reading.weekday_agrees is False else None
    moment = LocalTime(moment.local, moment.zone or zone)
    return Typed(moment, wrong_weekday=wrong, finished=DateDoubt.TWO_DIGIT_YEAR not in reading.doubts)


def _put_together(pieces: Pieces, now: dt.datetime, zone: str | None, home_zone: str) -> Typed:
    zone = pieces.zone or zone
    here = LocalTime.at(now, zone or home_zone).naive
    finished = _is_finished(pieces)
    if pieces.is_now or pieces.minutes is not None:
        moment = here + dt.timedelta(minutes=pieces.minutes or 0)
        return Typed(LocalTime.at(moment, None) if zone is None else LocalTime(LocalTime.at(moment).local, zone))
    try:
        day = _day(pieces, here.date())
        local = _with_clock(pieces, day)
        moment_typed = LocalTime(local, zone)
    except (ValueError, OverflowError, UsageError):
        return Typed(trouble=Trouble.IMPOSSIBLE)
    told = pieces.weekday is not None and (pieces.core is not None or pieces.days is not None)
    wrong = pieces.weekday_text.capitalize() if told and day.weekday() != pieces.weekday else None
    return Typed(moment_typed, wrong_weekday=wrong, finished=finished)


def _is_finished(pieces: Pieces) -> bool:
    core = pieces.core
    half_core = core is not None and (core.year is None or core.two_digit_year)
    lone_weekday = pieces.weekday is not None and pieces.week is None and pieces.clock is None
    return not (half_core or lone_weekday or (pieces.bare_hour and not pieces.half and pieces.part is None))


def _day(pieces: Pieces, today: dt.date) -> dt.date:
    """ValueError for a day that no calendar has."""
    if pieces.core is not None:
        return _of_core(pieces.core, today)
    if pieces.months is not None:
        return _months_on(today, pieces.months)
    if pieces.day_of_month is not None:
        return _of_month(pieces.day_of_month, today)
    if pieces.days is not None:
        return today + dt.timedelta(days=pieces.days)
    if pieces.weekday is not None:
        return _of_week(pieces, today)
    return today


def _of_core(core: Core, today: dt.date) -> dt.date:
    month = core.month or 0
    if core.year is not None:
        try:
            return dt.date(core.year, month, core.day)
        except ValueError:
            return dt.date(core.year, core.day, month)  # month first, where only so the date exists
    days = [day_of_calendar(year, month, core.day) for year in (today.year - 1, today.year, today.year + 1)]
    return _nearest([day for day in days if day is not None], today)


def _of_month(day: int, today: dt.date) -> dt.date:
    months = (_months_on(today.replace(day=1), step) for step in (-1, 0, 1))
    days = [day_of_calendar(month.year, month.month, day) for month in months]
    return _nearest([found for found in days if found is not None], today)


def _nearest(days: list[dt.date], today: dt.date) -> dt.date:
    """ValueError where there is none; of two that are as near, the one ahead."""
    return min(days, key=lambda day: (abs((day - today).days), day < today))


def _of_week(pieces: Pieces, today: dt.date) -> dt.date:
    weekday = pieces.weekday or 0
    if pieces.just_past:
        return today - dt.timedelta(days=(today.weekday() - weekday - 1) % 7 + 1)
    if pieces.week is None:
        return today + dt.timedelta(days=(weekday - today.weekday()) % 7)
    monday = today - dt.timedelta(days=today.weekday())
    return monday + dt.timedelta(days=7 * pieces.week + weekday)


def _months_on(day: dt.date, months: int) -> dt.date:
    """The same day of another month, or its last one where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _with_clock(pieces: Pieces, day: dt.date) -> str:
    """The local time; midnight is the end of its day, `semalam 01.00` is of this morning."""
    if pieces.clock is None:
        return day.isoformat()
    hour, minute, second = pieces.clock
    hour = _hour(hour, pieces)
    if pieces.last_night and hour < 6:
        day += dt.timedelta(days=1)
    if hour == 24:
        day, hour = day + dt.timedelta(days=1), 0
    return f"{day.isoformat()}T{hour:02}:{minute:02}" + ("" if second is None else f":{second:02}")


def _hour(hour: int, pieces: Pieces) -> int:
    if pieces.half and 1 <= hour <= 12:
        return hour % 12 + (12 if pieces.half == "p" else 0)
    if pieces.part is None or not 1 <= hour <= 12:
        return hour
    match pieces.part:
        case words.MORNING | words.SMALL_HOURS:
            return hour % 12
        case words.NOON:
            return hour + 12 if hour < 6 else hour
        case words.NIGHT:
            return 24 if hour == 12 else hour + 12 if hour > 5 else hour
        case _:
            return hour % 12 + 12
