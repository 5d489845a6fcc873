"""What stops a step of the workflow, and who may let a piece pass all the same.

A finding that blocks (`Severity.BLOCK`) stops only the steps named here: a piece can be handed in before all of its
data are known, and a writer is never kept from handing in by a rule that only an editor may override. Whoever overrides
a rule gives a reason, which stays in the audit trail. Nobody may let a piece out without a headline, or withdraw one
without telling readers why (Pedoman Pemberitaan Media Siber, 5).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from redaksi.domain.errors import RefusedError, UsageError
from redaksi.domain.people import Right, User
from redaksi.domain.workflow import Step

FOUR_EYES = "four-eyes"
EMBARGO = "embargo"


@dataclass(frozen=True, slots=True)
class Stop:
    """The steps that a rule stops, and the right that it takes to override it (None: it always holds)."""

    steps: frozenset[Step]
    override: Right | None


def _at(*steps: Step, override: Right | None = Right.OVERRIDE) -> Stop:
    return Stop(frozenset(steps), override)


STOPS: dict[str, Stop] = {
    "headline-missing": _at(Step.SUBMIT, Step.APPROVE, override=None),
    "withdrawal-reason": _at(Step.APPROVE, Step.WITHDRAW, override=None),
    "impossible-date": _at(Step.APPROVE),
    "weekday": _at(Step.APPROVE),
    "category-missing": _at(Step.APPROVE),
    "date-missing": _at(Step.APPROVE),
    "original-link": _at(Step.APPROVE),
    FOUR_EYES: _at(Step.APPROVE),
    EMBARGO: _at(Step.PUBLISH),
}


def stopping(rules: Iterable[str], step: Step) -> tuple[str, ...]:
    """Those of `rules` that stop `step`, each once and in their order."""
    return tuple(dict.fromkeys(rule for rule in rules if rule in STOPS and step in STOPS[rule].steps))


def overridden(
    step: Step, rules: Iterable[str], wanted: Collection[str], by: User | None, reason: str | None
) -> tuple[str, ...]:
    """Those of `rules`, which hold against `step`, that `by` lets pass by naming them in `wanted`.

    What is left of `rules` still stops the step; naming a rule that holds nothing back does no harm. UsageError
    `unknown-override`; RefusedError `override-never`, `no-right`, `override-reason` where no reason is given.
    """
    for rule in wanted:
        if rule not in STOPS or step not in STOPS[rule].steps:
            raise UsageError("unknown-override", rule=rule[:40])
        right = STOPS[rule].override
        if right is None:
            raise RefusedError("override-never", rule=rule)
        if by is not None and not by.may(right):
            raise RefusedError("no-right", name=by.name, role=by.role.value, step="override")
    passed = tuple(rule for rule in stopping(rules, step) if rule in wanted)
    if passed and not (reason or "").strip():
        raise RefusedError("override-reason", rules=", ".join(passed))
    return passed
