"""An embargo in words: until when, on which clock, and how long that is from now."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from redaksi.domain.article import Article
from redaksi.domain.dates import print_long
from redaksi.domain.embargoes import Embargo, embargo_of
from redaksi.gui.library.words import clock, list_time
from redaksi.gui.metadata.words import window_language
from redaksi.gui.queue.spans import span


def embargo_now(article: Article, settings: Mapping[str, str]) -> Embargo | None:
    """What holds `article` back at this moment, or None."""
    return embargo_of(article.embargo, settings["site.timezone"], dt.datetime.now(dt.UTC))


def embargo_line(embargo: Embargo) -> tuple[str, ...]:
    """In a strip: `embargo until 6 Jul 07:00 WIB, 2 h 10 min left`, then the same in ever fewer words."""
    local = embargo.until.naive
    day = list_time(local, embargo.now.date)
    # A list leaves the time of day out of another year.
    moment = day if local.year == embargo.now.date.year else f"{day} {clock(local)}"
    until = f"{moment} {embargo.until.zone_name}"
    wordings = (
        QCoreApplication.translate("Embargo", "embargo until {until}, {left} left"),
        QCoreApplication.translate("Embargo", "embargo until {until}"),
        QCoreApplication.translate("Embargo", "embargo"),
    )
    return tuple(words.format(until=until, left=span(embargo.left)) for words in wordings)


def embargo_sentence(embargo: Embargo) -> str:
    """Where somebody wants to export: both clocks, and what is left."""
    words = QCoreApplication.translate(
        "Embargo", "Not exported: under embargo until {until}. It is {now} now, {left} to go."
    )
    language = window_language()
    until, now = print_long(embargo.until, language), print_long(embargo.now, language)
    return words.format(until=until, now=now, left=span(embargo.left))
