"""Statements that are compiled once, when their module is read, and not looked at again when they run.

Building and caching a statement costs SQLAlchemy some 100 µs each time; a save runs half a dozen of them.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, cast

from sqlalchemy import Connection, Table, bindparam
from sqlalchemy.dialects import sqlite
from sqlalchemy.sql.expression import Executable

from redaksi.store.found import Found, maker, rows_of

_DIALECT = sqlite.dialect(paramstyle="named")


class Prepared:
    """`statement` with its parameters named by `bindparam`; run with their values."""

    def __init__(self, statement: Executable) -> None:
        compiled = statement.compile(dialect=_DIALECT)  # type: ignore[attr-defined]
        self._sql = str(compiled)
        self._constants = {name: value for name, value in compiled.params.items() if value is not None}

        self._make: Callable[[Iterable[Any]], Any] | None = None
        self._known = False

    def run(self, connection: Connection, values: Mapping[str, Any] | None = None) -> Found:
        cursor = _driver(connection).execute(self._sql, {**self._constants, **(values or {})})
        if not self._known:
            self._make, self._known = maker(cursor), True
        return Found(rows_of(cursor, self._make), cursor.lastrowid or 0)

    def run_many(self, connection: Connection, values: Sequence[Mapping[str, Any]]) -> None:
        rows = [{**self._constants, **row} for row in values] if self._constants else values
        _driver(connection).executemany(self._sql, rows)


def _driver(connection: Connection) -> sqlite3.Connection:
    driver: Any = connection.connection.driver_connection
    return cast("sqlite3.Connection", driver)


def inserting(table: Table, *names: str) -> Prepared:
    """Insert a row into `table`, with every column given or, where named, these."""
    columns = names or tuple(column.name for column in table.columns)
    return Prepared(table.insert().values({name: bindparam(name) for name in columns}))


def updating(table: Table, *names: str, where: Sequence[str]) -> Prepared:
    """Set the columns `names` of the row whose columns `where` have the values given as `key_<column>`."""
    conditions = [table.c[name] == bindparam(f"key_{name}") for name in where]
    return Prepared(table.update().where(*conditions).values({name: bindparam(name) for name in names}))
