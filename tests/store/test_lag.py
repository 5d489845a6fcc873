"""The search waits for autosaves, and nobody who searches notices."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from redaksi.domain.article import Article, State
from redaksi.domain.errors import UsageError
from redaksi.store import lag
from redaksi.store.file import FILE
from redaksi.store.opening import open_store
from redaksi.store.store import SqlStore
from redaksi.usecases.records import Filter, Reason
from tests.store.conftest import Clock, Keep

STORY = Article(headline="Banjir surut", body="Air turun.")


@pytest.fixture
def raw(store: SqlStore, folder: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(folder / FILE)
    yield connection
    connection.close()


def indexed(raw: sqlite3.Connection, word: str) -> int:
    """How many pieces the index itself knows for a word, whatever the store would still do about it."""
    (count,) = raw.execute("SELECT count(*) FROM search WHERE search MATCH ?", (word,)).fetchone()
    return int(count)


def found(store: SqlStore, word: str) -> int:
    with store.read() as unit:
        return unit.articles.count(Filter(search=word + " "))


def written(story: Article, word: str) -> Article:
    return replace(story, body=f"{story.body} {word}.")


@pytest.fixture
def story(keep: Keep) -> Article:
    """A story that is being written: the first autosave after its first save has been made."""
    first = keep(STORY).article
    return keep(written(first, "pertama"), reason=Reason.AUTOSAVE).article


def test_the_first_autosave_is_indexed_and_the_next_ones_wait(
    keep: Keep, raw: sqlite3.Connection, story: Article
) -> None:
    assert indexed(raw, "pertama") == 1
    kept = keep(written(story, "kedua"), reason=Reason.AUTOSAVE)
    assert indexed(raw, "kedua") == 0
    keep(written(kept.article, "ketiga"), reason=Reason.AUTOSAVE)
    assert indexed(raw, "ketiga") == 0


def test_whoever_searches_finds_the_last_word(store: SqlStore, keep: Keep, story: Article) -> None:
    keep(written(story, "kedua"), reason=Reason.AUTOSAVE)
    assert found(store, "kedua") == 1
    keep(replace(story, body="Kering."), reason=Reason.AUTOSAVE)
    assert found(store, "kering") == 1
    assert found(store, "kedua") == 0


def test_it_does_not_wait_for_ever(
    monkeypatch: pytest.MonkeyPatch, keep: Keep, raw: sqlite3.Connection, story: Article
) -> None:
    keep(written(story, "kedua"), reason=Reason.AUTOSAVE)
    monkeypatch.setattr(lag, "LONGEST", 0.0)
    keep(written(story, "ketiga"), reason=Reason.AUTOSAVE)
    assert indexed(raw, "ketiga") == 1


@pytest.mark.parametrize("reason", [Reason.SAVE, Reason.SUBMIT, Reason.RESTORE])
def test_a_save_that_is_meant_is_indexed_at_once(
    keep: Keep, raw: sqlite3.Connection, story: Article, reason: Reason
) -> None:
    keep(written(story, "kedua"), reason=Reason.AUTOSAVE)
    keep(written(story, "ketiga"), reason=reason)
    assert (indexed(raw, "kedua"), indexed(raw, "ketiga")) == (0, 1)


def test_another_piece_catches_up_first(keep: Keep, raw: sqlite3.Connection, story: Article) -> None:
    keep(written(story, "kedua"), reason=Reason.AUTOSAVE)
    keep(Article(headline="Pasar pagi"))
    assert indexed(raw, "kedua") == 1
    keep(written(story, "ketiga"), reason=Reason.AUTOSAVE)
    assert indexed(raw, "ketiga") == 1, "it is not the newest any more, so it gets a new place in the list"


def test_a_state_that_changes_meanwhile_is_kept(store: SqlStore, keep: Keep, story: Article) -> None:
    keep(written(story, "kedua"), reason=Reason.AUTOSAVE)
    with store.write() as unit:
        unit.articles.set_state(story.id, State.SUBMITTED, None)
    with store.read() as unit:
        assert unit.articles.count(Filter(search="kedua ", states=(State.SUBMITTED,))) == 1
        assert unit.articles.count(Filter(search="kedua ", states=(State.DRAFT,))) == 0


def test_closing_catches_up(store: SqlStore, keep: Keep, raw: sqlite3.Connection, story: Article) -> None:
    keep(written(story, "kedua"), reason=Reason.AUTOSAVE)
    store.close()
    assert indexed(raw, "kedua") == 1


def test_another_process_and_the_one_after_a_killed_one_find_it(
    folder: Path, clock: Clock, keep: Keep, raw: sqlite3.Connection, story: Article
) -> None:
    keep(written(story, "kedua"), reason=Reason.AUTOSAVE)
    assert indexed(raw, "kedua") == 0
    other = open_store(folder, clock=clock)
    assert found(other, "kedua") == 1
    other.close()


def test_another_process_that_saves_leaves_nothing_behind(
    folder: Path, clock: Clock, keep: Keep, raw: sqlite3.Connection, story: Article
) -> None:
    keep(written(story, "kedua"), reason=Reason.AUTOSAVE)
    other = open_store(folder, clock=clock)
    with other.write() as unit:
        piece = Article(headline="Pasar pagi")
        unit.articles.put(piece, state=State.DRAFT, approval=None, reason=Reason.SAVE, by="Budi")
    assert indexed(raw, "kedua") == 1
    other.close()


def test_what_was_undone_is_caught_up_with_later(
    store: SqlStore, keep: Keep, raw: sqlite3.Connection, story: Article
) -> None:
    keep(written(story, "kedua"), reason=Reason.AUTOSAVE)

    def refused() -> None:
        with store.write() as unit:
            market = Article(headline="Pasar pagi")
            unit.articles.put(market, state=State.DRAFT, approval=None, reason=Reason.SAVE, by="Budi")
            unit.articles.get("tak ada")

    with pytest.raises(UsageError):
        refused()
    assert indexed(raw, "kedua") == 0
    assert found(store, "kedua") == 1


def test_a_piece_that_has_gone_is_not_waited_for(store: SqlStore, keep: Keep, story: Article) -> None:
    keep(written(story, "kedua"), reason=Reason.AUTOSAVE)
    with store.write() as unit:
        unit.articles.trash(story.id)
        unit.articles.purge_trash("9999")
    assert found(store, "kedua") == 0


def test_the_doctor_in_another_window_takes_what_waits_for_no_damage(
    folder: Path, store: SqlStore, keep: Keep, story: Article
) -> None:
    other = open_store(folder)
    assert found(other, "pertama") == 1
    keep(written(story, "kedua"), reason=Reason.AUTOSAVE)
    assert other.examine(lambda done, every: None, repair=False) == []
    other.close()
