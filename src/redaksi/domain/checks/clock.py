"""The time of day: `pukul 14.30 WIB`, with the house's sign between hours and minutes, and with its zone.

Source: checks.tsv 26; EYD V puts a dot. Only what `pukul` or a zone makes a clock is one. The zone is asked for once in
a piece, for a clock that stands with its day, and not where any clock of the piece has it or says whose time it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from redaksi.domain.checks.finding import Finding, Severity
from redaksi.domain.checks.house import House
from redaksi.domain.checks.lines import Line

IMPOSSIBLE = "impossible-clock"
SIGN = "clock-sign"
ZONE = "clock-zone"
_ZONES = r"(?:WIB|WITA|WIT|Wib|Wita|Wit|wib|wita|wit|GMT|UTC|BST|CET|CEST|EST|EDT)\b"
_BEHIND_WORD = re.compile(r"(?<!\w)[Pp]ukul (?P<hour>\d{1,2})(?P<sign>[.:])(?P<minute>\d{2})(?![\d.,:]\d|\d)")
_BEFORE_ZONE = re.compile(rf"(?<![\w.,:/-])(?P<hour>\d{{1,2}})(?P<sign>[.:])(?P<minute>\d{{2}})(?= {_ZONES})")
_ZONED = re.compile(
    rf"{_ZONES}|\b(?:waktu|jam) (?:setempat|lokal|daerah|Indonesia|[A-Z])|\b(?:local time|[aA]\.?[mM]|[pP]\.?[mM])\b"
)
_DAY = re.compile(r"\b(?:Senin|Selasa|Rabu|Kamis|Jumat|Jum'at|Sabtu|Minggu)\b|\(\d{1,2}/\d{1,2}")


def check(line: Line, house: House) -> Iterator[Finding]:
    """Times that no day has."""
    for found in _clocks(line):
        if (
            int(found["hour"]) > 24
            or int(found["minute"]) > 59
            or (int(found["hour"]) == 24 and found["minute"] != "00")
        ):
            start, end = found.start("hour"), found.end("minute")
            text = line.text[start:end]
            yield Finding(IMPOSSIBLE, Severity.WARN, start, end, text, "check-impossible-clock", {"word": text})


def check_sign(line: Line, house: House) -> Iterator[Finding]:
    """Clocks with the sign that the house does not use."""
    wanted = {"dot": ".", "colon": ":"}.get(house.clock)
    for found in _clocks(line) if wanted else ():
        if found["sign"] != wanted:
            start, end = found.start("hour"), found.end("minute")
            text, fix = line.text[start:end], f"{found['hour']}{wanted}{found['minute']}"
            params = {"word": text, "standard": fix}
            yield Finding(SIGN, Severity.HINT, start, end, text, "check-clock-sign", params, fix)


def find_zoneless(lines: Sequence[Line]) -> tuple[int, Finding] | None:
    """The first clock of a piece that shows no zone anywhere: the number of its line and the finding."""
    first: tuple[int, Finding] | None = None
    for number, line in enumerate(lines):
        if not line.running:
            continue
        if _ZONED.search(line.prose):
            return None
        found = _BEHIND_WORD.search(line.prose) if first is None else None
        if found is not None and _DAY.search(line.prose, max(found.start() - 60, 0), found.end() + 60):
            text = line.text[found.start() : found.end()]
            first = number, Finding(ZONE, Severity.HINT, found.start(), found.end(), text, "check-clock-zone")
    return first


def _clocks(line: Line) -> Iterator[re.Match[str]]:
    """Each clock once, from left to right."""
    if "ukul" in line.prose or "WI" in line.prose:
        behind = list(_BEHIND_WORD.finditer(line.prose))
        known = {found.start("hour") for found in behind}
        yield from behind
        yield from (found for found in _BEFORE_ZONE.finditer(line.prose) if found.start() not in known)
