"""The trash: drafts go there, stay 30 days, and can come back."""

from __future__ import annotations

import datetime as dt

from redaksi.domain.article import State
from redaksi.domain.errors import RefusedError
from redaksi.domain.moments import utc_stamp
from redaksi.domain.people import Right
from redaksi.usecases.auditing import record
from redaksi.usecases.changes import Changes
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.rights import require

#: How long a trashed draft can be brought back (product.md).
KEPT_FOR = dt.timedelta(days=30)


def trash(room: Newsroom, article_id: str, by: str | None) -> Changes:
    """Move a draft to the trash; RefusedError `trash-drafts-only` for anything that has left the writer's hands."""
    with room.store.write() as unit:
        require(unit, by, Right.WRITE)
        piece = unit.articles.get(article_id)
        if piece.state not in (State.DRAFT, State.RETURNED):
            raise RefusedError("trash-drafts-only", state=piece.state.value)
        unit.articles.trash(article_id)
        record(room, unit, "trash", by, article_id, headline=piece.article.headline)
        return Changes(frozenset({article_id}))


def untrash(room: Newsroom, article_id: str, by: str | None) -> Changes:
    with room.store.write() as unit:
        require(unit, by, Right.WRITE)
        unit.articles.untrash(article_id)
        record(room, unit, "untrash", by, article_id)
        return Changes(frozenset({article_id}))


def purge(room: Newsroom) -> int:
    """Delete for good what has been in the trash for longer than 30 days; how many pieces that were."""
    with room.store.write() as unit:
        purged = unit.articles.purge_trash(utc_stamp(room.clock() - KEPT_FOR))
        if purged:
            record(room, unit, "trash-purge", None, None, pieces=purged)
        return purged
