"""What the rules of a whole story look at, and how they tell what they find."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from redaksi.domain.article import Article
from redaksi.domain.checks.finding import Finding, Severity
from redaksi.domain.checks.house import House
from redaksi.domain.checks.lines import Line
from redaksi.domain.checks.surroundings import Surroundings


@dataclass(frozen=True)
class Story:
    """An article with the lines of its body, in its newsroom and its surroundings."""

    article: Article
    lines: Sequence[Line]
    house: House
    around: Surroundings

    def line(self, number: int) -> tuple[int, int, str]:
        """Start, end and text of a line of the body, as places of the body."""
        start = sum(len(line.text) + 1 for line in list(self.lines)[:number])
        return start, start + len(self.lines[number].text), self.lines[number].text


def about(
    rule: str,
    severity: Severity,
    field: str,
    code: str,
    *,
    text: str = "",
    item: int | None = None,
    repair: str | None = None,
    **params: str | int,
) -> Finding:
    """A finding about a field as a whole, or the entry `item` of a list, which `text` names."""
    return Finding(rule, severity, 0, len(text), text, code, params, field=field, item=item, repair=repair)
