"""The clock and the zone beside a date: `14:56 WIB`, `pukul 14.29`, `2:29 PM`, `T18:25:55.000Z`, `(WITA)`, `+07:00`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from redaksi.domain.moments import ZONES

_WORDED = {"barat": "WIB", "tengah": "WITA", "timur": "WIT"}
_OFFSETS = {0: "UTC", 420: "Asia/Jakarta", 480: "Asia/Makassar", 540: "Asia/Jayapura"}
_ELSEWHERE = "a?[ce]s?t|[cemp][ds]t|bst|cest|jst|kst|sgt|hkt|myt|ist|msk|waktu setempat|local time"

_ZONE = (
    r"(?:[\s,]{0,3}(?P<open>[(\[])?\s?"
    r"(?:(?P<name>wita|wib|wit)|waktu indonesia (?:bagian )?(?P<worded>barat|tengah|timur)"
    rf"|(?P<universal>utc|gmt|z)|(?P<elsewhere>{_ELSEWHERE}))(?![a-z0-9_]))?"
    r"(?:\s?(?P<sign>[+-])(?P<hours>1[0-4]|0[0-9]|(?<=[a-z][+-])[0-9])(?::?(?P<minutes>[0-5][0-9]))?(?![0-9:.]))?(?(open)\s?[)\]]|)"
)
_QUANTITY = r"(?!\s{0,2}(?:%|persen|ribu|rb|juta|jt|miliar|triliun|orang|ton|kg|km|meter|hektare|kali|views?)\b|\s?%)"
_TIME = (
    r"(?P<hour>[0-9]{1,2})(?:(?:\s?:\s?|(?P<dot>\.))(?P<minute>[0-9]{2})"
    r"(?:[:.](?P<second>[0-9]{2})(?:[.,][0-9]{1,9})?|\s?-\s?(?P<until>[0-9]{1,2}[:.][0-9]{2}))?)?"
    r"(?![0-9:]|[.,][0-9])(?:\s?(?P<half>[ap])\.?m\b\.?)?" + _QUANTITY
)
_WORD = r"(?P<word>(?:pada\s)?(?:pukul|jam|pkl|time)\b[.:]{0,2}\s{0,2}|at\s{1,2}|@\s?)?"
_BETWEEN = r"(?:t(?=[0-9])|\s?(?P<lead>wita|wib|wit|utc)\s?(?=[0-9])|\s{0,3}(?:(?:--?|[,|/\u2022;])\s{0,3}){0,2}\(?)"


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day at `text[start:end]`, not yet checked.

    `zone` is IANA; `zone_doubtful` means that one is shown which is not known or contradicts itself.
    """

    start: int
    end: int
    hour: int
    minute: int
    second: int | None
    zone: str | None
    zone_doubtful: bool

    @property
    def text(self) -> str:
        """`HH:MM` or `HH:MM:SS`, also for a time that does not exist."""
        return f"{self.hour:02}:{self.minute:02}" + ("" if self.second is None else f":{self.second:02}")


@cache
def _after() -> re.Pattern[str]:
    return re.compile(_BETWEEN + _WORD + _TIME + _ZONE, re.IGNORECASE)


@cache
def _before() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w.:/]){_WORD}{_TIME}{_ZONE}\s{{0,3}}(?:[-,|/\u2022;]\s{{0,3}})?(?:on\s)?\Z", re.IGNORECASE
    )


def clock_after(text: str, position: int) -> Clock | None:
    """The clock that follows a date which ends at `position`."""
    match = _after().match(text, position)
    return None if match is None or match.start("hour") == position else _clock(match)


def clock_before(text: str, position: int, floor: int) -> Clock | None:
    """The clock that stands right in front of a date which starts at `position`, not before `floor`."""
    match = _before().search(text, max(floor, position - 60), position)
    return None if match is None else _clock(match)


def _clock(match: re.Match[str]) -> Clock | None:
    parts = match.groupdict()
    shows_zone = any(parts[name] for name in ("name", "worded", "universal"))
    if parts["minute"] is None and not parts["half"] and not (parts["word"] and shows_zone):
        return None
    zone, doubtful = _zone(parts)
    if parts["until"] is not None and not _is_span(match):
        zone, doubtful = None, True
    second = int(parts["second"]) if parts["second"] else None
    hour = _hour(int(parts["hour"]), parts["half"])
    return Clock(match.start(), match.end(), hour, int(parts["minute"] or 0), second, zone, doubtful)


def _is_span(match: re.Match[str]) -> bool:
    """Whether `08:00-09:00` tells from when to when; in `T14:29-05:00` the second half is an offset."""
    until = int(re.split("[:.]", match["until"])[0])
    return until >= int(match["hour"]) and not match.group().lower().startswith("t")


def _hour(hour: int, half: str | None) -> int:
    """The hour of the day; the needless PM of `14:29 PM` is passed over."""
    if half is None or not 1 <= hour <= 12:
        return hour
    return hour % 12 + (12 if half in "pP" else 0)


def _zone(parts: dict[str, str | None]) -> tuple[str | None, bool]:
    """The IANA zone and whether a zone is shown that is not known or contradicts itself."""
    name = parts["name"] or parts.get("lead") or _WORDED.get((parts["worded"] or "").lower())
    zone = (ZONES | {"UTC": "UTC"})[name.upper()] if name else None
    if parts["hours"] is not None:
        minutes = int(parts["hours"]) * 60 + int(parts["minutes"] or 0)
        offset = _OFFSETS.get(minutes if parts["sign"] == "+" or not minutes else -minutes)
        return (offset, offset is None) if zone in (None, offset) else (None, True)
    if parts["universal"]:
        return "UTC", False
    return zone, parts["elsewhere"] is not None
