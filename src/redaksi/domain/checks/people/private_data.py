"""Numbers and addresses that lead to somebody's door: identity numbers, mobile phones, house addresses, number plates.

Source: checks.tsv 14; Kode Etik Jurnalistik 9 (private life). A number that a service gives to everybody, a flooded
ward and the plate of a bus line are news: only what stands with the signs of something private is told. The
fix masks it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from redaksi.domain.checks.finding import Finding, Severity
from redaksi.domain.checks.house import House
from redaksi.domain.checks.lines import Line

RULE = "personal-data"
_MASK = "x"
#: Province, regency, district, day (women's have 40 added), month, year, number: sixteen digits.
_NIK = re.compile(r"(?<![\d.,-])[1-9]\d{5}(?:0[1-9]|[12]\d|3[01]|4[1-9]|[56]\d|7[01])(?:0[1-9]|1[0-2])\d{6}(?![\d-])")
_PHONE = re.compile(r"(?<![\d+.,/-])(?:\+62[\s-]?|62|0)8\d{1,2}(?:[\s.-]?\d{3,4}){2}\d{0,2}(?![\d-])")
_FOR_ALL = re.compile(
    r"\b(?:hotline|call\s?cent(?:er|re)|pusat panggilan|layanan|pengaduan|posko|narahubung|kontak|pendaftaran|panitia|"
    r"informasi|hubungi|menghubungi|dihubungi di|lapor|melapor|pelaporan|donasi|reservasi|humas|redaksi)\b",
    re.IGNORECASE,
)
_WARD = re.compile(r"\bRT\.?\s?\d{1,3}\s?[/,]?\s?(?:RW\.?\s?\d{1,3}|\d{1,3}\b)", re.IGNORECASE)
_STREET = re.compile(r"\b(?:Jalan|Jl\.?|Jln\.?|Gang|Gg\.?|Perumahan|Perum|Blok|Kompleks)\s[A-Z0-9]")
_HOUSE = re.compile(
    r"\b(?:rumah(?:nya)?|kediaman(?:nya)?|alamat(?:nya)?|beralamat|tinggal|bermukim|domisili|berdomisili|indekos|kos)\b",
    re.IGNORECASE,
)
_PLATE = re.compile(
    r"(?<![\w-])(?:A|AA|AB|AD|AE|AG|B|BA|BB|BD|BE|BG|BH|BK|BL|BM|BN|BP|D|DA|DB|DC|DD|DE|DG|DH|DK|DL|DM|DN|DP|DR|DS|DT|"
    r"DW|E|EA|EB|ED|F|G|H|K|KB|KH|KT|KU|L|M|N|P|PA|PB|PS|R|S|T|W|Z) (?P<number>\d{1,4}) [A-Z]{1,3}(?![\w-])"
)
_VEHICLE = re.compile(
    r"\b(?:nopol|nomor polisi|pelat|plat|bernomor|mobil|motor|sepeda motor|minibus|bus|truk|pikap|kendaraan|taksi|"
    r"angkot|sedan|jip|skuter)\b",
    re.IGNORECASE,
)
_NEAR, _FAR = 60, 160
_END = re.compile(r"[?!]\s|(?<!Jl)(?<!Gg)(?<!No)(?<!RT)(?<!RW)\.\s+(?=[A-Z“\"])")


def find(lines: Sequence[Line], house: House) -> Iterator[tuple[int, Finding]]:
    """Each place, with the same words masked as its fix."""
    for number, line in enumerate(lines):
        if any(character.isdigit() for character in line.prose):
            for start, end, code, fix in sorted(_in_line(line, house)):
                text = line.text[start:end]
                yield number, Finding(RULE, Severity.WARN, start, end, text, code, {"word": text}, fix)


def _in_line(line: Line, house: House) -> Iterator[tuple[int, int, str, str]]:
    prose = line.prose
    for found in _NIK.finditer(prose):
        yield *found.span(), "check-private-identity", found[0][:4] + _MASK * 12
    for found in _PHONE.finditer(prose):
        if not _is_for_all(prose, found, house):
            yield *found.span(), "check-private-phone", _masked(found[0], 4)
    for found in _WARD.finditer(prose):
        if _is_somebodys_house(prose, found):
            yield *found.span(), "check-private-address", ""
    for found in _PLATE.finditer(prose):
        if _VEHICLE.search(prose, *_around(prose, found.start())):
            at = found.start("number") - found.start()
            masked = found["number"][:1] + _MASK * (len(found["number"]) - 1)
            yield *found.span(), "check-private-plate", found[0][:at] + masked + found[0][at + len(masked) :]


def _is_for_all(prose: str, found: re.Match[str], house: House) -> bool:
    """A number that somebody gives to everybody: the newsroom says so, or the words in front of it."""
    digits = re.sub(r"\D", "", found[0])
    known = {re.sub(r"\D", "", number) for number in house.public_numbers}
    return digits in known or _FOR_ALL.search(prose, max(0, found.start() - _NEAR), found.start()) is not None


def _is_somebodys_house(prose: str, found: re.Match[str]) -> bool:
    """A ward beside a street, in a sentence about where somebody lives."""
    start, end = _around(prose, found.start())
    return bool(_STREET.search(prose, start, end)) and bool(_HOUSE.search(prose, start, end))


def _around(prose: str, place: int) -> tuple[int, int]:
    """The words of the same sentence on both sides of `place`, as far as they can matter."""
    start, end = max(0, place - _FAR), min(len(prose), place + _FAR)
    for found in _END.finditer(prose, start, end):
        if found.end() <= place:
            start = found.end()
        elif found.start() > place:
            return start, found.start()
    return start, end


def _masked(number: str, shown: int) -> str:
    """`number` with every digit behind the first `shown` masked."""
    seen = 0
    masked = ""
    for character in number:
        seen += character.isdigit()
        masked += _MASK if character.isdigit() and seen > shown else character
    return masked
