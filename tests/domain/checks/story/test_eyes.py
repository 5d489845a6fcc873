from __future__ import annotations

from redaksi.domain.checks.finding import Severity
from redaksi.domain.checks.surroundings import Surroundings
from redaksi.domain.people import Role, User
from tests.domain.checks.looking_at_stories import codes, told

BUDI = User("Budi", Role.EDITOR)


def test_who_would_approve_alone_is_told() -> None:
    (found,) = told("four-eyes", Surroundings(approver=BUDI, hands=frozenset({"budi"})))
    assert (found.severity, found.code) == (Severity.BLOCK, "check-four-eyes")
    allowed = Surroundings(approver=BUDI, hands=frozenset({"Budi"}), four_eyes=False)
    assert codes("four-eyes", allowed) == ["check-four-eyes-reason"]


def test_a_second_person_and_those_who_approve_nothing_are_left_alone() -> None:
    assert told("four-eyes", Surroundings(approver=BUDI, hands=frozenset({"Budi", "Rina"}))) == []
    rina = User("Rina", Role.JOURNALIST)
    assert told("four-eyes", Surroundings(approver=rina, hands=frozenset({"Rina"}))) == []
    assert told("four-eyes", Surroundings(hands=frozenset({"Rina"}))) == []
