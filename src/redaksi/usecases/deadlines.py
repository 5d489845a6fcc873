"""Until when a piece is wanted."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from redaksi.domain.errors import RefusedError, UsageError
from redaksi.domain.moments import LocalTime, utc_stamp
from redaksi.domain.people import Right
from redaksi.domain.workflow import WAITED_FOR
from redaksi.usecases.auditing import record
from redaksi.usecases.changes import Kept, kept
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.ports import Unit
from redaksi.usecases.rights import require_of


def due_stamp(unit: Unit, deadline: LocalTime | None) -> str | None:
    """The UTC stamp of a deadline, in its own zone or else the site's; a day alone lasts to its last minute.

    UsageError `bad-date` for one at the very end of the calendar, which not every zone can show.
    """
    if deadline is None:
        return None
    whole = deadline if deadline.has_time else LocalTime(f"{deadline.local}T23:59", deadline.zone)
    moment = whole.instant(unit.settings.get("site.timezone"))
    if moment is None:
        raise UsageError("bad-zone", text=deadline.local)
    if not dt.MINYEAR < moment.year < dt.MAXYEAR:
        raise UsageError("bad-date", text=deadline.local)
    return utc_stamp(moment)


def set_deadline(room: Newsroom, reference: str, by: str, deadline: LocalTime | None) -> Kept:
    """Say until when a piece is wanted; None takes it away.

    The writer may do so for a piece of their own, the desk for every one that is still waited for. RefusedError
    `no-right`, `wrong-state`.
    """
    with room.store.write() as unit:
        user = unit.users.get(by)
        piece = unit.articles.get(unit.articles.resolve(reference))
        if piece.state not in WAITED_FOR:
            raise RefusedError("wrong-state", step="deadline", state=piece.state.value)
        own = by in (piece.standing.writer, piece.standing.submitted_by)
        require_of(unit, user, Right.WRITE if own else Right.PLAN)
        due = due_stamp(unit, deadline)
        unit.queue.stand(piece.article.id, replace(piece.standing, deadline=due))
        record(room, unit, "deadline", by, piece.article.id, deadline=due or "-")
        return kept(unit.articles.get(piece.article.id))
