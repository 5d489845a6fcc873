"""Every rule of the writing checks: what it is called, for which languages it holds, and what it looks at.

Rules of a line see one line at a time, so that an editor can look at what was changed only; rules of a piece see all of
it. A rule marked `once` tells a habit, not a slip: the first place stands for all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from redaksi.domain.checks import (
    acronyms,
    clock,
    doubled,
    leftovers,
    lengths,
    money,
    nonstandard,
    numbers,
    odd_dates,
    paragraph_end,
    particle_pun,
    prepositions,
    quotes,
    reduplication,
    spacing,
    weekday,
)
from redaksi.domain.checks.finding import Finding
from redaksi.domain.checks.house import House
from redaksi.domain.checks.lines import Kind, Line
from redaksi.domain.checks.paragraphs import paragraphs
from redaksi.domain.checks.people import identity, presumption, private_data, suicide

#: Languages in which blanks and stops stand as in Indonesian.
_LATIN = frozenset({"id", "en", "ms"})
_INDONESIAN = frozenset({"id"})


@dataclass(frozen=True, slots=True)
class LineRule:
    """`languages` None: all. `names` are the rules that `check` tells (Finding.rule)."""

    check: Callable[[Line, House], Iterable[Finding]]
    names: tuple[str, ...]
    languages: frozenset[str] | None = _INDONESIAN


@dataclass(frozen=True, slots=True)
class PieceRule:
    """`find` gives the number of a line with each finding, whose places are those of that line."""

    find: Callable[[Sequence[Line], House], Iterable[tuple[int, Finding]]]
    names: tuple[str, ...]
    languages: frozenset[str] | None = _INDONESIAN
    once: bool = False


def _each(check: Callable[[Line, House], Iterable[Finding]]) -> Callable[..., Iterator[tuple[int, Finding]]]:
    """A rule of a line as one of a piece: for habits."""

    def find(lines: Sequence[Line], house: House) -> Iterator[tuple[int, Finding]]:
        for number, line in enumerate(lines):
            if line.kind not in (Kind.OTHER, Kind.BLANK):
                for finding in check(line, house):
                    yield number, finding

    return find


def _lead(lines: Sequence[Line], house: House) -> Iterator[tuple[int, Finding]]:
    """The lead is the first paragraph; one of several lines is judged by the line on which it becomes too long."""
    for paragraph in paragraphs(lines):
        if paragraph.kind is Kind.PARAGRAPH:
            for finding in lengths.check_lead(paragraph.lines[0], house):
                yield paragraph.first, finding
            return


def _zone(lines: Sequence[Line], house: House) -> Iterator[tuple[int, Finding]]:
    found = clock.find_zoneless(lines)
    if found is not None:
        yield found


def _unbalanced(lines: Sequence[Line], house: House) -> Iterator[tuple[int, Finding]]:
    return quotes.find_unbalanced(lines)


LINE_RULES: tuple[LineRule, ...] = (
    LineRule(leftovers.check, (leftovers.RULE,), None),
    LineRule(weekday.check, (weekday.RULE,), _LATIN),
    LineRule(odd_dates.check, (odd_dates.IMPOSSIBLE,), _LATIN),
    LineRule(odd_dates.check_year, (odd_dates.YEAR,), _LATIN),
    LineRule(nonstandard.check, (nonstandard.RULE,)),
    LineRule(prepositions.check, (prepositions.RULE,)),
    LineRule(particle_pun.check, (particle_pun.RULE,)),
    LineRule(doubled.check, (doubled.DOUBLED, doubled.REDUPLICATION), _LATIN),
    LineRule(reduplication.check, (doubled.REDUPLICATION,)),
    LineRule(spacing.check, (spacing.RULE,), _LATIN),
    LineRule(money.check, (money.RULE,)),
    LineRule(numbers.check, (numbers.RULE,)),
    LineRule(clock.check, (clock.IMPOSSIBLE,)),
    LineRule(lengths.check_sentence, (lengths.SENTENCE,), _LATIN),
)
PIECE_RULES: tuple[PieceRule, ...] = (
    PieceRule(_unbalanced, (quotes.BALANCE,), _LATIN),
    PieceRule(quotes.find_other_kind, (quotes.STYLE,), _LATIN, once=True),
    PieceRule(money.find_blank, (money.BLANK,), once=True),
    PieceRule(_each(numbers.check_percent), (numbers.PERCENT,), once=True),
    PieceRule(_each(clock.check_sign), (clock.SIGN,), once=True),
    PieceRule(_zone, (clock.ZONE,)),
    PieceRule(paragraph_end.find, (paragraph_end.RULE,), _LATIN),
    PieceRule(acronyms.find, (acronyms.RULE,)),
    PieceRule(identity.find, (identity.RULE,)),
    PieceRule(presumption.find, (presumption.RULE,)),
    PieceRule(private_data.find, (private_data.RULE,)),
    PieceRule(suicide.find, (suicide.RULE,)),
    PieceRule(_lead, (lengths.LEAD,), _LATIN),
)


def holds(rule: LineRule | PieceRule, house: House) -> bool:
    """Whether `rule` is used at all: in this language, in this newsroom."""
    language = house.language.partition("-")[0].lower()
    return (rule.languages is None or language in rule.languages) and not house.off.issuperset(rule.names)
