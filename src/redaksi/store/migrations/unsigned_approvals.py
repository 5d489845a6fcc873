"""Approvals of before have no signature, and never get one: what schema 6 notes about them.

As it was then: never changed afterwards.
"""

from __future__ import annotations

import hashlib
import json

import sqlalchemy as sa
from alembic import op

_ALL = sa.text('SELECT id, article_id, "by", at, content_hash, revision FROM approval ORDER BY id')
_MARK = sa.text("UPDATE approval SET decision = 'unsigned'")
_ENTRY = sa.text(
    "INSERT INTO audit (at, step, detail) VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'approvals-unsigned', :detail)"
)


def mark() -> None:
    """Mark them, and say in the audit trail which they are: one that is added or changed later is none of them."""
    connection = op.get_bind()
    digest, count = hashlib.sha256(), 0
    for row in connection.execute(_ALL):
        digest.update(json.dumps(list(row), ensure_ascii=False, separators=(",", ":")).encode() + b"\n")
        count += 1
    if count:
        connection.execute(_MARK)
        detail = json.dumps({"count": count, "sha256": digest.hexdigest()}, separators=(",", ":"))
        connection.execute(_ENTRY, {"detail": detail})
