"""Which build of the program this is: its version, the commit and day it was made from, and the parts it stands on."""

from __future__ import annotations

import datetime as dt
import json
import platform
import sqlite3
import sys
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files

from redaksi import __version__
from redaksi.domain.dates import print_date
from redaksi.domain.moments import LocalTime
from redaksi.words import say

#: Written beside the other assets by whoever packs the program (packaging/stamp.py); a working tree has neither.
STAMP, MANIFEST = "build.json", "manifest.json"
#: Days after which it is said that there may be a newer one; and those of a month and a year.
_OLD, _MONTH, _YEAR = 270, 30.44, 365
#: What a report of a fault has to name, besides Python and SQLite.
_PARTS = ("PySide6", "SQLModel", "Markdown", "Jinja2", "nh3", "cryptography", "Pillow")


@dataclass(frozen=True, slots=True)
class Build:
    """`commit` and `made` (the day of the commit, UTC) are None where the program runs from its sources."""

    version: str
    commit: str | None = None
    made: dt.date | None = None

    def age(self, today: dt.date) -> int | None:
        """Whole days since it was made, none below 0; None where that is not known."""
        return None if self.made is None else max(0, (today - self.made).days)


@cache
def this_build() -> Build:
    """The build that runs. ValueError where its stamp was tampered with."""
    stamp = files("redaksi") / "assets" / STAMP
    if not stamp.is_file():
        return Build(__version__)
    told = json.loads(stamp.read_text(encoding="utf-8"))
    return Build(__version__, str(told["commit"]), dt.date.fromisoformat(told["made"]))


def told(language: str, build: Build, today: dt.date) -> str:
    """One sentence about `build`: its version and how old it is. No connection is needed to know that."""
    age = build.age(today)
    if build.made is None or age is None:
        return say(language, "build-sources", version=build.version)
    code = "build-old" if age > _OLD else "build-packed"
    day = print_date(LocalTime(build.made.isoformat()), "d MMMM yyyy", language)
    return say(language, code, version=build.version, commit=build.commit, day=day, age=_aged(language, age))


def _aged(language: str, days: int) -> str:
    if days < 2:
        return say(language, "build-yesterday" if days else "build-today")
    if days < 2 * _MONTH:
        return say(language, "build-days", count=days)
    if days < _YEAR:
        return say(language, "build-months", count=round(days / _MONTH))
    years = days // _YEAR
    return say(language, "build-years", count=years) if years > 1 else say(language, "build-year")


def parts() -> dict[str, str]:
    """The version of each part by its name."""
    found = {"Python": platform.python_version(), "SQLite": sqlite3.sqlite_version}
    for name in _PARTS:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "?"
    return found


def is_frozen() -> bool:
    """Whether this is the packed program, not Python running its sources."""
    return bool(getattr(sys, "frozen", False))
