"""Versions of before get their mark: what schema 6 adds to them. As it was then: never changed afterwards."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

_AT_ONCE = 1000
_VERSIONS = sa.text(
    'SELECT rowid, article_id, revision, "by", at, sha256 FROM version '
    "WHERE rowid > :after ORDER BY rowid LIMIT :at_once"
)
_SET = sa.text("UPDATE version SET mark = :mark WHERE rowid = :rowid")


def mark() -> None:
    """That their authors were not changed before cannot be told."""
    connection = op.get_bind()
    for rows in _batches(connection):
        connection.execute(_SET, [{"rowid": row.rowid, "mark": _mark(row)} for row in rows])


def _batches(connection: sa.Connection) -> Iterator[list[Any]]:
    after = -1
    while rows := list(connection.execute(_VERSIONS, {"after": after, "at_once": _AT_ONCE})):
        after = rows[-1].rowid
        yield rows


def _mark(row: Any) -> str:
    lines = (row.article_id, str(row.revision), "-" if row.by is None else f"={row.by}", row.at, row.sha256)
    return hashlib.sha256("\n".join(lines).encode("utf-8", "surrogatepass")).hexdigest()
