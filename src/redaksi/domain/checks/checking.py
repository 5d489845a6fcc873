"""A story, its text, or a line of it, looked at by every rule that the newsroom uses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from redaksi.domain.article import Article
from redaksi.domain.checks import misspelt
from redaksi.domain.checks.finding import Finding
from redaksi.domain.checks.house import House
from redaksi.domain.checks.lengths import LEAD, SENTENCE, check_headline
from redaksi.domain.checks.lines import Kind, Line, lines_of, plain_line
from redaksi.domain.checks.misspelt import Judge
from redaksi.domain.checks.registry import LINE_RULES, PIECE_RULES, holds
from redaksi.domain.checks.story.registry import REMINDERS, STORY_RULES, wanted
from redaksi.domain.checks.story.telling import Story
from redaksi.domain.checks.surroundings import Surroundings

#: Fields beside the body that readers see as text.
_FIELDS = ("headline", "subhead", "summary")
_STRETCHES = (SENTENCE, LEAD)


def check_story(
    article: Article,
    house: House,
    around: Surroundings,
    lines: Sequence[Line] | None = None,
    judge: Judge | None = None,
    suggested: int = 0,
) -> tuple[Finding, ...]:
    """Every finding of the text, field by field, then those about the story as a whole, then words in no dictionary.

    `lines` are those of the body, where somebody has them already. `judge` knows the words of the piece's language;
    the first `suggested` words that it does not know come with what to write instead.
    """
    lines = list(lines_of(article.body)) if lines is None else lines
    found = check_article(article, house, lines) + check_data(article, house, around, lines)
    if judge is None or misspelt.RULE in house.off:
        return found
    starts, marked = _starts(lines), [finding for finding in found if finding.field == "body"]
    words = [finding.moved(starts[number]) for number, finding in misspelt.find(lines, house, judge, suggested)]
    return (*found, *(finding for finding in words if _is_apart(finding, marked)))


def check_data(article: Article, house: House, around: Surroundings, lines: Sequence[Line]) -> tuple[Finding, ...]:
    """What the rules about a whole story find, and what they want to remind of in its text."""
    story = Story(article, lines, house, around)
    found = [
        finding
        for rule in STORY_RULES
        if wanted(rule, house)
        for finding in rule.check(story)
        if finding.rule not in house.off
    ]
    starts = _starts(lines)
    for reminder in REMINDERS:
        if holds(reminder, house):
            found += [finding.moved(starts[number]) for number, finding in reminder.find(lines, house)]
    return tuple(found)


def check_article(article: Article, house: House, lines: Sequence[Line] | None = None) -> tuple[Finding, ...]:
    """Every finding in the text, field by field and from its beginning to its end; places are those of the field."""
    found: list[Finding] = list(check_headline(article.headline, house))
    for name in _FIELDS:
        text = getattr(article, name) or ""
        found += [finding.moved(0, name) for finding in check_line(plain_line(text), house)]
    found += check_body(article.body, house, lines)
    return tuple(found)


def check_body(body: str, house: House, lines: Sequence[Line] | None = None) -> list[Finding]:
    """Every finding of a body in the order of the text; places are those of the body."""
    lines = list(lines_of(body)) if lines is None else lines
    starts = _starts(lines)
    found = [finding.moved(starts[number]) for number, line in enumerate(lines) for finding in check_line(line, house)]
    found += [finding.moved(starts[number]) for number, finding in check_piece(lines, house)]
    return sorted(_apart(found), key=lambda finding: (finding.start, finding.end))


def _starts(lines: Sequence[Line]) -> list[int]:
    """Where each line begins in the body."""
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line.text) + 1)
    return starts


def check_line(line: Line, house: House) -> list[Finding]:
    """What the rules of a line find; of two findings about the same words the first rule's stays."""
    return [finding for finding in line_findings(line, house) if finding is not None]


def line_findings(line: Line, house: House) -> Iterator[Finding | None]:
    """The same one by one, and None after each rule, so that the work can be spread."""
    if line.kind in (Kind.OTHER, Kind.BLANK):
        return
    kept: list[Finding] = []
    for rule in LINE_RULES:
        if holds(rule, house):
            for finding in rule.check(line, house):
                if finding.rule not in house.off and _is_apart(finding, kept):
                    kept.append(finding)
                    yield finding
        yield None


def check_piece(lines: Sequence[Line], house: House, *, every: bool = False) -> Iterator[tuple[int, Finding]]:
    """What the rules of a whole piece find, with the number of the line; a habit once, or `every` place of it."""
    for rule in PIECE_RULES:
        if holds(rule, house):
            for found in rule.find(lines, house):
                yield found
                if rule.once and not every:
                    break


def _apart(found: list[Finding]) -> list[Finding]:
    """`found` without those about words of an earlier one."""
    kept: list[Finding] = []
    for finding in found:
        if _is_apart(finding, kept):
            kept.append(finding)
    return kept


def _is_apart(finding: Finding, others: list[Finding]) -> bool:
    """Whether `finding` is about other words than `others`; a stretch that is too long may hold anything."""
    return finding.rule in _STRETCHES or not any(
        other.rule not in _STRETCHES and finding.start < other.end and other.start < finding.end for other in others
    )
