"""The audit trail of before gets its chain: what schema 6 adds to it. As it was then: never changed afterwards."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

#: Entries that are read and chained at once.
_AT_ONCE = 1000
_ENTRIES = sa.text(
    'SELECT id, at, "by", step, article_id, detail FROM audit WHERE id > :after ORDER BY id LIMIT :at_once'
)
_SET = sa.text("UPDATE audit SET detail = :detail, chain = :chain WHERE id = :id")


def chain() -> None:
    """Chain what is there, note its end, and let nobody change it afterwards, as before."""
    for name in ("audit_kept", "audit_fixed"):
        op.execute(f"DROP TRIGGER {name}")
    connection = op.get_bind()
    op.create_table(
        "audit_head",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("entries", sa.Integer(), nullable=False),
        sa.Column("chain", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_audit_head"),
    )
    entries, last = 0, None
    for rows in _batches(connection):
        chained = []
        for row in rows:
            detail, last = _chained(last, row)
            chained.append({"id": row.id, "detail": detail, "chain": last})
        connection.execute(_SET, chained)
        entries += len(chained)
    head = sa.text("INSERT INTO audit_head (id, entries, chain) VALUES (1, :entries, :chain)")
    connection.execute(head, {"entries": entries, "chain": last})
    for column in ("by", "step"):
        op.create_index(f"ix_audit_{column}", "audit", [column])
    for name, verb in (("audit_kept", "DELETE"), ("audit_fixed", "UPDATE")):
        op.execute(
            f"CREATE TRIGGER {name} BEFORE {verb} ON audit "
            "BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END"
        )


def _batches(connection: sa.Connection) -> Iterator[list[Any]]:
    after = 0
    while rows := list(connection.execute(_ENTRIES, {"after": after, "at_once": _AT_ONCE})):
        after = rows[-1].id
        yield rows


def _chained(previous: str | None, row: Any) -> tuple[str, str]:
    """The details as they are kept from now on, and the chain value; details that are no JSON stay as they are."""
    try:
        detail = json.loads(row.detail)
    except ValueError:
        detail = {"unreadable": row.detail}
    entry = {
        "article": row.article_id,
        "at": row.at,
        "by": row.by,
        "detail": detail,
        "previous": previous,
        "step": row.step,
    }
    return _text(detail), hashlib.sha256(_text(entry).encode("utf-8")).hexdigest()


def _text(tree: Any) -> str:
    return json.dumps(tree, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
