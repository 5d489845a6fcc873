"""The command line as a whole: options for every command, errors in one line, exit statuses.

0 done; 1 what was asked does not hold; 2 wrong usage; 3 the input could not be read or the store not be used.
"""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from redaksi import __version__
from redaksi.build import parts, this_build, told
from redaksi.cli import (
    auditing,
    checking,
    doctoring,
    exchange,
    intake,
    keys,
    looking,
    newsroom,
    people,
    publication,
    published,
    queue,
    travelling,
    workflow,
)
from redaksi.cli.context import Session, Wiring, session
from redaksi.cli.output import lead_away, reason, say_line, tell, use_utf8, words
from redaksi.cli.parsing import Group, mistake
from redaksi.cli.paths import path_of
from redaksi.domain.errors import RedaksiError
from redaksi.language import preferred

app = typer.Typer(
    name="redaksi",
    cls=Group,
    help=words("help-redaksi"),
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        say_line(f"redaksi {__version__}")
        say_line(told(preferred(), this_build(), dt.datetime.now(dt.UTC).date()))
        say_line(", ".join(f"{name} {number}" for name, number in parts().items()))
        raise typer.Exit


@app.callback(invoke_without_command=True)
def redaksi(
    context: typer.Context,
    store: Annotated[
        Path | None,
        typer.Option("--store", parser=path_of, envvar="REDAKSI_STORE", metavar="DIR", help=words("help-store")),
    ] = None,
    _version_asked: Annotated[
        bool, typer.Option("--version", is_eager=True, callback=_version, help=words("help-version"))
    ] = False,
) -> None:
    context.obj = replace(session(context), store=store)
    if context.invoked_subcommand is None:
        exchange.open_window(context, None)


for room in (
    exchange,
    intake,
    looking,
    checking,
    workflow,
    queue,
    published,
    publication,
    travelling,
    people,
    keys,
    auditing,
    newsroom,
    doctoring,
):
    room.register(app)


def main(wiring: Wiring, arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit status."""
    use_utf8()
    try:
        # `standalone_mode=False` hands exceptions and exit statuses over instead of printing usage over several lines.
        given = list(arguments) if arguments is not None else None
        status = app(args=given, standalone_mode=False, obj=Session(wiring))
    except typer.TyperException as error:
        tell(f"redaksi: {mistake(error.format_message())}")
        return 2
    except typer.Abort:
        return 130
    except RedaksiError as error:
        tell(f"redaksi: {reason(error)}")
        return error.exit_status
    except OSError as error:
        # What a command does with files tells its own errors; this is the help, and what nobody has met yet.
        lead_away(sys.stdout)
        tell(f"redaksi: {words('system-refused', reason=error.strerror or error, name=error.filename or '–')}")
        return 3
    return status if isinstance(status, int) else 0
