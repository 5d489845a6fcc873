"""What the library shows, in which order, and how it goes on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from redaksi.domain.article import Article, Category, State
from redaksi.domain.moments import LocalTime
from redaksi.domain.standing import Standing
from redaksi.store.listing import in_trash
from redaksi.store.store import SqlStore
from redaksi.store.tables import METADATA
from redaksi.usecases.records import Filter, Row
from tests.store.conftest import Clock, Keep

_STATES = (State.DRAFT, State.PUBLISHED, State.SUBMITTED)


@pytest.fixture
def thirty(keep: Keep, clock: Clock) -> list[Article]:
    kept = []
    for number in range(30):
        clock.move(seconds=number % 3)  # some stories share a millisecond
        article = Article(
            headline=f"Kabar banjir {number}", category=Category("", "Daerah" if number % 2 else "Ekonomi")
        )
        kept.append(keep(article, state=_STATES[number % 3]).article)
    return kept


def _headlines(rows: list[Row]) -> list[str]:
    return [row.headline for row in rows]


def _pages(store: SqlStore, wanted: Filter) -> list[Row]:
    """All rows, as a library that scrolls gets them."""
    rows: list[Row] = []
    with store.read() as unit:
        while page := unit.articles.rows(wanted):
            rows += page
            wanted = replace(wanted, after=(page[-1].modified, page[-1].id))
    return rows


def test_a_row_says_what_the_library_shows(store: SqlStore, keep: Keep) -> None:
    piece = keep(
        Article(
            headline="Judul",
            place="Ambon",
            published=LocalTime("2026-03-02T09:00", "Asia/Jayapura"),
            category=Category("", "Daerah"),
        )
    )
    with store.read() as unit:
        rows = unit.articles.rows(Filter())
    category = Category("daerah", "Daerah")
    assert rows == [
        Row(
            piece.article.id,
            "judul",
            "Judul",
            State.DRAFT,
            category,
            "Ambon",
            "2026-03-02T09:00",
            "Asia/Jayapura",
            piece.modified,
            0,
            standing=Standing(writer="Rina", state_at=piece.created, state_by="Rina"),
            content_hash=piece.content_hash,
        )
    ]


@pytest.mark.parametrize("search", [None, "banjir"])
@pytest.mark.parametrize("category", [None, "daerah"])
@pytest.mark.parametrize("states", [(), (State.DRAFT,), (State.DRAFT, State.PUBLISHED)], ids=len)
def test_pages_join_without_gap_or_double(
    store: SqlStore, thirty: list[Article], states: tuple[State, ...], category: str | None, search: str | None
) -> None:
    expected = [
        article.headline
        for number, article in reversed(list(enumerate(thirty)))
        if (not states or _STATES[number % 3] in states) and (category is None or number % 2)
    ]
    wanted = Filter(states=states, category=category, search=search, limit=4)
    assert _headlines(_pages(store, wanted)) == expected
    with store.read() as unit:
        assert unit.articles.count(wanted) == len(expected)
        assert len(unit.articles.rows(replace(wanted, limit=-1))) == len(expected)


def test_the_newest_change_comes_first(store: SqlStore, keep: Keep, thirty: list[Article]) -> None:
    keep(replace(thirty[3], body="diubah"))
    with store.read() as unit:
        assert unit.articles.rows(Filter(limit=1))[0].id == thirty[3].id


def test_scrolling_goes_on_when_the_last_row_seen_has_changed(
    store: SqlStore, keep: Keep, thirty: list[Article], clock: Clock
) -> None:
    with store.read() as unit:
        page = unit.articles.rows(Filter(limit=10))
    clock.move(minutes=1)
    keep(replace(thirty[20], body="diubah"))
    assert page[-1].id == thirty[20].id
    with store.read() as unit:
        rest = unit.articles.rows(Filter(limit=-1, after=(page[-1].modified, page[-1].id)))
    assert {row.id for row in rest} >= {article.id for article in thirty[:20]}


@pytest.mark.parametrize(
    "wanted",
    [Filter(), Filter(states=(State.DRAFT,)), Filter(category="daerah"), Filter(states=_STATES, category="daerah")],
    ids=str,
)
def test_counts_agree_with_the_rows_in_and_out_of_the_trash(
    store: SqlStore, thirty: list[Article], wanted: Filter
) -> None:
    with store.write() as unit:
        for article in thirty[::5]:
            unit.articles.trash(article.id)
        for trashed in (True, False):
            asked = replace(wanted, trashed=trashed, limit=-1)
            assert unit.articles.count(asked) == len(unit.articles.rows(asked)) > 0
        statement = in_trash(METADATA.tables["article"].c.state)
        plan = unit._connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement.compile(unit._connection)}").all()
        assert "ix_article_trashed" in plan[0][3]


def test_an_unknown_category_has_no_rows(store: SqlStore, thirty: list[Article]) -> None:
    for search in (None, "banjir"):
        with store.read() as unit:
            assert list(unit.articles.rows(Filter(category="tidak-ada", search=search))) == []
            assert unit.articles.count(Filter(category="tidak-ada", search=search)) == 0


def test_state_counts_name_every_state_and_leave_the_trash_out(store: SqlStore, thirty: list[Article]) -> None:
    with store.write() as unit:
        unit.articles.trash(thirty[0].id)
    with store.read() as unit:
        counts = unit.articles.state_counts()
        assert unit.articles.count(Filter(states=(State.DRAFT,))) == counts[State.DRAFT] == 9
    assert counts[State.PUBLISHED] == counts[State.SUBMITTED] == 10
    assert set(counts) == set(State)


def test_rows_come_from_indexes_and_are_never_sorted_as_a_whole(store: SqlStore, thirty: list[Article]) -> None:
    """The plan of each query that a library of 100,000 pieces asks."""
    from redaksi.store.listing import Listing

    filters = [
        Filter(),
        Filter(states=(State.DRAFT,)),
        Filter(category="daerah"),
        Filter(states=(State.DRAFT,), category="daerah"),
        Filter(search="banjir"),
    ]
    with store.read() as unit:
        for wanted in filters:
            chosen = Listing(unit._connection)._chosen(wanted)
            compiled = chosen.compile(unit._connection, compile_kwargs={"literal_binds": True})
            plan = unit._connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}").all()
            steps = [row[3] for row in plan]
            assert not any("TEMP B-TREE" in step for step in steps), (wanted, steps)
            assert any("INDEX" in step for step in steps), (wanted, steps)
