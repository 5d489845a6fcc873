"""Ralat: say on a story that readers have what was wrong in it and what is right.

The correction is part of what readers see, so the story is approved anew before it leaves again
(docs/decisions/0031-after-publication.md).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from redaksi.domain.article import Article, Correction
from redaksi.domain.errors import RefusedError, UsageError
from redaksi.domain.moments import LocalTime
from redaksi.domain.passages import Passage, changed_passages
from redaksi.domain.people import Right
from redaksi.usecases.auditing import record
from redaksi.usecases.changes import Kept, kept
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.readers_version import is_out, published_version
from redaksi.usecases.records import Reason
from redaksi.usecases.rights import require
from redaksi.usecases.saving import keep_content
from redaksi.usecases.updating import happened_at


def corrected_passages(room: Newsroom, article: Article) -> Sequence[Passage]:
    """Where `article`, as it stands on screen, differs from what readers have; nothing where they have nothing."""
    before = published_version(room, article.id)
    return () if before is None else changed_passages(before, article)


def correct(room: Newsroom, reference: str, wrong: str, right: str, by: str, time: LocalTime | None = None) -> Kept:
    """Add a correction to a published story; without `time` it is now, on the site's clock (Pedoman 4c: with its time).

    UsageError `correction-empty`, `correction-same`, `time-to-come`; RefusedError `not-out` for a story that readers do
    not have: there a mistake is simply mended.
    """
    was, should_be = wrong.strip(), right.strip()
    if not was or not should_be:
        raise UsageError("correction-empty")
    if was == should_be:
        raise UsageError("correction-same")
    with room.store.write() as unit:
        require(unit, by, Right.WRITE)
        piece = unit.articles.get(unit.articles.resolve(reference))
        if not is_out(unit, piece):
            raise RefusedError("not-out", headline=piece.article.headline)
        moment = happened_at(room, unit, time)
        entry = Correction(moment, was, should_be, by)
        changed = replace(piece.article, corrections=(*piece.article.corrections, entry))
        done = keep_content(room, unit, changed, Reason.SAVE, by)
        record(room, unit, "correct", by, done.article.id, wrong=was, right=should_be)
        return kept(done)
