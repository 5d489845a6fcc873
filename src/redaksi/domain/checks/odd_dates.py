"""Days that no calendar has (`31 April`), and years that a slip of the finger made (`13/10/3025`).

Source: checks.tsv 2. Figures with strokes are dates only in brackets or behind a weekday: decrees, pages and matches
have them too. A day after the piece may be meant (`17/8/2045`): it is told only where its sentence looks back.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from redaksi.domain.checks.dated import Dated, dated
from redaksi.domain.checks.finding import Finding, Severity
from redaksi.domain.checks.house import House
from redaksi.domain.checks.lines import Line
from redaksi.domain.checks.sentences import sentences
from redaksi.domain.dates.model import DateDoubt, Shape

IMPOSSIBLE = "impossible-date"
YEAR = "odd-year"
_BRACKETS = re.compile(r"\(\s?(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{3,6})\s?\)")
_YEARS = range(1500, 2101)
_AHEAD = dt.timedelta(days=60)
_LOOKS_BACK = re.compile(
    r"\b(?:kata|ujar|ucap|tutur|jelas|mengatakan|menyatakan|menjelaskan|telah|sudah|tadi|kemarin|terjadi|tewas|ditangkap|"
    r"diamankan|meninggal|said|was|were|has|had)\b",
    re.IGNORECASE,
)
_LOOKS_AHEAD = re.compile(
    r"\b(?:akan|mendatang|nanti|rencana\w*|dijadwalkan|jadwal|target\w*|ditargetkan|hingga|sampai|berlaku|diperkirakan|"
    r"proyeksi|paling lambat|sebelum|kelak|depan|will|until|due|scheduled|planned|next)\b",
    re.IGNORECASE,
)


def check(line: Line, house: House) -> Iterator[Finding]:
    """Days that do not exist."""
    for date in dated(line):
        if DateDoubt.IMPOSSIBLE in date.reading.doubts and _surely_a_date(line, date):
            params = {"word": date.text}
            yield Finding(IMPOSSIBLE, Severity.BLOCK, date.start, date.end, date.text, "check-impossible-date", params)


def _surely_a_date(line: Line, date: Dated) -> bool:
    reading = date.reading
    if reading.clock is not None:
        return False  # what is impossible may be the clock, which has a rule of its own
    if reading.weekday_shown is not None:
        return True
    if reading.shape is Shape.NUMERIC:
        around = line.prose[max(date.start - 1, 0) : date.end + 1]
        return "(" in around and ")" in around
    return reading.shape is Shape.DAY_MONTH_YEAR or (reading.shape is Shape.DAY_MONTH and reading.day in (30, 31))


def check_year(line: Line, house: House) -> Iterator[Finding]:
    """Dates in brackets whose year is no year of our time, or lies ahead where the sentence looks back."""
    for found in _BRACKETS.finditer(line.prose):
        year = int(found["year"])
        if not (1 <= int(found["day"]) <= 31 and 1 <= int(found["month"]) <= 12):
            continue
        strange = len(found["year"]) != 4 or year not in _YEARS
        if strange or (house.today is not None and _too_far_ahead(line, found, house.today)):
            text = line.text[found.start("year") : found.end("year")]
            fix = str(house.today.year) if house.today else None
            params = {"word": line.text[found.start() + 1 : found.end() - 1], "year": text}
            code = "check-odd-year" if strange else "check-year-ahead"
            yield Finding(YEAR, Severity.WARN, found.start("year"), found.end("year"), text, code, params, fix)


def _too_far_ahead(line: Line, found: re.Match[str], today: dt.date) -> bool:
    try:
        day = dt.date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return False
    if day - today < _AHEAD or day.year == today.year:
        return False
    bounds = sentences(line.prose, line.begin)
    start, end = next((each for each in bounds if each[0] <= found.start() < each[1]), (line.begin, len(line.prose)))
    return bool(_LOOKS_BACK.search(line.prose, start, end)) and not _LOOKS_AHEAD.search(line.prose, start, end)
