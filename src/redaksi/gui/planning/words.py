"""Assignments and marks of the calendar in words."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication

from redaksi.domain.planning import Assignment, AssignmentState
from redaksi.gui.queue.words import Facts, deadline_words
from redaksi.usecases.calendar import Mark

#: The icon of each mark.
ICONS = {Mark.PLANNED: "calendar", Mark.DUE: "clock", Mark.OUT: "state-published"}


def assignment_word(state: AssignmentState) -> str:
    words = {
        AssignmentState.PLANNED: QCoreApplication.translate("Planning", "Planned"),
        AssignmentState.WRITING: QCoreApplication.translate("Planning", "Being written"),
        AssignmentState.DONE: QCoreApplication.translate("Planning", "Done"),
        AssignmentState.DROPPED: QCoreApplication.translate("Planning", "Dropped"),
    }
    return words[state]


def mark_word(mark: Mark) -> str:
    words = {
        Mark.PLANNED: QCoreApplication.translate("Planning", "Planned"),
        Mark.DUE: QCoreApplication.translate("Planning", "Due"),
        Mark.OUT: QCoreApplication.translate("Planning", "Published"),
    }
    return words[mark]


def due_facts(assignment: Assignment, zone: str, now: dt.datetime) -> Facts:
    """When it is due or by how much it is late, and the beginning of its brief."""
    due, late = ("", False)
    if assignment.due_at is not None:
        due, late = deadline_words(assignment.due_at, zone, now)
        late = late and assignment.overdue(now)
    begun = "" if assignment.article_id is None else assignment_word(assignment.state)
    brief = " ".join(assignment.brief.split())
    return Facts(" · ".join(part for part in (due, begun, brief) if part), late, chip=False, tall=True)
