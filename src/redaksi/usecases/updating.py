"""Add to a story's updates: what came later, with its time and who says so."""

from __future__ import annotations

from dataclasses import replace

from redaksi.domain.article import Update, UpdateKind
from redaksi.domain.errors import UsageError
from redaksi.domain.moments import LocalTime, is_to_come
from redaksi.domain.people import Right
from redaksi.usecases.auditing import record
from redaksi.usecases.changes import Kept, kept
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.ports import Unit
from redaksi.usecases.records import Reason
from redaksi.usecases.rights import require
from redaksi.usecases.saving import keep_content


def happened_at(room: Newsroom, unit: Unit, time: LocalTime | None) -> LocalTime:
    """`time`, or now on the site's clock; UsageError `time-to-come` for one that nothing can have happened at."""
    zone, now = unit.settings.get("site.timezone"), room.clock()
    if time is not None and is_to_come(time, zone, now):
        raise UsageError("time-to-come", time=time.local.replace("T", " "))
    return time or LocalTime.at(now, zone)


def add_update(
    room: Newsroom,
    reference: str,
    kind: UpdateKind,
    text: str,
    time: LocalTime | None,
    by: str,
    credit: str | None = None,
) -> Kept:
    """Put an entry on top of the story's updates; without `time` it is now, on the site's clock.

    UsageError `update-empty`, `time-to-come`.

    Readers are told that `credit` says so, else `by`, who does it. What they see has changed then: an approval that
    stood no longer holds.
    """
    if not text.strip():
        raise UsageError("update-empty")
    with room.store.write() as unit:
        require(unit, by, Right.WRITE)
        article = unit.articles.get(unit.articles.resolve(reference)).article
        moment = happened_at(room, unit, time)
        entry = Update(moment, kind, text.strip(), (credit or "").strip() or by)
        piece = keep_content(room, unit, replace(article, updates=(entry, *article.updates)), Reason.SAVE, by)
        record(room, unit, "update", by, article.id, kind=kind.value)
        return kept(piece)
