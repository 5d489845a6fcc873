"""What somebody means who types a date. Qt-free."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from redaksi.domain.dates import DateDoubt, DateReading, find_dates, print_date
from redaksi.domain.moments import LocalTime

_SHOWN = {"id": "EEEE, d MMMM yyyy HH.mm", "en": "EEEE, d MMMM yyyy HH:mm"}
_SECONDS = {"id": ".ss", "en": ":ss"}
_EXACT = len("2024-07-05T14:29:30")


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


def understand(text: str, zone: str | None) -> Typed:
    """Read `text`; a zone that is written there goes before `zone`."""
    if not text.strip():
        return Typed()
    readings = find_dates(text)
    reading = next((found for found in readings if found.moment is not None), None)
    if reading is None or reading.moment is None:
        impossible = any(DateDoubt.IMPOSSIBLE in found.doubts for found in readings)
        return Typed(trouble=Trouble.IMPOSSIBLE if impossible else Trouble.NOT_A_DATE)
    moment = LocalTime(reading.moment.local, reading.moment.zone or zone)
    return Typed(moment, wrong_weekday=_wrong(reading), finished=DateDoubt.TWO_DIGIT_YEAR not in reading.doubts)


def shown(moment: LocalTime | None, language: str) -> str:
    """The moment as the field shows it, without its zone, which stands beside it."""
    if moment is None:
        return ""
    pattern = _SHOWN[language] + (_SECONDS[language] if len(moment.local) == _EXACT else "")
    return print_date(LocalTime(moment.local), pattern, language)


def _wrong(reading: DateReading) -> str | None:
    return reading.weekday_shown if reading.weekday_agrees is False else None
