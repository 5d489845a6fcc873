"""Somebody else's changes are told from our own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from redaksi import bootstrap
from redaksi.domain.article import Article
from redaksi.usecases import saving
from redaksi.usecases.newsroom import Newsroom


@pytest.fixture
def two(tmp_path: Path) -> Iterator[tuple[Newsroom, Newsroom]]:
    """Two processes, as far as the store knows, on one store."""
    opened = bootstrap.open_newsroom(tmp_path / "store"), bootstrap.open_newsroom(tmp_path / "store")
    opened[0].store.changed_elsewhere()
    yield opened
    for room in opened:
        room.store.close()


def keep(room: Newsroom, headline: str) -> None:
    saving.save(room, Article(headline=headline), None, True)


def test_what_we_do_ourselves_is_no_news(two: tuple[Newsroom, Newsroom]) -> None:
    here, _there = two
    for number in range(3):
        keep(here, f"Berita {number}")
    assert not here.store.changed_elsewhere()


def test_what_somebody_else_does_is_told_once(two: tuple[Newsroom, Newsroom]) -> None:
    here, there = two
    keep(there, "Dari sana")
    assert here.store.changed_elsewhere()
    assert not here.store.changed_elsewhere()


def test_a_change_before_one_of_our_own_is_not_forgotten(two: tuple[Newsroom, Newsroom]) -> None:
    here, there = two
    keep(there, "Dari sana")
    keep(here, "Dari sini")
    assert here.store.changed_elsewhere()
    assert not here.store.changed_elsewhere()
