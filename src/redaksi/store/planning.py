"""The newsroom's assignments."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from sqlmodel import Session, col, func, select

from redaksi.domain.errors import UsageError
from redaksi.domain.moments import LocalTime, utc_stamp
from redaksi.domain.planning import OPEN, Assignment, AssignmentState
from redaksi.store.faults import word
from redaksi.store.tables import AssignmentRow
from redaksi.usecases.port_planning import Planned

_SAME = ("id", "slug", "brief", "writer", "due_at", "article_id", "created", "by")


class SqlPlanning:
    """Answers to the port `Planning`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self, assignment_id: str) -> Assignment:
        row = self._session.get(AssignmentRow, assignment_id)
        if row is None:
            raise UsageError("no-assignment")
        return _assignment(row)

    def put(self, assignment: Assignment) -> None:
        due = assignment.due
        row = AssignmentRow(
            **{name: getattr(assignment, name) for name in _SAME},
            due_local=due.local if due else None,
            due_zone=due.zone if due else None,
            state=assignment.state,
        )
        self._session.merge(row)
        self._session.flush()

    def listed(self, states: Sequence[AssignmentState], writer: str | None = None) -> Sequence[Assignment]:
        conditions: list[Any] = [col(AssignmentRow.state).in_(states)]
        if writer is not None:
            conditions.append(col(AssignmentRow.writer) == writer)
        return self._found(*conditions)

    def planned(self, writer: str, now: dt.datetime) -> Planned:
        mine = (col(AssignmentRow.writer) == writer, col(AssignmentRow.state).in_(OPEN))
        number = select(func.count()).select_from(AssignmentRow).where(*mine)
        late = number.where(col(AssignmentRow.due_at) < utc_stamp(now))
        return Planned(self._session.exec(number).one(), self._session.exec(late).one())

    def between(self, start: dt.datetime, end: dt.datetime) -> Sequence[Assignment]:
        due = col(AssignmentRow.due_at)
        return self._found(col(AssignmentRow.state).in_(OPEN), due >= utc_stamp(start), due < utc_stamp(end))

    def of_article(self, article_id: str) -> Sequence[Assignment]:
        return self._found(col(AssignmentRow.article_id) == article_id)

    def _found(self, *conditions: Any) -> Sequence[Assignment]:
        due = col(AssignmentRow.due_at)
        order = (due.is_(None), due, col(AssignmentRow.created), col(AssignmentRow.id))
        found = select(AssignmentRow).where(*conditions).order_by(*order)
        return [_assignment(row) for row in self._session.exec(found)]


def _assignment(row: AssignmentRow) -> Assignment:
    return Assignment(
        **{name: getattr(row, name) for name in _SAME},
        due=None if row.due_local is None else LocalTime(row.due_local, row.due_zone),
        state=word(AssignmentState, row.state),
    )
