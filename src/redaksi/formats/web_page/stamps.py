"""Moments as pages write them for machines: `2024-07-05T14:29:00+07:00`, `2026-05-13WIB18:45:00+07:00`, a day."""

from __future__ import annotations

import datetime as dt
import re

from redaksi.domain.dates import read_date_line
from redaksi.domain.errors import UsageError
from redaksi.domain.moments import ZONES, LocalTime

_ISO = re.compile(
    r"(?P<day>\d{4}-\d{2}-\d{2})(?:(?:[T ]|WIB|WITA|WIT){1,2}(?P<clock>\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?"
    r"\s*(?P<zone>Z|UTC|WIB|WITA|WIT|[+-]\d{2}:?\d{2})?)?\Z",
    re.IGNORECASE,
)
_SLASHED = re.compile(r"(?P<year>\d{4})/(?P<month>\d{2})/(?P<day>\d{2})(?P<rest>.*)\Z")
_HOURS = {7: "Asia/Jakarta", 8: "Asia/Makassar", 9: "Asia/Jayapura", 0: "UTC"}
_LONGEST = 80


def read_stamp(text: str) -> LocalTime | None:
    """The moment that `text` names; None for what names none. Whole minutes where its seconds are zero."""
    text = " ".join(text[:_LONGEST].split())
    if slashed := _SLASHED.match(text):
        text = f"{slashed['year']}-{slashed['month']}-{slashed['day']}{slashed['rest']}"
    match = _ISO.match(text)
    if match is None:
        reading = read_date_line(text) if text else None
        return reading.moment if reading else None
    clock = (match["clock"] or "").removesuffix(":00") if len(match["clock"] or "") > 5 else match["clock"]
    try:
        return LocalTime(match["day"] + (f"T{clock}" if clock else ""), _zone(match["zone"]) if clock else None)
    except UsageError:
        return None


def zone_of_hours(hours: float) -> str | None:
    """The zone of Indonesia (or UTC) with that offset; another by its hours; None for half hours."""
    if hours != int(hours) or not -12 <= hours <= 14:
        return None
    return _HOURS.get(int(hours)) or f"Etc/GMT{-int(hours):+d}"


def _zone(text: str | None) -> str | None:
    if not text:
        return None
    if text.upper() in ZONES:
        return ZONES[text.upper()]
    if text.upper() in ("Z", "UTC"):
        return "UTC"
    sign = -1 if text[0] == "-" else 1
    digits = text[1:].replace(":", "")
    return zone_of_hours(sign * (int(digits[:2]) + int(digits[2:]) / 60))


def with_zone_of(shown: LocalTime, said: LocalTime) -> LocalTime | None:
    """What a page shows and what it says for machines as one moment; None where they are two.

    A zone that is not shown is the one in which both are the same moment; a clock that is not shown is the one said.
    """
    if not shown.has_time:
        return said if said.has_time and shown.date == said.date else (shown if shown.date == said.date else None)
    if not said.has_time:
        return shown if shown.date == said.date else None
    apart = (shown.naive.replace(second=0) - said.naive.replace(second=0)) / dt.timedelta(hours=1)
    if shown.zone is not None:
        here, there = shown.instant(), said.instant(shown.zone)
        assert here is not None
        assert there is not None
        return shown if abs(here - there) < dt.timedelta(minutes=2) else None
    if not apart:
        return LocalTime(shown.local, said.zone if said.zone != "UTC" else None)
    if said.zone == "UTC" and int(apart) in _HOURS and apart == int(apart):
        return LocalTime(shown.local, _HOURS[int(apart)])
    return None
