"""Words that are in no dictionary, each told once, at its first place.

Source: checks.tsv 32. What a word is, and which are right although no dictionary holds them, the speller knows
(domain/spelling/speller.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from redaksi.domain.checks.finding import Finding, Severity
from redaksi.domain.checks.house import House
from redaksi.domain.checks.lines import Kind, Line

RULE = "spelling"


class Judge(Protocol):
    """What knows words (domain.spelling.speller.Speller)."""

    def wrong(self, text: str) -> Iterator[tuple[int, int] | None]: ...
    def suggestions(self, written: str) -> list[str]: ...


def find(lines: Sequence[Line], house: House, judge: Judge, suggested: int = 0) -> Iterator[tuple[int, Finding]]:
    """Each word with the number of its line; the first `suggested` ones with what to write instead (slow).

    Non-standard words are told by a rule of their own, or by nobody where it is switched off.
    """
    told: set[str] = set()
    for number, line in enumerate(lines):
        if line.kind in (Kind.OTHER, Kind.BLANK):
            continue
        for place in judge.wrong(line.text):
            if place is None or (word := line.text[slice(*place)]) in told:
                continue
            told.add(word)
            if word.lower() in house.words:
                continue
            ways = judge.suggestions(word) if suggested > 0 else []
            suggested -= 1
            fix, others = (ways[0] if ways else None), tuple(ways[1:])
            yield number, Finding(RULE, Severity.HINT, *place, word, "check-spelling", {"word": word}, fix, others)
