"""The floor of a store: the same stories in SQLite, written by hand, one table and one full-text index.

It keeps no versions, checks nothing and records nobody; saving is as durable as Redaksi's (WAL, synchronous FULL).
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Sequence
from pathlib import Path

from redaksi.domain.article import Article

_SCHEMA = """
PRAGMA journal_mode = WAL;
CREATE TABLE story (
    number INTEGER PRIMARY KEY, slug TEXT NOT NULL UNIQUE, headline TEXT NOT NULL, category TEXT NOT NULL,
    published TEXT NOT NULL, state TEXT NOT NULL, body TEXT NOT NULL
);
CREATE INDEX story_state ON story (state, number);
CREATE VIRTUAL TABLE words USING fts5(
    headline, body, content = 'story', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
);
"""
_STORY = "INSERT INTO story VALUES (:number, :slug, :headline, :category, :published, 'draft', :body)"
_INDEX = "INSERT INTO words (rowid, headline, body) VALUES (:number, :headline, :body)"
_UNINDEX = "INSERT INTO words (words, rowid, headline, body) VALUES ('delete', ?, ?, ?)"
_ROWS = "SELECT number, slug, headline, state, category, published FROM story"


class RawStore:
    def __init__(self, file: Path) -> None:
        self._database = sqlite3.connect(file, isolation_level=None)
        self._database.executescript("PRAGMA synchronous = FULL; PRAGMA cache_size = -8000;")

    def fill(self, stories: Sequence[Article]) -> float:
        """Stories per second."""
        self._database.executescript(_SCHEMA)
        rows = [_row(number, article) for number, article in enumerate(stories, 1)]
        began = time.perf_counter()
        for first in range(0, len(rows), 1_000):
            self._database.execute("BEGIN IMMEDIATE")
            self._database.executemany(_STORY, rows[first : first + 1_000])
            self._database.executemany(_INDEX, rows[first : first + 1_000])
            self._database.execute("COMMIT")
        return len(rows) / (time.perf_counter() - began)

    def save(self, number: int, body: str) -> None:
        """Change a story's text and its words in the index."""
        run = self._database.execute
        run("BEGIN IMMEDIATE")
        headline, old = run("SELECT headline, body FROM story WHERE number = ?", (number,)).fetchone()
        run(_UNINDEX, (number, headline, old))
        run("UPDATE story SET body = ? WHERE number = ?", (body, number))
        run(_INDEX, {"number": number, "headline": headline, "body": body})
        run("COMMIT")

    def first_page(self) -> None:
        self._database.execute(f"{_ROWS} ORDER BY number DESC LIMIT 50").fetchall()
        self._database.execute("SELECT count(*) FROM story").fetchone()

    def search(self, word: str) -> None:
        """The newest fifty with a word."""
        found = f"{_ROWS} WHERE number IN (SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT 50)"
        self._database.execute(found, (f'"{word}"',)).fetchall()

    def close(self) -> None:
        self._database.close()


def _row(number: int, article: Article) -> dict[str, str | int]:
    return {
        "number": number,
        "slug": article.slug,
        "headline": article.headline,
        "category": article.category.name if article.category else "",
        "published": article.published.local if article.published else "",
        "body": article.body,
    }
