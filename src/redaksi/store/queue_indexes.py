"""What the desk's queue walks: an index for each view, small because it holds only what the view can show."""

from __future__ import annotations

from sqlalchemy import Index, text

#: What an index holds. A query says the same words, so that SQLite knows that the index will do.
MINE = "state IN ('draft', 'returned')"
AT_THE_DESK = "state IN ('submitted', 'in-review')"
CHANGED_SINCE_EXPORT = "exported_hash IS NOT NULL AND exported_hash <> content_hash"

#: With all that is asked of a draft, so that counting needs nothing but the index.
_MINE = ("state", "writer", "seq", "id", "submitted_by", "trashed")


def queue_indexes() -> tuple[Index, ...]:
    """The indexes of the table `article` that serve the queue and the calendar."""
    return (
        Index("ix_article_mine", *_MINE, sqlite_where=text(MINE)),
        Index("ix_article_submitted", "state", "submitted_at", "id", "trashed", sqlite_where=text(AT_THE_DESK)),
        Index("ix_article_changed", "seq", sqlite_where=text(CHANGED_SINCE_EXPORT)),
        Index("ix_article_deadline", "deadline", sqlite_where=text("deadline IS NOT NULL")),
        Index("ix_article_embargo", "embargo_local", sqlite_where=text("embargo_local IS NOT NULL")),
        Index("ix_article_out", "out_at", sqlite_where=text("out_at IS NOT NULL")),
        Index("ix_article_dated", "published_local", sqlite_where=text("out_at IS NOT NULL")),
    )
