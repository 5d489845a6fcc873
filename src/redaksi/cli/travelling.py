"""Pieces by file to another desk, and back: hand-over, receive."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from redaksi.cli.acting import perhaps
from redaksi.cli.context import As, JsonFlag, newsroom
from redaksi.cli.output import emit_json, say_line, words
from redaksi.cli.parsing import Command
from redaksi.cli.paths import path_of
from redaksi.usecases import handing_over, receiving


def register(app: typer.Typer) -> None:
    """Add the commands of this module to `app`."""
    app.command("hand-over", cls=Command, help=words("help-hand-over"))(hand_over)
    app.command("receive", cls=Command, help=words("help-receive"))(receive)


def hand_over(
    context: typer.Context,
    references: Annotated[list[str], typer.Argument(metavar="ID…", help=words("help-id"))],
    to: Annotated[Path, typer.Option("--to", parser=path_of, metavar="FILE", help=words("help-hand-over-to"))],
    by: As = None,
    as_json: JsonFlag = False,
) -> None:
    with newsroom(context, writes=True) as room:
        done = handing_over.hand_over(room, references, to, perhaps(room, by))
    if as_json:
        emit_json({"files": [{"path": done.path, "sha256": done.sha256, "articles": list(done.articles)}]})
    else:
        say_line(f"{done.sha256}  {done.path}")


def receive(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(parser=path_of, metavar="FILE", help=words("help-receive-file"))],
    by: As = None,
    as_json: JsonFlag = False,
) -> None:
    with newsroom(context, writes=True) as room:
        taken = receiving.receive(room, receiving.read(room, file), perhaps(room, by))
        forms = [
            {
                "article": room.as_json(entry.piece),
                "verdict": entry.verdict.value,
                "signature": entry.signature.value,
            }
            for entry in taken.pieces
        ]
    if as_json:
        emit_json({"articles": forms})
        return
    for entry in taken.pieces:
        told = f"{words(f'verdict-{entry.verdict}')}; {words(f'signature-{entry.signature}')}"
        headline = entry.piece.article.headline or words("no-headline")
        say_line(f"{entry.piece.article.id[:8]}  {headline}: {told}")
