"""Moments of the newsroom: a local date and time with an IANA zone, or honestly without one.

The page that Redaksi grew from shows `Jumat, 05 Juli 2024 14:29` and no zone. That difference is kept: nothing is
invented, and a moment keeps the precision at which it was shown (day, minute or second).
"""

from __future__ import annotations

import datetime as dt
import re
import zoneinfo
from dataclasses import dataclass
from typing import Self

from redaksi.domain.errors import UsageError

#: Indonesian zone names as they are printed, and the IANA zones they stand for.
ZONES = {"WIB": "Asia/Jakarta", "WITA": "Asia/Makassar", "WIT": "Asia/Jayapura"}
_NAMES = {zone: name for name, zone in ZONES.items()} | {"Asia/Pontianak": "WIB"}
_ZONE = re.compile(r"[A-Z][A-Za-z0-9_+-]{0,40}(?:/[A-Z][A-Za-z0-9_+-]{0,40}){0,2}\Z", re.ASCII)
#: Two clocks seldom agree to the second, nor does who types a minute.
_FORGIVEN = dt.timedelta(minutes=5)
_STAMP = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z\Z", re.ASCII)
_SHAPE = re.compile(r"\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?)?\Z", re.ASCII)


@dataclass(frozen=True, slots=True)
class LocalTime:
    """A wall clock: `local` is `YYYY-MM-DD`, `YYYY-MM-DDTHH:MM` or `YYYY-MM-DDTHH:MM:SS`; `zone` is IANA or None.

    Raises UsageError `bad-date` for a day or time that does not exist, `bad-zone` for an unknown zone.
    """

    local: str
    zone: str | None = None

    def __post_init__(self) -> None:
        if not _SHAPE.match(self.local):
            raise UsageError("bad-date", text=self.local[:40])
        try:
            dt.datetime.fromisoformat(self.local)
        except ValueError:
            raise UsageError("bad-date", text=self.local[:40]) from None
        if self.zone is not None and not known_zone(self.zone):
            raise UsageError("bad-zone", text=self.zone[:40])

    @classmethod
    def at(cls, moment: dt.datetime, zone: str | None = None, *, seconds: bool = False) -> Self:
        """A moment from a naive or aware datetime; with `zone`, an aware one is first turned into that zone."""
        if zone is not None and moment.tzinfo is not None:
            moment = moment.astimezone(zoneinfo.ZoneInfo(zone))
        return cls(moment.replace(tzinfo=None).isoformat(timespec="seconds" if seconds else "minutes"), zone)

    @property
    def naive(self) -> dt.datetime:
        """The wall clock; midnight where only a day is known."""
        return dt.datetime.fromisoformat(self.local)

    @property
    def date(self) -> dt.date:
        return self.naive.date()

    @property
    def has_time(self) -> bool:
        return "T" in self.local

    @property
    def zone_name(self) -> str | None:
        """WIB, WITA or WIT where the zone is one of Indonesia's, else the IANA name, else None."""
        return _NAMES.get(self.zone, self.zone) if self.zone else None

    def instant(self, fallback_zone: str | None = None) -> dt.datetime | None:
        """The moment as an aware datetime, in its own zone or else `fallback_zone`; None where neither is known."""
        zone = self.zone or fallback_zone
        return self.naive.replace(tzinfo=zoneinfo.ZoneInfo(zone)) if zone else None


def is_to_come(moment: LocalTime, site_zone: str, now: dt.datetime) -> bool:
    """Whether something that is told as having happened lies ahead of `now`, an aware time; five minutes are forgiven.

    A moment without a zone is in that of the site; of a day without a time the day counts.
    """
    begun = moment if moment.has_time else LocalTime(f"{moment.local}T00:00", moment.zone)
    instant = begun.instant(site_zone)
    return instant is not None and instant > now + _FORGIVEN


def known_zone(name: str) -> bool:
    """Whether `name` is an IANA zone that this machine knows; `localtime` and the like mean another one elsewhere."""
    if not _ZONE.match(name) or name == "Factory":
        return False
    try:
        zoneinfo.ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True


def utc_stamp(moment: dt.datetime) -> str:
    """A machine time as stored and exported: UTC, milliseconds, `Z`."""
    return moment.astimezone(dt.UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def is_stamp(text: str) -> bool:
    """Whether `text` is a machine time as `utc_stamp` writes them, of a moment that every zone can show."""
    if not _STAMP.match(text):
        return False
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError:
        return False
    return dt.MINYEAR < moment.year < dt.MAXYEAR
