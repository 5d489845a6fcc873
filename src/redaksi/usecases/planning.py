"""Planning: who writes what until when, and how a plan becomes a story."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from redaksi.domain.article import Article, Person, Piece
from redaksi.domain.errors import RefusedError
from redaksi.domain.moments import LocalTime, utc_stamp
from redaksi.domain.people import Right, User
from redaksi.domain.planning import (
    OPEN,
    Assignment,
    AssignmentState,
    checked_brief,
    checked_slug,
    require_open,
    require_unwritten,
)
from redaksi.usecases.auditing import record
from redaksi.usecases.changes import Changes, Kept
from redaksi.usecases.deadlines import due_stamp
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.port_planning import Planned
from redaksi.usecases.ports import Unit
from redaksi.usecases.records import Reason
from redaksi.usecases.rights import require_of
from redaksi.usecases.saving import keep_content

#: Nothing is planned.
NOTHING = Planned()
_CHANGED = Changes(planning=True)


@dataclass(frozen=True, slots=True)
class Wish:
    """An assignment as somebody types it."""

    slug: str
    brief: str = ""
    due: LocalTime | None = None
    writer: str | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """An assignment as the store now holds it."""

    assignment: Assignment
    changes: Changes = _CHANGED


def listed(room: Newsroom, states: Sequence[AssignmentState] = OPEN, writer: str | None = None) -> Sequence[Assignment]:
    """By their due time, those without one last; `writer` None asks for everybody's."""
    with room.store.read() as unit:
        return unit.planning.listed(states, writer)


def planned_for(room: Newsroom, person: str | None) -> Planned:
    """What is planned for somebody; nothing for nobody."""
    if person is None:
        return NOTHING
    with room.store.read() as unit:
        return unit.planning.planned(person, room.clock())


def plan(room: Newsroom, wish: Wish, by: str) -> Plan:
    """Plan a story. Everybody may plan their own; RefusedError `no-right` for somebody else's, or nobody's."""
    with room.store.write() as unit:
        user = unit.users.get(by)
        _require_right(unit, user, wish.writer)
        now = utc_stamp(room.clock())
        assignment = _wished(unit, Assignment(checked_slug(wish.slug), created=now, by=by), wish)
        unit.planning.put(assignment)
        record(room, unit, "plan", by, None, **_detail(assignment))
        _tell_writer(room, unit, assignment, by, "planned-for-you")
        return Plan(assignment)


def change(room: Newsroom, assignment_id: str, wish: Wish, by: str) -> Plan:
    """Plan it otherwise: who no longer has it and who has it now are told."""
    with room.store.write() as unit:
        old, user = unit.planning.get(assignment_id), unit.users.get(by)
        require_open(old)
        _require_right(unit, user, old.writer)
        if wish.writer != old.writer:
            _require_right(unit, user, wish.writer)
        new = _wished(unit, old, wish)
        unit.planning.put(new)
        record(room, unit, "plan-change", by, new.article_id, **_detail(new))
        if new.writer != old.writer:
            _tell_writer(room, unit, old, by, "planned-for-another")
            _tell_writer(room, unit, new, by, "planned-for-you")
        elif new != old:
            _tell_writer(room, unit, new, by, "plan-changed")
        return Plan(new)


def start(room: Newsroom, assignment_id: str, by: str) -> Kept:
    """Begin the text: a draft with the assignment's slug, its writer as author and its brief as a note.

    One that is nobody's becomes that of who begins. RefusedError `assignment-begun`, `assignment-closed`, `no-right`.
    """
    with room.store.write() as unit:
        old, user = unit.planning.get(assignment_id), unit.users.get(by)
        require_unwritten(old)
        if old.writer not in (None, by):
            _require_right(unit, user, old.writer)
        writer = old.writer or by
        notes = (old.brief,) if old.brief else ()
        article = Article(slug=old.slug, authors=(Person(writer),), notes=notes)
        piece = keep_content(room, unit, article, Reason.SAVE, by)
        standing = replace(piece.standing, writer=writer, deadline=old.due_at)
        unit.queue.stand(article.id, standing)
        unit.planning.put(replace(old, writer=writer, state=AssignmentState.WRITING, article_id=article.id))
        record(room, unit, "plan-start", by, article.id, slug=old.slug)
        return Kept(replace(piece, standing=standing), Changes(frozenset({article.id}), planning=True))


def finish(room: Newsroom, assignment_id: str, by: str) -> Plan:
    """It is done, by this story or in another way."""
    return _close(room, assignment_id, by, AssignmentState.DONE)


def drop(room: Newsroom, assignment_id: str, by: str) -> Plan:
    """It is not wanted any more; a text that was begun stays, and its writer is told."""
    return _close(room, assignment_id, by, AssignmentState.DROPPED)


def went_out(room: Newsroom, unit: Unit, piece: Piece, by: str | None) -> bool:
    """A story that is out is no longer to come; whether it was planned."""
    plans = [found for found in unit.planning.of_article(piece.article.id) if found.state in OPEN]
    for found in plans:
        unit.planning.put(replace(found, state=AssignmentState.DONE))
        record(room, unit, "plan-done", by, piece.article.id, slug=found.slug)
    return bool(plans)


def _close(room: Newsroom, assignment_id: str, by: str, state: AssignmentState) -> Plan:
    with room.store.write() as unit:
        old, user = unit.planning.get(assignment_id), unit.users.get(by)
        require_open(old)
        _require_right(unit, user, old.writer)
        new = replace(old, state=state)
        unit.planning.put(new)
        record(room, unit, f"plan-{state.value}", by, old.article_id, slug=old.slug)
        if state is AssignmentState.DROPPED:
            _tell_writer(room, unit, old, by, "plan-dropped")
        return Plan(new)


def _wished(unit: Unit, old: Assignment, wish: Wish) -> Assignment:
    if wish.writer is not None and not unit.users.get(wish.writer).active:
        raise RefusedError("user-left", name=wish.writer)
    return replace(
        old,
        slug=checked_slug(wish.slug),
        brief=checked_brief(wish.brief),
        due=wish.due,
        due_at=due_stamp(unit, wish.due),
        writer=wish.writer,
    )


def _require_right(unit: Unit, user: User, writer: str | None) -> None:
    require_of(unit, user, Right.WRITE if writer == user.name else Right.PLAN)


def _tell_writer(room: Newsroom, unit: Unit, assignment: Assignment, by: str, code: str) -> None:
    if assignment.writer is not None and assignment.writer != by:
        told = {"name": by, "slug": assignment.slug, "due": assignment.due_at}
        unit.notices.leave(assignment.writer, utc_stamp(room.clock()), code, assignment.article_id, **told)


def _detail(assignment: Assignment) -> dict[str, str | None]:
    return {"slug": assignment.slug, "writer": assignment.writer, "due": assignment.due_at}
