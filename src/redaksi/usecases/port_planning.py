"""The newsroom's assignments, as the use cases see them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from redaksi.domain.planning import Assignment, AssignmentState


@dataclass(frozen=True, slots=True)
class Planned:
    """How many open assignments somebody has, and how many of them are overdue."""

    number: int = 0
    overdue: int = 0


class Planning(Protocol):
    def get(self, assignment_id: str) -> Assignment:
        """UsageError `no-assignment`."""

    def put(self, assignment: Assignment) -> None:
        """Keep a new or a changed one."""

    def listed(self, states: Sequence[AssignmentState], writer: str | None = None) -> Sequence[Assignment]:
        """By their due time, those without one last; `writer` None asks for everybody's."""

    def planned(self, writer: str, now: dt.datetime) -> Planned: ...

    def between(self, start: dt.datetime, end: dt.datetime) -> Sequence[Assignment]:
        """Open ones that are due from `start` to before `end` (aware)."""

    def of_article(self, article_id: str) -> Sequence[Assignment]: ...
