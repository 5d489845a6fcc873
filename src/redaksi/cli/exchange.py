"""Pieces to the window and out: open, export, verify, schema."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from redaksi.cli import site
from redaksi.cli.acting import perhaps
from redaksi.cli.clock import on_clock, spelt, zone_of
from redaksi.cli.context import As, JsonFlag, newsroom, session
from redaksi.cli.output import answer, emit_json, reason, say_line, tell, words
from redaksi.cli.parsing import Command
from redaksi.cli.paths import path_of
from redaksi.cli.progress import Progress
from redaksi.cli.published import tell_out_of_date
from redaksi.domain.article import State
from redaksi.domain.workflow import READ
from redaksi.usecases import exporting, library, publishing_site, verifying, verifying_folders

#: Drafts that are told of one by one.
_TOLD = 20


def register(app: typer.Typer) -> None:
    """Add the commands of this module to `app`."""
    app.command("open", cls=Command, help=words("help-open"))(open_window)
    app.command("export", cls=Command, help=words("help-export"))(export)
    app.command("verify", cls=Command, help=words("help-verify"))(verify)
    app.command("schema", cls=Command, help=words("help-schema"))(schema)


def open_window(
    context: typer.Context,
    piece: Annotated[str | None, typer.Argument(metavar="[ID | PATH]", help=words("help-open-piece"))] = None,
) -> None:
    here = session(context)
    raise typer.Exit(here.wiring.open_window(here.folder, piece))


def export(
    context: typer.Context,
    to: Annotated[Path, typer.Option("--to", parser=path_of, metavar="DIR", help=words("help-export-to"))],
    format_name: Annotated[str, typer.Option("--format", help=words("help-export-format"))],
    references: Annotated[list[str] | None, typer.Argument(metavar="[ID…]", help=words("help-id"))] = None,
    state: Annotated[State | None, typer.Option("--state", help=words("help-export-state"))] = None,
    by: As = None,
    override: Annotated[
        list[str] | None, typer.Option("--override", metavar="RULE", help=words("help-export-override"))
    ] = None,
    note: Annotated[str | None, typer.Option("--note", "--reason", metavar="TEXT", help=words("help-note"))] = None,
    as_json: JsonFlag = False,
) -> None:
    states = _export_states(state)
    with newsroom(context, writes=True) as room:
        by = perhaps(room, by)
        ids = [library.open_piece(room, reference).article.id for reference in references or []]
        if format_name == publishing_site.FORMAT:
            site.export_site(room, ids, to, by, states, as_json)
            return
        progress = Progress("export-progress")
        try:
            result = exporting.export(room, ids, format_name, to, by, states, override or (), note, progress)
        finally:
            progress.end()
        tell_out_of_date(room, [file.article_id for file in result.files if file.state in READ])
    if as_json:
        keys = ("path", "sha256", "article", "revision", "format")
        rows = [(file.path, file.sha256, file.article_id, file.revision, file.format) for file in result.files]
        emit_json({"files": [dict(zip(keys, row, strict=True)) for row in rows]})
    else:
        for line in dict.fromkeys(f"{file.sha256}  {file.path}" for file in result.files):
            say_line(line)
    for article_id, code, params in result.warnings:
        tell(f"{article_id[:8]}: {words(code, **params)}")
    marked = list(dict.fromkeys(file.article_id for file in result.files if file.state not in READ))
    for article_id in marked[:_TOLD]:
        tell(f"{article_id[:8]}: {words('export-marked')}")
    if len(marked) > _TOLD:
        tell(words("export-marked-more", count=len(marked) - _TOLD))
    for refusal in result.left:
        tell(reason(refusal))
    if not result.files:
        tell(words("export-nothing"))
    if result.left:
        raise typer.Exit(1)


def _export_states(state: State | None) -> tuple[State, ...] | None:
    # Exporting makes an approved piece published, so `approved` means both: a second run finds the same pieces.
    return None if state is None else (State.APPROVED, State.PUBLISHED) if state is State.APPROVED else (state,)


def verify(
    context: typer.Context,
    paths: Annotated[list[Path], typer.Argument(parser=path_of, metavar="PATH…", help=words("help-verify-paths"))],
    as_json: JsonFlag = False,
) -> None:
    with newsroom(context) as room:
        checked = verifying_folders.verify_all(room, paths)
        zone = zone_of(room)
    results = checked.files
    if as_json:
        keys = ("path", "verdict", "by", "at", "revision", "differences", "signature", "kid", "unchecked")
        files = [{key: getattr(result, key) for key in keys} for result in results]
        missing = [{"path": each.path, "sha256": each.sha256, "article": each.article_id} for each in checked.missing]
        emit_json({"files": files, "missing": missing, "extra": list(checked.extra)})
    else:
        extra = set(checked.extra)
        for result in results:
            told = [("verify-extra", {})] if result.path in extra else result.told
            say_line(f"{result.path}: {' '.join(words(code, **spelt(params, zone)) for code, params in told)}")
        for each in checked.missing:
            say_line(f"{each.path}: {words('verify-missing', at=on_clock(each.at, zone), by=each.by or '–')}")
    if checked.missing or any(result.verdict is not verifying.Verdict.APPROVED for result in results):
        raise typer.Exit(1)


def schema(context: typer.Context) -> None:
    answer(session(context).wiring.article_schema())
