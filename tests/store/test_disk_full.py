"""A full disk: said in one sentence, nothing half written, everything kept before still there."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from redaksi.domain.article import Article, State
from redaksi.domain.errors import StoreError
from redaksi.store.opening import open_store
from redaksi.store.store import SqlStore
from redaksi.usecases.records import Filter, Reason

_SIZE = 3_000_000


@pytest.fixture
def small_disk() -> Iterator[Path]:
    """A file system of 3 MB, where this process may mount one."""
    disk = Path(tempfile.mkdtemp(prefix="redaksi-disk-"))
    command = ["mount", "-t", "tmpfs", "-o", f"size={_SIZE}", "tmpfs", str(disk)]
    if sys.platform != "linux" or subprocess.run(command, capture_output=True, check=False).returncode != 0:
        disk.rmdir()
        pytest.skip("a small file system can only be mounted by root on Linux")
    yield disk
    subprocess.run(["umount", "--lazy", str(disk)], check=True)  # lazy: a failed test may have left a store open
    disk.rmdir()


def _leave(disk: Path, free: int) -> Path:
    """Fill the disk up to `free` bytes."""
    filler = disk / "filler"
    filler.unlink(missing_ok=True)
    status = os.statvfs(disk)
    filler.write_bytes(b"\0" * max(0, status.f_bavail * status.f_frsize - free))
    return filler


def _put(store: SqlStore, article: Article) -> None:
    with store.write() as unit:
        unit.articles.put(article, state=State.DRAFT, approval=None, reason=Reason.SAVE, by=None)


def _sound(store: SqlStore) -> bool:
    with store.read() as unit:
        return unit._connection.exec_driver_sql("PRAGMA integrity_check").scalar_one() == "ok"


def test_saving_keeps_what_was_kept(small_disk: Path, rounds: Callable[[int, int], int]) -> None:
    article = Article(headline="Penuh", body="awal")
    store = open_store(small_disk / "store")
    _put(store, article)
    steps = rounds(5, 100)
    for step in range(steps):
        filler = _leave(small_disk, 4096 + step * 200_000 // steps)
        longer = replace(article, body=os.urandom(300_000).hex())
        with pytest.raises(StoreError) as caught:
            _put(store, longer)
        assert caught.value.code == "disk-full"
        with store.read() as unit:
            assert unit.articles.get(article.id).article.body == article.body
            assert len(unit.articles.history(article.id)) == step + 1
        filler.unlink()
        article = replace(article, body=f"ada tempat lagi {step}")
        _put(store, article)
        with store.read() as unit:
            article = unit.articles.get(article.id).article
    assert _sound(store)
    store.close()


def test_opening_and_making(small_disk: Path) -> None:
    filler = _leave(small_disk, 16_384)
    with pytest.raises(StoreError) as caught:
        open_store(small_disk / "store")
    assert caught.value.code == "disk-full"
    assert not list((small_disk / "store").iterdir())
    filler.unlink()
    store = open_store(small_disk / "store")
    _put(store, Article(headline="a"))
    store.close()
    assert (small_disk / "store" / "ballast").exists() is False, "a disk this small has no room for ballast"
    _leave(small_disk, 600_000)
    (small_disk / "store" / "ballast").write_bytes(os.urandom(512 * 1024))
    _leave(small_disk, 0)
    store = open_store(small_disk / "store")
    with store.read() as unit:
        assert [row.headline for row in unit.articles.rows(Filter())] == ["a"]
    assert not (small_disk / "store" / "ballast").exists()
    store.close()


def test_the_ballast_makes_room_for_throwing_things_away(small_disk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("redaksi.store.ballast._ROOM", 1_000_000)
    store = open_store(small_disk / "store")
    article = Article(headline="a")
    _put(store, article)
    assert (small_disk / "store" / "ballast").stat().st_size == 512 * 1024
    _leave(small_disk, 0)
    with pytest.raises(StoreError) as caught:
        _put(store, replace(article, body=os.urandom(100_000).hex()))
    assert caught.value.code == "disk-full"
    with store.write() as unit:
        unit.articles.trash(article.id)
        unit.articles.purge_trash("9999")
    with store.read() as unit:
        assert unit.articles.find(article.id) is None
    store.close()


def test_a_backup_leaves_no_half_file(small_disk: Path) -> None:
    store = open_store(small_disk / "store")
    _put(store, Article(headline="a", body=os.urandom(200_000).hex()))
    target = small_disk / "copy.db"
    store.backup(target)
    good = target.read_bytes()
    filler = _leave(small_disk, 100_000)
    with pytest.raises(StoreError) as caught:
        store.backup(target)
    assert caught.value.code == "disk-full"
    assert target.read_bytes() == good
    assert sorted(path.name for path in small_disk.iterdir()) == ["copy.db", "filler", "store"]
    filler.unlink()
    store.close()
