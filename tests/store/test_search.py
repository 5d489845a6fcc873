"""Search: what it finds, and that nothing a user types can break it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from redaksi.domain.article import Article, Category, Person, State
from redaksi.store.store import SqlStore
from redaksi.usecases.records import Filter
from tests.store.conftest import Keep


def _found(store: SqlStore, typed: str, **filters: object) -> list[str]:
    wanted = Filter(search=typed, **filters)
    with store.read() as unit:
        rows = unit.articles.rows(wanted)
        assert unit.articles.count(wanted) == len(rows)
    return [row.headline for row in rows]


@pytest.fixture
def library(keep: Keep) -> None:
    keep(Article(headline="Kemitraan “Abadi” Tiongkok", body="Hubungan luar negeri.", category=Category("", "Dunia")))
    keep(Article(headline="Jum’at berkah di Kupang", summary="Café ramai.", place="Kupang", tags=("kuliner",)))
    keep(
        Article(headline="Dermaga baru", subhead="Nelayan senang", body="Kapal menepi.", authors=(Person("Rina W"),)),
        state=State.PUBLISHED,
    )


@pytest.mark.parametrize(
    ("typed", "headline"),
    [
        ("kemitraan", "Kemitraan “Abadi” Tiongkok"),
        ("ABADI", "Kemitraan “Abadi” Tiongkok"),
        ("negeri hubungan", "Kemitraan “Abadi” Tiongkok"),
        ("dunia", "Kemitraan “Abadi” Tiongkok"),
        ("tiong", "Kemitraan “Abadi” Tiongkok"),
        ("“luar negeri”", "Kemitraan “Abadi” Tiongkok"),
        ('"luar negeri"', "Kemitraan “Abadi” Tiongkok"),
        ("jum'at", "Jum’at berkah di Kupang"),
        ("cafe", "Jum’at berkah di Kupang"),
        ("cafe\u0301", "Jum’at berkah di Kupang"),
        ("kuliner", "Jum’at berkah di Kupang"),
        ("kupang berk", "Jum’at berkah di Kupang"),
        ("nelayan", "Dermaga baru"),
        ("rina", "Dermaga baru"),
    ],
)
def test_finds_in_every_field(store: SqlStore, library: None, typed: str, headline: str) -> None:
    assert _found(store, typed) == [headline]


@pytest.mark.parametrize(
    "typed",
    ["tiong negeri", "tiong ", '"negeri luar"', "ngeri", "kapal OR nelayanku", "s draft", "sdraft", "trash", "k"],
)
def test_does_not_find_what_was_not_meant(store: SqlStore, library: None, typed: str) -> None:
    assert _found(store, typed) == []


@pytest.mark.parametrize("typed", ['"', "*", "-", "((", "^", "“”", "\ue000sdraft", "...", "\0", "\ud800", "🙂"])
def test_what_holds_no_word_finds_nothing(store: SqlStore, library: None, typed: str) -> None:
    assert _found(store, typed) == []


@pytest.mark.parametrize(
    "typed", ["AND", "OR", "NOT", "NEAR", 'a"b', "x*y", "headline:kapal", "-kapal", "{a b}", "a\0b"]
)
def test_the_index_has_no_operators_for_users(store: SqlStore, keep: Keep, typed: str) -> None:
    keep(Article(headline="tanpa", body=typed))
    assert _found(store, typed) == ["tanpa"]


@pytest.mark.parametrize("typed", ["", "   ", None])
def test_an_empty_box_shows_everything(store: SqlStore, library: None, typed: str) -> None:
    assert len(_found(store, typed)) == 3


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=st.text(max_size=40) | st.text('"*()^:-+{}ANDORNOTEAR ', max_size=40))
def test_nothing_that_is_typed_raises(store: SqlStore, library: None, typed: str) -> None:
    _found(store, typed, limit=-1)


def test_a_very_long_query_is_answered(store: SqlStore, library: None) -> None:
    assert _found(store, "kemitraan " * 10_000) == ["Kemitraan “Abadi” Tiongkok"]


def test_filters_combine(store: SqlStore, library: None) -> None:
    assert _found(store, "ka", states=(State.PUBLISHED,)) == ["Dermaga baru"]
    assert _found(store, "ke", states=(State.DRAFT, State.PUBLISHED), category="dunia") == [
        "Kemitraan “Abadi” Tiongkok"
    ]
    assert _found(store, "ke", states=(State.PUBLISHED,), category="dunia") == []


def test_follows_every_change(store: SqlStore, keep: Keep) -> None:
    piece = keep(Article(headline="Lama", body="gempa"))
    changed = keep(replace(piece.article, headline="Baru", body="banjir"))
    assert _found(store, "gempa") == _found(store, "lama") == []
    assert _found(store, "banjir") == ["Baru"]
    with store.write() as unit:
        unit.articles.set_state(changed.article.id, State.SUBMITTED, None)
    assert _found(store, "banjir", states=(State.SUBMITTED,)) == ["Baru"]
    assert _found(store, "banjir", states=(State.DRAFT,)) == []


def test_the_trash_is_searched_by_itself(store: SqlStore, keep: Keep) -> None:
    piece = keep(Article(headline="Gempa"))
    with store.write() as unit:
        unit.articles.trash(piece.article.id)
    assert _found(store, "gempa") == []
    assert _found(store, "gempa", trashed=True) == ["Gempa"]
    with store.write() as unit:
        unit.articles.untrash(piece.article.id)
    assert _found(store, "gempa") == ["Gempa"]
    assert _found(store, "gempa", trashed=True) == []


def test_the_index_agrees_with_the_pieces(store: SqlStore, keep: Keep, library: None) -> None:
    piece = keep(Article(headline="Sementara"))
    with store.write() as unit:
        unit.articles.trash(piece.article.id)
        unit.articles.purge_trash("9999")
        unit._connection.exec_driver_sql("INSERT INTO search (search) VALUES ('integrity-check')")
        indexed = unit._connection.exec_driver_sql("SELECT rowid FROM search ORDER BY rowid").scalars().all()
        numbers = unit._connection.exec_driver_sql("SELECT seq FROM article ORDER BY seq").scalars().all()
    assert indexed == numbers
