"""Pieces that are kept many at once are kept as they would be one by one."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from redaksi.bootstrap import open_newsroom
from redaksi.domain.article import Article, Category, Person
from redaksi.domain.people import Role
from redaksi.formats.intake import Imported
from redaksi.reader import reckoned
from redaksi.store.file import FILE
from redaksi.store.tables import METADATA
from redaksi.usecases import auditing, doctoring, importing, library, people
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.records import Filter
from tests.formats.articles import ARTICLES

MANY = st.lists(ARTICLES, min_size=1, max_size=4, unique_by=lambda article: article.id)


@pytest.fixture(scope="module")
def rooms(tmp_path_factory: pytest.TempPathFactory) -> tuple[Newsroom, Newsroom]:
    folder: Path = tmp_path_factory.mktemp("stores")
    both = open_newsroom(folder / "one"), open_newsroom(folder / "many")
    for room in both:
        people.add_user(room, "Rina", Role.JOURNALIST)
    return both


#: What follows from the moment, or from the order of pieces in which several name a tag or somebody for the first time.
TIMES = {"at", "created", "modified", "began", "state_at", "mark", "chain", "digest"}
NUMBERS = {"tag": {"id"}, "person": {"id"}, "article_tag": {"tag_id"}, "credit": {"person_id"}}


def left_out(table: str) -> set[str]:
    return TIMES | NUMBERS.get(table, set())


def rows_of(room: Newsroom) -> dict[str, list[dict[str, Any]]]:
    """What the store holds, the search included, but for what no two stores have alike."""
    with closing(sqlite3.connect(room.store.folder / FILE)) as connection:
        connection.row_factory = sqlite3.Row
        return {
            table: sorted(
                (
                    {name: value for name, value in zip(row.keys(), row, strict=True) if name not in left_out(table)}
                    for row in connection.execute(f'SELECT * FROM "{table}"')
                ),
                key=repr,
            )
            for table in (*METADATA.tables, "search", "category")
        }


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(articles=MANY, ahead=st.booleans())
def test_many_at_once_are_kept_as_one_by_one(
    rooms: tuple[Newsroom, Newsroom], articles: list[Article], ahead: bool
) -> None:
    one, many = rooms
    sources = [
        Imported("berkas.jsonl", article, fingerprints=reckoned(article) if ahead else None) for article in articles
    ]
    with one.store.write() as unit:
        alone = [importing.keep_in(one, unit, source, "Rina").piece for source in sources]
    with many.store.write() as unit:
        together = [kept.piece for kept in importing.keep_together(many, unit, sources, "Rina")]
    for first, second in zip(alone, together, strict=True):
        assert first.article == second.article
        assert (first.state, first.revision, first.content_hash) == (second.state, second.revision, second.content_hash)
        with one.store.read() as here, many.store.read() as there:
            told, also = here.audit.of(first.article.id), there.audit.of(first.article.id)
        assert [(entry.step, entry.by, entry.detail) for entry in told] == [
            (entry.step, entry.by, entry.detail) for entry in also
        ]
    assert rows_of(one) == rows_of(many)


def test_a_store_that_was_filled_in_bulk_is_whole(room: Newsroom) -> None:
    news = Category("", "Kabar")
    people = [Person("Rina", "rin" if number == 4 else None) for number in range(9)]
    sources = [
        Imported("b.jsonl", Article(headline=f"Kabar {n % 3}", category=news, tags=("hujan", f"t{n}"), authors=(who,)))
        for n, who in enumerate(people)
    ]
    for _ in importing.keep_all(room, sources, "Rina"):
        pass
    rows = library.page(room, Filter(limit=-1)).rows
    numbers = [*range(3)] * 3
    assert [row.slug for row in reversed(rows)] == [
        f"kabar-{number}" + ("" if turn < 3 else f"-{turn // 3 + 1}") for turn, number in enumerate(numbers)
    ]
    assert list(doctoring.examine(room, repair=False)) == []
    assert auditing.trail_faults(room) == []
    assert library.page(room, Filter(search="kabar")).total == 9
    assert library.page(room, Filter(search="t4 rina")).total == 1
