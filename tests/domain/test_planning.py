"""What is planned: names, limits, and what may still be done with it."""

from __future__ import annotations

import datetime as dt

import pytest

from redaksi.domain.article import LINE_LIMIT, NAME_LIMIT
from redaksi.domain.errors import RefusedError, UsageError
from redaksi.domain.planning import (
    OPEN,
    Assignment,
    AssignmentState,
    checked_brief,
    checked_slug,
    require_open,
    require_unwritten,
)

NOON = dt.datetime(2026, 3, 2, 5, 0, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("due_at", "state", "late"),
    [
        ("2026-03-02T04:59:59.000Z", AssignmentState.PLANNED, True),
        ("2026-03-02T04:59:59.000Z", AssignmentState.WRITING, True),
        ("2026-03-02T04:59:59.000Z", AssignmentState.DONE, False),
        ("2026-03-02T04:59:59.000Z", AssignmentState.DROPPED, False),
        ("2026-03-02T05:00:00.000Z", AssignmentState.PLANNED, False),
        (None, AssignmentState.PLANNED, False),
    ],
)
def test_late_is_what_is_still_to_come_after_its_time(due_at: str | None, state: AssignmentState, late: bool) -> None:
    assert Assignment("rob", due_at=due_at, state=state).overdue(NOON) is late


def test_a_working_title_becomes_an_address() -> None:
    assert checked_slug("Rob di Ranumas!") == "rob-di-ranumas"


@pytest.mark.parametrize(
    ("title", "code"),
    [("", "assignment-nameless"), (" –! ", "assignment-nameless"), ("a" * (NAME_LIMIT + 1), "too-long")],
)
def test_a_title_that_names_nothing_or_never_ends_is_refused(title: str, code: str) -> None:
    with pytest.raises(UsageError) as caught:
        checked_slug(title)
    assert caught.value.code == code


def test_a_brief_is_a_line_or_some_and_no_story() -> None:
    assert checked_brief("  Hubungi BPBD. \n") == "Hubungi BPBD."
    assert checked_brief("x" * LINE_LIMIT)
    with pytest.raises(UsageError) as caught:
        checked_brief("x" * (LINE_LIMIT + 1))
    assert caught.value.code == "too-long"


@pytest.mark.parametrize("state", AssignmentState)
def test_what_is_done_or_dropped_stays_as_it_is(state: AssignmentState) -> None:
    assignment = Assignment("rob", state=state)
    if state in OPEN:
        require_open(assignment)
        require_unwritten(assignment)
        return
    for rule in (require_open, require_unwritten):
        with pytest.raises(RefusedError) as caught:
            rule(assignment)
        assert caught.value.code == "assignment-closed"


def test_a_story_that_is_being_written_is_not_begun_again() -> None:
    with pytest.raises(RefusedError) as caught:
        require_unwritten(Assignment("rob", state=AssignmentState.WRITING, article_id="1"))
    assert caught.value.code == "assignment-begun"
