"""What stands around the date proper: weekday and market day, clock and zone, brackets, the place of a dateline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from redaksi.domain.dates.clock import Clock, clock_after, clock_before
from redaksi.domain.dates.cores import Core, find_cores
from redaksi.domain.dates.model import Shape
from redaksi.domain.dates.names import FULL_WEEKDAY_WORDS, PASARAN_WORDS, WEEKDAY_WORDS

#: How far in front of a date its weekday or clock may begin.
_REACH = 60
_PART_OF_DAY = r"(?:pagi|siang|sore|petang|malam|dini hari)"
_NEAR = rf"(?:kemarin|hari ini|besok|lusa|tadi|semalam|lalu|{_PART_OF_DAY}|today|yesterday|tomorrow)"
_DATELINE_PLACE = re.compile(r"\s{0,3}[A-Z][^\d,()]{1,60}(?:,\s[^\d,()]{1,40})?,\s{0,3}\Z")
_DATELINE_SOURCE = re.compile(r"\s{0,3}\([^()]{1,60}\)|\s{0,3}[A-Z][\w.]{1,30}\s{0,3}-|\s{0,3}-{1,2}\s{0,3}\S.{40}")
_CLOSE = re.compile(r"\s?\)")
_COMMON_ERA = re.compile(r"\s?M\b")
_BETWEEN_TWINS = re.compile(r"\s{0,3}[/|,-]?\s{0,3}")


@dataclass(frozen=True, slots=True)
class Found:
    """A date proper with what stands around it, `text[start:end]` in all; `weekday` is where its name stands."""

    core: Core
    start: int
    end: int
    weekday: tuple[int, int] | None = None
    pasaran: bool = False
    near_day: bool = False
    clock: Clock | None = None
    bracketed: bool = False
    dateline: bool = False

    @property
    def is_date(self) -> bool:
        """Whether what stands around them makes numbers a date: `4/11` alone could be anything."""
        match self.core.shape:
            case Shape.NUMERIC_DAY_MONTH:
                return self.dateline or self.weekday is not None or (self.bracketed and self.near_day)
            case Shape.NUMERIC if self.core.two_digit_year:
                return self.bracketed or self.weekday is not None or self.clock is not None
            case Shape.DAY_MONTH:
                # In lower case `mei` and `may` are words as well.
                return self.weekday is not None or not self.core.lower_case
            case _:
                return True


def find_surrounded(text: str) -> Iterator[Found]:
    """The dates of the folded `text`, from left to right; a Hijri date and its Gregorian twin are one."""
    last: Found | None = None
    floor = 0
    for core in find_cores(text):
        found = _surrounded(text, core, floor) if core.start >= floor else None
        if found is None or not found.is_date:
            continue
        floor = found.end
        if last is not None and _are_twins(text, last, found):
            last = _merged(last, found)
            continue
        if last is not None:
            yield last
        last = found
    if last is not None:
        yield last


def _surrounded(text: str, core: Core, floor: int) -> Found:
    found = Found(core, core.start, core.end)
    if core.shape is not Shape.HIJRI and (era := _COMMON_ERA.match(text, found.end)):
        found = replace(found, end=era.end())
    found = _with_bracket_and_clock(text, _with_weekday(text, found, floor), floor)
    return replace(found, dateline=_opens_story(text, found))


def _with_weekday(text: str, found: Found, floor: int) -> Found:
    if before := _weekday_before().search(text, max(floor, found.start - _REACH), found.start):
        return replace(
            found,
            start=before.start(),
            weekday=before.span("name"),
            pasaran=before["pasaran"] is not None,
            bracketed=before["open"] is not None or text[before.start() - 1 : before.start()] == "(",
        )
    opened = found.start > floor and text[found.start - 1] == "("
    near = opened and _near_before().search(text, max(floor, found.start - _REACH), found.start) is not None
    if not opened and (after := _weekday_after().match(text, found.end)):
        return replace(found, end=after.end(), weekday=after.span("name"))
    return replace(found, start=found.start - opened, bracketed=opened, near_day=near)


def _with_bracket_and_clock(text: str, found: Found, floor: int) -> Found:
    """The clock may stand inside the bracket, behind it, in brackets of its own, or in front of everything."""
    clock = clock_after(text, found.end)
    start, end = found.start, clock.end if clock else found.end
    opened = found.bracketed or text.count("(", start, end) > text.count(")", start, end)
    closing = _CLOSE.match(text, end) if opened else None
    if closing is not None:
        end = closing.end()
        start -= text.count(")", start, end) > text.count("(", start, end)
    elif found.weekday is None:
        start = found.core.start
    if clock is None and (clock := clock_after(text, end) or clock_before(text, start, floor)):
        start, end = min(start, clock.start), max(end, clock.end)
    return replace(found, start=start, end=end, clock=clock, bracketed=found.bracketed and closing is not None)


def _opens_story(text: str, found: Found) -> bool:
    """Whether this is the date of a dateline: `Mataram, 7/12 (Antara) -`."""
    return bool(_DATELINE_PLACE.match(text, 0, found.start) and _DATELINE_SOURCE.match(text, found.end))


def _are_twins(text: str, first: Found, second: Found) -> bool:
    one_is_hijri = (first.core.shape is Shape.HIJRI) != (second.core.shape is Shape.HIJRI)
    return one_is_hijri and _BETWEEN_TWINS.fullmatch(text, first.end, second.start) is not None


def _merged(first: Found, second: Found) -> Found:
    """The Gregorian one of the two, in the span of both."""
    gregorian = second if first.core.shape is Shape.HIJRI else first
    return replace(
        gregorian,
        core=replace(gregorian.core, shape=Shape.HIJRI),
        start=first.start,
        end=second.end,
        weekday=first.weekday or second.weekday,
        clock=second.clock or first.clock,
    )


@cache
def _weekday_before() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w'])(?P<name>{WEEKDAY_WORDS})\b\.?(?:[\s-]{{1,2}}(?P<pasaran>{PASARAN_WORDS}))?(?:\s{_PART_OF_DAY})?"
        r"(?:\s{0,3}[,/|-]?\s{0,3})(?:(?:tanggal|tgl)\.?\s{1,3})?(?P<open>\()?\s?\Z",
        re.IGNORECASE,
    )


@cache
def _weekday_after() -> re.Pattern[str]:
    return re.compile(
        rf"\s{{0,3}}(?:[,|]\s{{0,3}}|\()(?P<name>{FULL_WEEKDAY_WORDS})(?!\w|,?\s{{0,3}}\(?[0-9]{{1,2}}[\s/-])\)?",
        re.IGNORECASE,
    )


@cache
def _near_before() -> re.Pattern[str]:
    return re.compile(rf"\b{_NEAR}\b,?\s?\(\s?\Z", re.IGNORECASE)
