"""The newsroom of the window's tests, with a second editor."""

from __future__ import annotations

import pytest

from redaksi.domain.people import Role
from redaksi.usecases import people
from redaksi.usecases.newsroom import Newsroom


@pytest.fixture(autouse=True)
def sari(room: Newsroom) -> str:
    people.add_user(room, "Sari", Role.EDITOR, "Budi")
    return "Sari"
