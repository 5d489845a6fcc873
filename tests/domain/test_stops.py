"""Which rules stop which step, and who may let a piece pass."""

from __future__ import annotations

import pytest

from redaksi.domain.checks.names import RULES, STORY
from redaksi.domain.errors import RedaksiError
from redaksi.domain.people import Role, User
from redaksi.domain.stops import STOPS, overridden, stopping
from redaksi.domain.workflow import Step

RINA, BUDI = User("Rina", Role.JOURNALIST), User("Budi", Role.EDITOR)


def refused(*args: object) -> str:
    with pytest.raises(RedaksiError) as error:
        overridden(*args)  # type: ignore[arg-type]
    return error.value.code


def test_the_whole_table() -> None:
    table = {rule: (sorted(stop.steps), stop.override is not None) for rule, stop in STOPS.items()}
    assert table == {
        "headline-missing": (["approve", "submit"], False),
        "withdrawal-reason": (["approve", "withdraw"], False),
        "impossible-date": (["approve"], True),
        "weekday": (["approve"], True),
        "category-missing": (["approve"], True),
        "date-missing": (["approve"], True),
        "original-link": (["approve"], True),
        "four-eyes": (["approve"], True),
        "embargo": (["publish"], True),
    }
    assert STOPS.keys() - {*RULES, *STORY} == {"withdrawal-reason", "four-eyes", "embargo"}  # never switched off


def test_only_what_stops_that_step_counts_and_each_rule_once() -> None:
    rules = ["weekday", "spacing", "embargo", "weekday", "headline-missing"]
    assert stopping(rules, Step.APPROVE) == ("weekday", "headline-missing")
    assert stopping(rules, Step.SUBMIT) == ("headline-missing",)
    assert stopping(rules, Step.PUBLISH) == ("embargo",)


def test_an_editor_overrides_with_a_reason() -> None:
    rules = ["weekday", "date-missing"]
    assert overridden(Step.APPROVE, rules, ["weekday"], BUDI, "Kutipan surat.") == ("weekday",)
    assert overridden(Step.APPROVE, [], ["weekday"], BUDI, None) == ()
    assert refused(Step.APPROVE, rules, ["weekday"], BUDI, " ") == "override-reason"
    assert refused(Step.APPROVE, rules, ["weekday"], RINA, "Kutipan surat.") == "no-right"


def test_what_nobody_overrides() -> None:
    assert refused(Step.APPROVE, ["headline-missing"], ["headline-missing"], BUDI, "Nanti.") == "override-never"
    assert refused(Step.APPROVE, [], ["spacing"], BUDI, "Nanti.") == "unknown-override"
    assert refused(Step.APPROVE, [], ["embargo"], BUDI, "Nanti.") == "unknown-override"
