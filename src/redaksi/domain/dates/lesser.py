"""What tells less than a date: a bare weekday (`kata dia, Selasa.`) and a relative time (`9 menit yang lalu`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from redaksi.domain.dates.model import DateReading, Shape
from redaksi.domain.dates.names import FULL_WEEKDAY_WORDS
from redaksi.domain.dates.text import Folded, trimmed

_UNITS = "detik|menit|jam|hari|minggu|pekan|bulan|tahun"
_ENGLISH_UNITS = "seconds?|sec|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?"
_COUNTED = re.compile(r"(?:[0-9]|\b(?:satu|dua|tiga|empat|lima|enam|beberapa|per|tiap|setiap))\s\Z", re.IGNORECASE)


def find_lesser(folded: Folded, start: int, end: int) -> Iterator[DateReading]:
    """The bare weekdays and relative times in `folded.text[start:end]`. `Minggu` is also the word for a week."""
    for match in _pattern().finditer(folded.text, start, end):
        weekday = match["weekday"]
        if weekday and (not weekday[0].isupper() or _COUNTED.search(folded.text, start, match.start())):
            continue
        at, after = folded.span(*match.span())
        yield DateReading(
            None,
            at,
            after,
            Shape.WEEKDAY if weekday else Shape.RELATIVE,
            weekday_shown=weekday and folded.line[at:after],
            before=trimmed(folded.line[:at]),
            after=trimmed(folded.line[after:]),
            inline=True,
        )


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<relative>(?<![\w.,/])[0-9]{{1,3}}\s{{1,3}}(?:(?:{_UNITS})\s{{1,3}}(?:yang\s)?lalu|(?:{_ENGLISH_UNITS})\sago)\b)"
        rf"|(?<![\w'])(?P<weekday>{FULL_WEEKDAY_WORDS})(?![\w-])(?!\s(?:ini|pertama|kedua)\b)",
        re.IGNORECASE,
    )
