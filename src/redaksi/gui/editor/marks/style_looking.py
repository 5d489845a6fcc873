"""The writing checks as the editor calls them: a line, a whole piece off the window's thread, all places of one slip.

Imported in a job (house_style.py): the rules' patterns take a while to be made ready.
"""

from __future__ import annotations

import datetime as dt
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import overload

from redaksi.domain.article import Article
from redaksi.domain.checks.checking import check_line, check_piece, line_findings
from redaksi.domain.checks.finding import Finding
from redaksi.domain.checks.house import House
from redaksi.domain.checks.leftovers import RULE as LEFTOVER
from redaksi.domain.checks.leftovers import see_also
from redaksi.domain.checks.lengths import check_headline
from redaksi.domain.checks.lines import Line, line_of, lines_of, plain_line
from redaksi.domain.checks.names import RULES
from redaksi.usecases.checking import day_of, house_for

#: Seconds that a job works before it lets the window have its turn, and for how long.
_STRETCH, _PAUSE = 0.001, 0.0004
#: Characters of a paragraph that are looked at while one writes: a thousand words, at a few milliseconds.
_LINE_LIMIT = 6_000


class OutdatedError(Exception):
    """The text has changed: nobody waits for the answer any more."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found in a whole piece: by paragraph, with places inside it, and in the headline."""

    body: Mapping[int, Sequence[Finding]]
    headline: Sequence[Finding]


class Paced(Sequence[Line]):
    """Lines that let the window work while somebody goes through them, and stop him once they are outdated.

    Threads of Python take turns: without the pauses a key would wait for the job.
    """

    def __init__(self, body: str, outdated: threading.Event) -> None:
        self._outdated = outdated
        self._since = time.perf_counter()
        self._lines: list[Line] = []
        for line in lines_of(body):
            self._lines.append(line)
            self._breathe()

    def __len__(self) -> int:
        return len(self._lines)

    @overload
    def __getitem__(self, at: int) -> Line: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Line]: ...
    def __getitem__(self, at: int | slice) -> Line | Sequence[Line]:
        return self._lines[at]

    def __iter__(self) -> Iterator[Line]:
        for line in self._lines:
            yield line
            self._breathe()

    def _breathe(self) -> None:
        if time.perf_counter() - self._since > _STRETCH:
            if self._outdated.is_set():
                raise OutdatedError
            time.sleep(_PAUSE)
            self._since = time.perf_counter()


class Rules:
    """The rules, ready to be used."""

    #: Rules whose slips come more than once and are mended the same way everywhere.
    repeated = frozenset(
        {
            *("nonstandard-word", "di-ke", "particle-pun", "reduplication", "spacing", "money", "money-blank"),
            *("number", "percent", "clock-sign", "quote-style"),
        }
    )

    def house(self, settings: Mapping[str, str], article: Article) -> House:
        """What the newsroom has chosen, for this piece."""
        return house_for(
            settings, article.language, day_of(article, dt.datetime.now(dt.UTC), settings["site.timezone"])
        )

    def line(self, text: str, house: House) -> Iterator[Finding | None]:
        """What is found in a paragraph, and None after each rule."""
        return line_findings(line_of(text[:_LINE_LIMIT]), house)

    def see_also(self, finding: Finding) -> tuple[str, str | None] | None:
        """Headline and address of the story that a marked line names; None for any other mark."""
        return see_also(finding.text) if finding.rule == LEFTOVER else None

    def whole(self, headline: str, body: str, house: House, outdated: threading.Event) -> Looked | None:
        """What the rules of a piece find; None where the text was changed meanwhile."""
        found: dict[int, list[Finding]] = {}
        try:
            for number, finding in check_piece(Paced(body, outdated), house):
                found.setdefault(number, []).append(finding)
        except OutdatedError:
            return None
        if not headline.strip():
            return Looked(found, ())  # the form says what is missing
        slips = [finding.moved(0, "headline") for finding in check_line(plain_line(headline), house)]
        return Looked(found, (*check_headline(headline, house), *slips))

    def alike(self, body: str, house: House, wanted: Finding) -> list[Finding]:
        """Every place of `body` with the slip that `wanted` tells, and with a fix; for a word, of that word only."""
        alone = replace(house, off=frozenset(RULES) - {wanted.rule})
        lines = list(lines_of(body))
        starts = [0]
        for line in lines:
            starts.append(starts[-1] + len(line.text) + 1)
        found = [(n, f) for n, line in enumerate(lines) for f in check_line(line, alone)]
        found += check_piece(lines, alone, every=True)
        of_words = wanted.text.isalpha()
        return [
            finding.moved(starts[number])
            for number, finding in found
            if finding.code == wanted.code
            and finding.fix is not None
            and (not of_words or finding.text.lower() == wanted.text.lower())
        ]
