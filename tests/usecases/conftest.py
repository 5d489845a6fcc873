"""A real newsroom in a folder of the test's, with a clock that the test moves."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from redaksi import bootstrap
from redaksi.domain.article import Category
from redaksi.domain.moments import LocalTime
from redaksi.domain.people import Role
from redaksi.usecases import people
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.trusting import Judge

#: The data without which no story is approved.
READY: dict[str, Any] = {
    "category": Category("daerah", "Daerah"),
    "published": LocalTime("2026-03-02T09:00", "Asia/Jakarta"),
}


class Watch:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.time = dt.datetime(2026, 3, 2, 3, 0, tzinfo=dt.UTC)

    def __call__(self) -> dt.datetime:
        return self.time

    def pass_(self, **span: float) -> None:
        self.time += dt.timedelta(**span)


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def room(tmp_path: Path, watch: Watch) -> Iterator[Newsroom]:
    """A newsroom with Rina (journalist) and Budi (editor)."""
    from redaksi.store.opening import open_store

    wired = bootstrap.open_newsroom(tmp_path / "wiring")
    wired.store.close()
    store = open_store(tmp_path / "store", clock=watch)
    store.believe = Judge(wired.keys)
    room = replace(wired, store=store, clock=watch)
    people.add_user(room, "Rina", Role.JOURNALIST)
    people.add_user(room, "Budi", Role.EDITOR)
    yield room
    room.store.close()
