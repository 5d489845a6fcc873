"""The desk's queue and planning: submit, review, deadline, queue, plan."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from redaksi.cli.acting import acting
from redaksi.cli.checking import tell_ahead
from redaksi.cli.clock import clock_time, zone_of
from redaksi.cli.context import As, JsonFlag, Note, Reference, newsroom
from redaksi.cli.output import emit_json, row_form, say_line, table, words
from redaksi.cli.parsing import Command
from redaksi.cli.workflow import answer_piece
from redaksi.domain.dates import read_typed
from redaksi.domain.errors import UsageError
from redaksi.domain.moments import LocalTime
from redaksi.domain.planning import Assignment
from redaksi.domain.queue import PERSONAL, View
from redaksi.usecases import deadlines, library, people, planning, reviewing
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.newsroom_settings import all_settings
from redaksi.usecases.planning import Wish
from redaksi.usecases.records import Filter, Row

#: No view holds as many pieces.
_MOST = 2**31 - 1
When = Annotated[str | None, typer.Option("--deadline", metavar="WHEN", help=words("help-deadline-option"))]
_NAMES = (("submittedBy", "submitted_by"), ("submittedAt", "submitted_at"), ("deadline", "deadline"))
_MORE = (("reviewer", "reviewer"), ("since", "state_at"), ("by", "state_by"))


def register(app: typer.Typer) -> None:
    """Add the commands of this module to `app`."""
    app.command("submit", cls=Command, help=words("help-submit"))(submit)
    app.command("review", cls=Command, help=words("help-review"))(review)
    app.command("deadline", cls=Command, help=words("help-deadline"))(deadline)
    app.command("queue", cls=Command, help=words("help-queue"))(queue)
    app.command("plan", cls=Command, help=words("help-plan"))(plan)


def submit(
    context: typer.Context,
    reference: Reference,
    by: As = None,
    note: Note = None,
    when: When = None,
    as_json: JsonFlag = False,
) -> None:
    with newsroom(context, writes=True) as room:
        name = acting(room, by).name
        done = reviewing.submit(room, reference, name, note, _moment(room, when))
        answer_piece(room, done, as_json)
        tell_ahead(room, done.piece.article.id)


def review(
    context: typer.Context,
    reference: Reference,
    by: As = None,
    note: Note = None,
    take_over: Annotated[bool, typer.Option("--take-over", help=words("help-take-over"))] = False,
    give_back: Annotated[bool, typer.Option("--give-back", help=words("help-give-back"))] = False,
    as_json: JsonFlag = False,
) -> None:
    with newsroom(context, writes=True) as room:
        name = acting(room, by).name
        if give_back:
            answer_piece(room, reviewing.give_back(room, reference, name, note), as_json)
        else:
            answer_piece(room, reviewing.review(room, reference, name, note, take_over=take_over), as_json)


def deadline(
    context: typer.Context,
    reference: Reference,
    when: Annotated[str, typer.Argument(metavar="WHEN", help=words("help-when"))] = "",
    by: As = None,
    as_json: JsonFlag = False,
) -> None:
    with newsroom(context, writes=True) as room:
        name = acting(room, by).name
        answer_piece(room, deadlines.set_deadline(room, reference, name, _moment(room, when)), as_json)


def queue(
    context: typer.Context,
    view: Annotated[View | None, typer.Argument(metavar="VIEW", help=words("help-view"))] = None,
    by: As = None,
    limit: Annotated[int, typer.Option("--limit", min=1, max=_MOST, help=words("help-list-limit"))] = 50,
    as_json: JsonFlag = False,
) -> None:
    with newsroom(context) as room:
        person = None if by is None else people.user(room, by).name
        if view is None:
            _tell_counts(room, person, as_json)
            return
        if view in PERSONAL and person is None:
            raise UsageError("as-missing")
        page, zone = library.page(room, Filter(view=view, person=person, limit=limit)), zone_of(room)
    if as_json:
        emit_json({"articles": [_form(row) for row in page.rows], "total": page.total})
        return
    table([(row.id[:8], _standing(row, zone), row.headline or words("no-headline")) for row in page.rows])
    say_line(words("list-total", shown=len(page.rows), total=page.total))


def plan(
    context: typer.Context,
    slug: Annotated[str | None, typer.Argument(metavar="NAME", help=words("help-plan-name"))] = None,
    brief: Annotated[str, typer.Option("--brief", metavar="TEXT", help=words("help-plan-brief"))] = "",
    writer: Annotated[str | None, typer.Option("--writer", metavar="NAME", help=words("help-plan-writer"))] = None,
    due: Annotated[str | None, typer.Option("--due", metavar="WHEN", help=words("help-plan-due"))] = None,
    by: As = None,
    as_json: JsonFlag = False,
) -> None:
    with newsroom(context, writes=slug is not None) as room:
        if slug is None:
            found = list(planning.listed(room))
        else:
            wish = Wish(slug, brief, _moment(room, due), writer)
            found = [planning.plan(room, wish, acting(room, by).name).assignment]
        zone = zone_of(room)
    if as_json:
        emit_json({"assignments": [_plan_form(each) for each in found]})
        return
    table([(clock_time(each.due_at, zone), each.writer or "-", each.slug) for each in found])


def _moment(room: Newsroom, when: str | None) -> LocalTime | None:
    """What was typed, as in the window: `besok 17.00`, `2026-12-01T10:00 WIB`; None for nothing."""
    typed = read_typed(when or "", room.clock(), None, all_settings(room)["site.timezone"])
    if typed.trouble is not None:
        raise UsageError("bad-date", text=(when or "")[:40])
    return typed.moment


def _tell_counts(room: Newsroom, person: str | None, as_json: bool) -> None:
    counts = library.view_counts(room, person)
    planned = planning.planned_for(room, person)
    if as_json:
        numbers = {view.value: number for view, number in counts.items()}
        emit_json({"views": numbers, "planned": planned.number, "overdue": planned.overdue})
        return
    shown = {view: number for view, number in counts.items() if person is not None or view not in PERSONAL}
    table([(words(f"view-{view}"), str(number), view.value) for view, number in shown.items()])


def _standing(row: Row, zone: str) -> str:
    standing = row.standing
    if standing.deadline or not standing.reviewer:
        at = standing.deadline or standing.submitted_at
        return clock_time(at, zone) if at else words(f"word-{row.state}")
    return standing.reviewer


def _form(row: Row) -> dict[str, Any]:
    standing = {key: getattr(row.standing, name) for key, name in (*_NAMES, *_MORE)}
    embargo = row.embargo and {"local": row.embargo.local, "zone": row.embargo.zone}
    return row_form(row) | standing | {"embargo": embargo}


def _plan_form(plan: Assignment) -> dict[str, Any]:
    due = plan.due and {"local": plan.due.local, "zone": plan.due.zone}
    same = {"id": plan.id, "slug": plan.slug, "brief": plan.brief, "writer": plan.writer, "due": due}
    return same | {"dueAt": plan.due_at, "state": plan.state.value, "article": plan.article_id}
