"""Backups are made while the store is in use, are proved by being opened, and can be gone back to."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import sqlite3
import threading
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from redaksi.domain.article import Article, State
from redaksi.domain.errors import RedaksiError, StoreError, UnreadableError
from redaksi.store import backup
from redaksi.store.file import SCHEMA
from redaksi.store.opening import open_store
from redaksi.store.store import SqlStore
from redaksi.usecases.records import Filter, Reason
from tests.store.conftest import Keep

FIXTURE = Path(__file__).parent.parent / "fixtures" / "store-v1" / "redaksi.db"


def _headlines(folder: Path) -> list[str]:
    store = open_store(folder)
    with store.read() as unit:
        rows = unit.articles.rows(Filter())
    store.close()
    return [row.headline for row in rows]


def _as_store(file: Path, folder: Path) -> Path:
    folder.mkdir()
    shutil.copyfile(file, folder / "redaksi.db")
    return folder


def test_a_backup_is_a_store_in_one_file(store: SqlStore, keep: Keep, tmp_path: Path) -> None:
    piece = keep(Article(headline="Kabar"))
    target = tmp_path / "copies" / "senin.db"
    target.parent.mkdir()
    store.backup(target)
    assert [path.name for path in target.parent.iterdir()] == ["senin.db"]
    keep(replace(piece.article, headline="Kabar yang berubah"))
    assert _headlines(_as_store(target, tmp_path / "other")) == ["Kabar"]


def test_a_backup_replaces_an_older_one(store: SqlStore, keep: Keep, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    target.write_text("yang lama", encoding="utf-8")
    keep(Article(headline="Kabar"))
    store.backup(target)
    assert _headlines(_as_store(target, tmp_path / "other")) == ["Kabar"]


def test_a_backup_is_made_while_somebody_writes(store: SqlStore, tmp_path: Path) -> None:
    stop = threading.Event()

    def write() -> None:
        while not stop.is_set():
            with store.write() as unit:
                article = Article(headline="Terus", body="kata " * 500)
                unit.articles.put(article, state=State.DRAFT, approval=None, reason=Reason.SAVE, by=None)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for number in range(5):
            time.sleep(0.02)
            store.backup(tmp_path / f"{number}.db")
    finally:
        stop.set()
        writer.join()
    counts = []
    for number in range(5):
        copy = open_store(_as_store(tmp_path / f"{number}.db", tmp_path / f"store-{number}"))
        with copy.read() as unit:
            counts.append(unit.articles.count(Filter()))
        copy.close()
    assert counts == sorted(counts)
    assert counts[-1] > 0


@pytest.mark.parametrize(
    ("name", "code"), [("none/copy.db", "backup-parent-missing"), ("store/redaksi.db", "backup-itself")]
)
def test_a_place_that_will_not_do(store: SqlStore, tmp_path: Path, name: str, code: str) -> None:
    with pytest.raises(RedaksiError) as caught:
        store.backup(tmp_path / name)
    assert caught.value.code == code
    with store.read() as unit:
        assert unit.articles.count(Filter()) == 0


def test_a_damaged_store_is_not_backed_up_over_a_good_backup(store: SqlStore, keep: Keep, tmp_path: Path) -> None:
    keep(Article(headline="Kabar"))
    store.backup(tmp_path / "copy.db")
    good = (tmp_path / "copy.db").read_bytes()
    with store.write() as unit:
        unit._connection.exec_driver_sql("UPDATE version SET content = x'00'")
    with pytest.raises(StoreError) as caught:
        store.backup(tmp_path / "copy.db")
    assert caught.value.code == "backup-damaged"
    assert (tmp_path / "copy.db").read_bytes() == good
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy.db", "store"]


class TestDaily:
    def test_one_a_day(self, store: SqlStore, folder: Path) -> None:
        made = backup.daily(store, dt.date(2026, 3, 2))
        assert made == folder / "backups" / "redaksi-2026-03-02.db"
        assert backup.daily(store, dt.date(2026, 3, 2)) is None
        assert backup.daily(store, dt.date(2026, 3, 3)) is not None
        assert len(backup.available(folder)) == 2

    def test_fourteen_are_kept_and_those_before_a_migration_besides(self, store: SqlStore, folder: Path) -> None:
        (folder / "backups").mkdir()
        (folder / "backups" / "redaksi-schema-1-20260101T000000000000Z.db").write_bytes(b"")
        for day in range(20):
            backup.daily(store, dt.date(2026, 3, 1) + dt.timedelta(days=day))
        names = sorted(path.name for path in (folder / "backups").iterdir())
        assert len(names) == 15
        assert (names[0], names[-2]) == ("redaksi-2026-03-07.db", "redaksi-2026-03-20.db")

    def test_a_clock_that_was_set_back_costs_no_backup(self, store: SqlStore, folder: Path) -> None:
        for day in range(20):
            backup.daily(store, dt.date(2036, 3, 1) + dt.timedelta(days=day))
        made = backup.daily(store, dt.date(2026, 3, 2))
        assert made is not None
        assert made.exists()
        assert backup.daily(store, dt.date(2026, 3, 2)) is None
        assert len(list((folder / "backups").iterdir())) == 14

    def test_a_file_in_the_place_of_the_folder_is_told(self, store: SqlStore, folder: Path) -> None:
        (folder / "backups").write_bytes(b"")
        with pytest.raises(StoreError, match="store-unusable"):
            backup.daily(store, dt.date(2026, 3, 2))

    def test_none_of_a_read_only_store(self, store: SqlStore, folder: Path) -> None:
        reader = open_store(folder, read_only=True)
        assert backup.daily(reader, dt.date(2026, 3, 2)) is None
        reader.close()
        assert not (folder / "backups").exists()


class TestRestore:
    def test_goes_back_and_keeps_what_was_there(
        self, store: SqlStore, keep: Keep, tmp_path: Path, folder: Path
    ) -> None:
        piece = keep(Article(headline="Dulu"))
        store.backup(tmp_path / "copy.db")
        keep(replace(piece.article, headline="Kini"))
        keep(Article(headline="Tambahan"))
        aside = backup.restore_store(folder, tmp_path / "copy.db")
        assert aside is not None
        assert _headlines(folder) == ["Dulu"]
        assert _headlines(_as_store(aside, tmp_path / "before")) == ["Tambahan", "Kini"]

    def test_reaches_a_window_that_is_open(self, store: SqlStore, keep: Keep, tmp_path: Path, folder: Path) -> None:
        piece = keep(Article(headline="Dulu"))
        store.backup(tmp_path / "copy.db")
        keep(replace(piece.article, headline="Kini"))
        backup.restore_store(folder, tmp_path / "copy.db")
        with store.read() as unit:
            assert unit.articles.get(piece.article.id).article.headline == "Dulu"
            assert unit.articles.count(Filter(search="dulu")) == 1
        keep(replace(piece.article, headline="Sesudah"))
        assert _headlines(folder) == ["Sesudah"]

    def test_into_a_folder_without_a_store(self, tmp_path: Path) -> None:
        assert backup.restore_store(tmp_path / "new", FIXTURE) is None
        assert len(_headlines(tmp_path / "new")) == 3

    def test_of_an_older_backup_brings_it_up_to_date(self, store: SqlStore, folder: Path) -> None:
        backup.restore_store(folder, FIXTURE)
        with store.read() as unit:
            assert unit.articles.count(Filter(search="jembatan")) == 1
            assert unit._connection.exec_driver_sql("PRAGMA user_version").scalar_one() == SCHEMA

    def test_in_place_of_a_damaged_store(self, store: SqlStore, keep: Keep, tmp_path: Path, folder: Path) -> None:
        keep(Article(headline="Selamat"))
        store.backup(tmp_path / "copy.db")
        store.close()
        (folder / "redaksi.db").write_bytes(b"rusak" * 1000)
        aside = backup.restore_store(folder, tmp_path / "copy.db")
        assert aside is not None
        assert aside.read_bytes() == b"rusak" * 1000
        assert _headlines(folder) == ["Selamat"]

    def test_in_place_of_a_store_with_a_damaged_version(
        self, store: SqlStore, keep: Keep, tmp_path: Path, folder: Path
    ) -> None:
        keep(Article(headline="Selamat"))
        store.backup(tmp_path / "copy.db")
        with store.write() as unit:
            unit._connection.exec_driver_sql("UPDATE version SET content = x'00'")
        store.close()
        assert backup.restore_store(folder, tmp_path / "copy.db") is not None
        assert _headlines(folder) == ["Selamat"]

    @pytest.mark.parametrize("content", [b"", b"halo", b"SQLite format 3\0" + b"x" * 5000, os.urandom(9000)], ids=len)
    def test_refuses_garbage(self, store: SqlStore, keep: Keep, tmp_path: Path, folder: Path, content: bytes) -> None:
        keep(Article(headline="Selamat"))
        (tmp_path / "copy.db").write_bytes(content)
        with pytest.raises(UnreadableError) as caught:
            backup.restore_store(folder, tmp_path / "copy.db")
        assert caught.value.code == "not-a-backup"
        assert _headlines(folder) == ["Selamat"]
        assert not list(folder.glob("redaksi-before*"))

    def test_refuses_a_half_backup(self, store: SqlStore, keep: Keep, tmp_path: Path, folder: Path) -> None:
        keep(Article(headline="Selamat"))
        copy = tmp_path / "copy.db"
        store.backup(copy)
        os.truncate(copy, copy.stat().st_size // 2)
        with pytest.raises(UnreadableError) as caught:
            backup.restore_store(folder, copy)
        assert caught.value.code == "not-a-backup"

    def test_refuses_a_backup_with_a_flipped_bit(
        self, store: SqlStore, keep: Keep, tmp_path: Path, folder: Path
    ) -> None:
        keep(Article(headline="Selamat"))
        copy = tmp_path / "copy.db"
        store.backup(copy)
        with closing(sqlite3.connect(copy)) as connection:
            connection.execute("UPDATE version SET sha256 = replace(sha256, substr(sha256, 1, 1), 'x')")
            connection.commit()
        with pytest.raises(UnreadableError):
            backup.restore_store(folder, copy)

    @pytest.mark.parametrize(
        ("name", "code"),
        [("none.db", "no-such-file"), ("store/redaksi.db", "restore-itself"), ("newer.db", "store-newer")],
    )
    def test_refuses_what_makes_no_sense(
        self, store: SqlStore, tmp_path: Path, folder: Path, name: str, code: str
    ) -> None:
        store.backup(tmp_path / "newer.db")
        with closing(sqlite3.connect(tmp_path / "newer.db")) as connection:
            connection.execute(f"PRAGMA user_version = {SCHEMA + 1}")
        with pytest.raises(RedaksiError) as caught:
            backup.restore_store(folder, tmp_path / name)
        assert caught.value.code == code

    def test_refuses_folders_as_opening_does(self, store: SqlStore, tmp_path: Path) -> None:
        store.backup(tmp_path / "copy.db")
        (tmp_path / "file").write_text("x", encoding="utf-8")
        for folder, code in ((tmp_path / "a" / "b", "store-parent-missing"), (tmp_path / "file", "store-not-folder")):
            with pytest.raises(StoreError) as caught:
                backup.restore_store(folder, tmp_path / "copy.db")
            assert caught.value.code == code


def test_leftovers_of_killed_processes_are_swept_once_they_are_old(folder: Path) -> None:
    open_store(folder).close()
    names = [
        ".new-abc.db",
        ".redaksi.db.12.restored",
        ".redaksi.db.12.restored-journal",
        ".redaksi-2026-03-02.db.7.new",
    ]
    for name in names:
        (folder / name).write_bytes(b"half")
    open_store(folder).close()
    assert all((folder / name).exists() for name in names)
    for name in names:
        os.utime(folder / name, (0, 0))
    open_store(folder).close()
    assert not any((folder / name).exists() for name in names)
