"""What a newsroom has chosen where the standard language or the trade leaves a choice, and which rules it uses."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from redaksi.domain.checks.names import RULES, STORY, SWITCH
from redaksi.domain.declaring import as_whole


def _no_words() -> Mapping[str, str]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class House:
    """The choices of a newsroom, and what of the piece the rules have to know.

    `money`: `tight` (Rp5.000), `spaced` (Rp 5.000), `any`; `percent`: `word` (5 persen), `sign` (5%), `any`;
    `quotes`: `curly`, `straight`, `any`; `clock`: `dot` (14.30), `colon` (14:30), `any`.
    Where any is allowed, only a mixture of sums or of quotation marks is told.
    Lengths are in words, that of the headline in characters. `words` maps non-standard words to standard ones,
    `acronyms` are those that every reader knows. `today` is the day of the piece. `help_note` closes a story of a
    suicide, `public_numbers` are telephone numbers that may be printed, `doubles` words that may stand twice.
    """

    language: str = "id"
    today: dt.date | None = None
    off: frozenset[str] = frozenset()
    money: str = "any"
    percent: str = "any"
    quotes: str = "any"
    clock: str = "dot"
    headline: int = 80
    headline_words: int = 12
    lead: int = 50
    sentence: int = 50
    words: Mapping[str, str] = field(default_factory=_no_words)
    acronyms: frozenset[str] = frozenset()
    help_note: str = ""
    public_numbers: frozenset[str] = frozenset()
    doubles: frozenset[str] = frozenset()


def house_of(
    settings: Mapping[str, str],
    language: str,
    today: dt.date | None,
    words: Mapping[str, str],
    acronyms: frozenset[str],
) -> House:
    """What the newsroom's `settings` choose, for a piece in `language` of the day `today`."""
    return House(
        language=language,
        today=today,
        off=frozenset(rule for rule in (*RULES, *STORY) if settings[SWITCH + rule] == "false"),
        money=settings["style.money"],
        percent=settings["style.percent"],
        quotes=settings["style.quotes"],
        clock=settings["style.clock"],
        headline=as_whole(settings["style.headline_characters"]),
        headline_words=as_whole(settings["style.headline_words"]),
        lead=as_whole(settings["style.lead_words"]),
        sentence=as_whole(settings["style.sentence_words"]),
        words=words,
        acronyms=acronyms | _listed(settings["checks.acronyms"]),
        help_note=settings["checks.help_note"].strip(),
        public_numbers=_listed(settings["checks.public_numbers"]),
        doubles=frozenset(word.lower() for word in _listed(settings["checks.doubles"])),
    )


def _listed(value: str) -> frozenset[str]:
    """The entries of a setting that lists things, parted by commas."""
    return frozenset(entry.strip() for entry in value.split(",") if entry.strip())
