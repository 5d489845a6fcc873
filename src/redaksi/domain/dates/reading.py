"""Finding dates in a line: the date proper, then the weekday, the clock, the zone and the brackets around it."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from functools import cache

from redaksi.domain.dates.clock import Clock, clock_after, clock_before
from redaksi.domain.dates.cores import Core, find_cores
from redaksi.domain.dates.model import DateDoubt, DateReading, Shape
from redaksi.domain.dates.names import FULL_WEEKDAY_WORDS, PASARAN_WORDS, WEEKDAY_WORDS, WEEKDAYS, weekday_number
from redaksi.domain.dates.text import Folded, fold
from redaksi.domain.errors import UsageError
from redaksi.domain.moments import LocalTime

_PART_OF_DAY = r"(?:pagi|siang|sore|petang|malam|dini hari)"
_TRIM = " \t|,;-\u2013\u2014\u2022\u00b7/\u00a0\u2009"


@dataclass(frozen=True, slots=True)
class _Weekday:
    name: str
    start: int
    pasaran: bool
    opened: bool


@dataclass(frozen=True, slots=True)
class _Found:
    """A core with what stands around it, in folded positions."""

    core: Core
    start: int
    end: int
    weekday: str | None
    pasaran: bool
    clock: Clock | None
    bracketed: bool


def find_dates(line: str) -> tuple[DateReading, ...]:
    """Every date that `line` shows, from left to right; only the first `text.LIMIT` code points are looked at.

    Also what is less than a date: day and month (`Rabu (4/11)`), a bare weekday, a relative time. See `DateReading`.
    """
    folded = fold(line)
    readings: list[DateReading] = []
    end = 0
    for found in _merged_hijri(folded.text, _find(folded.text)):
        readings += _lesser(folded, end, found.start)
        readings.append(_reading(folded, found))
        end = found.end
    readings += _lesser(folded, end, len(folded.text))
    if folded.cut:
        readings = [reading for reading in readings if reading.end < folded.at[-1]]
    return tuple(_with_rest(line, reading) for reading in readings)


def _with_rest(line: str, reading: DateReading) -> DateReading:
    return replace(reading, before=line[: reading.start].strip(_TRIM), after=line[reading.end :].strip(_TRIM))


@cache
def _weekday_before() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w'])(?P<name>{WEEKDAY_WORDS})\b\.?(?:[\s-]{{1,2}}(?P<pasaran>{PASARAN_WORDS}))?(?:\s{_PART_OF_DAY})?"
        r"(?:\s{0,3}[,/|-]?\s{0,3})(?:(?:tanggal|tgl)\.?\s{1,3})?(?P<open>\()?\s?\Z",
        re.IGNORECASE,
    )


@cache
def _weekday_after() -> re.Pattern[str]:
    return re.compile(rf"\s{{0,3}}(?:,\s{{0,3}}|\()(?P<name>{FULL_WEEKDAY_WORDS})(?!\w)\)?", re.IGNORECASE)


@cache
def _near_day() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:kemarin|hari ini|besok|lusa|tadi|semalam|lalu|{_PART_OF_DAY}|today|yesterday|tomorrow)\b,?\s?\(\s?\Z",
        re.IGNORECASE,
    )


_DATELINE = re.compile(r"\s{0,3}[A-Z][^\d,()]{1,60}(?:,\s[^\d,()]{1,40})?,\s{0,3}\Z")
_DATELINE_SOURCE = re.compile(r"\s{0,3}\([^()]{1,60}\)|\s{0,3}[A-Z][\w.]{1,30}\s{0,3}-")
_CLOSE = re.compile(r"\s?\)")
_ERA = re.compile(r"\s?M\b")


def _find(text: str) -> list[_Found]:
    result: list[_Found] = []
    floor = 0
    for core in find_cores(text):
        found = _surroundings(text, core, floor) if core.start >= floor else None
        if found is not None:
            result.append(found)
            floor = found.end
    return result


def _surroundings(text: str, core: Core, floor: int) -> _Found | None:
    """What stands around `core`; None where day and month alone could be any two numbers."""
    start, end = core.start, core.end
    if core.shape is not Shape.HIJRI and (era := _ERA.match(text, end)):
        end = era.end()
    weekday = _find_weekday_before(text, start, floor)
    near_day = _near_day().search(text, max(floor, start - 40), start)
    opened = text[start - 1 : start] == "(" if weekday is None else weekday.opened
    name = weekday.name if weekday else None
    if weekday is not None:
        start = weekday.start
    elif following := _weekday_after().match(text, end):
        name, end = following["name"], following.end()
    clock = clock_after(text, end)
    end = clock.end if clock else end
    if opened and (closing := _CLOSE.match(text, end)):
        end = closing.end()
        start = start if weekday else start - 1
    else:
        opened = False
    if clock is None and (clock := clock_after(text, end) or clock_before(text, start, floor)):
        start, end = min(start, clock.start), max(end, clock.end)
    found = _Found(core, start, end, name, bool(weekday and weekday.pasaran), clock, opened)
    return found if _is_date(text, found, bool(near_day)) else None


def _find_weekday_before(text: str, position: int, floor: int) -> _Weekday | None:
    match = _weekday_before().search(text, max(floor, position - 60), position)
    if match is None:
        return None
    return _Weekday(match["name"], match.start(), match["pasaran"] is not None, match["open"] is not None)


def _is_date(text: str, found: _Found, near_day: bool) -> bool:
    """Whether numbers alone may be taken for a date: `4/11` only after a day's name or in a dateline."""
    core = found.core
    if core.shape is Shape.NUMERIC_DAY_MONTH:
        return bool(found.bracketed and (found.weekday or near_day)) or _in_dateline(text, found)
    if core.shape is Shape.NUMERIC and core.two_digit_year:
        return found.bracketed or found.weekday is not None or found.clock is not None
    if core.shape is Shape.DAY_MONTH:
        # A lower-case `may` or `maret` is a word; a month's name is not.
        return found.weekday is not None or not core.lower_case
    return True


