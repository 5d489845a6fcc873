"""Assignments: stories that are planned before there is any text."""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass, field
from enum import StrEnum

from redaksi.domain.article import LINE_LIMIT, NAME_LIMIT, slugify
from redaksi.domain.errors import RefusedError, UsageError
from redaksi.domain.moments import LocalTime


class AssignmentState(StrEnum):
    PLANNED = "planned"
    WRITING = "writing"
    DONE = "done"
    DROPPED = "dropped"


#: What is still to come.
OPEN = (AssignmentState.PLANNED, AssignmentState.WRITING)


@dataclass(frozen=True, slots=True)
class Assignment:
    """`slug` is the story's working title and becomes its address; `article_id` is there once it is being written.

    `due_at` is the due time as a UTC stamp; a day without a time lasts to its last minute.
    """

    slug: str
    brief: str = ""
    due: LocalTime | None = None
    due_at: str | None = None
    writer: str | None = None
    state: AssignmentState = AssignmentState.PLANNED
    article_id: str | None = None
    created: str = ""
    by: str = ""
    id: str = field(default_factory=lambda: str(uuid.uuid4()))

    def overdue(self, now: dt.datetime) -> bool:
        """`now` is aware."""
        return self.state in OPEN and self.due_at is not None and dt.datetime.fromisoformat(self.due_at) < now


def checked_slug(text: str) -> str:
    """The slug of what was typed; UsageError `assignment-nameless`, `too-long`."""
    if not any(char.isalnum() for char in text):
        raise UsageError("assignment-nameless")
    if len(text) > NAME_LIMIT:
        raise UsageError("too-long", field="slug", length=len(text), limit=NAME_LIMIT)
    return slugify(text)


def checked_brief(text: str) -> str:
    """UsageError `too-long`."""
    brief = text.strip()
    if len(brief) > LINE_LIMIT:
        raise UsageError("too-long", field="brief", length=len(brief), limit=LINE_LIMIT)
    return brief


def require_open(assignment: Assignment) -> None:
    """What is done or dropped stays as it is: RefusedError `assignment-closed`."""
    if assignment.state not in OPEN:
        raise RefusedError("assignment-closed", slug=assignment.slug)


def require_unwritten(assignment: Assignment) -> None:
    """RefusedError `assignment-begun`: its text is there already."""
    require_open(assignment)
    if assignment.article_id is not None:
        raise RefusedError("assignment-begun", slug=assignment.slug)
