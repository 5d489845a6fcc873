"""What the calendar shows: what is planned, what is due and what is out, on the site's days."""

from __future__ import annotations

import datetime as dt
import zoneinfo
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from redaksi.domain.article import State
from redaksi.domain.moments import LocalTime
from redaksi.domain.planning import Assignment
from redaksi.domain.queue import day_of
from redaksi.domain.workflow import WAITED_FOR
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.records import Row


class Mark(StrEnum):
    """Why something stands in the calendar."""

    PLANNED = "planned"
    DUE = "due"
    OUT = "out"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a day; `local` is the time on the site's clock, None where only the day counts.

    `article_id` names a piece, `assignment_id` a plan that has no text yet; `title` is its headline or short name.
    """

    day: dt.date
    local: dt.time | None
    mark: Mark
    title: str
    person: str | None
    article_id: str | None = None
    assignment_id: str | None = None
    state: State | None = None
    late: bool = False


@dataclass(frozen=True, slots=True)
class Calendar:
    """`today` is the site's."""

    first: dt.date
    days: int
    today: dt.date
    entries: Sequence[Entry]


def calendar(room: Newsroom, first: dt.date | None, days: int) -> Calendar:
    """Every entry of `days` days from `first` on (None: from the Monday of this week), in the order of their times."""
    with room.store.read() as unit:
        zone = unit.settings.get("site.timezone")
        now = room.clock()
        today = now.astimezone(zoneinfo.ZoneInfo(zone)).date()
        start = first or today - dt.timedelta(days=today.weekday())
        span = day_of(start, zone), day_of(start + dt.timedelta(days=days), zone)
        rows = list(unit.queue.between(*span, zone))
        plans = list(unit.planning.between(*span))
    entries = [*_due(rows, plans, now, zone), *_out(rows, zone)]
    begun = {entry.article_id for entry in entries if entry.mark is Mark.DUE}
    entries += [_planned(plan, now, zone) for plan in plans if plan.article_id not in begun or plan.article_id is None]
    end = start + dt.timedelta(days=days)
    shown = [entry for entry in entries if start <= entry.day < end]
    return Calendar(start, days, today, sorted(shown, key=_order))


def _due(rows: Sequence[Row], plans: Sequence[Assignment], now: dt.datetime, zone: str) -> Iterator[Entry]:
    slugs = {plan.article_id: plan.slug for plan in plans}
    for row in rows:
        stamp = row.standing.deadline
        if stamp is not None and row.state in WAITED_FOR:
            moment = dt.datetime.fromisoformat(stamp)
            there = moment.astimezone(zoneinfo.ZoneInfo(zone))
            title = row.headline or slugs.get(row.id) or row.slug
            who = row.standing.writer or row.standing.submitted_by
            yield Entry(there.date(), there.time(), Mark.DUE, title, who, row.id, state=row.state, late=moment < now)


def _out(rows: Sequence[Row], zone: str) -> Iterator[Entry]:
    for row in rows:
        if row.standing.out_at is None or row.state in (State.WITHDRAWN, State.ARCHIVED):
            continue
        day, local = _bears(row, zone)
        yield Entry(day, local, Mark.OUT, row.headline or row.slug, row.standing.writer, row.id, state=row.state)


def _bears(row: Row, zone: str) -> tuple[dt.date, dt.time | None]:
    """The date that a piece bears, on the site's calendar; where it bears none, when it went out."""
    there = zoneinfo.ZoneInfo(zone)
    if row.published is None:
        moment = dt.datetime.fromisoformat(row.standing.out_at or row.modified).astimezone(there)
        return moment.date(), moment.time()
    dated = LocalTime(row.published, row.published_zone)
    if not dated.has_time:
        return dated.date, None
    moment = dated.naive.replace(tzinfo=zoneinfo.ZoneInfo(dated.zone or zone)).astimezone(there)
    return moment.date(), moment.time()


def _planned(plan: Assignment, now: dt.datetime, zone: str) -> Entry:
    moment = dt.datetime.fromisoformat(plan.due_at or plan.created).astimezone(zoneinfo.ZoneInfo(zone))
    local = moment.time() if plan.due is not None and plan.due.has_time else None
    return Entry(
        moment.date(),
        local,
        Mark.PLANNED,
        plan.slug,
        plan.writer,
        plan.article_id,
        assignment_id=plan.id,
        late=plan.overdue(now),
    )


def _order(entry: Entry) -> tuple[dt.date, bool, dt.time, str]:
    """What has no time is wanted by the day's end."""
    return entry.day, entry.local is None, entry.local or dt.time.min, entry.title
