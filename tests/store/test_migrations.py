"""Old stores are brought up to date, whole or not at all."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from redaksi.domain.article import State
from redaksi.domain.errors import StoreError
from redaksi.store import schema, structure
from redaksi.store.check import check
from redaksi.store.engine import Access, connect
from redaksi.store.file import SCHEMA
from redaksi.store.migrating import migrate
from redaksi.store.opening import open_store
from redaksi.usecases.records import Filter, Reason
from tests.fixtures.make_store import PIXEL, full_article
from tests.store.conftest import Start

FIXTURES = Path(__file__).parent.parent / "fixtures"
BRIDGE = "0b1f6f0e-8f0e-4d57-9a55-1f2a3b4c5d6e"


def _old_store(folder: Path, number: int = 1) -> Path:
    shutil.copytree(FIXTURES / f"store-v{number}", folder)
    return folder / "redaksi.db"


def _objects(file: Path) -> dict[tuple[str, str], str]:
    """Every table, index and trigger with its columns, whatever way it was written."""
    with closing(connect(file, Access.READ)) as connection:
        return {key: thing.said for key, thing in structure.things(connection).items()}


def test_a_new_store_and_a_migrated_one_have_the_same_schema(tmp_path: Path) -> None:
    schema.create(tmp_path / "new.db")
    old = _old_store(tmp_path / "old")
    migrate(old, lambda number: None)
    assert _objects(tmp_path / "new.db") == _objects(old)


def test_the_models_and_the_migrations_agree(tmp_path: Path) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext
    from sqlalchemy import StaticPool, create_engine

    from redaksi.store.tables import METADATA

    old = _old_store(tmp_path / "old")
    migrate(old, lambda number: None)
    with closing(connect(old, Access.READ)) as raw:
        engine = create_engine("sqlite://", creator=lambda: raw, poolclass=StaticPool)
        with engine.connect() as connection:
            options = {"include_object": lambda thing, name, kind, reflected, other: not name.startswith("search")}
            context = MigrationContext.configure(connection, opts=options)
            assert compare_metadata(context, METADATA) == []


def test_every_released_schema_has_a_fixture_that_opens(tmp_path: Path) -> None:
    released = sorted(path.name for path in FIXTURES.glob("store-v*"))
    assert released[0] == "store-v1"
    for name in released:
        shutil.copytree(FIXTURES / name, tmp_path / name)
        store = open_store(tmp_path / name)
        with store.read() as unit:
            assert unit.articles.count(Filter()) == 3
        store.close()


def test_nothing_of_an_old_store_is_lost(folder: Path) -> None:
    _old_store(folder)
    store = open_store(folder)
    with store.read() as unit:
        piece = unit.articles.get(BRIDGE)
        first = unit.articles.version(BRIDGE, 1)
        assert (piece.state, piece.revision) == (State.APPROVED, 2)
        assert piece.approval is not None
        assert piece.approval.content_hash == piece.content_hash
        assert [entry.reason for entry in unit.articles.history(BRIDGE)] == [Reason.SUBMIT, Reason.AUTOSAVE]
        expected = full_article(piece.article.media[0].sha256)
        assert (first.body, first.updates, first.related) == (expected.body, expected.updates, expected.related)
        assert piece.article.body.startswith(first.body)
        assert unit.photos.get(piece.article.media[0].sha256) == PIXEL
        assert [user.name for user in unit.users.all()] == ["Budi Santosa", "Rina Wulandari"]
        assert unit.settings.get("site.name") == "Kabar Semayang"
        assert unit.receipts.of(BRIDGE)[0].path == "/situs/jembatan.html"
        assert unit.audit.of(BRIDGE)[0].detail == {"revision": 2}
        assert [category.name for category in unit.categories.all()] == ["Daerah", "Ekonomi"]
    store.close()


def test_old_pieces_are_found_by_search(folder: Path) -> None:
    _old_store(folder)
    store = open_store(folder)
    with store.read() as unit:
        found = {
            typed: [row.id for row in unit.articles.rows(Filter(search=typed, states=states, category=category))]
            for typed, states, category in (
                ("jembatan", (State.APPROVED,), "daerah"),
                ("wulandari", (), None),
                ("jembatan ", (State.DRAFT,), None),
            )
        }
        assert unit.articles.count(Filter(search="nelayan", category="ekonomi")) == 2
        assert unit.articles.count(Filter(search="nelayan", trashed=True)) == 1
    assert found == {"jembatan": [BRIDGE], "wulandari": [BRIDGE], "jembatan ": []}
    store.close()


def test_a_backup_is_made_before(folder: Path) -> None:
    before = _old_store(folder).read_bytes()
    open_store(folder).close()
    (backup,) = (folder / "backups").iterdir()
    with closing(connect(backup, Access.FROZEN)) as copy, closing(sqlite3.connect(":memory:")) as old:
        old.deserialize(before)
        assert list(copy.iterdump()) == list(old.iterdump())
        assert copy.execute("PRAGMA user_version").fetchone() == (1,)


def test_a_damaged_version_does_not_keep_a_store_from_being_opened(folder: Path) -> None:
    with closing(sqlite3.connect(_old_store(folder))) as connection:
        connection.execute("UPDATE version SET content = x'00' WHERE article_id = ? AND revision = 2", (BRIDGE,))
        connection.commit()
    store = open_store(folder)
    with store.read() as unit:
        assert unit.articles.count(Filter()) == 3
        with pytest.raises(StoreError) as caught:
            unit.articles.get(BRIDGE)
        assert caught.value.code == "damaged-version"
        assert unit.articles.version(BRIDGE, 1).headline.startswith("Jembatan")
    store.close()


def test_a_migration_that_fails_changes_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = _old_store(folder)
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE search (in_the_way)")
        before = list(connection.iterdump())
    with pytest.raises(Exception, match="search"):
        open_store(folder)
    with closing(sqlite3.connect(file)) as connection:
        assert list(connection.iterdump()) == before
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)


def test_two_processes_that_migrate_at_once_do_it_once(folder: Path) -> None:
    file = _old_store(folder)
    calls: list[int] = []
    migrate(file, calls.append)
    migrate(file, calls.append)
    assert calls == [1]


def _open(folder: Path, ready: Connection) -> None:
    ready.send("go")
    open_store(folder).close()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no kill -9")
def test_killed_while_migrating_leaves_the_old_schema_or_the_new(
    tmp_path: Path, rounds: Callable[[int, int], int], start: Start
) -> None:
    spread = random.Random(4)
    schemas = []
    for number in range(rounds(20, 1000)):
        folder = tmp_path / str(number)
        file = _old_store(folder)
        process = start(_open, folder)
        time.sleep(spread.uniform(0.0, 0.06))
        process.kill()
        process.join()
        with closing(connect(file, Access.WRITE)) as connection:
            schemas += connection.execute("PRAGMA user_version").fetchone()
        store = open_store(folder)
        with store.read() as unit:
            assert unit.articles.count(Filter(search="jembatan")) == 1
            assert unit.articles.get(BRIDGE).revision == 2
        store.close()
        assert _objects(file) == _objects(tmp_path / "0" / "redaksi.db")
    assert set(schemas) <= {1, SCHEMA}
    assert 1 in schemas, "no process was killed in time: the wait is too long for this machine"


def test_a_present_store_that_says_it_is_an_old_one_is_not_sealed_anew(tmp_path: Path) -> None:
    open_store(tmp_path / "store").close()
    with closing(sqlite3.connect(tmp_path / "store" / "redaksi.db")) as connection:
        connection.execute("INSERT INTO setting VALUES ('site.name', 'Palsu')")
        connection.execute(f"PRAGMA user_version = {SCHEMA - 1}")
        connection.commit()
    with pytest.raises(StoreError, match="store-damaged"):
        open_store(tmp_path / "store")


def test_a_store_that_was_migrated_is_sealed(tmp_path: Path) -> None:
    store = open_store(_old_store(tmp_path / "old").parent)
    assert check(store) == []
    with closing(sqlite3.connect(store.file)) as connection:
        connection.execute("UPDATE setting SET value = 'Palsu'")
        connection.commit()
    assert {fault.params["table"] for fault in check(store)} == {"setting"}
    store.close()
