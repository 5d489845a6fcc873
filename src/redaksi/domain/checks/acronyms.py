"""Short forms in capitals that the piece never spells out.

Source: checks.tsv 27. Spelt out is what stands beside brackets (`Badan Pusat Statistik (BPS)`, `BPS (Badan …)`) and
what the capitals of neighbouring words make somewhere in the piece. Quiet are those that every reader knows
(`House.acronyms`), names (`PT ABC`), datelines (`RANUMAS –`), Roman numbers, words in a shouted row, and all but
the most used: one for each 400 words of the piece at most.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from redaksi.domain.checks.finding import Finding, Severity
from redaksi.domain.checks.house import House
from redaksi.domain.checks.lines import Line
from redaksi.domain.checks.wording import word_set

RULE = "acronym"
_WORDS_FOR_EACH = 400
_ACRONYM = re.compile(r"(?<![\w&@#/.\-’'+])[A-Z]{3,7}(?![\w&@/’'+]|\.\w|-[A-Z\d])")
_NAME_BEFORE = re.compile(
    r"(?:\b(?:PT|CV|UD|Bank|RS|KM|KMP|KRI|MV|MT|Grup|Group|Hotel|Toko|Apotek|Studio|Band|Grand|SPBU|Kapal|Klub|FC|PS|"
    r"Jalan|Jl\.?|Universitas|Stasiun|Perumahan|Komplek|Kompleks|Blok|tipe|seri|merek|kode|kanal|nomor|pelat|polisi|"
    r"huruf|ruas|bertuliskan|berinisial|inisial|bernama|disapa|saudara|tersangka|terdakwa|terduga|terpidana|korban|"
    r"pelaku|kematian|saksi|almarhum|almarhumah|istri|suami|anak|bocah|siswa|siswi|pemuda|pria|wanita|perempuan|remaja|"
    r"sopir|kakak|adik)|\b[A-Z]|\b[A-Z]{1,2} \d{1,4}|\d) ?\Z"
)
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})\Z")
_WORD = re.compile(r"[^\W\d_]+")
#: A dateline: `RANUMAS –`, `RANUMAS, Radar Lembayung –`.
_DATELINE = re.compile(r"(?:,\s[\w .()]{1,40})?\s?(?:–|—|--?)\s")
_SMALL = word_set("dan di ke dari untuk atas bagi serta of the and for de la")


def find(lines: Sequence[Line], house: House) -> Iterator[tuple[int, Finding]]:
    """The first place of each, by the number of its line; the most used ones first."""
    first: dict[str, tuple[int, int]] = {}
    uses: Counter[str] = Counter()
    explained: set[str] = set()
    for number, line in enumerate(lines):
        if not line.running:
            continue
        for found in _ACRONYM.finditer(line.prose):
            short = found[0]
            dateline = found.start() == line.begin and _DATELINE.match(line.prose, found.end())
            if short in house.acronyms or _ROMAN.match(short) or dateline:
                continue
            if _is_explained(line.prose, found) or _is_name(line.prose, found):
                explained.add(short)
            uses[short] += 1
            first.setdefault(short, (number, found.start()))
    waiting = {short: uses[short] for short in uses if short not in explained}
    if not waiting:
        return
    known = _initials(lines, set(waiting))
    most = max(1, sum(line.prose.count(" ") + 1 for line in lines) // _WORDS_FOR_EACH)
    rest = sorted((short for short in waiting if short not in known), key=lambda short: (-uses[short], first[short]))
    for short in sorted(rest[:most], key=lambda short: first[short]):
        number, at = first[short]
        params = {"word": short}
        yield number, Finding(RULE, Severity.HINT, at, at + len(short), short, "check-acronym", params)


def _is_explained(prose: str, found: re.Match[str]) -> bool:
    before, after = prose[: found.start()].rstrip(), prose[found.end() :]
    return before.endswith(("(", " atau")) or after.startswith((" (", " atau "))


def _is_name(prose: str, found: re.Match[str]) -> bool:
    """A name or part of one, or one word of several in capitals."""
    before = prose[max(found.start() - 24, 0) : found.start()]
    after = prose[found.end() : found.end() + 12]
    shouted = re.search(r"\b[A-Z]{2,}[ ,:]+\Z", before) or re.match(r"[ ,:]+[A-Z]{2,}\b", after)
    figure = re.match(r" ?-?\d", after)
    return bool(shouted or figure or _NAME_BEFORE.search(before))


def _initials(lines: Sequence[Line], wanted: set[str]) -> set[str]:
    """Those of `wanted` that the capitals of words in a row make: `Badan Pusat Statistik`."""
    known: set[str] = set()
    longest = max(map(len, wanted))
    for line in lines:
        row = ""
        for found in _WORD.finditer(line.prose):
            word = found[0]
            if word[0].isupper() and word[1:].islower():
                row = (row + word[0])[-longest:]
                known.update(short for short in wanted if row.endswith(short))
            elif word not in _SMALL:
                row = ""
        if known == wanted:
            break
    return known
