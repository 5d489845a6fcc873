"""The store that a command works in, opened when the command needs it and closed when it ends."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from redaksi.cli.output import words
from redaksi.domain.errors import UsageError
from redaksi.usecases.newsroom import Newsroom

JsonFlag = Annotated[bool, typer.Option("--json", help=words("help-json"))]
Reference = Annotated[str, typer.Argument(metavar="ID", help=words("help-id"))]
As = Annotated[str | None, typer.Option("--as", metavar="NAME", help=words("help-as"))]
Note = Annotated[str | None, typer.Option("--note", metavar="TEXT", help=words("help-note"))]


@contextmanager
def newsroom(context: typer.Context) -> Iterator[Newsroom]:
    """The newsroom of `--store`, REDAKSI_STORE or the user's data folder."""
    from redaksi import bootstrap

    room = bootstrap.open_newsroom(store_folder(context))
    try:
        yield room
    finally:
        room.store.close()


def store_folder(context: typer.Context) -> Path:
    from redaksi import bootstrap

    chosen: Path | None = context.obj
    return chosen if chosen is not None else bootstrap.default_store()


def someone(name: str | None) -> str:
    """Who does it, where somebody must be named: UsageError `as-missing`."""
    if name is None:
        raise UsageError("as-missing")
    return name
