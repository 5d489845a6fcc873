"""Several processes on one store, and processes that are killed."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from redaksi.domain.article import Article, State
from redaksi.store.file import SCHEMA
from redaksi.store.opening import open_store
from redaksi.store.store import SqlStore
from redaksi.usecases.records import Filter, Reason
from tests.store.conftest import Start

no_kill = pytest.mark.skipif(os.name == "nt", reason="Windows has no kill -9")


def _keep(store: SqlStore, article: Article) -> None:
    with store.write() as unit:
        unit.articles.put(article, state=State.DRAFT, approval=None, reason=Reason.SAVE, by="Rina")


def _write_many(folder: Path, name: str, number: int, ready: Connection) -> None:
    ready.send("go")
    store = open_store(folder)
    for count in range(number):
        _keep(store, Article(headline=f"{name} {count}"))
    store.close()


def test_processes_that_write_at_once_all_succeed(
    folder: Path, start: Start, rounds: Callable[[int, int], int]
) -> None:
    for round_ in range(rounds(5, 200)):
        processes = [start(_write_many, folder, f"{name}{round_}", 20) for name in ("kiri", "kanan")]
        for process in processes:
            process.join(60)
            assert process.exitcode == 0
    store = open_store(folder)
    with store.read() as unit:
        assert unit.articles.count(Filter()) == rounds(5, 200) * 40
        assert unit.articles.count(Filter(search="kiri0")) == 20
    store.close()


def test_processes_that_make_a_store_at_once_share_one(tmp_path: Path, start: Start) -> None:
    for number in range(5):
        folder = tmp_path / str(number)
        processes = [start(_write_many, folder, name, 1) for name in ("a", "b", "c")]
        for process in processes:
            process.join(60)
            assert process.exitcode == 0
        store = open_store(folder)
        with store.read() as unit:
            assert unit.articles.count(Filter()) == 3
        store.close()
        assert sorted(path.name for path in folder.iterdir()) == ["ballast", "redaksi.db"]


def _save_for_ever(folder: Path, acknowledged: Path, ready: Connection) -> None:
    """Save version after version; each that was acknowledged is written down, unbuffered, after the transaction."""
    store = open_store(folder)
    article = Article(id="0b1f6f0e-8f0e-4d57-9a55-1f2a3b4c5d6e", headline="Terus menulis")
    handle = os.open(acknowledged, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    ready.send("go")
    for number in range(1_000_000):
        _keep(store, replace(article, body=f"{number} " + "kata " * (number % 2000)))
        os.write(handle, f"{number}\n".encode())


@no_kill
def test_killed_while_saving_loses_nothing_acknowledged(
    tmp_path: Path, start: Start, rounds: Callable[[int, int], int]
) -> None:
    spread = random.Random(9)
    saved = 0
    for number in range(rounds(20, 1000)):
        folder, acknowledged = tmp_path / f"store-{number}", tmp_path / f"acknowledged-{number}"
        process = start(_save_for_ever, folder, acknowledged)
        time.sleep(spread.uniform(0.0, 0.15))
        process.kill()
        process.join()
        lines = acknowledged.read_text(encoding="ascii").split() if acknowledged.exists() else []
        store = open_store(folder)
        with store.read() as unit:
            piece = unit.articles.find("0b1f6f0e-8f0e-4d57-9a55-1f2a3b4c5d6e")
            revisions = 0 if piece is None else piece.revision
            # The last one may have been kept without its acknowledgement having been written down.
            assert revisions - len(lines) in (0, 1)
            for revision in range(1, revisions + 1):
                body = unit.articles.version("0b1f6f0e-8f0e-4d57-9a55-1f2a3b4c5d6e", revision).body
                assert body.startswith(f"{revision - 1} ")
            assert unit.articles.count(Filter(search="terus")) == min(revisions, 1)
        store.close()
        saved += revisions
    assert saved > 0


def _make(folder: Path, ready: Connection) -> None:
    ready.send("go")
    open_store(folder).close()


@no_kill
def test_killed_while_making_a_store_leaves_none_or_a_whole_one(
    tmp_path: Path, start: Start, rounds: Callable[[int, int], int]
) -> None:
    spread = random.Random(5)
    for number in range(rounds(20, 1000)):
        folder = tmp_path / str(number)
        process = start(_make, folder)
        time.sleep(spread.uniform(0.0, 0.03))
        process.kill()
        process.join()
        store = open_store(folder)
        with store.read() as unit:
            assert unit.articles.count(Filter()) == 0
        store.close()


def _back_up(folder: Path, target: Path, ready: Connection) -> None:
    store = open_store(folder)
    ready.send("go")
    for _ in range(1000):
        store.backup(target)


@no_kill
def test_killed_while_backing_up_leaves_a_whole_backup_or_none(
    tmp_path: Path, start: Start, rounds: Callable[[int, int], int]
) -> None:
    folder, target = tmp_path / "store", tmp_path / "copy" / "store.db"
    target.parent.mkdir()
    store = open_store(folder)
    for number in range(50):
        _keep(store, Article(headline=f"Kabar {number}", body="kata " * 500))
    store.close()
    spread = random.Random(6)
    for _ in range(rounds(10, 200)):
        process = start(_back_up, folder, target)
        time.sleep(spread.uniform(0.0, 0.1))
        process.kill()
        process.join()
        if target.exists():
            restored = open_store(folder)
            from redaksi.store.copies import check_copy

            assert check_copy(target, AssertionError("half a backup")) == SCHEMA  # type: ignore[arg-type]
            restored.close()
