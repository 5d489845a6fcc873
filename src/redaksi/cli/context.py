"""The store that a command works in, opened when the command needs it and closed when it ends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Protocol

import typer

from redaksi.cli.output import reason, tell, words
from redaksi.domain.errors import StoreError
from redaksi.usecases.backups import Shelf
from redaksi.usecases.newsroom import Newsroom

JsonFlag = Annotated[bool, typer.Option("--json", help=words("help-json"))]
Reference = Annotated[str, typer.Argument(metavar="ID", help=words("help-id"))]
As = Annotated[str | None, typer.Option("--as", metavar="NAME", help=words("help-as"))]
Note = Annotated[str | None, typer.Option("--note", metavar="TEXT", help=words("help-note"))]


class Noted(Protocol):
    """Something that was changed or doubted while reading text, to be worded."""

    @property
    def code(self) -> str: ...
    @property
    def params(self) -> Mapping[str, Any]: ...


class Wiring(Protocol):
    """What the commands are given by `bootstrap`."""

    def default_store(self) -> Path: ...
    def open_newsroom(self, folder: Path) -> Newsroom: ...
    def open_window(self, folder: Path, piece: str | None) -> int: ...
    def has_store(self, folder: Path) -> bool: ...
    def restore_store(self, folder: Path, backup: Path) -> Path | None: ...
    def backup_shelf(self) -> Shelf: ...
    def article_schema(self) -> str: ...
    def text_of_file(self, path: Path) -> tuple[str, Sequence[Noted]]: ...
    def clean_text(self, text: str) -> tuple[str, Sequence[Noted]]: ...


@dataclass(frozen=True, slots=True)
class Session:
    """One run of the command line: what it was given, and the store it was told to work in."""

    wiring: Wiring
    store: Path | None = None

    @property
    def folder(self) -> Path:
        return self.store if self.store is not None else self.wiring.default_store()


def session(context: typer.Context) -> Session:
    """The Session that `main` put into the context."""
    found = context.obj
    if not isinstance(found, Session):
        raise TypeError("the command line was started without its wiring")
    return found


@contextmanager
def newsroom(context: typer.Context, *, writes: bool = False) -> Iterator[Newsroom]:
    """The newsroom of `--store`, REDAKSI_STORE or the user's data folder.

    The day's first command that `writes` leaves a backup behind, as the window does.
    """
    here = session(context)
    room = here.wiring.open_newsroom(here.folder)
    try:
        yield room
        for notice in room.store.notices:  # not beside an error, which is one line
            tell(words(notice.code, **notice.params))
        if writes:
            _back_up(here.wiring, room)
    finally:
        room.store.close()


def _back_up(wiring: Wiring, room: Newsroom) -> None:
    try:
        wiring.backup_shelf().daily(room)
    except StoreError as error:  # what the command did is kept all the same
        tell(words("backup-failed", reason=reason(error)))
