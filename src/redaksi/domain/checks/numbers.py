"""Numbers as Indonesian writes them: dots between thousands, a decimal comma, the percent sign at its figure.

Source: checks.tsv 26; EYD V on numbers. A figure is taken for a number of this or that kind only where its unit says
so: versions (`2.5`), clocks (`19.30`), articles of a law, codes and years have none of these behind them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from redaksi.domain.checks.finding import Finding, Severity
from redaksi.domain.checks.house import House
from redaksi.domain.checks.lines import Kind, Line

RULE = "number"
PERCENT = "percent"
_UNIT = (
    r"(?:persen|%|ribu|juta|miliar|triliun|kilometer|meter|sentimeter|milimeter|km|cm|mm|hektare|hektar|ton|kilogram|kg|"
    r"gram|liter|derajat|magnitudo|skala richter|SR|knot|detik|menit|kali lipat|dolar|megawatt|MW|GB|TB|inci)(?!\w)"
)
_COUNTED = (
    r"(?:orang|jiwa|warga|unit|rumah|ton|kilometer|meter|hektare|hektar|liter|kasus|pemilih|suara|penumpang|pelanggan|"
    r"kendaraan|lembar|ekor|butir|tenaga kerja|karyawan|pekerja|siswa|murid|mahasiswa|penonton|peserta|jemaah|keluarga|"
    r"kepala keluarga|KK|dolar)(?!\w)"
)
_POINT = re.compile(rf"(?<![\w.,/])(?P<whole>\d{{1,3}})\.(?P<part>\d{{1,2}})(?=[ \u00a0-]?{_UNIT})")
_MAGNITUDE = re.compile(r"(?<=agnitudo )(?P<whole>\d)\.(?P<part>\d)(?![\d.]|,\d)")
_COMMAS = re.compile(r"(?<![\w.,/$€£])\d{1,3}(?:,\d{3}){2,}(?![\w.,]\d|\d)")
_COMMA = re.compile(
    r"(?<![\w.,/$€£])\d{1,3},\d{3}(?= (?:orang|jiwa|warga|unit|rumah|kasus|pemilih|penumpang|pelanggan|kendaraan|ekor|"
    r"siswa|murid|mahasiswa|penonton|peserta|jemaah|keluarga|karyawan|pekerja)(?!\w))"
)
_BARE = re.compile(rf"(?<![\w.,/+-])[1-9]\d{{4,8}}(?= {_COUNTED})")
_APART = re.compile(r"(?<=\d)[ \u00a0]+%")
_DIGIT = re.compile(r"\d")
_SIGN = re.compile(r"(?<=\d)\s?%")
_WORD = re.compile(r"(?<=\d) persen\b")


def check(line: Line, house: House) -> Iterator[Finding]:
    """Decimal points, thousands with commas or without dots, a blank before the percent sign."""
    if not _DIGIT.search(line.prose):
        return
    prose = line.prose
    for pattern in (_POINT, _MAGNITUDE):
        for found in pattern.finditer(prose):
            if not _is_clock(prose, found):
                yield _finding(line, found, "check-decimal", f"{found['whole']},{found['part']}")
    for found in (*_COMMAS.finditer(prose), *_COMMA.finditer(prose)):
        if prose[max(found.start() - 4, 0) : found.start()].strip().lower() != "rp":
            yield _finding(line, found, "check-thousands", found[0].replace(",", "."))
    for found in _BARE.finditer(prose):
        yield _finding(line, found, "check-thousands", f"{int(found[0]):,}".replace(",", "."))
    for found in _APART.finditer(prose):
        yield _finding(line, found, "check-percent-apart", "%")


def check_percent(line: Line, house: House) -> Iterator[Finding]:
    """`5%` in running text where the house writes `5 persen`, or the other way round; tables and headings are free."""
    if house.percent == "any" or line.kind in (Kind.TABLE, Kind.HEADING):
        return
    pattern, fix = (_SIGN, " persen") if house.percent == "word" else (_WORD, "%")
    for found in pattern.finditer(line.prose):
        text = line.text[found.start() : found.end()]
        params = {"word": text.strip(), "standard": fix.strip()}
        yield Finding(PERCENT, Severity.HINT, found.start(), found.end(), text, "check-percent", params, fix)


def _is_clock(prose: str, found: re.Match[str]) -> bool:
    """`pukul 19.30 menit`, `selama 1.30 menit` of a race: minutes and seconds, no decimal."""
    before = prose[max(found.start() - 12, 0) : found.start()].lower()
    after = prose[found.end() : found.end() + 7].strip()
    return "pukul" in before or "jam" in before or (after.startswith(("menit", "detik")) and len(found["part"]) == 2)


def _finding(line: Line, found: re.Match[str], code: str, fix: str) -> Finding:
    text = line.text[found.start() : found.end()]
    params = {"word": text, "standard": fix}
    return Finding(RULE, Severity.HINT, found.start(), found.end(), text, code, params, fix)
