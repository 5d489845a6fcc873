"""A day of the calendar, if there is one."""

from __future__ import annotations

import datetime as dt


def day_of_calendar(year: int, month: int, day: int) -> dt.date | None:
    """None for a day that does not exist, such as 31 April or the 29th of a February without one."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
