"""Roles and rights, and the errors that the rules raise."""

from __future__ import annotations

import pytest

from redaksi.domain.errors import RedaksiError, RefusedError, StoreError, UnreadableError, UsageError
from redaksi.domain.people import Right, Role, User


@pytest.mark.parametrize(
    ("role", "rights"),
    [
        (Role.JOURNALIST, {Right.WRITE}),
        (Role.EDITOR, {Right.WRITE, Right.REVIEW, Right.APPROVE}),
        (Role.MANAGING_EDITOR, {Right.WRITE, Right.REVIEW, Right.APPROVE}),
    ],
)
def test_what_each_role_may_do(role: Role, rights: set[Right]) -> None:
    assert {right for right in Right if User("Rukmini", role).may(right)} == rights


@pytest.mark.parametrize(
    ("kind", "status"), [(RedaksiError, 1), (RefusedError, 1), (UsageError, 2), (UnreadableError, 3), (StoreError, 3)]
)
def test_an_error_carries_its_code_and_the_exit_status(kind: type[RedaksiError], status: int) -> None:
    error = kind("kode", name="naskah")
    assert (error.code, error.params, error.exit_status) == ("kode", {"name": "naskah"}, status)
    assert str(error) == "kode {'name': 'naskah'}"
    assert str(kind("kode")) == "kode"
