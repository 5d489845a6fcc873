"""The write-ahead log is worked off only while nobody can write."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from redaksi.domain.article import Article
from redaksi.store import journal
from redaksi.store.engine import Access, connect
from redaksi.store.store import SqlStore
from tests.store.conftest import Keep


def _log(folder: Path) -> int:
    return (folder / "redaksi.db-wal").stat().st_size


def test_no_connection_checkpoints_by_itself(store: SqlStore, folder: Path) -> None:
    with store.write() as unit:
        assert unit._connection.exec_driver_sql("PRAGMA wal_autocheckpoint").scalar_one() == 0
    with closing(connect(folder / "redaksi.db", Access.WRITE)) as connection:
        assert connection.execute("PRAGMA wal_autocheckpoint").fetchone() == (0,)


def _longest_log(keep: Keep, folder: Path) -> int:
    article = keep(Article(headline="Panjang")).article
    sizes = []
    for _ in range(40):
        keep(replace(article, body=os.urandom(20_000).hex()))
        sizes.append(_log(folder))
    return max(sizes)


def test_the_log_stays_short_while_somebody_writes_on(
    store: SqlStore, keep: Keep, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "LIMIT", 10**9)
    assert _longest_log(keep, folder) > 4_000_000
    size = (folder / "redaksi.db").stat().st_size
    monkeypatch.setattr(journal, "LIMIT", 300_000)
    monkeypatch.setattr(journal, "PAUSE", 0.0)
    store.close()  # the last connection works the log off and takes it away
    assert not (folder / "redaksi.db-wal").exists()
    assert _longest_log(keep, folder) < 2_000_000
    assert (folder / "redaksi.db").stat().st_size > size + 500_000


def test_it_waits_for_a_writer(store: SqlStore, keep: Keep, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(Article(headline="a", body=os.urandom(20_000).hex()))
    monkeypatch.setattr(journal, "LIMIT", 1000)
    file = folder / "redaksi.db"
    with closing(sqlite3.connect(file, isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        assert journal.Journal(file).work_off() is False
        writer.execute("ROLLBACK")
    assert journal.Journal(file).work_off() is True


def test_nobody_can_write_meanwhile(store: SqlStore, keep: Keep, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(Article(headline="a", body=os.urandom(20_000).hex()))
    monkeypatch.setattr(journal, "LIMIT", 1000)
    attempts: list[int] = []

    def connect_and_look(file: Path, access: Access, timeout: float | None = None) -> sqlite3.Connection:
        connection = connect(file, access, timeout)
        if timeout is None:  # the connection that does the work
            connection.set_trace_callback(lambda statement: attempts.append(_try_to_write(file)))
        return connection

    def _try_to_write(file: Path) -> int:
        with closing(connect(file, Access.WRITE, 0.0)) as other:
            try:
                other.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as error:
                return error.sqlite_errorcode
        return 0

    monkeypatch.setattr(journal, "connect", connect_and_look)
    assert journal.Journal(folder / "redaksi.db").work_off() is True
    assert attempts == [sqlite3.SQLITE_BUSY]


def test_what_the_log_holds_is_what_sqlite_says(store: SqlStore, keep: Keep, folder: Path) -> None:
    file = folder / "redaksi.db"
    for number in range(5):
        keep(Article(headline=f"Kabar {number}", body=os.urandom(20_000).hex()))
        keep(Article(headline="satu lagi"))
        held = journal.extent(file)
        with closing(sqlite3.connect(file)) as connection:
            _, frames, done = connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
        assert (held.frames, held.size) == (frames, 4096)
        assert done == frames


def test_the_log_is_not_worked_off_at_every_save(
    store: SqlStore, keep: Keep, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "LIMIT", 500_000)
    log = journal.Journal(folder / "redaksi.db")
    with store.read():  # a reader who stays keeps the log from starting anew
        keep(Article(headline="a", body=os.urandom(400_000).hex()))
        assert [log.work_off() for _ in range(3)] == [True, False, False]
        keep(Article(headline="b"))
        assert log.work_off() is False


def test_where_much_comes_in_at_once_it_is_worked_off_now_and_then_and_never_grows_without_end(
    store: SqlStore, keep: Keep, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "LIMIT", 50_000)
    monkeypatch.setattr(journal, "PAUSE", 3_600.0)
    monkeypatch.setattr(journal, "MOST", 2_000_000)
    log = journal.Journal(folder / "redaksi.db")
    with store.read():  # a reader who stays keeps the log from starting anew
        keep(Article(headline="a", body=os.urandom(100_000).hex()))
        assert log.work_off() is True
        keep(Article(headline="b", body=os.urandom(100_000).hex()))
        assert log.waiting() > 50_000
        assert log.work_off() is False
        keep(Article(headline="c", body=os.urandom(900_000).hex()))
        assert log.work_off() is True


def test_a_log_that_is_not_there_does_not_wait(tmp_path: Path) -> None:
    assert journal.Journal(tmp_path / "none.db").waiting() == 0
    (tmp_path / "short.db-wal").write_bytes(b"x" * 20)
    assert journal.Journal(tmp_path / "short.db").waiting() == 0


def test_looking_at_the_log_keeps_the_locks_of_this_process(store: SqlStore, keep: Keep, folder: Path) -> None:
    """A second process must never find the store unlocked while a transaction of ours is open."""
    with store.write() as unit:
        unit.settings.set("site.name", "Kabar")
        journal.extent(folder / "redaksi.db")
        script = (
            "import sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None, timeout=0)\n"
            "try: c.execute('BEGIN IMMEDIATE')\n"
            "except sqlite3.OperationalError: sys.exit(7)"
        )
        ended = subprocess.run([sys.executable, "-c", script, str(folder / "redaksi.db")], check=False)
        assert ended.returncode == 7
