"""Roles and rights, and the errors that the rules raise."""

from __future__ import annotations

import pytest

from redaksi.domain.errors import RedaksiError, RefusedError, StoreError, UnreadableError, UsageError
from redaksi.domain.people import HOUSE, LEAST, Right, Role, User, house_is_run, may_here

TABLE = """
               journalist  editor  managing-editor
write              x          x           x
submit             x          x           x
comment            x          x           x
export             x          x           x
hand-over          x          x           x
own-profile        x          x           x
review             -          x           x
return             -          x           x
approve            -          x           x
override           -          x           x
withdraw           -          x           x
archive            -          x           x
reopen             -          x           x
plan               -          x           x
categories         -          x           x
settings           -          x           x
audit              -          x           x
rules              -          -           x
people             -          -           x
keys               -          -           x
restore            -          -           x
"""


def test_the_whole_table_of_rights() -> None:
    head, *lines = TABLE.strip().splitlines()
    roles = [Role(name) for name in head.split()]
    said = {Right(right): marks for right, *marks in map(str.split, lines)}
    holds = {right: ["x" if User("Rukmini", role).may(right) else "-" for role in roles] for right in Right}
    assert said == holds


def test_every_right_stands_in_the_table() -> None:
    assert set(LEAST) == set(Right)


@pytest.mark.parametrize("right", Right)
def test_who_has_left_may_do_nothing(right: Right) -> None:
    gone = User("Rukmini", Role.MANAGING_EDITOR, active=False)
    assert not gone.may(right)
    assert not may_here(gone, right, [])


def test_the_house_is_run_by_the_highest_role_that_there_is() -> None:
    rina, budi = User("Rina", Role.JOURNALIST), User("Budi", Role.EDITOR)
    sari = User("Sari", Role.MANAGING_EDITOR)
    assert may_here(budi, Right.PEOPLE, [rina, budi])
    assert not may_here(rina, Right.PEOPLE, [rina, budi])
    assert not may_here(budi, Right.PEOPLE, [rina, budi, sari])
    assert may_here(rina, Right.PEOPLE, [rina])
    assert may_here(budi, Right.PEOPLE, [budi, User("Sari", Role.MANAGING_EDITOR, active=False)])


@pytest.mark.parametrize("right", sorted(set(Right) - HOUSE))
def test_no_judgement_on_pieces_falls_to_anybody(right: Right) -> None:
    rina = User("Rina", Role.JOURNALIST)
    assert may_here(rina, right, [rina]) is rina.may(right)


def test_whether_somebody_can_still_manage_people() -> None:
    assert house_is_run([User("Sari", Role.MANAGING_EDITOR)])
    assert not house_is_run([User("Sari", Role.MANAGING_EDITOR, active=False), User("Budi", Role.EDITOR)])


@pytest.mark.parametrize(
    ("kind", "status"), [(RedaksiError, 1), (RefusedError, 1), (UsageError, 2), (UnreadableError, 3), (StoreError, 3)]
)
def test_an_error_carries_its_code_and_the_exit_status(kind: type[RedaksiError], status: int) -> None:
    error = kind("kode", name="naskah")
    assert (error.code, error.params, error.exit_status) == ("kode", {"name": "naskah"}, status)
    assert str(error) == "kode {'name': 'naskah'}"
    assert str(kind("kode")) == "kode"
