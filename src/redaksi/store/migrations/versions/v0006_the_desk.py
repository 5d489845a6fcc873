"""The desk: signed approvals, remarks, who has seen what, assignments, copies that came by file.

Revision ID: 0006
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from redaksi.store.migrations import audit_chain, queue_columns, unsigned_approvals, version_marks

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

#: Columns that tables of before have got, all of them text that may be missing.
_ADDED = {
    "article": (
        *("submitted_by", "submitted_at", "deadline", "reviewer"),
        *("writer", "state_at", "state_by", "out_at", "exported_hash"),
    ),
    "version": ("name", "mark"),
    "approval": ("decision", "jws", "kid"),
    "audit": ("chain",),
    "user": ("passphrase", "wrong_at", "left_at"),
}


def upgrade() -> None:
    for name, columns in _ADDED.items():
        for column in columns:
            op.add_column(name, sa.Column(column, sa.String(), nullable=True))
    op.add_column("user", sa.Column("wrong_tries", sa.Integer(), nullable=True))
    _keys()
    _remarks()
    _seen()
    _assignments()
    _copies()
    _queue()
    unsigned_approvals.mark()
    audit_chain.chain()
    version_marks.mark()


def _text(*names: str, nullable: bool = False) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(), nullable=nullable) for name in names]


def _of_article(name: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=f"fk_{name}_article_id", ondelete="CASCADE")


def _keys() -> None:
    op.create_table(
        "signing_key",
        *_text("kid", "person", "public", "added"),
        sa.Column("imported", sa.Boolean(), nullable=False),
        sa.Column("private", sa.LargeBinary(), nullable=True),
        *_text("revoked", "revoked_by", nullable=True),
        sa.PrimaryKeyConstraint("kid", name="pk_signing_key"),
    )
    op.create_index("ix_signing_key_person", "signing_key", ["person"])


def _remarks() -> None:
    op.create_table(
        "remark",
        *_text("id", "article_id"),
        *_text("thread", nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        *_text("kind", "by", "at", "text"),
        *_text("field", nullable=True),
        sa.Column("revision", sa.Integer(), nullable=True),
        *_text("quote", "wording", "before", "after", nullable=True),
        sa.Column("start", sa.Integer(), nullable=True),
        *_text("replacement", nullable=True),
        *_text("state"),
        *_text("closed_by", "closed_at", nullable=True),
        _of_article("remark"),
        sa.PrimaryKeyConstraint("id", name="pk_remark"),
    )
    for column in ("article_id", "thread"):
        op.create_index(f"ix_remark_{column}", "remark", [column])


def _seen() -> None:
    op.create_table(
        "seen",
        *_text("article_id", "person"),
        sa.Column("revision", sa.Integer(), nullable=False),
        *_text("at"),
        _of_article("seen"),
        sa.PrimaryKeyConstraint("article_id", "person", name="pk_seen"),
    )


def _assignments() -> None:
    op.create_table(
        "assignment",
        *_text("id", "slug", "brief"),
        *_text("writer", "due_local", "due_zone", "due_at", nullable=True),
        *_text("state"),
        *_text("article_id", nullable=True),
        *_text("created", "by"),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name="fk_assignment_article_id", ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name="pk_assignment"),
    )
    op.create_index("ix_assignment_state_due_at", "assignment", ["state", "due_at"])
    for column in ("writer", "article_id"):
        op.create_index(f"ix_assignment_{column}", "assignment", [column])


def _copies() -> None:
    op.create_table(
        "received_copy",
        *_text("id", "article_id", "received"),
        *_text("by", nullable=True),
        *_text("origin"),
        *_text("base_hash", nullable=True),
        *_text("content_hash", "sha256"),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        *_text("state"),
        _of_article("received_copy"),
        sa.PrimaryKeyConstraint("id", name="pk_received_copy"),
    )
    for column in ("article_id", "state"):
        op.create_index(f"ix_received_copy_{column}", "received_copy", [column])


def _queue() -> None:
    queue_columns.fill()
    queue_columns.index()
    op.create_table(
        "notice",
        sa.Column("id", sa.Integer(), nullable=False),
        *_text("person", "at", "code"),
        *_text("article_id", nullable=True),
        *_text("detail"),
        sa.PrimaryKeyConstraint("id", name="pk_notice"),
    )
    op.create_index("ix_notice_person", "notice", ["person"])
