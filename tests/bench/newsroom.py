"""Stores to measure with, made by the use cases and kept in build/bench between runs."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from redaksi.bootstrap import open_newsroom
from redaksi.domain.article import Article, Category, Person, State
from redaksi.domain.moments import LocalTime
from redaksi.domain.people import Role
from redaksi.usecases import people, saving
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.records import Reason
from tests.bench.programs.program import ROOT
from tests.bench.prose import SECTIONS, Prose

BUILD = ROOT / "build/bench"
STORES = BUILD / "stores"
SLUG = "naskah-yang-diketik"
EDITOR = "Sari Pengukur"
LARGE = 100_000
#: Words of a story of about 5 kB, as news sites print them.
STORY = 700
_BATCH = 1_000


@contextmanager
def opened(store: Path) -> Iterator[Newsroom]:
    room = open_newsroom(store)
    try:
        yield room
    finally:
        room.store.close()


def store_with(document: Path) -> Path:
    """A store that holds one piece, with the text of `document`."""
    store = STORES / document.stem
    add_document(store, document)
    return store


def add_document(store: Path, document: Path) -> None:
    """Put the text of `document` into a store, under the slug `SLUG`, where it is not there as it is."""
    store.parent.mkdir(parents=True, exist_ok=True)
    article = Article(
        id="00000000-0000-4000-8000-000000000001",
        slug=SLUG,
        headline="Naskah yang diketik",
        category=Category("", SECTIONS[0]),
        published=LocalTime("2024-07-05T14:29"),
        body=document.read_text(encoding="utf-8"),
    )
    with opened(store) as room:
        if not people.users(room):
            people.add_user(room, EDITOR, Role.EDITOR)
        saving.save(room, article, EDITOR, explicit=True)


def story(number: int, words: int = STORY) -> Article:
    """The invented story of that number."""
    prose = Prose(number)
    day = f"20{10 + number % 15:02}-{number % 12 + 1:02}-{number % 28 + 1:02}T{number % 24:02}:{number % 60:02}"
    return Article(
        slug=f"kisah-{number}",
        headline=prose.headline(),
        category=Category("", SECTIONS[number % len(SECTIONS)]),
        authors=(Person(f"Wartawan {number % 40:02}"),),
        tags=tuple(prose.words(3)),
        published=LocalTime(day),
        body=prose.body(words),
    )


def library(stories: int) -> Path:
    """A store of that many invented stories; the first time, making a large one takes minutes."""
    store = STORES / f"library-{stories}"
    if not (store / "complete").exists():
        fill(store, stories)
        (store / "complete").touch()
    return store


def fill(store: Path, stories: int) -> float:
    """Put invented stories into a store; stories per second, without the time it takes to invent them."""
    store.parent.mkdir(parents=True, exist_ok=True)
    spent = 0.0
    with opened(store) as room:
        for first in range(0, stories, _BATCH):
            batch = [story(number) for number in range(first, min(first + _BATCH, stories))]
            began = time.perf_counter()
            with room.store.write() as unit:
                for article in batch:
                    unit.articles.put(article, state=_state(article), approval=None, reason=Reason.IMPORT, by=None)
            spent += time.perf_counter() - began
    return stories / spent


def _state(article: Article) -> State:
    number = int(article.slug.removeprefix("kisah-"))
    return (State.DRAFT, State.SUBMITTED, State.RETURNED, State.ARCHIVED)[number % 4]
