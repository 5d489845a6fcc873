"""Photos with the files they were made from.

Revision ID: 0004
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("blob", sa.Column("original_sha256", sa.String(), nullable=True))
    op.add_column("blob", sa.Column("original", sa.LargeBinary(), nullable=True))
