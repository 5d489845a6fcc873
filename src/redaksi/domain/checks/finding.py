"""What a check of the desk's rules has found, and how much it matters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType


class Severity(StrEnum):
    """`block`: must not go out so; `warn`: very likely wrong; `hint`: house or standard language say otherwise."""

    BLOCK = "block"
    WARN = "warn"
    HINT = "hint"


def _nothing() -> Mapping[str, str | int]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Finding:
    """A passage that breaks `rule`.

    `start` and `end` are code points of the field `field` of the article (of the line, where only a line was looked
    at); `text` is what stands there. `code` with `params` is worded by resources/words/checks.toml. `fix` is what to
    write instead of `text`, "" to leave it out, None where only a person can tell; `others` are further ways.
    `item` is the number of the entry of a list that it is about, from 0. `repair` names a change of the article's data
    that puts it right (domain/checks/repairs.py).
    """

    rule: str
    severity: Severity
    start: int
    end: int
    text: str
    code: str
    params: Mapping[str, str | int] = field(default_factory=_nothing)
    fix: str | None = None
    others: tuple[str, ...] = ()
    field: str = "body"
    item: int | None = None
    repair: str | None = None

    @property
    def key(self) -> tuple[str, str]:
        """What is remembered of a finding that nobody wants to see again: the rule and what it marked."""
        return self.rule, self.text[:200]

    def moved(self, places: int, field: str | None = None) -> Finding:
        """The same finding so many code points further on, and in another field where one is named."""
        return replace(self, start=self.start + places, end=self.end + places, field=field or self.field)
