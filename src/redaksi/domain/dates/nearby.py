"""The full date behind one that a story shows without its year, told from the date of the story."""

from __future__ import annotations

import datetime as dt

from redaksi.domain.dates.days import day_of_calendar
from redaksi.domain.dates.model import DateReading, Shape
from redaksi.domain.dates.names import weekday_number
from redaksi.domain.moments import LocalTime


def resolve_inline(reading: DateReading, near: dt.date) -> LocalTime | None:
    """The moment that `reading` means in a story of the day `near`.

    Day and month get the year that brings them nearest to `near`, a day ahead counting twice as far as one behind
    (news tells what has happened). A bare weekday is the last one up to `near`. None for a relative time and for a
    day that does not exist in the years around.
    """
    if reading.moment is not None:
        return reading.moment
    if reading.shape is Shape.WEEKDAY and reading.weekday_shown is not None:
        weekday = weekday_number(reading.weekday_shown)
        return next(
            LocalTime(day.isoformat())
            for day in (near - dt.timedelta(days=back) for back in range(7))
            if day.weekday() == weekday
        )
    if reading.day is None or reading.month is None or reading.year is not None:
        return None
    days = [
        day
        for year in (near.year - 1, near.year, near.year + 1)
        if (day := day_of_calendar(year, reading.month, reading.day)) is not None
    ]
    nearest = min(days, key=lambda day: _distance(day, near), default=None)
    return None if nearest is None else LocalTime(nearest.isoformat())


def _distance(day: dt.date, near: dt.date) -> int:
    apart = (day - near).days
    return 2 * apart if apart > 0 else -apart
