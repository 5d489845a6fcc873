"""What puts a finding right without anybody typing: another passage of the text, another value of a field.

A repair is named by the finding (`Finding.repair`), so that it means the same wherever it is offered. Choosing a
category or a story is no repair: only a person knows which.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from redaksi.domain.article import Article, Link, LinkRel, Related
from redaksi.domain.checks.finding import Finding
from redaksi.domain.checks.house import House
from redaksi.domain.checks.leftovers import see_also
from redaksi.domain.checks.surroundings import Surroundings
from redaksi.domain.moments import LocalTime
from redaksi.domain.related import with_more

#: Fields that hold plain text in which a passage can be put right.
TEXTS = frozenset({"headline", "subhead", "summary"})


@dataclass(frozen=True, slots=True)
class Passage:
    """Code points `start` to `end` of the body, and what to write there."""

    start: int
    end: int
    fix: str


def _no_fields() -> Mapping[str, Any]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Repair:
    """New values of fields by their names, and passages of the body."""

    fields: Mapping[str, Any] = field(default_factory=_no_fields)
    passages: tuple[Passage, ...] = ()


def repair_of(finding: Finding, article: Article, house: House, around: Surroundings) -> Repair | None:
    """What puts `finding` right in `article`, which must be as it was found; None where only a person can."""
    if finding.repair is not None:
        return _named(finding, article, house, around)
    return written(finding, finding.fix, article) if finding.fix is not None else None


def written(finding: Finding, text: str, article: Article) -> Repair | None:
    """`text` in the place of the words that `finding` marks; None where they do not stand there any more."""
    held = article.body if finding.field == "body" else getattr(article, finding.field) or ""
    if held[finding.start : finding.end] != finding.text:
        return None
    if finding.field == "body":
        return Repair(passages=(Passage(finding.start, finding.end, text),))
    changed = held[: finding.start] + text + held[finding.end :]
    return Repair({finding.field: changed})


def _named(finding: Finding, article: Article, house: House, around: Surroundings) -> Repair | None:
    published = article.published
    match finding.repair:
        case "date-now" if around.now is not None:
            return Repair({"published": LocalTime.at(around.now, around.zone)})
        case "zone-of-site" if published is not None:
            return Repair({"published": dataclasses.replace(published, zone=around.zone)})
        case "mark-unverified":
            flags = dataclasses.replace(article.flags, unverified=True)
            return Repair({"flags": flags}, _without_line(finding, article))
        case "mark-paid":
            alone = _is_line(finding, article)
            passages = _without_line(finding, article) if alone else ()
            return Repair({"flags": dataclasses.replace(article.flags, paid=True)}, passages)
        case "drop-line":
            return Repair(passages=_without_line(finding, article))
        case "to-related" if (named := see_also(finding.text)) is not None:
            more = with_more(article.related, [Related(named[0], url=named[1])])
            return Repair({"related": more}, _without_line(finding, article))
        case "help-note":
            end = len(article.body.rstrip())
            return Repair(passages=(Passage(end, len(article.body), f"\n\n{house.help_note}\n"),))
    return _of_related(finding, article)


def _of_related(finding: Finding, article: Article) -> Repair | None:
    """A repair of the entry of the related news that `finding` names, if it still stands there."""
    at = finding.item
    if at is None or at >= len(article.related) or article.related[at].headline != finding.text:
        return None
    if finding.repair == "drop-related":
        return Repair({"related": (*article.related[:at], *article.related[at + 1 :])})
    if finding.repair == "link-update":
        return Repair({"links": (*article.links, Link(LinkRel.UPDATES, id=article.related[at].id))})
    return None


def _is_line(finding: Finding, article: Article) -> bool:
    """Whether the finding marks a whole line of the body as it stands."""
    body = article.body
    return (
        finding.field == "body"
        and body[finding.start : finding.end] == finding.text
        and (finding.start == 0 or body[finding.start - 1] == "\n")
        and (finding.end == len(body) or body[finding.end] == "\n")
    )


def _without_line(finding: Finding, article: Article) -> tuple[Passage, ...]:
    """The line gone, with the blank line that parted it from the next one or, at the end, from the one before."""
    if not _is_line(finding, article):
        return ()
    body, start, end = article.body, finding.start, finding.end
    behind = len(body) - len(body[end:].lstrip("\n"))
    if behind < len(body):
        return (Passage(start, behind, ""),)
    return (Passage(len(body[:start].rstrip("\n")), end, ""),)
