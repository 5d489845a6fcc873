"""A story that readers have: adding to its updates, correcting it, and what of others is out of date through it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

import typer

from redaksi.cli.acting import acting
from redaksi.cli.context import As, JsonFlag, Reference, newsroom, session
from redaksi.cli.output import emit_json, say_line, tell, words
from redaksi.cli.parsing import Command
from redaksi.domain.article import Piece, State, UpdateKind
from redaksi.domain.errors import UsageError
from redaksi.domain.moments import LocalTime
from redaksi.usecases import correcting, editing, reexporting, updating
from redaksi.usecases.changes import Kept
from redaksi.usecases.newsroom import Newsroom


def register(app: typer.Typer) -> None:
    """Add the commands of this module to `app`."""
    app.command("update", cls=Command, help=words("help-update"))(update)


def update(
    context: typer.Context,
    reference: Reference,
    kind: Annotated[UpdateKind, typer.Option("--kind", help=words("help-update-kind"))],
    text: Annotated[str | None, typer.Option("--text", metavar="T", help=words("help-update-text"))] = None,
    wrong: Annotated[str | None, typer.Option("--wrong", metavar="T", help=words("help-update-wrong"))] = None,
    right: Annotated[str | None, typer.Option("--right", metavar="T", help=words("help-update-right"))] = None,
    time: Annotated[str | None, typer.Option("--time", metavar="ISO", help=words("help-update-time"))] = None,
    by: As = None,
    as_json: JsonFlag = False,
) -> None:
    is_correction = wrong is not None or right is not None
    if (is_correction and kind is not UpdateKind.CORRECTION) or (text is None and not is_correction):
        raise UsageError("correct-what")
    with newsroom(context, writes=True) as room:
        name, moment = acting(room, by).name, editing.read_time(time or "")
        done = None
        if is_correction:
            done = correcting.correct(room, reference, _clean(context, wrong), _clean(context, right), name, moment)
        if text is not None:
            done = _add(room, reference, kind, _clean(context, text), moment, name)
        if done is None:
            raise UsageError("correct-what")
        if as_json:
            emit_json(room.as_json(done.piece))
        else:
            say_line(f"{done.piece.article.id}  r{done.piece.revision}  {words(f'word-{done.piece.state}')}")
        if done.piece.state is State.IN_REVIEW and done.piece.approval is not None:
            tell(words("correction-needs-approval" if is_correction else "update-needs-approval"))


def _add(room: Newsroom, reference: str, kind: UpdateKind, text: str, moment: LocalTime | None, name: str) -> Kept:
    return updating.add_update(room, reference, kind, text, moment, name)


def _clean(context: typer.Context, text: str | None) -> str:
    return session(context).wiring.clean_text(text or "")[0]


def tell_withdrawn(room: Newsroom, piece: Piece) -> None:
    """The files of a withdrawn piece still hold the story, until it is exported again."""
    own = reexporting.out_of_date(room, piece.article.id)
    places = (*(own.places if own else ()), *reexporting.holding(room, piece.article.id))
    for place in dict.fromkeys(places):
        tell(words("withdrawn-still-out", format=place.format, folder=place.folder))
    tell_out_of_date(room, [piece.article.id])


def tell_out_of_date(room: Newsroom, ids: Iterable[str]) -> None:
    """Which stories' pages say something else now, so that they can be exported again, too."""
    for story in reexporting.outdated_by(room, ids):
        tell(words("links-out-of-date", id=story.article.id[:8], headline=story.article.headline))
