"""A story as a whole under the checks: every finding of one rule."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

from redaksi.domain.article import Article, Category, Related
from redaksi.domain.checks.checking import check_story
from redaksi.domain.checks.finding import Finding
from redaksi.domain.checks.names import RULES, STORY
from redaksi.domain.checks.surroundings import Surroundings
from redaksi.domain.moments import LocalTime
from tests.domain.checks.looking import house

NOW = dt.datetime(2026, 11, 23, 3, 0, tzinfo=dt.UTC)
#: Nothing is missing in it.
WHOLE = Article(
    headline="Jembatan lama dibuka",
    body="Jembatan lama dibuka Senin pagi, kata Wali Kota Rina Dewi.",
    category=Category("daerah", "Daerah"),
    published=LocalTime("2026-11-23T09:00", "Asia/Jakarta"),
    related=(Related("Jembatan baru menunggu"),),
)


def told(rule: str, around: Surroundings | None = None, **fields: Any) -> list[Finding]:
    """What is found by `rule` in a whole story with other `fields`."""
    off = frozenset((*RULES, *STORY)) - {rule}
    article = dataclasses.replace(WHOLE, **fields)
    around = around or Surroundings(now=NOW)
    found = check_story(article, house(off=off), around)
    for finding in found:
        if finding.field == "body":
            assert article.body[finding.start : finding.end] == finding.text
    return [finding for finding in found if finding.rule == rule]


def codes(rule: str, around: Surroundings | None = None, **fields: Any) -> list[str]:
    return [finding.code for finding in told(rule, around, **fields)]
