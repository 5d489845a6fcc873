"""Opening a store: made where missing, refused in one sentence where it cannot be used."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from redaksi.domain.article import Article, State
from redaksi.domain.errors import StoreError
from redaksi.store import folders
from redaksi.store.file import SCHEMA
from redaksi.store.opening import open_store
from redaksi.usecases.records import Filter, Reason


def _code(folder: Path, *, read_only: bool = False) -> str:
    with pytest.raises(StoreError) as caught:
        open_store(folder, read_only=read_only)
    return caught.value.code


def _one_story(folder: Path) -> str:
    store = open_store(folder)
    with store.write() as unit:
        article = Article(headline="Kabar dari gudang")
        unit.articles.put(article, state=State.DRAFT, approval=None, reason=Reason.SAVE, by=None)
    store.close()
    return article.id


def _headlines(folder: Path, *, read_only: bool = False) -> list[str]:
    store = open_store(folder, read_only=read_only)
    with store.read() as unit:
        rows = unit.articles.rows(Filter())
    store.close()
    return [row.headline for row in rows]


def test_a_missing_folder_is_made(folder: Path) -> None:
    _one_story(folder)
    assert _headlines(folder) == ["Kabar dari gudang"]
    assert sorted(path.name for path in folder.iterdir()) == ["ballast", "redaksi.db"]


def test_names_with_any_character_work(tmp_path: Path) -> None:
    folder = tmp_path / "naskah %20?#&'ü ☕"
    _one_story(folder)
    assert _headlines(folder) == ["Kabar dari gudang"]


def test_a_missing_parent_is_an_error(tmp_path: Path) -> None:
    assert _code(tmp_path / "tidak" / "ada") == "store-parent-missing"
    assert list(tmp_path.iterdir()) == []


def test_a_file_in_its_place_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "store").write_text("surat", encoding="utf-8")
    assert _code(tmp_path / "store") == "store-not-folder"
    assert (tmp_path / "store").read_text(encoding="utf-8") == "surat"
    assert _code(tmp_path / "store" / "under") == "store-parent-missing"


def test_a_newer_schema_is_refused_and_left_alone(folder: Path) -> None:
    _one_story(folder)
    with closing(sqlite3.connect(folder / "redaksi.db")) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    before = (folder / "redaksi.db").read_bytes()
    assert _code(folder) == "store-newer"
    assert (folder / "redaksi.db").read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"x", b"SQLite format 3\0", os.urandom(5000)], ids=len)
def test_garbage_is_refused_and_left_alone(folder: Path, content: bytes) -> None:
    folder.mkdir()
    (folder / "redaksi.db").write_bytes(content)
    assert _code(folder) == "store-damaged"
    assert (folder / "redaksi.db").read_bytes() == content


def test_a_database_of_another_program_is_refused(folder: Path) -> None:
    folder.mkdir()
    with closing(sqlite3.connect(folder / "redaksi.db")) as connection:
        connection.execute("CREATE TABLE article (id)")
    assert _code(folder) == "store-damaged"


def test_a_folder_of_the_files_name_is_refused(folder: Path) -> None:
    (folder / "redaksi.db").mkdir(parents=True)
    assert _code(folder) == "store-damaged"


@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_a_file_that_was_cut_off_is_refused(folder: Path, share: float) -> None:
    _one_story(folder)
    file = folder / "redaksi.db"
    os.truncate(file, int(file.stat().st_size * share))
    assert _code(folder) == "store-damaged"


def test_an_overwritten_page_is_noticed(folder: Path) -> None:
    _one_story(folder)
    file = folder / "redaksi.db"
    pages = file.stat().st_size // 4096
    damaged = 0
    for page in range(1, pages, 7):
        copy = folder.parent / f"copy-{page}"
        shutil.copytree(folder, copy)
        with (copy / "redaksi.db").open("rb+") as handle:
            handle.seek(page * 4096)
            handle.write(b"\xa5" * 4096)
        damaged += _code(copy) == "store-damaged"
    assert damaged == len(range(1, pages, 7))


class TestReadOnly:
    def test_asked_for(self, folder: Path) -> None:
        _one_story(folder)
        store = open_store(folder, read_only=True)
        assert store.read_only
        assert [notice.code for notice in store.notices] == ["store-opened-read-only"]
        with pytest.raises(StoreError) as caught, store.write():
            pytest.fail("a read-only store must not be written to")
        assert caught.value.code == "store-read-only"
        store.close()
        assert _headlines(folder, read_only=True) == ["Kabar dari gudang"]

    def test_never_makes_a_store(self, folder: Path) -> None:
        assert _code(folder, read_only=True) == "store-missing"
        assert not folder.exists()

    def test_a_write_protected_folder_is_read(self, folder: Path) -> None:
        _one_story(folder)
        (folder / "redaksi.db").chmod(0o444)
        folder.chmod(0o555)
        try:
            store = open_store(folder)
            assert store.read_only
            assert _headlines(folder) == ["Kabar dari gudang"]
            store.backup(folder.parent / "copy.db")
            store.close()
            assert sorted(path.name for path in folder.iterdir()) == ["ballast", "redaksi.db"]
        finally:
            folder.chmod(0o755)

    def test_what_still_stands_in_the_journal_is_read_too(self, folder: Path) -> None:
        """A stick that was pulled out, or a program that was killed, leaves work in the write-ahead log."""
        _one_story(folder)
        store = open_store(folder)
        with store.write() as unit:
            late = Article(headline="Baru di jurnal")
            unit.articles.put(late, state=State.DRAFT, approval=None, reason=Reason.SAVE, by=None)
        stick = folder.parent / "stick"
        shutil.copytree(folder, stick, ignore=shutil.ignore_patterns("*-shm"))
        store.close()
        assert (stick / "redaksi.db-wal").stat().st_size > 0
        stick.chmod(0o555)
        try:
            before = {path: path.read_bytes() for path in stick.iterdir()}
            assert _headlines(stick) == ["Baru di jurnal", "Kabar dari gudang"]
            assert {path: path.read_bytes() for path in stick.iterdir()} == before
        finally:
            stick.chmod(0o755)

    @pytest.mark.parametrize("protected", [True, False])
    def test_an_older_store_is_read_without_touching_it(self, folder: Path, protected: bool) -> None:
        shutil.copytree(Path(__file__).parent.parent / "fixtures" / "store-v1", folder)
        before = (folder / "redaksi.db").read_bytes()
        folder.chmod(0o555 if protected else 0o755)
        try:
            assert len(_headlines(folder, read_only=True)) == 3
            assert (folder / "redaksi.db").read_bytes() == before
        finally:
            folder.chmod(0o755)


def test_a_lock_that_is_held_is_waited_for_and_then_explained(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("redaksi.store.engine.BUSY_TIMEOUT", 0.2)
    _one_story(folder)
    store = open_store(folder)
    with closing(sqlite3.connect(folder / "redaksi.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError) as caught, store.write():
            pytest.fail("somebody else is writing")
        assert caught.value.code == "store-busy"
        with store.read() as unit:
            assert unit.articles.count(Filter()) == 1
        other.execute("ROLLBACK")
    with store.write() as unit:
        unit.settings.set("site.name", "sesudahnya")
    store.close()


class TestSharedFolders:
    @pytest.mark.parametrize("name", ["Dropbox", "OneDrive - Kantor", "Google Drive", "iCloudDrive"])
    def test_a_synchronised_folder_has_no_shared_memory(self, tmp_path: Path, name: str) -> None:
        folder = tmp_path / name / "naskah"
        folder.parent.mkdir()
        _one_story(folder)
        store = open_store(folder)
        assert [notice.code for notice in store.notices] == ["store-synchronised"]
        with store.write() as unit:
            unit.settings.set("site.name", "x")
            assert unit._connection.exec_driver_sql("PRAGMA journal_mode").scalar_one() == "delete"
        assert not (folder / "redaksi.db-wal").exists()
        store.close()

    def test_a_store_that_is_moved_there_and_back_changes_with_its_place(self, tmp_path: Path) -> None:
        _one_story(tmp_path / "store")
        (tmp_path / "Dropbox").mkdir()
        for source, target, mode in (("store", "Dropbox/store", "delete"), ("Dropbox/store", "store", "wal")):
            (tmp_path / source).rename(tmp_path / target)
            store = open_store(tmp_path / target)
            with store.read() as unit:
                assert unit._connection.exec_driver_sql("PRAGMA journal_mode").scalar_one() == mode
            store.close()

    def test_an_ordinary_folder_uses_the_write_ahead_log(self, folder: Path) -> None:
        _one_story(folder)
        store = open_store(folder)
        assert store.notices == ()
        with store.write() as unit:
            pragmas = {
                name: unit._connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
                for name in ("journal_mode", "foreign_keys", "synchronous")
            }
        store.close()
        assert pragmas == {"journal_mode": "wal", "foreign_keys": 1, "synchronous": 2}

    @pytest.mark.parametrize(
        ("kind", "network"),
        [("nfs4", True), ("cifs", True), ("fuse.sshfs", True), ("ext4", False), ("fuseblk", False), ("btrfs", False)],
    )
    def test_the_file_system_that_is_nearest_counts(self, tmp_path: Path, kind: str, network: bool) -> None:
        mounts = tmp_path / "mounts"
        mounts.write_text(
            "/dev/sda1 / ext4 rw 0 0\n"
            f"server:/berkas /mnt/ruang\\040redaksi {kind} rw 0 0\n"
            "tmpfs /mnt/lain tmpfs rw 0 0\n",
            encoding="utf-8",
        )
        found = folders._file_system(Path("/mnt/ruang redaksi/naskah"), mounts)
        assert found == kind
        assert folders._is_network(found) is network
        assert folders._file_system(Path("/mnt/ruang"), mounts) == "ext4"


def test_opening_imports_no_migration_tools(folder: Path) -> None:
    """Alembic costs more than half a second: only a store that is behind may ask for it."""
    _one_story(folder)
    script = (
        "import sys, pathlib; from redaksi.store.opening import open_store;"
        f"store = open_store(pathlib.Path({str(folder)!r})); store.close();"
        "print([name for name in sys.modules if name.split('.')[0] in ('alembic', 'mako', 'PySide6', 'jinja2')])"
    )
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    assert done.stdout.strip() == "[]"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_parent_that_may_not_be_written_to(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    try:
        assert _code(tmp_path / "store") == "store-unusable"
    finally:
        tmp_path.chmod(0o755)


def test_trouble_with_files_is_told_in_one_sentence(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("redaksi.store.schema.tempfile.mkstemp", refuse)
    assert _code(folder) == "store-unusable"
