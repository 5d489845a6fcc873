"""Publication: targets, what is on its way to them, what they call it, and receipts that name the target.

Revision ID: 0007
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("receipt", sa.Column("target", sa.String(), nullable=True))
    _targets()
    _deliveries()
    _remote()


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
