"""The state machine of a piece, and the rule of four eyes.

draft → submitted → in review → approved → published; returned (with a note) leads back to writing; archived from
anywhere idle. Approval is of one exact content: a later change puts the piece back in review, undoing it restores it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from redaksi.domain.article import Approval, Article, State
from redaksi.domain.errors import RefusedError
from redaksi.domain.people import Right, User


class Step(StrEnum):
    """A verb of the workflow, as the command line spells it."""

    SUBMIT = "submit"
    REVIEW = "review"
    GIVE_BACK = "give-back"
    RETURN = "return"
    APPROVE = "approve"
    PUBLISH = "publish"
    WITHDRAW = "withdraw"
    ARCHIVE = "archive"
    REOPEN = "reopen"


@dataclass(frozen=True, slots=True)
class Transition:
    """From which states a step leads to which state, which right it takes, and whether it needs a note."""

    sources: frozenset[State]
    target: State
    right: Right
    needs_note: bool = False


def _from(*states: State) -> frozenset[State]:
    return frozenset(states)


TRANSITIONS: dict[Step, Transition] = {
    Step.SUBMIT: Transition(_from(State.DRAFT, State.RETURNED), State.SUBMITTED, Right.SUBMIT),
    # From a colleague too, who is told (domain/standing.py); a piece whose approval no longer holds waits for somebody.
    Step.REVIEW: Transition(_from(State.SUBMITTED, State.IN_REVIEW), State.IN_REVIEW, Right.REVIEW),
    Step.GIVE_BACK: Transition(_from(State.IN_REVIEW), State.SUBMITTED, Right.REVIEW),
    Step.RETURN: Transition(_from(State.SUBMITTED, State.IN_REVIEW), State.RETURNED, Right.RETURN, needs_note=True),
    Step.APPROVE: Transition(_from(State.SUBMITTED, State.IN_REVIEW), State.APPROVED, Right.APPROVE),
    Step.PUBLISH: Transition(_from(State.APPROVED), State.PUBLISHED, Right.EXPORT),
    Step.WITHDRAW: Transition(_from(State.PUBLISHED), State.WITHDRAWN, Right.WITHDRAW, needs_note=True),
    Step.ARCHIVE: Transition(
        _from(State.DRAFT, State.RETURNED, State.APPROVED, State.PUBLISHED, State.WITHDRAWN),
        State.ARCHIVED,
        Right.ARCHIVE,
    ),
    Step.REOPEN: Transition(_from(State.ARCHIVED), State.DRAFT, Right.REOPEN),
}

#: States in which an approval stands.
HOLDS_APPROVAL = _from(State.APPROVED, State.PUBLISHED)
#: States in which what is exported is meant for readers.
READ = _from(State.PUBLISHED, State.WITHDRAWN)
#: States that somebody has to have answered for: a withdrawal is a decision, too.
ANSWERED_FOR = HOLDS_APPROVAL | {State.WITHDRAWN}
#: States in which a piece is waited for: it may have a deadline.
WAITED_FOR = _from(State.DRAFT, State.SUBMITTED, State.IN_REVIEW, State.RETURNED)
#: States in which the text may be changed.
EDITABLE = frozenset(State) - {State.ARCHIVED, State.WITHDRAWN}


def take(step: Step, state: State, by: User | None, note: str | None = None, *, is_out: bool = False) -> State:
    """The state after `step`, or RefusedError: `wrong-state`, `no-right`, `user-left`, `note-needed`.

    `by` is None only for steps that the program takes itself (publishing on export). `is_out`: readers have the piece,
    whatever is being done to it at the desk.
    """
    transition = TRANSITIONS[step]
    if by is not None and not by.active:
        raise RefusedError("user-left", name=by.name)
    if by is not None and not by.may(transition.right):
        raise RefusedError("no-right", name=by.name, role=by.role.value, step=step.value)
    if not may_begin(step, state, is_out=is_out):
        raise RefusedError("wrong-state", step=step.value, state=state.value)
    if transition.needs_note and not (note or "").strip():
        raise RefusedError("note-needed", step=step.value)
    return transition.target


def may_begin(step: Step, state: State, *, is_out: bool = False) -> bool:
    """Whether `step` leads on from `state`. A story that readers have can be withdrawn while it is worked on, too."""
    return state in TRANSITIONS[step].sources or (is_out and step is Step.WITHDRAW and state in EDITABLE)


def require_headline(article: Article) -> None:
    """A headline is required to submit and to approve, not to save."""
    if not article.headline.strip():
        raise RefusedError("headline-missing")


def given_back(approval: Approval | None) -> State:
    """Where a piece goes that its reviewer gives back: to those submitted.

    One whose approval no longer holds stays in review, in nobody's hands: going back to what was approved must still
    restore the approval.
    """
    return TRANSITIONS[Step.GIVE_BACK].target if approval is None else State.IN_REVIEW


def require_editable(state: State) -> None:
    if state not in EDITABLE:
        raise RefusedError("not-editable", state=state.value)


def four_eyes_hold(approver: str, byline: Iterable[str], savers: Iterable[str]) -> bool:
    """Whether somebody other than `approver` has a part in the piece, as byline author or saver of a version.

    A piece without any name (an import that nobody edited) has been written by somebody else.
    """
    return {_same_name(name) for name in (*byline, *savers)} != {_same_name(approver)}


def _same_name(name: str) -> str:
    """One form for the spellings of a name that nobody tells apart."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def state_after_edit(state: State, approval: Approval | None, new_hash: str, *, is_out: bool = False) -> State:
    """The state once the content hash has become `new_hash`.

    A change of approved content puts the piece back in review; going back to exactly what was approved restores the
    approval, and the published state where just that content has been exported (`is_out`).
    """
    if state in HOLDS_APPROVAL and (approval is None or approval.content_hash != new_hash):
        return State.IN_REVIEW
    if state is State.IN_REVIEW and approval is not None and approval.content_hash == new_hash:
        return State.PUBLISHED if is_out else State.APPROVED
    return state