def _in_dateline(text: str, found: _Found) -> bool:
    return bool(_DATELINE.match(text, 0, found.core.start) and _DATELINE_SOURCE.match(text, found.end))


_JOINT = re.compile(r"\s{0,3}[/|,-]?\s{0,3}\Z")


def _merged_hijri(text: str, found: list[_Found]) -> list[_Found]:
    """A Hijri date and its Gregorian twin are one date: the Gregorian one, in the span of both."""
    result: list[_Found] = []
    for date in found:
        last = result[-1] if result else None
        twins = last is not None and (last.core.shape is Shape.HIJRI) != (date.core.shape is Shape.HIJRI)
        if last is None or not twins or not _JOINT.match(text[last.end : date.start]):
            result.append(date)
            continue
        gregorian = last if date.core.shape is Shape.HIJRI else date
        result[-1] = replace(
            gregorian,
            core=replace(gregorian.core, shape=Shape.HIJRI),
            start=last.start,
            end=date.end,
            weekday=last.weekday or date.weekday,
            clock=date.clock or last.clock,
        )
    return result


def _reading(folded: Folded, found: _Found) -> DateReading:
    core, clock = found.core, found.clock
    hijri_alone = core.month is None
    day, month, doubts = core.day, core.month, []
    date = None
    if not hijri_alone and core.year is not None and month is not None:
        date = _calendar_day(core.year, month, day)
        if date is None and core.shape is Shape.NUMERIC and (date := _calendar_day(core.year, day, month)):
            day, month = month, day
            doubts.append(DateDoubt.MONTH_FIRST)
        if core.two_digit_year:
            doubts.append(DateDoubt.TWO_DIGIT_YEAR)
    elif not hijri_alone:
        doubts.append(DateDoubt.NO_YEAR)
    moment = _moment(date, clock) if date else None
    if not hijri_alone and moment is None and not _possible(core.year, month, day, clock):
        doubts.append(DateDoubt.IMPOSSIBLE)
    if clock is not None and clock.zone_doubtful:
        doubts.append(DateDoubt.ZONE_UNKNOWN)
    agrees = None if date is None or found.weekday is None else weekday_number(found.weekday) == date.weekday()
    if agrees is False:
        doubts.append(DateDoubt.WEEKDAY_DISAGREES)
    dateline = _in_dateline(folded.text, found)
    return DateReading(
        moment,
        folded.at[found.start],
        folded.at[found.end],
        core.shape,
        day=None if hijri_alone else day,
        month=month,
        year=None if hijri_alone else core.year,
        clock=clock.text if clock else None,
        zone=clock.zone if clock else None,
        weekday_shown=found.weekday,
        weekday_agrees=agrees,
        inline=(found.bracketed and clock is None) or dateline,
        dateline=dateline,
        page_clock=_is_page_clock(found),
        doubts=tuple(doubts),
    )


def _calendar_day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _moment(date: dt.date, clock: Clock | None) -> LocalTime | None:
    local = date.isoformat() + (f"T{clock.text}" if clock else "")
    try:
        return LocalTime(local, clock.zone if clock else None)
    except UsageError:
        return None


def _possible(year: int | None, month: int | None, day: int, clock: Clock | None) -> bool:
    """Whether a day without a year exists in some year, at a time that exists."""
    if year is not None or month is None:
        return False
    leap_day = _calendar_day(2024, month, day)
    return leap_day is not None and _moment(leap_day, clock) is not None


def _is_page_clock(found: _Found) -> bool:
    """The clock in a page's head rather than the story's date: with a Hijri date, all in lower case, or month first."""
    if found.core.shape is Shape.HIJRI:
        return True
    if found.weekday is None or found.clock is not None or found.bracketed:
        return False
    if found.core.shape is Shape.MONTH_DAY_YEAR:
        return found.weekday not in WEEKDAYS["en"]
    return found.weekday.islower() and found.core.lower_case and not found.pasaran


@cache
def _lesser_pattern() -> re.Pattern[str]:
    units = "detik|menit|jam|hari|minggu|pekan|bulan|tahun"
    english = "seconds?|sec|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?"
    return re.compile(
        rf"(?P<relative>(?<![\w.,/])[0-9]{{1,3}}\s{{1,3}}(?:(?:{units})\s{{1,3}}(?:yang\s)?lalu|(?:{english})\sago)\b)"
        rf"|(?<![\w'])(?P<weekday>{FULL_WEEKDAY_WORDS})(?!\w)(?!\s(?:lalu|depan|ini|pertama|kedua)\b)",
        re.IGNORECASE,
    )


_COUNTED = re.compile(r"(?:[0-9]|\b(?:se|satu|dua|tiga|empat|lima|enam|beberapa|per|tiap|setiap))\s\Z", re.IGNORECASE)


def _lesser(folded: Folded, start: int, end: int) -> list[DateReading]:
    """Relative times and bare weekdays between the dates. `Minggu` is also the word for a week."""
    readings = []
    for match in _lesser_pattern().finditer(folded.text, start, end):
        weekday = match["weekday"]
        if weekday and (not weekday[0].isupper() or _COUNTED.search(folded.text, start, match.start())):
            continue
        shape = Shape.WEEKDAY if weekday else Shape.RELATIVE
        at = folded.at
        readings.append(
            DateReading(None, at[match.start()], at[match.end()], shape, weekday_shown=weekday, inline=True)
        )
    return readings
