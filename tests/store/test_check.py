"""A look through the whole store finds what is wrong with it, and nothing in a sound one."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from redaksi.domain.article import Article
from redaksi.store.check import check
from redaksi.store.store import SqlStore
from tests.fixtures.make_store import fill
from tests.store.conftest import Keep


@pytest.fixture
def filled(store: SqlStore, keep: Keep) -> SqlStore:
    fill(store)
    keep(Article(headline="Satu lagi"))
    return store


def test_a_sound_store_has_no_findings(filled: SqlStore) -> None:
    assert check(filled) == []


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("UPDATE version SET content = x'00' WHERE revision = 2", "damaged-version"),
        (
            "UPDATE version SET sha256 = replace(sha256, substr(sha256, 1, 1), 'x') WHERE revision = 2",
            "damaged-version",
        ),
        ("UPDATE version SET \"by\" = 'Orang Lain' WHERE revision = 2", "author-forged"),
        ('UPDATE version SET "by" = NULL, mark = NULL WHERE revision = 2', "author-forged"),
        ("UPDATE version SET at = '2020-01-01T00:00:00.000Z' WHERE revision = 2", "author-forged"),
        ("UPDATE blob SET data = x'00'", "damaged-photo"),
        ("DELETE FROM blob", "no-photo"),
        ("UPDATE article SET headline = 'Lain' WHERE slug = 'satu-lagi'", "changed-outside"),
        ("UPDATE article SET content_hash = 'x' WHERE slug = 'satu-lagi'", "changed-outside"),
        ("UPDATE article SET published_zone = 'Asia/Jakarta' WHERE slug = 'satu-lagi'", "changed-outside"),
        ("UPDATE article SET revision = 9 WHERE slug = 'satu-lagi'", "lost-version"),
    ],
)
def test_what_is_wrong_is_named_once(filled: SqlStore, statement: str, code: str) -> None:
    with filled.write() as unit:
        unit._connection.exec_driver_sql(statement)
    assert [finding.code for finding in check(filled)] == [code]


def test_a_damaged_structure_is_all_that_is_said(filled: SqlStore) -> None:
    with filled._engine.connect() as connection:
        raw = connection.connection.dbapi_connection
        assert raw is not None
        raw.execute("PRAGMA foreign_keys = OFF")
        raw.execute("DELETE FROM category")
        raw.execute("PRAGMA foreign_keys = ON")
    assert [(fault.code, fault.subject) for fault in check(filled)] == [("store-damaged", str(filled.folder))]


def test_half_made_files_are_told_and_deleted_where_that_was_asked_for(filled: SqlStore) -> None:
    import os

    left, young = filled.folder / ".new-abc.db", filled.folder / ".new-young.db"
    for file in (left, young):
        file.write_bytes(b"x")
    os.utime(left, (0, 0))
    for repair in (False, True):
        faults = filled.examine(lambda _done, _all: None, repair=repair)
        assert [(fault.code, fault.subject, fault.repaired) for fault in faults] == [
            ("leftover-file", ".new-abc.db", repair)
        ]
    assert (left.exists(), young.exists()) == (False, True)
    assert list(filled.examine(lambda _done, _all: None, repair=True)) == []


@pytest.mark.parametrize(
    ("statement", "code", "mended"),
    [
        ("DROP TRIGGER audit_kept", "structure-missing", True),
        ("DROP INDEX ix_article_submitted", "structure-missing", True),
        ("CREATE VIEW lain AS SELECT 1", "structure-foreign", False),
        ("CREATE TABLE lain (x)", "structure-foreign", False),
        ("CREATE INDEX lain ON audit (at)", "structure-foreign", False),
        ("CREATE TRIGGER lain AFTER INSERT ON audit BEGIN DELETE FROM notice; END", "structure-foreign", False),
        ("ALTER TABLE notice ADD COLUMN lain VARCHAR", "structure-changed", False),
        ("UPDATE alembic_version SET version_num = '0006'", "structure-changed", False),
    ],
)
def test_what_the_store_is_made_of_is_looked_at(store: SqlStore, statement: str, code: str, mended: bool) -> None:
    with closing(sqlite3.connect(store.file)) as connection:
        connection.execute(statement)
        connection.commit()
    assert [(fault.code, fault.repaired) for fault in store.examine(lambda done, every: None, repair=True)] == [
        (code, mended)
    ]
    assert bool(check(store)) is not mended


def test_a_trigger_that_does_something_else_is_told(store: SqlStore) -> None:
    with closing(sqlite3.connect(store.file)) as connection:
        connection.execute("DROP TRIGGER audit_fixed")
        connection.execute("CREATE TRIGGER audit_fixed BEFORE UPDATE ON audit BEGIN SELECT 1; END")
        connection.commit()
    assert [fault.code for fault in check(store)] == ["structure-changed"]
