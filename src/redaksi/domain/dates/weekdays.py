"""Which weekday a date falls on, and whether a printed weekday says the same."""

from __future__ import annotations

import datetime as dt

from redaksi.domain.dates.names import WEEKDAYS, weekday_number
from redaksi.domain.dates.printing import name_language


def weekday_of(date: dt.date, language: str = "id") -> str:
    """The weekday's printed name: `Jumat`, `Friday`."""
    return WEEKDAYS[name_language(language)][date.weekday()]


def weekday_agrees(name: str, date: dt.date) -> bool:
    """Whether `name`, in any accepted spelling, is the weekday of `date`; False for any other word."""
    return weekday_number(name) == date.weekday()
