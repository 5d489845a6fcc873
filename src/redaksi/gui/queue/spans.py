"""How long something takes, in words of the window's language."""

from __future__ import annotations

import datetime as dt
import zoneinfo

from PySide6.QtCore import QCoreApplication

from redaksi.gui.library.words import list_time


def span(length: dt.timedelta) -> str:
    """`2 h 10 min`, `3 d 4 h`; what is shorter than a minute is said so, a span that is negative counts as none."""
    minutes = max(0, int(length.total_seconds() // 60))
    days, hours, minutes = minutes // 1440, minutes // 60 % 24, minutes % 60
    if days:
        return f"{_days(days)} {_hours(hours)}" if hours else _days(days)
    if hours:
        return f"{_hours(hours)} {_minutes(minutes)}" if minutes else _hours(hours)
    return _minutes(minutes) if minutes else QCoreApplication.translate("Spans", "less than a minute")


def since(stamp: str, now: dt.datetime) -> str:
    """How long ago a UTC stamp was."""
    return span(now - dt.datetime.fromisoformat(stamp))


def site_time(stamp: str, zone: str, now: dt.datetime) -> str:
    """A UTC stamp on the site's clock: `17:00` today, `6 Jul 07:00` on another day."""
    there = zoneinfo.ZoneInfo(zone)
    moment = dt.datetime.fromisoformat(stamp).astimezone(there).replace(tzinfo=None)
    return list_time(moment, now.astimezone(there).date())


def _days(number: int) -> str:
    return QCoreApplication.translate("Spans", "{number} d").format(number=number)


def _hours(number: int) -> str:
    return QCoreApplication.translate("Spans", "{number} h").format(number=number)


def _minutes(number: int) -> str:
    return QCoreApplication.translate("Spans", "{number} min").format(number=number)
