"""What a written site is made of, in a small database of its own beside the store: it can be lost without harm.

Lists grow at their end, so that what stands on an older page of a list stays there; a place in a list is found by its
number. Whoever writes a site holds the database's lock, so that nobody else writes the same one.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from redaksi.domain.errors import StoreError

FOLDER = "sites"
_SHAPE: Final = "1"
_TABLES = """
CREATE TABLE note (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE story (id TEXT PRIMARY KEY, page TEXT NOT NULL, key TEXT NOT NULL, revision INTEGER NOT NULL,
    content_hash TEXT NOT NULL, state TEXT NOT NULL, item TEXT NOT NULL, line TEXT NOT NULL, feed TEXT NOT NULL);
CREATE TABLE place (list TEXT NOT NULL, sort TEXT NOT NULL, id TEXT NOT NULL, title TEXT NOT NULL,
    PRIMARY KEY (list, sort, id)) WITHOUT ROWID;
CREATE INDEX place_of ON place (id);
CREATE TABLE photo (path TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (path, id)) WITHOUT ROWID;
CREATE INDEX photo_of ON photo (id);
CREATE TABLE file (path TEXT PRIMARY KEY, sha256 TEXT NOT NULL, article TEXT) WITHOUT ROWID;
CREATE INDEX file_of ON file (article) WHERE article IS NOT NULL;
"""
_NAMES = ("note", "story", "place", "photo", "file")
_AT_ONCE = 500


def memory_file(store: Path, site: Path) -> Path:
    """Where the store at `store` remembers the site in the folder `site`."""
    name = hashlib.sha256(os.path.realpath(site).encode("utf-8", "surrogateescape")).hexdigest()[:24]
    return store / FOLDER / f"{name}.db"


class SqlSiteMemory:
    """Answers to the port `Memory` of the publication room. StoreError `site-busy` while somebody else writes it."""

    def __init__(self, file: Path) -> None:
        file.parent.mkdir(exist_ok=True)
        self._file = file
        try:
            self._db = self._opened()
        except sqlite3.DatabaseError as error:
            if "lock" in str(error):
                raise StoreError("site-busy") from error
            self._start_anew()

    def _opened(self) -> sqlite3.Connection:
        db = sqlite3.connect(self._file, timeout=0.2, isolation_level=None, check_same_thread=False)
        try:
            # A power cut may spoil it: then the site is looked at as a new one, and nothing is lost.
            db.execute("PRAGMA synchronous = OFF")
            db.execute("PRAGMA cache_size = -16000")
            db.execute("BEGIN IMMEDIATE")
            if db.execute("PRAGMA user_version").fetchone() != (int(_SHAPE),):
                self._make(db)
        except sqlite3.Error:
            db.close()
            raise
        return db

    def _make(self, db: sqlite3.Connection) -> None:
        for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            db.execute(f'DROP TABLE "{name}"')
        for statement in _TABLES.split(";"):
            db.execute(statement)
        db.execute(f"PRAGMA user_version = {_SHAPE}")

    def _start_anew(self) -> None:
        for ending in ("", "-journal"):
            with suppress(FileNotFoundError):
                self._file.with_name(self._file.name + ending).unlink()
        self._db = self._opened()

    def note(self, name: str) -> str:
        row = self._db.execute("SELECT value FROM note WHERE name = ?", (name,)).fetchone()
        return row[0] if row else ""

    def set_note(self, name: str, value: str) -> None:
        self._db.execute("INSERT OR REPLACE INTO note VALUES (?, ?)", (name, value))

    def keys(self, ids: list[str]) -> dict[str, str]:
        return dict(self._of("SELECT id, key FROM story WHERE id IN ({})", ids))

    def ids(self) -> set[str]:
        return {row[0] for row in self._db.execute("SELECT id FROM story")}

    def places(self, ids: list[str]) -> list[tuple[str, str, str]]:
        return list(self._of("SELECT id, list, sort FROM place WHERE id IN ({})", ids))

    def put(self, entries: list[Any]) -> None:
        self._remove([entry.id for entry in entries])
        self._db.executemany(
            "INSERT INTO story VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [(e.id, e.page, e.key, e.revision, e.content_hash, e.state, e.item, e.line, e.feed) for e in entries],
        )
        places = [(place.key, place.sort, e.id, place.title) for e in entries for place in e.places]
        self._db.executemany("INSERT OR REPLACE INTO place VALUES (?, ?, ?, ?)", places)
        photos = [(path, e.id) for e in entries for path in e.photos]
        self._db.executemany("INSERT OR REPLACE INTO photo VALUES (?, ?)", photos)

    def remove(self, ids: list[str]) -> None:
        self._remove(ids)

    def _remove(self, ids: list[str]) -> None:
        for name in ("story", "place", "photo"):
            self._db.executemany(f"DELETE FROM {name} WHERE id = ?", [(each,) for each in ids])

    def size(self, key: str) -> int:
        return int(self._db.execute("SELECT count(*) FROM place WHERE list = ?", (key,)).fetchone()[0])

    def title(self, key: str) -> str:
        newest = "SELECT title FROM place WHERE list = ? ORDER BY sort DESC, id DESC LIMIT 1"
        row = self._db.execute(newest, (key,)).fetchone()
        return row[0] if row else ""

    def before(self, key: str, sort: str) -> int:
        counted = "SELECT count(*) FROM place WHERE list = ? AND sort < ?"
        return int(self._db.execute(counted, (key, sort)).fetchone()[0])

    def column(self, name: str, key: str, start: int, count: int) -> list[str]:
        found = (
            f"SELECT s.{name} FROM (SELECT id, sort FROM place WHERE list = ? ORDER BY sort, id LIMIT ? OFFSET ?) p "
            "JOIN story s ON s.id = p.id ORDER BY p.sort, p.id"
        )
        return [row[0] for row in self._db.execute(found, (key, count, start))]

    def lists(self, shelf: str) -> list[tuple[str, str, int]]:
        # SQLite gives the other columns of the row that holds the greatest `sort`.
        found = "SELECT list, title, count(*), max(sort) FROM place WHERE list >= ? AND list < ? GROUP BY list"
        rows = self._db.execute(found, (f"{shelf}/", f"{shelf}0"))
        return [(row[0].split("/", 1)[1], row[1], row[2]) for row in rows]

    def files(self) -> Iterator[tuple[str, str, str | None, int | None, str | None]]:
        found = (
            "SELECT f.path, f.sha256, f.article, s.revision, s.content_hash FROM file f "
            "LEFT JOIN story s ON s.id = f.article ORDER BY f.path"
        )
        yield from self._db.execute(found)

    def hashes(self, paths: list[str]) -> dict[str, str]:
        return dict(self._of("SELECT path, sha256 FROM file WHERE path IN ({})", paths))

    def put_files(self, files: list[Any]) -> None:
        rows = [(file.path, file.sha256, file.article) for file in files]
        self._db.executemany("INSERT OR REPLACE INTO file VALUES (?, ?, ?)", rows)

    def remove_files(self, paths: list[str]) -> None:
        self._db.executemany("DELETE FROM file WHERE path = ?", [(path,) for path in paths])

    def pages_of(self, ids: list[str]) -> list[tuple[str, str]]:
        return list(self._of("SELECT article, path FROM file WHERE article IN ({})", ids))

    def photos(self) -> set[str]:
        return {row[0] for row in self._db.execute("SELECT path FROM file WHERE path GLOB 'foto/*'")}

    def photos_unused(self) -> list[str]:
        unused = "SELECT path FROM file WHERE path GLOB 'foto/*' AND path NOT IN (SELECT path FROM photo)"
        return [row[0] for row in self._db.execute(unused)]

    def forget(self) -> None:
        for name in _NAMES:
            self._db.execute(f"DELETE FROM {name}")

    def keep(self) -> None:
        self._db.execute("COMMIT")
        self._db.execute("BEGIN IMMEDIATE")

    def close(self) -> None:
        self._db.close()

    def _of(self, found: str, ids: list[str]) -> Iterator[Any]:
        for start in range(0, len(ids), _AT_ONCE):
            part = ids[start : start + _AT_ONCE]
            yield from self._db.execute(found.format(",".join("?" * len(part))), part)
