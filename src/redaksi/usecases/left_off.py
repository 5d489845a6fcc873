"""Where a writer left off: what a window that was killed cannot remember, the versions tell."""

from __future__ import annotations

from redaksi.domain.left_off import end_of_change
from redaksi.usecases.newsroom import Newsroom


def left_off(room: Newsroom, article_id: str) -> int | None:
    """The character of the body where its last version differs last from the one before; None where it does not."""
    with room.store.read() as unit:
        revisions = [entry.revision for entry in unit.articles.history(article_id)[:2]]
        bodies = [unit.articles.version(article_id, revision).body for revision in revisions]
    after, before = [*bodies, "", ""][:2]
    return end_of_change(before, after)
