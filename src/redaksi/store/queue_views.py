"""What each view of the queue holds and how it is ordered, as conditions that its index answers."""

from __future__ import annotations

import datetime as dt
import zoneinfo
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select, text, tuple_, union_all

from redaksi.domain.article import State
from redaksi.domain.moments import utc_stamp
from redaksi.domain.queue import Now, View
from redaksi.store.queue_indexes import AT_THE_DESK, CHANGED_SINCE_EXPORT, MINE
from redaksi.store.tables import ArticleRow, CreditRow, PersonRow, table

_ARTICLE, _CREDIT, _PERSON = table(ArticleRow), table(CreditRow), table(PersonRow)
_GONE = (State.WITHDRAWN, State.ARCHIVED)
#: No two clocks of the world are further apart; what may be meant is looked for within it.
_APART = dt.timedelta(hours=27)
Condition = ColumnElement[bool]


@dataclass(frozen=True, slots=True)
class Order:
    """By `key`, then by id; `counted` where the key is the number of the last change, newest first."""

    key: ColumnElement[Any]
    descending: bool = False
    counted: bool = False

    def columns(self) -> list[ColumnElement[Any]]:
        columns = (self.key,) if self.counted else (self.key, _ARTICLE.c.id)
        return [column.desc() if self.descending else column.asc() for column in columns]

    def beyond(self, key: str, article_id: str) -> Condition:
        """What comes after the row of that key and id."""
        if self.counted:
            return self.key < int(key)
        here, there = tuple_(key, article_id), tuple_(self.key, _ARTICLE.c.id)
        return there < here if self.descending else there > here

    def written(self, key: Any) -> str:
        return "" if key is None else str(key)


@dataclass(frozen=True, slots=True)
class Shape:
    conditions: tuple[Any, ...]
    order: Order


_NEWEST = Order(_ARTICLE.c.seq, descending=True, counted=True)
_OLDEST_SENT = Order(_ARTICLE.c.submitted_at)
_DRAFTS, _DESK, _CHANGED = text(MINE), text(AT_THE_DESK), text(CHANGED_SINCE_EXPORT)


def shape(view: View, person: str, now: Now, connection: Connection) -> Shape:
    """`connection` is asked for the zones that occur, which are few."""
    state, not_gone = _ARTICLE.c.state, _ARTICLE.c.state.not_in(_GONE)
    match view:
        case View.MY_DRAFTS:
            return Shape((_mine(State.DRAFT, person),), _NEWEST)
        case View.RETURNED_TO_ME:
            returned = Order(func.coalesce(_ARTICLE.c.state_at, ""), descending=True)
            return Shape((_mine(State.RETURNED, person),), returned)
        case View.SUBMITTED:
            return Shape((_DESK, state == State.SUBMITTED), _OLDEST_SENT)
        case View.IN_REVIEW:
            return Shape((_DESK, state == State.IN_REVIEW), _OLDEST_SENT)
        case View.TO_EXPORT:
            return Shape((state == State.APPROVED,), Order(func.coalesce(_ARTICLE.c.approval_at, "")))
        case View.CHANGED:
            return Shape((_CHANGED, state != State.ARCHIVED), _NEWEST)
        case View.EMBARGOED:
            waiting = (state.not_in((*_GONE, State.PUBLISHED)), _embargoed(now, connection))
            return Shape(waiting, Order(_ARTICLE.c.embargo_local))
        case View.PUBLISHED_TODAY:
            start, end = now.day()
            today = union_all(went_out_between(start, end), _dated(start, end, now.zone, connection))
            return Shape((not_gone, _ARTICLE.c.seq.in_(today)), Order(_ARTICLE.c.out_at, descending=True))


def went_out_between(start: dt.datetime, end: dt.datetime) -> Select[Any]:
    """The `seq` of pieces that first went out in that time."""
    out = _ARTICLE.c.out_at
    return select(_ARTICLE.c.seq).where(out.is_not(None), out >= utc_stamp(start), out < utc_stamp(end))


def of_days(start: dt.datetime, end: dt.datetime, zone: str, connection: Connection) -> list[Select[Any]]:
    """The `seq` of pieces that are out, by the date that they bear, or the day they went out where they bear none."""
    undated = went_out_between(start, end).where(_ARTICLE.c.published_local.is_(None))
    return [undated, _dated(start, end, zone, connection)]


def _mine(state: State, person: str) -> Condition:
    """Pieces that somebody began, sent in, or is named on as an author."""
    here = select(_ARTICLE.c.seq).where(_DRAFTS, _ARTICLE.c.state == state)
    began = here.where(_ARTICLE.c.writer == person)
    by_person = select(_CREDIT.c.article_id).join(_PERSON, _PERSON.c.id == _CREDIT.c.person_id)
    named = by_person.where(_PERSON.c.name == person, _CREDIT.c.role == "author")
    parts = [began, here.where(_ARTICLE.c.id.in_(named))]
    if state is State.RETURNED:
        parts.append(here.where(_ARTICLE.c.submitted_by == person))
    return _ARTICLE.c.seq.in_(union_all(*parts))


def _dated(start: dt.datetime, end: dt.datetime, zone: str, connection: Connection) -> Select[Any]:
    """The `seq` of pieces that are out and bear a date of that time, each in its own zone or else in `zone`."""
    local, out = _ARTICLE.c.published_local, _ARTICLE.c.out_at.is_not(None)
    near = (out, local >= _wall(start - _APART, zone), local < _wall(end + _APART, zone))
    each = [
        and_(
            _ARTICLE.c.published_zone.is_(own),
            local >= _wall(start, own or zone),
            local < _wall(end, own or zone),
        )
        for own in _zones(_ARTICLE.c.published_zone, near, connection)
    ]
    return select(_ARTICLE.c.seq).where(*near, or_(False, *each))


def _embargoed(now: Now, connection: Connection) -> Condition:
    local = _ARTICLE.c.embargo_local
    near = (local.is_not(None), local > _wall(now.moment - _APART, now.zone))
    each = [
        and_(_ARTICLE.c.embargo_zone.is_(own), local > now.wall_clock(own))
        for own in _zones(_ARTICLE.c.embargo_zone, near, connection)
    ]
    return and_(*near, or_(False, *each))


def _zones(column: ColumnElement[Any], near: tuple[Condition, ...], connection: Connection) -> list[str | None]:
    return list(connection.execute(select(column).where(*near).distinct()).scalars())


def _wall(moment: dt.datetime, zone: str) -> str:
    """A clock in `zone` as far as it must be written: midnight is its day alone, which comes before any time of it."""
    there = moment.astimezone(zoneinfo.ZoneInfo(zone)).replace(tzinfo=None)
    if there.time() == dt.time.min:
        return there.date().isoformat()
    return there.isoformat(timespec="seconds").removesuffix(":00")
