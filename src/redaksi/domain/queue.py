"""The views of the desk's queue: what waits for whom, and what is on its way out."""

from __future__ import annotations

import datetime as dt
import zoneinfo
from dataclasses import dataclass
from enum import StrEnum


class View(StrEnum):
    """In the order in which the window shows them."""

    MY_DRAFTS = "my-drafts"
    RETURNED_TO_ME = "returned-to-me"
    SUBMITTED = "submitted"
    IN_REVIEW = "in-review"
    TO_EXPORT = "to-export"
    CHANGED = "changed"
    EMBARGOED = "embargoed"
    PUBLISHED_TODAY = "published-today"


#: Views of the person at the desk; the others are the same for everybody.
PERSONAL = frozenset({View.MY_DRAFTS, View.RETURNED_TO_ME})


@dataclass(frozen=True, slots=True)
class Now:
    """The moment that a view is asked for, and the site's zone, in which embargoes end and days begin."""

    moment: dt.datetime
    zone: str

    def wall_clock(self, zone: str | None) -> str:
        """What a clock in `zone` shows, in the site's where None is given: `YYYY-MM-DDTHH:MM:SS`."""
        there = self.moment.astimezone(zoneinfo.ZoneInfo(zone or self.zone))
        return there.replace(tzinfo=None).isoformat(timespec="seconds")

    def day(self) -> tuple[dt.datetime, dt.datetime]:
        """Where the site's today begins and where it ends, aware."""
        zone = zoneinfo.ZoneInfo(self.zone)
        today = self.moment.astimezone(zone).date()
        return day_of(today, self.zone), day_of(today + dt.timedelta(days=1), self.zone)


def day_of(day: dt.date, zone: str) -> dt.datetime:
    """Where `day` begins in `zone`."""
    return dt.datetime.combine(day, dt.time.min, zoneinfo.ZoneInfo(zone))
