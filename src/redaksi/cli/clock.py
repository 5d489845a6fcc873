"""Times as somebody at a terminal reads them: on the newsroom's clock. `--json` has them as they are kept, in UTC."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from redaksi.domain.moments import LocalTime, is_stamp
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.newsroom_settings import all_settings


def zone_of(room: Newsroom) -> str:
    """The zone of the newsroom's site."""
    return all_settings(room)["site.timezone"]


def on_clock(stamp: str, zone: str) -> LocalTime:
    """A UTC stamp on the clock of `zone`; a sentence spells it out."""
    return LocalTime.at(dt.datetime.fromisoformat(stamp), zone)


def clock_time(stamp: str | None, zone: str) -> str:
    """A UTC stamp in a line of a table, as `2026-11-24 19:50 WIB`; a dash for none."""
    if stamp is None:
        return "–"
    moment = on_clock(stamp, zone)
    return f"{moment.naive:%Y-%m-%d %H:%M} {moment.zone_name}"


def spelt(params: Mapping[str, object], zone: str) -> dict[str, object]:
    """The parameters of a sentence with their stamps on that clock."""
    return {
        name: on_clock(value, zone) if isinstance(value, str) and is_stamp(value) else value
        for name, value in params.items()
    }
