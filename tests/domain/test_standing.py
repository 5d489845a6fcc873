"""Whose a piece is and who has it: nothing is taken from anybody silently."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from redaksi.domain import standing
from redaksi.domain.errors import RefusedError
from redaksi.domain.standing import UNKNOWN, Standing

THEN, NOW = "2026-03-02T01:00:00.000Z", "2026-03-02T03:00:00.000Z"
AT_BUDI = Standing(writer="Rina", submitted_by="Rina", submitted_at=THEN, deadline=NOW, reviewer="Budi")


def code(call: Callable[[], None]) -> str | None:
    try:
        call()
    except RefusedError as error:
        return error.code
    return None


def test_submitting_notes_who_and_when_and_keeps_a_deadline_that_is_not_changed() -> None:
    sent = standing.submitted(Standing(writer="Rina", deadline=THEN), "Rina", NOW, None)
    assert (sent.submitted_by, sent.submitted_at, sent.deadline, sent.state_by) == ("Rina", NOW, THEN, "Rina")
    assert standing.submitted(sent, "Rina", NOW, "2026-03-03T00:00:00.000Z").deadline == "2026-03-03T00:00:00.000Z"


def test_taking_marks_and_moving_on_unmarks_but_the_place_in_the_queue_stays() -> None:
    taken = standing.taken(Standing(submitted_at=THEN), "Budi", NOW)
    assert (taken.reviewer, taken.submitted_at, taken.state_at) == ("Budi", THEN, NOW)
    back = standing.moved(taken, "Budi", NOW)
    assert (back.reviewer, back.submitted_at) == (None, THEN)


def test_what_is_settled_waits_for_nothing() -> None:
    settled = standing.settled(AT_BUDI, "Budi", NOW)
    assert (settled.deadline, settled.reviewer, settled.writer) == (None, None, "Rina")


@pytest.mark.parametrize(
    ("by", "take_over", "refused"),
    [
        ("Budi", False, "has-it-already"),
        ("Budi", True, "has-it-already"),
        ("Dewi", False, "somebody-has-it"),
        ("Dewi", True, None),
    ],
)
def test_what_somebody_has_is_taken_over_only_where_that_is_meant(
    by: str, take_over: bool, refused: str | None
) -> None:
    assert code(lambda: standing.require_free(AT_BUDI, by, take_over=take_over)) == refused
    assert code(lambda: standing.require_free(UNKNOWN, by, take_over=take_over)) is None


def test_only_who_has_it_gives_it_back() -> None:
    assert code(lambda: standing.require_own(AT_BUDI, "Budi")) is None
    assert code(lambda: standing.require_own(AT_BUDI, "Dewi")) == "somebody-has-it"
    assert code(lambda: standing.require_own(UNKNOWN, "Budi")) == "nobody-has-it"


@pytest.mark.parametrize(("by", "may"), [("Budi", True), ("Rina", False), (None, False)])
def test_while_somebody_has_it_nobody_else_writes(by: str | None, may: bool) -> None:
    assert standing.may_write(AT_BUDI, by) is may
    assert code(lambda: standing.require_writable(AT_BUDI, by)) == (None if may else "being-reviewed")
    assert standing.may_write(UNKNOWN, by)
