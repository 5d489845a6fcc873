"""The workflow of a piece, and changing it: return, approve, withdraw, archive, edit."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from redaksi.cli.acting import acting
from redaksi.cli.context import As, JsonFlag, Note, Reference, newsroom, session
from redaksi.cli.output import emit_json, say_line, tell, words
from redaksi.cli.parsing import Command
from redaksi.cli.paths import path_of
from redaksi.cli.published import tell_withdrawn
from redaksi.domain.article import WithdrawalReason
from redaksi.domain.errors import UsageError
from redaksi.usecases import editing, reviewing
from redaksi.usecases.changes import Kept
from redaksi.usecases.left_open import LeftOpen, left_open
from redaksi.usecases.newsroom import Newsroom

Override = Annotated[list[str] | None, typer.Option("--override", metavar="RULE", help=words("help-override"))]


def register(app: typer.Typer) -> None:
    """Add the commands of this module to `app`."""
    app.command("return", cls=Command, help=words("help-return"))(return_)
    app.command("approve", cls=Command, help=words("help-approve"))(approve)
    app.command("withdraw", cls=Command, help=words("help-withdraw"))(withdraw)
    app.command("archive", cls=Command, help=words("help-archive"))(archive)
    app.command("edit", cls=Command, help=words("help-edit"))(edit)


def approve(
    context: typer.Context,
    reference: Reference,
    by: As = None,
    note: Note = None,
    override: Override = None,
    reason: Annotated[str | None, typer.Option("--reason", metavar="TEXT", help=words("help-override-reason"))] = None,
    as_json: JsonFlag = False,
) -> None:
    with newsroom(context, writes=True) as room:
        who = acting(room, by)
        kept = reviewing.approve(room, reference, who.name, note or reason, override or (), who.passphrase)
        answer_piece(room, kept, as_json)
        _tell_open(left_open(room, kept.piece.article.id))


def _tell_open(found: LeftOpen) -> None:
    """It is approved all the same; whoever approved it may have overlooked that."""
    if found.comments:
        tell(words("approved-comments", count=found.comments))
    if found.origin is not None:
        tell(words("approved-copy", origin=found.origin))


def return_(
    context: typer.Context, reference: Reference, by: As = None, note: Note = None, as_json: JsonFlag = False
) -> None:
    with newsroom(context, writes=True) as room:
        who = acting(room, by)
        answer_piece(room, reviewing.return_(room, reference, who.name, note, who.passphrase), as_json)


def archive(
    context: typer.Context, reference: Reference, by: As = None, note: Note = None, as_json: JsonFlag = False
) -> None:
    with newsroom(context, writes=True) as room:
        who = acting(room, by)
        answer_piece(room, reviewing.archive(room, reference, who.name, note, who.passphrase), as_json)


def withdraw(
    context: typer.Context,
    reference: Reference,
    reason: Annotated[WithdrawalReason, typer.Option("--reason", metavar="KIND", help=words("help-reason"))],
    by: As = None,
    note: Note = None,
    as_json: JsonFlag = False,
) -> None:
    with newsroom(context, writes=True) as room:
        who = acting(room, by)
        done = reviewing.withdraw(room, reference, who.name, note, reason.value, who.passphrase)
        answer_piece(room, done, as_json)
        tell_withdrawn(room, done.piece)


def edit(
    context: typer.Context,
    reference: Reference,
    field: Annotated[str | None, typer.Option("--field", metavar="NAME", help=words("help-field"))] = None,
    value: Annotated[str | None, typer.Option("--value", metavar="TEXT", help=words("help-value"))] = None,
    body_file: Annotated[
        Path | None, typer.Option("--body-file", parser=path_of, metavar="PATH", help=words("help-body-file"))
    ] = None,
    by: As = None,
    as_json: JsonFlag = False,
) -> None:
    if (field is None) != (value is None) or (field is None) == (body_file is None):
        raise UsageError("edit-what")
    with newsroom(context, writes=True) as room:
        name = acting(room, by).name
        text, doubts = _text(context, body_file, value or "")
        result = editing.edit_field(room, reference, field or "body", text, name)
        answer_piece(room, result, as_json)
    for doubt in doubts:
        tell(doubt)


def _text(context: typer.Context, body_file: Path | None, value: str) -> tuple[str, list[str]]:
    """The text to set, cleaned of what no text may hold, and what was changed in it."""
    wiring = session(context).wiring
    text, doubts = wiring.text_of_file(body_file) if body_file else wiring.clean_text(value)
    return text, [words(doubt.code, **doubt.params) for doubt in doubts]


def answer_piece(room: Newsroom, result: Kept, as_json: bool) -> None:
    """Print what became of a piece: its id, revision and state, or the whole of it."""
    if as_json:
        emit_json(room.as_json(result.piece))
    else:
        piece = result.piece
        say_line(f"{piece.article.id}  r{piece.revision}  {words(f'word-{piece.state}')}")
