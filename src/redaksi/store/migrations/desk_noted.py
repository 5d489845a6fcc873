"""How a newsroom of before stands: what schema 7 notes in the audit trail, so that later changes past it are found.

As it was then: never changed afterwards. That nothing was changed before cannot be told.
"""

from __future__ import annotations

import hashlib
import json
from typing import Any

import sqlalchemy as sa
from alembic import op

_PEOPLE = sa.text(
    "SELECT name, role, initials, left_at IS NULL AS active, passphrase IS NOT NULL AS guarded "
    'FROM "user" ORDER BY name'
)
_SETTINGS = sa.text("SELECT key, value FROM setting ORDER BY key")
_TRASH = sa.text("SELECT id FROM article WHERE trashed IS NOT NULL ORDER BY id")
_HEAD = sa.text("SELECT entries, chain FROM audit_head WHERE id = 1")
_NOW = sa.text("SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')")
_ADD = sa.text("INSERT INTO audit (at, step, detail, chain) VALUES (:at, 'desk-noted', :detail, :chain)")
_END = sa.text("UPDATE audit_head SET entries = entries + 1, chain = :chain WHERE id = 1")
_CATEGORY = sa.text(
    'SELECT rowid, article_id, revision, "by", at, sha256, mark FROM version '
    "WHERE reason = 'category' AND mark IS NOT NULL"
)
_SET_MARK = sa.text("UPDATE version SET mark = :mark WHERE rowid = :rowid")


def note() -> None:
    """Write who works here as what, which settings there are and what is in the trash, as the newest entry."""
    connection = op.get_bind()
    people = [
        [row.name, row.role, row.initials, bool(row.active), bool(row.guarded)] for row in connection.execute(_PEOPLE)
    ]
    settings = {row.key: row.value for row in connection.execute(_SETTINGS)}
    trash = list(connection.execute(_TRASH).scalars())
    head = connection.execute(_HEAD).one_or_none()
    if head is None or not (people or settings or trash):
        return
    at = connection.execute(_NOW).scalar_one()
    detail = {"people": people, "settings": settings, "trash": trash}
    entry = {"article": None, "at": at, "by": None, "detail": detail, "previous": head.chain, "step": "desk-noted"}
    chain = hashlib.sha256(_text(entry).encode("utf-8")).hexdigest()
    connection.execute(_ADD, {"at": at, "detail": _text(detail), "chain": chain})
    connection.execute(_END, {"chain": chain})


def mark_categories() -> None:
    """A version that was made by renaming a category says so in its mark; one whose mark is wrong keeps it."""
    connection = op.get_bind()
    for row in connection.execute(_CATEGORY).all():
        lines = [row.article_id, str(row.revision), "-" if row.by is None else f"={row.by}", row.at, row.sha256]
        if row.mark == _hash(lines):
            connection.execute(_SET_MARK, {"rowid": row.rowid, "mark": _hash([*lines, "category"])})


def _hash(lines: list[Any]) -> str:
    return hashlib.sha256("\n".join(lines).encode("utf-8", "surrogatepass")).hexdigest()


def _text(tree: Any) -> str:
    return json.dumps(tree, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
