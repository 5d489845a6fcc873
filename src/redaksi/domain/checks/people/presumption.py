"""A suspect called a culprit by name before a court has spoken.

Source: checks.tsv 13; Kode Etik Jurnalistik 3 (presumption of innocence). Told only where the piece itself says that
the person is suspected, and nothing in it tells of a verdict. `Pelaku UMKM` and `pelaku usaha` are no culprits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from redaksi.domain.checks.finding import Finding, Severity
from redaksi.domain.checks.house import House
from redaksi.domain.checks.lines import Line
from redaksi.domain.checks.people.naming import INITIALS, NAME, is_person
from redaksi.domain.checks.wording import in_case_of

RULE = "presumption"
_SUSPECTED = re.compile(r"\b(?:tersangka|terduga|diduga|dugaan|terdakwa)\b", re.IGNORECASE)
_JUDGED = re.compile(
    r"\b(?:terpidana|divonis|memvonis|vonis|terbukti bersalah|terbukti secara sah|narapidana|napi|inkrah|inkracht|"
    r"berkekuatan hukum tetap)\b",
    re.IGNORECASE,
)
#: What somebody is called, and what he is before the verdict.
_CULPRITS = {
    "pelaku": "terduga pelaku",
    "koruptor": "tersangka korupsi",
    "pembunuh": "tersangka pembunuhan",
    "pemerkosa": "tersangka pemerkosaan",
    "pencuri": "terduga pencuri",
    "maling": "terduga pencuri",
    "perampok": "terduga perampok",
    "begal": "terduga begal",
    "penipu": "terduga penipu",
    "penganiaya": "terduga penganiaya",
    "pencabul": "terduga pencabul",
    "penyuap": "tersangka penyuapan",
    "teroris": "terduga teroris",
}
_OTHERS = ("tersangka", "terdakwa")
_NAMED = re.compile(
    rf"(?<!terduga )(?<!diduga )(?<!tersangka )\b(?P<culprit>{'|'.join(_CULPRITS)})\b"
    r"(?:\s(?:itu|ini|tersebut)(?=,|\s(?:ber|adalah|ialah)))?,?\s"
    rf"(?:(?:yang\s)?(?:bernama|berinisial|atas\snama|yakni|yaitu|ialah|adalah),?\s)?(?P<name>{INITIALS}|{NAME})",
    re.IGNORECASE,
)


def find(lines: Sequence[Line], house: House) -> Iterator[tuple[int, Finding]]:
    """Each place where a name follows such a word."""
    suspected, judged = False, False
    named: list[tuple[int, Line, re.Match[str]]] = []
    for number, line in enumerate(lines):
        suspected = suspected or _SUSPECTED.search(line.prose) is not None
        judged = judged or _JUDGED.search(line.prose) is not None
        if line.running:
            named += [(number, line, found) for found in _NAMED.finditer(line.prose) if is_person(found["name"])]
    if not suspected or judged:
        return
    for number, line, found in named:
        start, end = found.span("culprit")
        text = line.text[start:end]
        fix, *others = (in_case_of(text, word) for word in (_CULPRITS[text.lower()], *_OTHERS))
        params = {"word": text, "name": found["name"], "standard": fix}
        yield number, Finding(RULE, Severity.HINT, start, end, text, "check-presumption", params, fix, tuple(others))
