"""Until when a story may not leave: an embargo, on a clock that everybody reads alike (Kode Etik Jurnalistik, 7)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from redaksi.domain.moments import LocalTime


@dataclass(frozen=True, slots=True)
class Embargo:
    """`until` and `now` are wall clocks in one zone; `left` is the time between them."""

    until: LocalTime
    now: LocalTime
    left: dt.timedelta


def embargo_of(until: LocalTime | None, site_zone: str, now: dt.datetime) -> Embargo | None:
    """The embargo that holds at `now`, an aware time; None where none does.

    One without a zone is in the site's; one of a whole day lasts until that day begins.
    """
    if until is None:
        return None
    zone = until.zone or site_zone
    local = until.local if until.has_time else f"{until.local}T00:00"
    at = LocalTime(local, zone)
    instant = at.instant()
    if instant is None or now >= instant:
        return None
    return Embargo(at, LocalTime.at(now, zone), instant - now)
