"""What the places of templates and snippets are filled with: the time, who sits here, the open piece."""

from __future__ import annotations

import datetime as dt

from redaksi.domain.article import Article
from redaksi.domain.dates.printing import print_date
from redaksi.domain.moments import LocalTime
from redaksi.gui.desk import Desk

#: In each language: the long date, the short one, the time with its zone.
_PATTERNS = {"id": ("d MMMM yyyy", "dd/MM/yyyy", "HH.mm zzz"), "en": ("d MMMM yyyy", "dd/MM/yyyy", "HH:mm zzz")}


def values(desk: Desk, article: Article | None, selection: str = "", now: dt.datetime | None = None) -> dict[str, str]:
    """The value of each place of `domain.boilerplate.PLACES`, in the language of `article`."""
    language = article.language if article else "id"
    moment = LocalTime.at(now or dt.datetime.now(dt.UTC), desk.settings["site.timezone"])
    long, short, time = _PATTERNS["en" if language.startswith("en") else "id"]
    return {
        "author": desk.user_name or "",
        "date": print_date(moment, long, language),
        "day": print_date(moment, "EEEE", language),
        "short_date": print_date(moment, short, language),
        "time": print_date(moment, time, language),
        "place": (article.place if article else None) or "",
        "headline": article.headline if article else "",
        "selection": selection,
    }
