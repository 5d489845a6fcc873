"""The audit trail at the command line: who did what to which piece."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Annotated

import typer

from redaksi.cli.acting import perhaps
from redaksi.cli.clock import clock_time, spelt, zone_of
from redaksi.cli.context import As, JsonFlag, newsroom
from redaksi.cli.output import answer, emit_json, say_line, table, tell, words
from redaksi.cli.parsing import Command
from redaksi.cli.paths import path_of
from redaksi.domain.errors import UsageError
from redaksi.domain.moments import LocalTime, utc_stamp
from redaksi.usecases import audit_trail, auditing, library
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.port_audit import TrailFilter, TrailLine
from redaksi.words import catalogue

_MOST = 2**31 - 1


def register(app: typer.Typer) -> None:
    """Add the commands of this module to `app`."""
    app.command("audit", cls=Command, help=words("help-audit"))(audit)


def audit(
    context: typer.Context,
    person: Annotated[str | None, typer.Option("--person", metavar="NAME", help=words("help-audit-person"))] = None,
    article: Annotated[str | None, typer.Option("--article", metavar="ID", help=words("help-audit-article"))] = None,
    step: Annotated[str | None, typer.Option("--step", metavar="STEP", help=words("help-audit-step"))] = None,
    since: Annotated[str | None, typer.Option("--since", metavar="ISO", help=words("help-audit-since"))] = None,
    until: Annotated[str | None, typer.Option("--until", metavar="ISO", help=words("help-audit-until"))] = None,
    limit: Annotated[int, typer.Option("--limit", min=1, max=_MOST, help=words("help-audit-limit"))] = 50,
    to: Annotated[
        Path | None, typer.Option("--to", parser=path_of, metavar="FILE", help=words("help-audit-to"))
    ] = None,
    check: Annotated[bool, typer.Option("--check", help=words("help-audit-check"))] = False,
    by: As = None,
    as_json: JsonFlag = False,
    as_csv: Annotated[bool, typer.Option("--csv", help=words("help-audit-csv"))] = False,
) -> None:
    with newsroom(context) as room:
        name = perhaps(room, by)
        moments = (_moment(room, since), _moment(room, until, end=True))
        wanted = TrailFilter(person, step, _article(room, article), *moments, limit=limit)
        if to is not None:
            kind = "csv" if as_csv or to.suffix.lower() == ".csv" else "json"
            count = audit_trail.give_out(room, wanted, to, kind, name)
            audit_trail.note_given_out(room, to, count, name)
            say_line(words("audit-given-out", count=count, path=str(to)))
            return
        lines = audit_trail.page(room, wanted, name)
        faults = auditing.trail_faults(room) if check else None
        zone = zone_of(room)
    if as_csv:
        answer(audit_trail.as_csv(lines).decode("utf-8"))
    elif as_json:
        told = {} if faults is None else {"faults": [{"code": each.code, **each.params} for each in faults]}
        emit_json({"entries": [audit_trail.form(line) for line in lines]} | told)
    else:
        table([_row(line, zone) for line in lines])
    for fault in faults or ():
        tell(words(fault.code, **spelt(fault.params, zone)))
    if faults:
        raise typer.Exit(1)
    if faults is not None:
        tell(words("audit-whole"))


def _row(line: TrailLine, zone: str) -> tuple[str, str, str, str, str]:
    """Time in `zone`, person, step, piece, what else there is to know."""
    at = clock_time(line.at, zone)
    code = f"audit-{line.step}"
    step = words(code) if code in catalogue() else line.step
    detail = "" if not line.detail else json.dumps(line.detail, ensure_ascii=False)[1:-1]
    return at, line.by or "–", step, line.headline or (line.article_id or "")[:8] or "–", detail


def _article(room: Newsroom, reference: str | None) -> str | None:
    """The id of a piece; one that is no longer there can still be asked for by its whole id."""
    if reference is None:
        return None
    try:
        return library.open_piece(room, reference).article.id
    except UsageError:
        if len(reference) == 36:
            return reference
        raise


def _moment(room: Newsroom, text: str | None, *, end: bool = False) -> str | None:
    """A day or a moment on the site's clock as the stamp that the trail has; `end`: a day counts until it is over."""
    if text is None:
        return None
    with room.store.read() as unit:
        zone = unit.settings.get("site.timezone")
    local = LocalTime(text, zone)
    moment = local.instant()
    assert moment is not None
    return utc_stamp(moment + dt.timedelta(days=1) if end and not local.has_time else moment)
