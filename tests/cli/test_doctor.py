"""`redaksi doctor`: what was written straight into the store file is found, and mended where only a mirror is wrong."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import PAGE, Terminal


@pytest.fixture
def story(redaksi: Terminal, tmp_path: Path) -> str:
    """A story of three versions in a newsroom of two."""
    page = tmp_path / "halaman.txt"
    page.write_text(PAGE, encoding="utf-8")
    redaksi("users", "add", "Budi", "--role", "editor")
    article = redaksi.json("import", page)["articles"][0]["article"]["id"]
    for tags in ("laut", "laut; kapal"):
        redaksi("edit", article, "--field", "tags", "--value", tags, "--as", "Budi")
    return str(article)


def other(redaksi: Terminal) -> Path:
    page = redaksi.store.parent / "lain.txt"
    page.write_text(
        "Sabtu, 18 Mei 2024 08:05\n\nPasar ikan dibuka lagi\n\nEkonomi\n\nPasar ikan dibuka lagi.\n", "utf-8"
    )
    return page


def into(redaksi: Terminal, *statements: str) -> None:
    """Write into the database file as somebody would who knows SQL."""
    with closing(sqlite3.connect(redaksi.store / "redaksi.db", isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def findings(redaksi: Terminal, *arguments: str, status: int) -> list[tuple[str, str, bool]]:
    found: list[dict[str, Any]] = redaksi.json("doctor", *arguments, status=status)["findings"]
    assert all({"severity", "subject", "message", "repaired"} <= set(entry) for entry in found)
    return [(entry["code"], entry["severity"], entry["repaired"]) for entry in found]


def test_a_whole_store_has_nothing_wrong(redaksi: Terminal, story: str) -> None:
    assert findings(redaksi, status=0) == []
    assert redaksi("doctor").strip() == "Semuanya utuh."


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE article SET headline = 'Lain' WHERE seq = (SELECT min(seq) FROM article)",
        "UPDATE article SET content_hash = 'x' WHERE seq = (SELECT min(seq) FROM article)",
        "DELETE FROM article_tag WHERE position = 1",
        "INSERT INTO related (article_id, position, headline) SELECT id, 9, 'x' FROM article ORDER BY seq LIMIT 1",
        "UPDATE search SET body = 'lain' WHERE rowid = (SELECT min(seq) FROM article)",
        "DELETE FROM search WHERE rowid = (SELECT min(seq) FROM article)",
        "UPDATE article SET category_id = NULL WHERE seq = (SELECT min(seq) FROM article)",
    ],
)
def test_a_mirror_that_is_wrong_is_written_anew(redaksi: Terminal, story: str, statement: str) -> None:
    redaksi("import", "--as", "Budi", other(redaksi))  # the newest is looked after whenever a store is opened
    before = redaksi.json("show", story)
    into(redaksi, statement)
    assert findings(redaksi, "--dry-run", status=1) == [("changed-outside", "warning", False)]
    assert findings(redaksi, status=0) == [("changed-outside", "warning", True)]
    assert findings(redaksi, status=0) == []
    assert redaksi.json("show", story) == before
    assert redaksi.json("list", "--search", "kandas penumpang")["total"] == 1


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("UPDATE version SET content = x'00' WHERE revision = 2", "damaged-version"),
        ("DELETE FROM version WHERE revision = 2", "version-missing"),
        ("UPDATE version SET revision = 9 WHERE revision = 2", "version-behind"),
        ("UPDATE article SET revision = 9", "lost-version"),
        ("UPDATE article SET state = 'gempar'", "unknown-state"),
    ],
)
def test_what_is_lost_or_forged_is_told_and_left(redaksi: Terminal, story: str, statement: str, code: str) -> None:
    into(redaksi, statement)
    for _ in range(2):
        assert (code, "error", False) in findings(redaksi, status=1)


def test_a_hash_beside_a_version_is_put_right(redaksi: Terminal, story: str) -> None:
    into(redaksi, "UPDATE version SET content_hash = replace(content_hash, 'a', 'b') WHERE revision = 1")
    assert findings(redaksi, status=0) == [("wrong-hash", "error", True)]
    assert findings(redaksi, status=0) == []


def test_a_changed_audit_trail_is_told(redaksi: Terminal, story: str) -> None:
    into(redaksi, "DROP TRIGGER audit_fixed", "UPDATE audit SET by = 'Orang lain' WHERE id = 2")
    assert ("trail-changed", "error", False) in findings(redaksi, status=1)


def test_a_mended_store_says_so_in_the_trail(redaksi: Terminal, story: str) -> None:
    into(redaksi, "UPDATE article SET headline = 'Lain'")
    assert redaksi("doctor", "--as", "Budi").startswith("dibetulkan: Data naskah “Kapal wisata Teluk Sari kandas")
    with closing(sqlite3.connect(redaksi.store / "redaksi.db")) as connection:
        assert connection.execute("SELECT by, article_id FROM audit WHERE step = 'repair'").fetchall() == [
            ("Budi", story)
        ]


def test_a_file_that_is_no_store_any_more_is_a_finding_too(redaksi: Terminal, story: str) -> None:
    file = redaksi.store / "redaksi.db"
    into(redaksi, "PRAGMA journal_mode = DELETE")
    data = bytearray(file.read_bytes())
    for at in range(4096, len(data), 4096):
        data[at : at + 512] = bytes(512)
    file.write_bytes(bytes(data))
    assert [code for code, _, _ in findings(redaksi, status=1)] == ["store-damaged"]


def test_in_a_store_that_is_read_only_nothing_is_mended(redaksi: Terminal, story: str) -> None:
    redaksi("import", "--as", "Budi", other(redaksi))
    into(
        redaksi,
        "UPDATE article SET headline = 'Lain' WHERE seq = (SELECT min(seq) FROM article)",
        "PRAGMA wal_checkpoint(TRUNCATE)",
    )
    modes = [(path, path.stat().st_mode) for path in (redaksi.store, *redaksi.store.iterdir()) if not path.is_symlink()]
    for path, mode in modes:
        path.chmod(mode & ~0o222)
    try:
        assert findings(redaksi, status=1) == [("changed-outside", "warning", False)]
    finally:
        for path, mode in modes:
            path.chmod(mode)
    assert findings(redaksi, status=0) == [("changed-outside", "warning", True)]
