"""What was read where a line shows a date."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from redaksi.domain.moments import LocalTime


class Shape(StrEnum):
    """How the date itself is written; weekday, clock and zone stand around it."""

    DAY_MONTH_YEAR = "day-month-year"
    MONTH_DAY_YEAR = "month-day-year"
    NUMERIC = "day/month/year"
    YEAR_FIRST = "year-month-day"
    HIJRI = "hijri"
    DAY_MONTH = "day-month"
    NUMERIC_DAY_MONTH = "day/month"
    WEEKDAY = "weekday"
    RELATIVE = "relative"


class DateDoubt(StrEnum):
    """What an editor has to look at before believing the reading."""

    TWO_DIGIT_YEAR = "two-digit-year"
    WEEKDAY_DISAGREES = "weekday-disagrees"
    ZONE_UNKNOWN = "zone-unknown"
    IMPOSSIBLE = "impossible-date"
    MONTH_FIRST = "month-first"
    NO_YEAR = "no-year"
    TWO_DATES = "two-dates"


@dataclass(frozen=True, slots=True)
class DateReading:
    """A date found in a line.

    `start` and `end` are code points of the line. `moment` is None where the line shows no full date (`Rabu (4/11)`,
    `9 menit yang lalu`) or an impossible one; `day`, `month`, `year` and `clock` (`HH:MM` or `HH:MM:SS`) are as shown.
    `zone` is IANA, None when none is shown. `inline` marks a date that belongs to running text (in brackets, in a
    dateline, a bare weekday), `dateline` one behind the place that opens a story; `page_clock` one that is the page's
    own clock rather than the story's time. `label` is `published` or `updated` where words in front say so; it and
    `byline` are found on date lines only. `before` and `after` are the rest of the line, trimmed.
    """

    moment: LocalTime | None
    start: int
    end: int
    shape: Shape
    day: int | None = None
    month: int | None = None
    year: int | None = None
    clock: str | None = None
    zone: str | None = None
    weekday_shown: str | None = None
    weekday_agrees: bool | None = None
    byline: str | None = None
    label: str | None = None
    before: str = ""
    after: str = ""
    inline: bool = False
    dateline: bool = False
    page_clock: bool = False
    doubts: tuple[str, ...] = ()
