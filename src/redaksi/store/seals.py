"""Seals: for each table what its rows add up to, so that whatever somebody writes into the file by other means shows.

Every connection that Redaksi writes with has triggers of its own (temporary ones: no other program has them) that add
the SHA-256 of each new row to its table's seal and take away that of each row that goes, in the same transaction. A row
that was changed, added or deleted with SQL is then missing in the sum, or too much. Nothing here is secret: a program
that reckons seals as this one does leaves no trace; against that help signatures and a trail that is kept elsewhere
(docs/audit.md).
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Connection

from redaksi.store.mapping import HEAD_NAMES
from redaksi.store.tables import METADATA
from redaksi.usecases.port_doctor import Fault

TABLE = "seal"
_MODULUS = 1 << 256
#: Tables without a seal, and why not.
UNSEALED = {
    "audit": "every entry is chained to the one before it",
    "audit_head": "the end of that chain",
    TABLE: "the seals themselves",
    **dict.fromkeys(
        ("article_tag", "correction", "credit", "engagement", "link", "media", "related", "story_update", "tag"),
        "written anew from the newest version, and compared with it",
    ),
    "likeness": "reckoned from the story; at worst a double is not noticed when it comes in",
    "shingle": "reckoned from the story; at worst a double is not noticed when it comes in",
}
#: Columns that add nothing to the seal of their table, and why not.
UNSEALED_COLUMNS = {
    "article": dict.fromkeys((*HEAD_NAMES, "content_hash"), "compared with the newest version"),
    "blob": dict.fromkeys(("data", "original"), "compared with the SHA-256 beside it"),
    "person": {"name": "compared with the newest version of each story"},
    "received_copy": {"content": "compared with the SHA-256 beside it"},
    "version": {
        "content": "compared with the SHA-256 beside it",
        "content_hash": "compared with the content",
    },
}
#: The sealed columns of each sealed table.
SEALED = {
    name: tuple(column.name for column in each.columns if column.name not in UNSEALED_COLUMNS.get(name, {}))
    for name, each in sorted(METADATA.tables.items())
    if name not in UNSEALED
}


def follow(connection: sqlite3.Connection) -> None:
    """Let every change through this connection count; outside of a transaction."""
    connection.create_function("seal_with", -1, _with, deterministic=True)
    connection.create_function("seal_without", -1, _without, deterministic=True)
    for statement in _STATEMENTS:
        connection.execute(statement)


def renew(connection: Connection) -> None:
    """Seal every table as it is: a new store, or one that has been brought to this schema."""
    connection.exec_driver_sql(f"DELETE FROM {TABLE}")
    for kind in SEALED:
        reseal(connection, kind)


def reseal(connection: Connection, kind: str) -> None:
    """Seal one table as it is."""
    entries, digest = _reckoned(connection, kind)
    connection.exec_driver_sql(f"INSERT OR REPLACE INTO {TABLE} VALUES (?, ?, ?)", (kind, entries, digest))


def broken(connection: Connection) -> Iterator[Fault]:
    """A fault for each table that was written to past Redaksi."""
    kept = {kind: (entries, digest) for kind, entries, digest in connection.exec_driver_sql(f"SELECT * FROM {TABLE}")}
    for kind in SEALED:
        found, sealed = _reckoned(connection, kind), kept.pop(kind, (0, ""))
        if found != sealed:
            yield Fault("table-forged", {"table": kind, "count": found[0], "sealed": sealed[0]}, kind)
    for kind in kept:
        yield Fault(
            "table-forged", {"table": TABLE, "count": len(kept) + len(SEALED), "sealed": len(SEALED)}, str(kind)
        )


def _reckoned(connection: Connection, kind: str) -> tuple[int, str]:
    columns = ", ".join(f'"{name}"' for name in SEALED[kind])
    entries, total = 0, 0
    for row in connection.exec_driver_sql(f'SELECT {columns} FROM "{kind}"'):
        entries, total = entries + 1, total + _number(tuple(row))
    return entries, f"{total % _MODULUS:064x}"


def _number(values: tuple[Any, ...]) -> int:
    # Python's own way of writing texts, numbers, bytes and None tells them apart, and is the quickest there is.
    return int.from_bytes(hashlib.sha256(ascii(values).encode()).digest(), "big")


def _with(digest: str, *values: Any) -> str:
    return f"{(int(digest, 16) + _number(values)) % _MODULUS:064x}"


def _without(digest: str, *values: Any) -> str:
    return f"{(int(digest, 16) - _number(values)) % _MODULUS:064x}"


def _triggers(kind: str, columns: Iterable[str]) -> Iterator[str]:
    """The three triggers of a table; an update that changes nothing of a row changes no seal."""
    names = [f'"{name}"' for name in columns]
    old, new = (", ".join(f"{side}.{name}" for name in names) for side in ("OLD", "NEW"))
    changed = " OR ".join(f"OLD.{name} IS NOT NEW.{name}" for name in names)
    for moment, when, count, digest in (
        ("INSERT", "", " + 1", f"seal_with(digest, {new})"),
        ("DELETE", "", " - 1", f"seal_without(digest, {old})"),
        (f"UPDATE OF {', '.join(names)}", f"WHEN {changed}", "", f"seal_with(seal_without(digest, {old}), {new})"),
    ):
        name = f"seal_{kind}_{moment.partition(' ')[0].lower()}"
        yield (
            f'CREATE TEMP TRIGGER {name} AFTER {moment} ON main."{kind}" {when} BEGIN'
            f" UPDATE {TABLE} SET entries = entries{count}, digest = {digest} WHERE kind = '{kind}'; END"
        )


_STATEMENTS = tuple(statement for kind, columns in SEALED.items() for statement in _triggers(kind, columns))
