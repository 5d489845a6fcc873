"""Moments as ninjs wants them: with day, time and offset, always; what had to be added for that is told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from redaksi.domain.moments import LocalTime
from redaksi.render.site import Site
from redaksi.render.warnings import PageWarning


class Moments:
    """Writes moments for one site; `warnings` say where the site's zone or a time of day was put in."""

    def __init__(self, site: Site) -> None:
        self._zone = site.timezone or None
        self.warnings: list[PageWarning] = []

    def stamp(self, field: str, moment: LocalTime | None) -> str | None:
        """RFC 3339 of `moment`; None where there is none, or where no zone is known, which is told then.

        `field` (`published`, `embargo`, `update` …) names it in the warning.
        """
        instant = self._instant(moment)
        if moment is None:
            return None
        if instant is None:
            self._tell("moment-left-out", field=field, text=moment.local)
            return None
        if moment.zone is None:
            self._tell("moment-in-site-zone", zone=self._zone)
        if not moment.has_time:
            self._tell("moment-at-midnight", text=moment.local)
        return _written(instant)

    def latest(self, moments: Iterable[LocalTime]) -> str | None:
        """The last of those whose zone is known."""
        instants = [instant for moment in moments if (instant := self._instant(moment))]
        return _written(max(instants)) if instants else None

    def is_ahead(self, moment: LocalTime | None, now: dt.datetime | None) -> bool:
        """Whether `moment` is still to come; where nobody says what time it is, it is taken to be."""
        instant = self._instant(moment)
        return moment is not None and (instant is None or now is None or now < instant)

    def _instant(self, moment: LocalTime | None) -> dt.datetime | None:
        return None if moment is None else moment.instant(self._zone)

    def _tell(self, code: str, **params: object) -> None:
        warning = PageWarning(code, params)
        if warning not in self.warnings:
            self.warnings.append(warning)


def _written(instant: dt.datetime) -> str:
    """With whole minutes of offset: RFC 3339 knows no others, and clocks of long ago had them."""
    offset = instant.utcoffset() or dt.timedelta()
    if offset.total_seconds() % 60:
        try:
            instant = instant.astimezone(dt.UTC)
        except OverflowError:  # the very first and last day of the calendar
            instant = instant.replace(tzinfo=dt.UTC)
    return instant.isoformat(timespec="seconds")
