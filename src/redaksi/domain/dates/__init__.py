"""Dates of Indonesian newsrooms: printed by a pattern of the site, and read in the many shapes that pages show."""

from redaksi.domain.dates.date_line import read_date_line
from redaksi.domain.dates.model import DateDoubt, DateReading, Shape
from redaksi.domain.dates.nearby import resolve_inline
from redaksi.domain.dates.printing import print_date, print_long, valid_pattern
from redaksi.domain.dates.reading import find_dates
from redaksi.domain.dates.typed import Trouble, Typed, read_typed
from redaksi.domain.dates.weekdays import weekday_agrees, weekday_of

__all__ = [
    "DateDoubt",
    "DateReading",
    "Shape",
    "Trouble",
    "Typed",
    "find_dates",
    "print_date",
    "print_long",
    "read_date_line",
    "read_typed",
    "resolve_inline",
    "valid_pattern",
    "weekday_agrees",
    "weekday_of",
]
