"""Whether a store has the tables, indexes and triggers that it is made with, and no others.

A trigger that somebody took away no longer keeps the audit trail from being changed; one that somebody put in does its
work whenever Redaksi does; without an index a list is right, and late.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Connection

from redaksi.store import schema
from redaksi.store.file import SCHEMA
from redaksi.usecases.port_doctor import Fault


class Thing(NamedTuple):
    """What the file says of a table, index, trigger or view; `sql` makes it."""

    said: str
    sql: str


#: By kind and name.
Things = Mapping[tuple[str, str], Thing]


def things(connection: sqlite3.Connection) -> Things:
    """All of them; tables by their columns, whatever way they were written."""
    found: dict[tuple[str, str], Thing] = {}
    for kind, name, sql in connection.execute("SELECT type, name, sql FROM sqlite_master ORDER BY name").fetchall():
        if name.startswith("sqlite_"):
            continue
        said = _table(connection, name) if kind == "table" else " ".join(sql.split())
        found[kind, name] = Thing(said, sql)
    return found


def _table(connection: sqlite3.Connection, name: str) -> str:
    columns = connection.execute(f'PRAGMA table_xinfo("{name}")').fetchall()
    keys = sorted(row[2:] for row in connection.execute(f'PRAGMA foreign_key_list("{name}")'))
    indexes = connection.execute(f'PRAGMA index_list("{name}")').fetchall()
    unique = sorted(
        (row[3], connection.execute(f'PRAGMA index_info("{row[1]}")').fetchall()) for row in indexes if row[2]
    )
    return repr((columns, keys, unique))


def faults(connection: Connection) -> Iterator[Fault]:
    """What is missing, was changed, or is none of ours; and a number of the schema that is not this one."""
    driver: Any = connection.connection.driver_connection
    there, wanted = things(driver), _as_made()
    for kind, name in sorted(wanted.keys() - there.keys()):
        yield Fault("structure-missing", {"kind": kind, "name": name}, name)
    for kind, name in sorted(there.keys() - wanted.keys()):
        yield Fault("structure-foreign", {"kind": kind, "name": name}, name)
    for kind, name in sorted(there.keys() & wanted.keys()):
        if there[kind, name].said != wanted[kind, name].said:
            yield Fault("structure-changed", {"kind": kind, "name": name}, name)
    numbers = [row[0] for row in driver.execute("SELECT version_num FROM alembic_version")]
    if numbers != [schema.revision(SCHEMA)]:
        yield Fault("structure-changed", {"kind": "table", "name": "alembic_version"}, "alembic_version")


def mend(connection: Connection, fault: Fault) -> bool:
    """Make an index or a trigger again that is missing."""
    thing = _as_made().get((fault.params["kind"], fault.params["name"]))
    if thing is None or fault.params["kind"] == "table":
        return False
    connection.exec_driver_sql(thing.sql)
    return True


@cache
def _as_made() -> Things:
    with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        schema.fill(connection)
        return things(connection)
