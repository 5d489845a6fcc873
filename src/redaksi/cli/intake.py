"""Files and folders in: import."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from redaksi.cli.acting import perhaps
from redaksi.cli.context import As, JsonFlag, newsroom
from redaksi.cli.intake_forms import Forms
from redaksi.cli.intake_watch import Events, Onlooker, sentence
from redaksi.cli.output import reason, say_line, tell, words
from redaksi.cli.parsing import Command
from redaksi.cli.paths import path_of
from redaksi.domain.duplicates import Handling
from redaksi.usecases import intake_report, taking_in
from redaksi.usecases.taken import Counts, Taken, What, sentences


def register(app: typer.Typer) -> None:
    """Add the commands of this module to `app`."""
    app.command("import", cls=Command, help=words("help-import"))(import_)


def import_(
    context: typer.Context,
    paths: Annotated[list[Path], typer.Argument(parser=path_of, metavar="PATH…", help=words("help-import-paths"))],
    format_name: Annotated[str, typer.Option("--format", help=words("help-import-format"))] = "auto",
    dry_run: Annotated[bool, typer.Option("--dry-run", help=words("help-dry-run"))] = False,
    duplicates: Annotated[Handling | None, typer.Option("--duplicates", help=words("help-duplicates"))] = None,
    report: Annotated[
        Path | None, typer.Option("--report", parser=path_of, metavar="FILE", help=words("help-import-report"))
    ] = None,
    by: As = None,
    as_json: JsonFlag = False,
    events: Annotated[bool, typer.Option("--events", help=words("help-import-events"))] = False,
) -> None:
    counts = Counts()
    lines: list[intake_report.Line] = []
    with (
        newsroom(context, writes=True) as room,
        (Events if events else Onlooker)(paths) as look,
        Forms() as forms,
    ):
        by = perhaps(room, by)
        taken = (
            taking_in.look_over(room, paths, duplicates, format_name, look)
            if dry_run
            else taking_in.take_in(room, paths, by, duplicates, format_name, look)
        )
        for each in taken:
            counts.add(each)
            look.told(each, counts)
            if report is not None:
                lines.append(_line(each))
            if as_json:
                forms.add(room, each)
            elif not events:
                _print(each)
        look.end(counts)
        if report is not None:
            room.write_file(report, intake_report.written(lines, report.name, words))
        if as_json:
            forms.answer(counts)
    _finish(counts, look)


def _line(taken: Taken) -> intake_report.Line:
    piece = taken.piece
    what = "doubtful" if taken.doubtful else taken.what.value
    headline, article_id = (piece.article.headline, piece.article.id) if piece else ("", "")
    return intake_report.Line(taken.source, what, headline, article_id, sentence(taken))


def _print(taken: Taken) -> None:
    if taken.error is not None:
        tell(words("import-failed", source=taken.source, reason=reason(taken.error)))
        return
    if taken.piece is None or taken.understood is None:
        return
    say_line(f"{taken.piece.article.id}  {taken.piece.article.headline or words('no-headline')}")
    told = sentences(taken)
    for code, params in told if taken.twin or taken.doubtful else ():
        if not code.startswith("intake-") or taken.voided:
            tell(f"{taken.source}: {words(code, **params)}")


def _finish(counts: Counts, look: Onlooker) -> None:
    """The counts where there was more than one to tell of, and the exit status."""
    form = counts.form
    told = sum(form[what] for what in What)
    if not told and not look.stopped:
        tell(words("import-nothing"))
    elif told > 1 or form["seen"]:
        tell(words("intake-counts", **form))
    if look.stopped:
        tell(words("intake-stopped"))
    if form["failed"]:
        raise typer.Exit(3)
    if look.stopped:
        raise typer.Exit(1)
