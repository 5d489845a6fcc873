"""A first look at one piece, by SQLite alone.

SQLAlchemy takes longer to import than a window to appear. A story that is looked up like this stands on the screen, and
takes the keyboard, while the store proper is still being opened. It promises nothing: whatever is not plainly as it
should be is left to `opening`, which says what is the matter.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from redaksi.domain.article import Approval, Piece, State
from redaksi.domain.errors import StoreError
from redaksi.domain.standing import Standing
from redaksi.domain.workflow import ANSWERED_FOR
from redaksi.store.content import unpack
from redaksi.store.file import APPLICATION_ID, FILE, SCHEMA

_STANDING = tuple(Standing.__dataclass_fields__)
_PIECE = f"""
SELECT a.id, a.headline, a.state, a.revision, a.content_hash, a.created, a.modified,
    a.approval_by, a.approval_at, a.approval_hash, a.approval_revision, v.content, v.sha256,
    {", ".join(f"a.{name}" for name in _STANDING)}
FROM article a JOIN version v ON v.article_id = a.id AND v.revision = a.revision
WHERE (a.id = :reference OR a.slug = :reference) AND a.trashed IS NULL
ORDER BY a.id = :reference DESC LIMIT 1
"""
#: Whether somebody is said to have answered for that content; the signature is looked at once the store is open.
_DECIDED = """
SELECT 1 FROM approval WHERE article_id = ? AND content_hash = ? AND (jws IS NOT NULL OR decision = 'unsigned')
"""


def glance(folder: Path, reference: str) -> Piece | None:
    """The piece with this id or slug where it can be had at once, from a store that can be written to; else None."""
    file = folder.absolute() / FILE
    if not _may_be_written(file):
        return None
    try:
        with closing(_connected(file)) as connection:
            return _piece(connection, reference.strip().lower())
    except (sqlite3.Error, StoreError):
        return None


def is_older(folder: Path) -> bool:
    """Whether an older version of the program wrote this store, so that opening it takes the while of a migration."""
    file = folder.absolute() / FILE
    if not _may_be_written(file):
        return False
    try:
        with closing(_connected(file)) as connection:
            application, number = _numbers(connection)
    except sqlite3.Error:
        return False
    return application == APPLICATION_ID and 1 <= number < SCHEMA


def _may_be_written(file: Path) -> bool:
    return file.is_file() and os.access(file.parent, os.W_OK) and os.access(file, os.W_OK)


def _connected(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{file.as_uri()}?mode=rw", uri=True, timeout=0.0)


def _numbers(connection: sqlite3.Connection) -> list[int]:
    """What the file says it is, and the number of its schema."""
    return [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")]


def _piece(connection: sqlite3.Connection, reference: str) -> Piece | None:
    connection.row_factory = sqlite3.Row
    if _numbers(connection) != [APPLICATION_ID, SCHEMA]:
        return None
    row = connection.execute(_PIECE, {"reference": reference}).fetchone()
    if row is None:
        return None
    article = unpack(row["content"], row["sha256"], headline=row["headline"], revision=row["revision"])
    facts = {name: row[name] for name in ("revision", "content_hash", "created", "modified")}
    facts["standing"] = Standing(**{name: row[name] for name in _STANDING})
    state = State(row["state"])
    if state in ANSWERED_FOR and connection.execute(_DECIDED, (row["id"], row["content_hash"])).fetchone() is None:
        state = State.IN_REVIEW
    return Piece(article=article, state=state, approval=_approval(row), **facts)


def _approval(row: Any) -> Approval | None:
    if row["approval_hash"] is None:
        return None
    return Approval(row["approval_by"], row["approval_at"], row["approval_hash"], row["approval_revision"])
