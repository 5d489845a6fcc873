"""An article, a body or a line, looked at by every rule that the newsroom uses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from redaksi.domain.article import Article
from redaksi.domain.checks.finding import Finding
from redaksi.domain.checks.house import House
from redaksi.domain.checks.lengths import check_headline
from redaksi.domain.checks.lines import Kind, Line, lines_of, plain_line
from redaksi.domain.checks.registry import LINE_RULES, PIECE_RULES, holds

#: Fields beside the body that readers see as text.
_FIELDS = ("headline", "subhead", "summary")


def check_article(article: Article, house: House) -> tuple[Finding, ...]:
    """Every finding of `article`, field by field and from its beginning to its end; places are those of the field."""
    found: list[Finding] = list(check_headline(article.headline, house))
    for name in _FIELDS:
        text = getattr(article, name) or ""
        found += [finding.moved(0, name) for finding in check_line(plain_line(text), house)]
    found += check_body(article.body, house)
    return tuple(found)


def check_body(body: str, house: House) -> list[Finding]:
    """Every finding of a body in the order of the text; places are those of the body."""
    lines = list(lines_of(body))
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line.text) + 1)
    found = [finding.moved(starts[number]) for number, line in enumerate(lines) for finding in check_line(line, house)]
    found += [finding.moved(starts[number]) for number, finding in check_piece(lines, house)]
    return sorted(_apart(found), key=lambda finding: (finding.start, finding.end))


def check_line(line: Line, house: House) -> list[Finding]:
    """What the rules of a line find; of two findings about the same words the first rule's stays."""
    return _apart([finding for found in line_steps(line, house) for finding in found])


def line_steps(line: Line, house: House) -> Iterator[list[Finding]]:
    """What each rule of a line finds, rule by rule, so that the work can be spread."""
    if line.kind in (Kind.OTHER, Kind.BLANK):
        return
    for rule in LINE_RULES:
        if holds(rule, house):
            yield [finding for finding in rule.check(line, house) if finding.rule not in house.off]


def check_piece(lines: Sequence[Line], house: House, *, every: bool = False) -> Iterator[tuple[int, Finding]]:
    """What the rules of a whole piece find, with the number of the line; a habit once, or `every` place of it."""
    for rule in PIECE_RULES:
        if holds(rule, house):
            for found in rule.find(lines, house):
                yield found
                if rule.once and not every:
                    break


def _apart(found: list[Finding]) -> list[Finding]:
    """`found` without those that overlap an earlier one on the same words; long stretches may hold others."""
    kept: list[Finding] = []
    for finding in found:
        short = finding.rule not in ("sentence-length", "lead-length")
        if not short or not any(_meet(finding, other) for other in kept):
            kept.append(finding)
    return kept


def _meet(one: Finding, other: Finding) -> bool:
    return other.rule not in ("sentence-length", "lead-length") and one.start < other.end and other.start < one.end
