"""Sums in rupiah: `Rp5.000`, no full stop behind `Rp`, dots between thousands, one way with the blank.

Source: checks.tsv 26; EYD V writes the sign without a blank or full stop. Many houses do put a blank, so that is a
choice of the newsroom (`House.money`), told once in a piece; without one, only a mixture is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from redaksi.domain.checks.finding import Finding, Severity
from redaksi.domain.checks.house import House
from redaksi.domain.checks.lines import Kind, Line

RULE = "money"
BLANK = "money-blank"
_SUM = re.compile(
    r"(?<![\w.])(?P<sign>[Rr][Pp])(?P<stop>\.?)(?P<blank>[ \u00a0\u202f]{0,2})(?P<sum>\d+(?:[.,]\d+)*)(?P<tail>,-)?"
)
_ENGLISH = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?\Z")
_BARE = re.compile(r"\d{4,15}\Z")
_COUNTED = re.compile(r"[ \u00a0]*(?:ribu|juta|miliar|milyar|triliun|trilyun|jt|M|T)\b")


def check(line: Line, house: House) -> Iterator[Finding]:
    """Sums with a full stop behind the sign, a small letter in it, or foreign or missing dots."""
    for found in _sums(line):
        fix = _plain(line, found, house)
        if fix is not None:
            text = line.text[found.start() : found.end()]
            params = {"word": text, "standard": fix}
            yield Finding(RULE, Severity.HINT, found.start(), found.end(), text, "check-money", params, fix)


def find_blank(lines: Sequence[Line], house: House) -> Iterator[tuple[int, Finding]]:
    """Sums that are written otherwise than the house has chosen, or than most of the piece is."""
    sums = [
        (number, line, found)
        for number, line in enumerate(lines)
        if line.kind not in (Kind.OTHER, Kind.BLANK)
        for found in _sums(line)
        if _plain(line, found, house) is None
    ]
    spaced = sum(bool(found["blank"]) for _, _, found in sums)
    if house.money == "any" and spaced in (0, len(sums)):
        return
    blank = " " if house.money == "spaced" or (house.money == "any" and spaced * 2 > len(sums)) else ""
    for number, line, found in sums:
        if bool(found["blank"]) != bool(blank):
            start, end = found.start(), found.end("sum")
            params = {"word": line.text[start:end], "standard": f"Rp{blank}{found['sum']}"}
            code = "check-money-mixed" if house.money == "any" else "check-money-blank"
            yield number, Finding(BLANK, Severity.HINT, start, end, params["word"], code, params, params["standard"])


def _sums(line: Line) -> Iterator[re.Match[str]]:
    return _SUM.finditer(line.prose) if "p" in line.prose or "P" in line.prose else iter(())


def _plain(line: Line, found: re.Match[str], house: House) -> str | None:
    """How the sum is written well, None where it is."""
    counted = _COUNTED.match(line.prose, found.end()) is not None
    amount = _dotted(found["sum"], counted)
    if not found["stop"] and found["sign"] == "Rp" and amount == found["sum"]:
        return None
    blank = {"tight": "", "spaced": " "}.get(house.money, " " if found["blank"] and not found["stop"] else "")
    return f"Rp{blank}{amount}{found['tail'] or ''}"


def _dotted(amount: str, counted: bool) -> str:
    """`amount` with a dot between thousands and a decimal comma; one that a word counts (`1,250 juta`) stays."""
    if _ENGLISH.match(amount) and not counted:
        whole, _, cents = amount.partition(".")
        return whole.replace(",", ".") + (f",{cents}" if cents else "")
    return f"{int(amount):,}".replace(",", ".") if _BARE.match(amount) and amount[0] != "0" else amount
