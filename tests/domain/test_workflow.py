"""The state machine: every step from every state, by every role; four eyes; what an edit does to an approval."""

from __future__ import annotations

import pytest

from redaksi.domain.article import Approval, Article, State
from redaksi.domain.errors import RefusedError
from redaksi.domain.people import Role, User
from redaksi.domain.workflow import (
    EDITABLE,
    Step,
    four_eyes_hold,
    require_editable,
    require_headline,
    state_after_edit,
    take,
)

EDITOR = User("Sandya", Role.EDITOR)
JOURNALIST = User("Rukmini", Role.JOURNALIST)
APPROVAL = Approval("Sandya", "2024-07-05T07:29:00.000Z", "hash", 3)

ALLOWED = {
    (Step.SUBMIT, State.DRAFT): State.SUBMITTED,
    (Step.SUBMIT, State.RETURNED): State.SUBMITTED,
    (Step.REVIEW, State.SUBMITTED): State.IN_REVIEW,
    (Step.REVIEW, State.IN_REVIEW): State.IN_REVIEW,
    (Step.GIVE_BACK, State.IN_REVIEW): State.SUBMITTED,
    (Step.RETURN, State.SUBMITTED): State.RETURNED,
    (Step.RETURN, State.IN_REVIEW): State.RETURNED,
    (Step.APPROVE, State.SUBMITTED): State.APPROVED,
    (Step.APPROVE, State.IN_REVIEW): State.APPROVED,
    (Step.PUBLISH, State.APPROVED): State.PUBLISHED,
    (Step.WITHDRAW, State.PUBLISHED): State.WITHDRAWN,
    (Step.ARCHIVE, State.DRAFT): State.ARCHIVED,
    (Step.ARCHIVE, State.RETURNED): State.ARCHIVED,
    (Step.ARCHIVE, State.APPROVED): State.ARCHIVED,
    (Step.ARCHIVE, State.PUBLISHED): State.ARCHIVED,
    (Step.ARCHIVE, State.WITHDRAWN): State.ARCHIVED,
    (Step.REOPEN, State.ARCHIVED): State.DRAFT,
}
STEPS_OF_A_JOURNALIST = {Step.SUBMIT, Step.PUBLISH}


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("step", Step)
def test_every_step_from_every_state(step: Step, state: State) -> None:
    if (step, state) in ALLOWED:
        assert take(step, state, EDITOR, "catatan") is ALLOWED[step, state]
    else:
        with pytest.raises(RefusedError) as refused:
            take(step, state, EDITOR, "catatan")
        assert refused.value.code == "wrong-state"
        assert refused.value.params == {"step": step.value, "state": state.value}


@pytest.mark.parametrize(("step", "state"), ALLOWED)
def test_a_journalist_writes_and_the_desk_decides(step: Step, state: State) -> None:
    if step in STEPS_OF_A_JOURNALIST:
        assert take(step, state, JOURNALIST) is ALLOWED[step, state]
    else:
        with pytest.raises(RefusedError) as refused:
            take(step, state, JOURNALIST, "catatan")
        assert refused.value.code == "no-right"
        assert refused.value.params == {"name": "Rukmini", "role": "journalist", "step": step.value}


@pytest.mark.parametrize(("step", "state"), ALLOWED)
def test_a_managing_editor_may_do_all_that_an_editor_may(step: Step, state: State) -> None:
    assert take(step, state, User("Jati", Role.MANAGING_EDITOR), "catatan") is ALLOWED[step, state]


@pytest.mark.parametrize("note", [None, "", " \n\t"])
@pytest.mark.parametrize(("step", "state"), [(Step.RETURN, State.IN_REVIEW), (Step.WITHDRAW, State.PUBLISHED)])
def test_returning_and_withdrawing_need_a_note(step: Step, state: State, note: str | None) -> None:
    with pytest.raises(RefusedError) as refused:
        take(step, state, EDITOR, note)
    assert refused.value.code == "note-needed"


def test_the_program_itself_publishes_without_a_person() -> None:
    assert take(Step.PUBLISH, State.APPROVED, None) is State.PUBLISHED


def test_a_headline_is_required() -> None:
    require_headline(Article(headline="Pasar baru dibuka"))
    for headline in ("", " \n"):
        with pytest.raises(RefusedError) as refused:
            require_headline(Article(headline=headline))
        assert refused.value.code == "headline-missing"


@pytest.mark.parametrize("state", State)
def test_an_archived_or_withdrawn_piece_is_not_edited(state: State) -> None:
    if state in (State.ARCHIVED, State.WITHDRAWN):
        assert state not in EDITABLE
        with pytest.raises(RefusedError) as refused:
            require_editable(state)
        assert refused.value.code == "not-editable"
    else:
        require_editable(state)


@pytest.mark.parametrize(
    ("byline", "savers", "holds"),
    [
        ([], [], True),
        (["Rukmini"], [], True),
        ([], ["Rukmini"], True),
        (["Sandya", "Rukmini"], ["Sandya"], True),
        (["Sandya"], ["Sandya", "Rukmini"], True),
        (["Sandya"], [], False),
        ([], ["Sandya"], False),
        (["Sandya"], ["Sandya"], False),
        (["SANDYA "], ["sandya"], False),
    ],
)
def test_four_eyes_see_a_piece(byline: list[str], savers: list[str], holds: bool) -> None:
    assert four_eyes_hold("Sandya", byline, savers) is holds


def test_one_name_in_two_spellings_is_one_pair_of_eyes() -> None:
    assert not four_eyes_hold("Jos\u00e9  Andr\u00e9", ["Jose\u0301 Andre\u0301"], ["jos\u00e9 andr\u00e9"])


@pytest.mark.parametrize("state", [State.APPROVED, State.PUBLISHED])
def test_changed_content_loses_its_approval(state: State) -> None:
    assert state_after_edit(state, APPROVAL, "other") is State.IN_REVIEW
    assert state_after_edit(state, None, "hash") is State.IN_REVIEW
    assert state_after_edit(state, APPROVAL, "hash") is state


def test_undoing_the_change_restores_the_approval() -> None:
    assert state_after_edit(State.IN_REVIEW, APPROVAL, "hash") is State.APPROVED
    assert state_after_edit(State.IN_REVIEW, APPROVAL, "hash", is_out=True) is State.PUBLISHED
    assert state_after_edit(State.IN_REVIEW, APPROVAL, "other", is_out=True) is State.IN_REVIEW
    assert state_after_edit(State.IN_REVIEW, None, "hash") is State.IN_REVIEW


@pytest.mark.parametrize("state", set(State) - {State.APPROVED, State.PUBLISHED, State.IN_REVIEW})
@pytest.mark.parametrize("approval", [None, APPROVAL])
@pytest.mark.parametrize("new_hash", ["hash", "other"])
def test_other_states_stay_through_an_edit(state: State, approval: Approval | None, new_hash: str) -> None:
    assert state_after_edit(state, approval, new_hash) is state
