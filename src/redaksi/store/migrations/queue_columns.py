"""What stores of before know about the desk's queue: it is read from the audit trail, the versions and the receipts."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

#: Who began a piece, who sent it in last and when, who has it for review, since when it stands where it stands, when it
#: first went out, and which content went out last.
_KNOWN = (
    """writer = (SELECT v.by FROM version v WHERE v.article_id = article.id AND v.by IS NOT NULL
        ORDER BY v.revision LIMIT 1)""",
    """submitted_by = (SELECT a.by FROM audit a WHERE a.article_id = article.id AND a.step = 'submit'
        ORDER BY a.id DESC LIMIT 1)""",
    """submitted_at = (SELECT a.at FROM audit a WHERE a.article_id = article.id AND a.step = 'submit'
        ORDER BY a.id DESC LIMIT 1)""",
    """state_by = (SELECT a.by FROM audit a WHERE a.article_id = article.id AND a.step IN (:steps)
        ORDER BY a.id DESC LIMIT 1)""",
    """state_at = (SELECT a.at FROM audit a WHERE a.article_id = article.id AND a.step IN (:steps)
        ORDER BY a.id DESC LIMIT 1)""",
    """reviewer = (SELECT CASE a.step WHEN 'review' THEN a.by END FROM audit a
        WHERE article.state = 'in-review' AND a.article_id = article.id AND a.step IN (:steps)
        ORDER BY a.id DESC LIMIT 1)""",
    """out_at = (SELECT min(a.at) FROM audit a WHERE a.article_id = article.id AND a.step = 'publish')""",
    """exported_hash = (SELECT r.content_hash FROM receipt r
        WHERE r.article_id = article.id AND r.state IN ('published', 'withdrawn') ORDER BY r.id DESC LIMIT 1)""",
)
_STEPS = (
    "submit",
    "review",
    "return",
    "approve",
    "publish",
    "withdraw",
    "archive",
    "reopen",
    "approval-void",
    "approval-restored",
)


def fill() -> None:
    """Fill the queue's columns of the table `article`; a piece at the desk that nobody sent in came with its change."""
    steps = ", ".join(f"'{step}'" for step in _STEPS)
    for known in _KNOWN:
        op.execute(f"UPDATE article SET {known}".replace(":steps", steps))
    op.execute(
        "UPDATE article SET submitted_at = modified WHERE submitted_at IS NULL AND state IN ('submitted', 'in-review')"
    )
    op.execute("UPDATE article SET state_at = modified WHERE state_at IS NULL")


#: Name, columns, and which pieces the index holds.
_INDEXES = (
    ("mine", ("state", "writer", "seq", "id", "submitted_by", "trashed"), "state IN ('draft', 'returned')"),
    ("submitted", ("state", "submitted_at", "id", "trashed"), "state IN ('submitted', 'in-review')"),
    ("changed", ("seq",), "exported_hash IS NOT NULL AND exported_hash <> content_hash"),
    ("deadline", ("deadline",), "deadline IS NOT NULL"),
    ("embargo", ("embargo_local",), "embargo_local IS NOT NULL"),
    ("out", ("out_at",), "out_at IS NOT NULL"),
    ("dated", ("published_local",), "out_at IS NOT NULL"),
)


def index() -> None:
    """Make the indexes that the queue and the calendar walk."""
    for name, columns, held in _INDEXES:
        op.create_index(f"ix_article_{name}", "article", list(columns), sqlite_where=sa.text(held))
