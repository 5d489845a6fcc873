"""One rule on one text: what it finds and what it would write instead."""

from __future__ import annotations

import dataclasses
import datetime as dt

from redaksi import wordlists
from redaksi.domain.checks.checking import check_body
from redaksi.domain.checks.finding import Finding
from redaksi.domain.checks.house import House
from redaksi.domain.checks.names import RULES
from redaksi.domain.settings import HELP_NOTE

#: A Monday.
TODAY = dt.date(2026, 11, 23)


def house(**choices: object) -> House:
    usual = House(today=TODAY, words=wordlists.nonstandard(), acronyms=wordlists.known_acronyms(), help_note=HELP_NOTE)
    return dataclasses.replace(usual, **choices)


def findings(text: str, rule: str, **choices: object) -> list[Finding]:
    """What `rule` alone finds in the body `text`."""
    others = frozenset(RULES) - {rule}
    assert rule in RULES
    found = check_body(text, house(off=others, **choices))
    for finding in found:
        assert text[finding.start : finding.end] == finding.text
    return found


def fixes(text: str, rule: str, **choices: object) -> dict[str, str | None]:
    """What stands there, and what to write instead."""
    return {finding.text: finding.fix for finding in findings(text, rule, **choices)}
