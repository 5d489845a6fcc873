"""Commands killed at any moment: the store opens whole, and no half file stands under a name that means something."""

from __future__ import annotations

import random
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Terminal

PIECES = 12
Rounds = Callable[[int, int], int]


def kill_within(seconds: tuple[float, float], store: Path, *arguments: str | Path) -> None:
    """Start a command and end it as a power cut would, some time between its first and its last deed."""
    command = [sys.executable, "-m", "redaksi", "--store", str(store), *map(str, arguments)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        time.sleep(random.uniform(*seconds))
        process.kill()


def took(work: Callable[[], object]) -> tuple[float, float]:
    """The time that `work` takes in a process of its own, less what it takes to start one."""
    began = time.monotonic()
    work()
    return 0.2, time.monotonic() - began


def assert_whole(store: Path) -> int:
    """How many pieces there are, once everything about them is in place."""
    with closing(sqlite3.connect(store / "redaksi.db")) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        (pieces,) = database.execute("SELECT count(*) FROM article").fetchone()
        (versions,) = database.execute("SELECT count(DISTINCT article_id) FROM version").fetchone()
        assert pieces == versions
    return int(pieces)


def run(store: Path, *arguments: str | Path) -> None:
    command = [sys.executable, "-m", "redaksi", "--store", str(store), *map(str, arguments)]
    subprocess.run(command, check=True, capture_output=True)


@pytest.fixture
def mail(tmp_path: Path) -> Path:
    """A folder of stories that take a moment to take in."""
    folder = tmp_path / "kiriman"
    folder.mkdir()
    for number in range(PIECES):
        text = "\n\n".join(f"Paragraf {number}-{part} tentang kapal yang kandas." for part in range(60))
        (folder / f"{number:02}.md").write_text(f"# Berita {number}\n\n{text}\n", encoding="utf-8")
    return folder


@pytest.fixture
def full(redaksi: Terminal, mail: Path) -> Path:
    """A store with all of those stories."""
    redaksi("import", mail)
    return redaksi.store


def test_killed_while_importing(redaksi: Terminal, mail: Path, tmp_path: Path, rounds: Rounds) -> None:
    redaksi("users", "add", "Rina", "--role", "journalist")
    empty = redaksi.store
    timing = took(lambda: run(tmp_path / "waktu", "import", mail))
    for number in range(rounds(20, 1000)):
        store = tmp_path / f"toko-{number}"
        shutil.copytree(empty, store)
        kill_within(timing, store, "import", mail)
        redaksi.store = store
        assert redaksi.json("list")["total"] == assert_whole(store) <= PIECES
        shutil.rmtree(store)  # a thousand of them would fill a disk


def test_killed_while_exporting(redaksi: Terminal, full: Path, tmp_path: Path, rounds: Rounds) -> None:
    ids = [row["id"] for row in redaksi.json("list", "--limit", "100")["articles"]]
    export = ("export", *ids, "--format", "html", "--to")
    timing = took(lambda: run(full, *export, tmp_path / "utuh"))
    whole = {file.name: file.read_bytes() for file in (tmp_path / "utuh").iterdir()}
    assert len(whole) == PIECES
    for number in range(rounds(20, 1000)):
        target = tmp_path / f"keluar-{number}"
        kill_within(timing, full, *export, target)
        found = [file for file in target.iterdir() if not file.name.startswith(".")] if target.exists() else []
        assert all(file.read_bytes() == whole[file.name] for file in found)
        assert assert_whole(full) == PIECES


def test_killed_while_restoring(redaksi: Terminal, full: Path, tmp_path: Path, rounds: Rounds) -> None:
    backup = tmp_path / "cadangan.db"
    redaksi("backup", backup)
    story = redaksi.json("list")["articles"][0]["id"]
    redaksi("users", "add", "Rina", "--role", "journalist")
    redaksi("edit", story, "--field", "summary", "--value", "Baru.", "--as", "Rina")
    shutil.copytree(full, tmp_path / "waktu")
    timing = took(lambda: run(tmp_path / "waktu", "restore", backup))
    for number in range(rounds(20, 1000)):
        store = tmp_path / f"toko-{number}"
        shutil.copytree(full, store)
        kill_within(timing, store, "restore", backup)
        assert assert_whole(store) == PIECES
        redaksi.store = store
        is_restored = redaksi.json("users", "list")["users"] == []
        assert redaksi.json("show", story)["summary"] == (None if is_restored else "Baru.")
        shutil.rmtree(store)
