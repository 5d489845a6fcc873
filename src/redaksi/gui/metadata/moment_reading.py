"""What somebody means who types a date, and how the field shows it. Qt-free."""

from __future__ import annotations

import datetime as dt

from redaksi.domain.dates import Typed, print_date, read_typed
from redaksi.domain.moments import LocalTime

_SHOWN = {"id": "EEEE, d MMMM yyyy HH.mm", "en": "EEEE, d MMMM yyyy HH:mm"}
_SECONDS = {"id": ".ss", "en": ":ss"}
_EXACT = len("2024-07-05T14:29:30")


def now() -> dt.datetime:
    """What `besok` is told from."""
    return dt.datetime.now(dt.UTC)


def understand(text: str, zone: str | None, home_zone: str) -> Typed:
    """Read `text`; a zone that is written there goes before `zone`. Today is today in `home_zone` where none is."""
    return read_typed(text, now(), zone, home_zone)


def shown(moment: LocalTime | None, language: str) -> str:
    """The moment as the field shows it, without its zone, which stands beside it."""
    if moment is None:
        return ""
    pattern = _SHOWN[language] + (_SECONDS[language] if len(moment.local) == _EXACT else "")
    return print_date(LocalTime(moment.local), pattern, language)
