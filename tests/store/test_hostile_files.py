"""A store whose files are not what a store's files are: said in one error, never waited for, nothing touched."""

from __future__ import annotations

import os
import sqlite3
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from redaksi.domain.article import Article
from redaksi.domain.errors import RedaksiError, StoreError, UnreadableError, UsageError
from redaksi.domain.people import Role, User
from redaksi.store.backup import restore_store
from redaksi.store.copies import copy_store
from redaksi.store.opening import open_store
from redaksi.store.store import SqlStore
from redaksi.usecases.records import Filter
from tests.store.conftest import Keep

posix = pytest.mark.skipif(sys.platform == "win32", reason="pipes are POSIX")


def tamper(store: Path, *statements: str) -> None:
    with closing(sqlite3.connect(store / "redaksi.db")) as database, database:
        for statement in statements:
            database.execute(statement)


@posix
def test_a_pipe_in_the_place_of_the_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "redaksi.db")
    with pytest.raises(StoreError, match="store-damaged"):
        open_store(tmp_path)


@posix
def test_a_pipe_is_no_backup(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipa")
    with pytest.raises(UnreadableError, match="not-a-backup"):
        restore_store(tmp_path / "store", tmp_path / "pipa")


def test_a_backup_whose_name_cannot_be_is_said_to_be_unreadable(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="file-failed"):
        restore_store(tmp_path / "store", tmp_path / ("n" * 5000))


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TABLE version",
        "DROP TABLE search",
        "DROP TABLE setting",
        "ALTER TABLE article RENAME COLUMN headline TO title",
        "ALTER TABLE receipt DROP COLUMN path",
    ],
)
def test_a_store_without_one_of_its_tables_or_columns_is_damaged(store: SqlStore, statement: str) -> None:
    store.close()
    tamper(store.folder, statement)
    with pytest.raises(StoreError, match="store-damaged"):
        open_store(store.folder)


def _read_all(store: SqlStore) -> None:
    with store.read() as unit:
        for row in unit.articles.rows(Filter()):
            unit.articles.get(row.id)
            unit.articles.history(row.id)
        unit.users.all()


@pytest.mark.parametrize(
    "statement",
    ["UPDATE article SET state = 'zzz'", "UPDATE version SET reason = 'zzz'", "UPDATE user SET role = 'zzz'"],
)
def test_a_word_that_no_store_writes_is_damage(store: SqlStore, keep: Keep, statement: str) -> None:
    keep(Article(headline="Kapal kandas"))
    with store.write() as unit:
        unit.users.add(User("Rina", Role.EDITOR))
    _read_all(store)
    tamper(store.folder, statement)
    with pytest.raises(StoreError, match="store-damaged"):
        _read_all(store)


def test_a_setting_that_this_machine_does_not_know_has_its_default(store: SqlStore) -> None:
    tamper(
        store.folder,
        "INSERT INTO setting VALUES ('site.timezone', 'Mars/Olympus'), ('site.theme', 'nanti'), ('warna', 'merah')",
    )
    with store.read() as unit:
        assert unit.settings.get("site.timezone") == "Asia/Jakarta"
        assert unit.settings.all()["site.theme"] == "news"
        assert "warna" not in unit.settings.all()


def test_half_a_character_is_told_wherever_it_is_asked_for(store: SqlStore) -> None:
    with pytest.raises(UsageError, match="broken-text"), store.read() as unit:
        unit.users.get("Rina\ud800")
    with pytest.raises(RedaksiError), store.read() as unit:
        unit.articles.resolve("\udcff" * 8)


def test_a_restore_does_not_wait_for_ever(
    store: SqlStore, keep: Keep, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(Article(headline="Kapal kandas"))
    store.backup(tmp_path / "cadangan.db")
    monkeypatch.setattr("redaksi.store.engine.BUSY_TIMEOUT", 0.3)
    began = time.monotonic()
    with closing(sqlite3.connect(store.folder / "redaksi.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="store-busy"):
            restore_store(store.folder, tmp_path / "cadangan.db")
    assert time.monotonic() - began < 30
    with store.read() as unit:
        assert unit.articles.count(Filter()) == 1


def test_what_is_saved_while_a_restore_puts_the_store_aside_is_put_aside_too(
    store: SqlStore, keep: Keep, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(Article(headline="Kapal kandas"))
    store.backup(tmp_path / "cadangan.db")
    copied: list[Path] = []

    def saved_in_between(source: Path, target: Path, *arguments: Any, **options: Any) -> None:
        copy_store(source, target, *arguments, **options)
        copied.append(target)
        if sum(path == target for path in copied) == 1 and source == store.file:
            keep(Article(headline="Disimpan sesaat sebelumnya"))

    monkeypatch.setattr("redaksi.store.backup.copy_store", saved_in_between)
    aside = restore_store(store.folder, tmp_path / "cadangan.db")
    assert aside is not None
    with closing(sqlite3.connect(aside)) as database:
        assert ("Disimpan sesaat sebelumnya",) in database.execute("SELECT headline FROM article").fetchall()
    with store.read() as unit:
        assert unit.articles.count(Filter()) == 1
