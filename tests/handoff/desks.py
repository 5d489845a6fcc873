"""Two desks, each with Rina (journalist) and Budi (editor), between which pieces go by file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from redaksi import bootstrap
from redaksi.domain.article import Article, Piece
from redaksi.domain.people import Role
from redaksi.usecases import handing_over, people, receiving, saving
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.receiving import Received

Desk = Callable[[str], Newsroom]


class Watch:
    def __init__(self) -> None:
        self.time = dt.datetime(2026, 3, 2, 3, 0, tzinfo=dt.UTC)

    def __call__(self) -> dt.datetime:
        self.time += dt.timedelta(minutes=1)
        return self.time


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """`desk(name)`: a newsroom of its own, with Rina (journalist) and Budi (editor)."""
    from redaksi.store.opening import open_store

    rooms: list[Newsroom] = []

    def opened(name: str) -> Newsroom:
        wired = bootstrap.open_newsroom(tmp_path / f"{name}-wiring")
        wired.store.close()
        watch = Watch()
        room = replace(wired, store=open_store(tmp_path / name, clock=watch), clock=watch)
        people.add_user(room, "Budi", Role.EDITOR)
        people.add_user(room, "Rina", Role.JOURNALIST)
        rooms.append(room)
        return room

    yield opened
    for room in rooms:
        room.store.close()


@pytest.fixture
def coast(desk: Desk) -> Newsroom:
    return desk("pesisir")


@pytest.fixture
def city(desk: Desk) -> Newsroom:
    return desk("kota")


def write(room: Newsroom, article: Article, by: str = "Rina") -> Piece:
    return saving.save(room, article, by, explicit=True).piece


def send(frm: Newsroom, to: Newsroom, file: Path, *articles: Article) -> list[Received]:
    handing_over.hand_over(frm, [article.id for article in articles], file, "Rina")
    return list(receiving.receive(to, receiving.read(to, file), "Budi").pieces)


def article_at(room: Newsroom, article: Article) -> Article:
    with room.store.read() as unit:
        return unit.articles.get(article.id).article
