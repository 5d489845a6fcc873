"""The date proper inside a line: day, month and year in one of the families of shapes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from redaksi.domain.dates.model import Shape
from redaksi.domain.dates.names import FULL_MONTH_WORDS, HIJRI_WORDS, MONTH_WORDS, month_number

#: No date starts inside a word, a number, an address or a range (`2-4 Juli` is a span of days, not a date).
_LEFT = r"(?<![\w/.:+])(?<![0-9][,-])(?<![0-9] -)(?<![0-9] - )(?<![@#$])"
#: `Nomor 12/5/2024` is a decree and `Rp 12.05.2024` a sum.
_NOT_COUNTED = r"(?<!rp )(?<!rp\. )(?<!omor )(?<!no )(?<!no\. )(?<!asal )(?<!ersi )"
_RIGHT = r"(?![\w/]|[.,:-][0-9])"
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_DIGIT = re.compile(r"[0-9]")
_YEAR = r"(?P<year>[12][0-9]{3})"
_YEARS = r"(?:(?P<year>(?:19|20)[0-9]{2})|(?P<short>[0-9]{2}))"
#: The clock of a machine's time stamp may follow without a space.
_BREAK = r"(?=t[0-9]|wi|utc|\W|_|\Z)(?![/.-][0-9]|/)"
_SOURCES = (
    (
        Shape.DAY_MONTH_YEAR,
        rf"{_LEFT}{_DAY}\s{{0,3}}[-/.]?\s{{0,3}}(?P<month>{MONTH_WORDS})(?![^\W\d_])\.?\s{{0,3}}[-/,]?\s{{0,3}}{_YEAR}(?![\w/]|[.,][0-9])",
    ),
    (
        Shape.DAY_MONTH_YEAR,
        rf"{_LEFT}{_DAY}(?P<mark>[-/]|\s{{1,3}}(?='|{MONTH_WORDS}\.?\s'))(?P<month>{MONTH_WORDS})\.?(?P=mark)'?(?P<short>[0-9]{{2}}){_RIGHT}",
    ),
    (
        Shape.MONTH_DAY_YEAR,
        rf"(?<!\w)(?P<month>{MONTH_WORDS})(?![^\W\d_])\.?\s{{0,3}}{_DAY}(?:\s{{0,3}},\s{{0,3}}|\s{{1,3}}){_YEAR}(?![\w/]|[.,][0-9])",
    ),
    (
        Shape.YEAR_FIRST,
        rf"{_LEFT}(?P<year>(?:19|20)[0-9]{{2}})(?P<mark>[-/.])(?P<month>[0-9]{{1,2}})(?P=mark)(?P<day>[0-9]{{1,2}}){_BREAK}",
    ),
    (
        Shape.NUMERIC,
        rf"{_LEFT}{_NOT_COUNTED}(?P<day>[0-9]{{1,2}})(?P<mark>\s?/\s?|[.-])(?P<month>[0-9]{{1,2}})(?P=mark){_YEARS}{_RIGHT}",
    ),
    (
        Shape.HIJRI,
        rf"{_LEFT}(?P<day>[0-9]{{1,2}})\s{{1,3}}(?P<hijri>{HIJRI_WORDS})\s{{1,3}}(?P<year>1[0-9]{{3}})(?:\s?h(?:ijriy?ah)?\b\.?)?{_RIGHT}",
    ),
    (
        Shape.DAY_MONTH,
        rf"{_LEFT}(?P<day>[0-9]{{1,2}})\s{{0,3}}/?\s{{0,3}}(?P<month>{FULL_MONTH_WORDS})\b(?!\s{{0,3}},?\s{{0,3}}[0-9]{{3}}|-[0-9])",
    ),
    (Shape.NUMERIC_DAY_MONTH, rf"{_LEFT}(?P<day>[0-9]{{1,2}})/(?P<month>[0-9]{{1,2}}){_RIGHT}"),
)


@dataclass(frozen=True, slots=True)
class Core:
    """Day, month and year at `text[start:end]`, not yet checked against the calendar."""

    shape: Shape
    start: int
    end: int
    day: int
    month: int | None
    year: int | None
    two_digit_year: bool
    lower_case: bool


@cache
def _patterns() -> tuple[tuple[Shape, re.Pattern[str]], ...]:
    return tuple((shape, re.compile(source, re.IGNORECASE)) for shape, source in _SOURCES)


def find_cores(text: str) -> Iterator[Core]:
    """Every date proper in the folded `text`, from left to right, the longest where several begin or overlap."""
    if _DIGIT.search(text) is None:
        return
    found = [_core(shape, match) for shape, pattern in _patterns() for match in pattern.finditer(text)]
    end = 0
    for core in sorted(found, key=lambda core: (core.start, -core.end)):
        if core.start >= end:
            end = core.end
            yield core


def _core(shape: Shape, match: re.Match[str]) -> Core:
    parts = match.groupdict()
    month = parts.get("month")
    short = parts.get("short")
    return Core(
        shape,
        match.start(),
        match.end(),
        int(parts["day"]),
        None if month is None else int(month) if month.isdigit() else month_number(month),
        _full_year(int(short)) if short else int(parts["year"]) if parts.get("year") else None,
        short is not None,
        match.group().islower(),
    )


def _full_year(short: int) -> int:
    """The year of two digits by the rule of POSIX: 69 to 99 are of the last century."""
    return short + (1900 if short >= 69 else 2000)
