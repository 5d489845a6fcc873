"""Publication: targets, what is on its way to them, what they call it, receipts that name the target; what came in.

And the table of seals, which is filled once everything else is in its place (migrating.py).

Revision ID: 0007
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from redaksi.store.migrations import desk_noted

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    desk_noted.note()
    desk_noted.mark_categories()
    op.add_column("receipt", sa.Column("target", sa.String(), nullable=True))
    _targets()
    _deliveries()
    _remote()
    _intake()
    _seals()


def _text(*names: str, nullable: bool = False) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(), nullable=nullable) for name in names]


def _targets() -> None:
    op.create_table(
        "target",
        *_text("id", "name", "folded", "kind", "options", "added"),
        *_text("by", nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_target"),
        sa.UniqueConstraint("folded", name="uq_target_folded"),
    )


def _deliveries() -> None:
    op.create_table(
        "delivery",
        sa.Column("id", sa.Integer(), nullable=False),
        *_text("key", "target_id", "target_name", "article_id", "headline"),
        sa.Column("revision", sa.Integer(), nullable=False),
        *_text("content_hash", "state", "status", "asked"),
        *_text("by", "early", nullable=True),
        sa.Column("tries", sa.Integer(), nullable=False),
        *_text("next_at", "last_at", "done", "fault", "detail", "place", nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_delivery"),
        sa.UniqueConstraint("key", name="uq_delivery_key"),
    )
    op.create_index("ix_delivery_status_next_at", "delivery", ["status", "next_at"])
    for column in ("target_id", "article_id"):
        op.create_index(f"ix_delivery_{column}", "delivery", [column])


def _remote() -> None:
    op.create_table(
        "remote",
        *_text("target_id", "what", "remote_id"),
        *_text("url", nullable=True),
        *_text("at"),
        sa.PrimaryKeyConstraint("target_id", "what", name="pk_remote"),
    )


def _of_article(name: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=f"fk_{name}_article_id", ondelete="CASCADE")


def _seals() -> None:
    op.create_table(
        "seal",
        *_text("kind"),
        sa.Column("entries", sa.Integer(), nullable=False),
        *_text("digest"),
        sa.PrimaryKeyConstraint("kind", name="pk_seal"),
    )


def _intake() -> None:
    op.create_table(
        "taken_file",
        *_text("path"),
        sa.Column("size", sa.Integer(), nullable=False),
        *_text("sha256", "at"),
        sa.Column("pieces", sa.Integer(), nullable=False),
        *_text("article_id", nullable=True),
        _of_article("taken_file"),
        sa.PrimaryKeyConstraint("path", name="pk_taken_file"),
    )
    op.create_table(
        "origin",
        sa.Column("id", sa.Integer(), nullable=False),
        *_text("address", "article_id"),
        _of_article("origin"),
        sa.PrimaryKeyConstraint("id", name="pk_origin"),
    )
    op.create_table(
        "likeness",
        sa.Column("id", sa.Integer(), nullable=False),
        *_text("article_id", "content_hash"),
        *_text("text_key", "title_key", nullable=True),
        sa.Column("sketched", sa.Boolean(), nullable=False),
        _of_article("likeness"),
        sa.PrimaryKeyConstraint("id", name="pk_likeness"),
        sa.UniqueConstraint("article_id", name="uq_likeness_article_id"),
    )
    op.create_table(
        "shingle",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("likeness_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["likeness_id"], ["likeness.id"], name="fk_shingle_likeness_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("number", "likeness_id", name="pk_shingle"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_taken_file_article_id", "taken_file", ["article_id"])
    for column in ("address", "article_id"):
        op.create_index(f"ix_origin_{column}", "origin", [column])
    for column in ("text_key", "title_key"):
        op.create_index(f"ix_likeness_{column}", "likeness", [column])
    op.create_index("ix_shingle_likeness_id", "shingle", ["likeness_id"])
