"""What a statement gives, read at once: rows by name and by place, as SQLAlchemy's, in a fraction of the time.

SQLAlchemy makes out anew each time what the columns are called and how their values are to be turned; a save asks a
dozen times, always the same.
"""

from __future__ import annotations

import sqlite3
from collections import namedtuple
from collections.abc import Callable, Iterable, Iterator
from typing import Any


class Found:
    """Its rows, and the number of the row that it added, 0 where it added none."""

    __slots__ = ("_rows", "lastrowid")

    def __init__(self, rows: list[Any], lastrowid: int) -> None:
        self._rows = rows
        self.lastrowid = lastrowid

    def __iter__(self) -> Iterator[Any]:
        return iter(self._rows)

    def first(self) -> Any:
        """None where there is none."""
        return self._rows[0] if self._rows else None

    def one_or_none(self) -> Any:
        if len(self._rows) > 1:
            raise LookupError(f"{len(self._rows)} rows where one was asked for")
        return self.first()

    def one(self) -> Any:
        row = self.one_or_none()
        if row is None:
            raise LookupError("no row where one was asked for")
        return row

    def scalar_one(self) -> Any:
        """The first value of the one row."""
        return self.one()[0]

    def scalar_one_or_none(self) -> Any:
        row = self.one_or_none()
        return None if row is None else row[0]

    def scalars(self) -> list[Any]:
        """The first value of each row."""
        return [row[0] for row in self._rows]


def rows_of(cursor: sqlite3.Cursor, make: Callable[[Iterable[Any]], Any] | None) -> list[Any]:
    return [] if make is None else list(map(make, cursor.fetchall()))


def maker(cursor: sqlite3.Cursor) -> Callable[[Iterable[Any]], Any] | None:
    """What makes a row of the values of one; None for a statement that gives none."""
    if cursor.description is None:
        return None
    row = namedtuple("row", [column[0] for column in cursor.description], rename=True)  # type: ignore[misc]
    return row._make
