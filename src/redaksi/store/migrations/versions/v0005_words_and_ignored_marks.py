"""The newsroom's own words, and marks that are not wanted in a piece.

Revision ID: 0005
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "dictionary_word",
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("word", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("language", "word", name="pk_dictionary_word"),
    )
    op.create_table(
        "ignored_mark",
        sa.Column("article_id", sa.String(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name="fk_ignored_mark_article_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("article_id", "rule", "text", name="pk_ignored_mark"),
    )
