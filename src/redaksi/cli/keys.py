"""Public keys: list, export, import, revoke."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from redaksi.cli.acting import perhaps
from redaksi.cli.clock import clock_time, zone_of
from redaksi.cli.context import As, JsonFlag, newsroom
from redaksi.cli.output import emit_json, say_line, table, tell, words
from redaksi.cli.parsing import Command, Group
from redaksi.cli.paths import path_of
from redaksi.domain.keys import Keeping, SigningKey
from redaksi.usecases import keys

keys_app = typer.Typer(cls=Group, help=words("help-keys"), rich_markup_mode=None)

File = Annotated[Path, typer.Argument(parser=path_of, metavar="FILE", help=words("help-keys-file"))]


def register(app: typer.Typer) -> None:
    """Add the commands of this module to `app`."""
    app.add_typer(keys_app, name="keys")


@keys_app.command("list", cls=Command, help=words("help-keys-list"))
def keys_list(context: typer.Context, as_json: JsonFlag = False) -> None:
    with newsroom(context) as room:
        found, zone = keys.keys(room), zone_of(room)
    if as_json:
        emit_json({"keys": [_form(line.key) | {"private": line.keeping.value} for line in found]})
        return
    days = [clock_time(line.key.added, zone)[:10] for line in found]
    table([(line.key.short, line.key.person, day, _told(line, zone)) for line, day in zip(found, days, strict=True)])
    if any(line.keeping is Keeping.FILE for line in found):
        tell(words("key-in-file-warning"))


@keys_app.command("export", cls=Command, help=words("help-keys-export"))
def keys_export(context: typer.Context, file: File, by: As = None, as_json: JsonFlag = False) -> None:
    with newsroom(context, writes=True) as room:
        found = keys.give_out(room, file, perhaps(room, by))
    if as_json:
        emit_json({"path": str(file), "keys": [_form(key) for key in found]})
    else:
        say_line(words("keys-exported", count=len(found), path=str(file)))


@keys_app.command("import", cls=Command, help=words("help-keys-import"))
def keys_import(
    context: typer.Context,
    file: File,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=words("help-dry-run"))] = False,
    by: As = None,
    as_json: JsonFlag = False,
) -> None:
    with newsroom(context, writes=not dry_run) as room:
        taken = keys.look_into(room, file) if dry_run else keys.take_in(room, file, perhaps(room, by))
    if as_json:
        emit_json({"keys": [_form(key) for key in taken.fresh], "known": taken.known})
        return
    table([(key.short, key.person) for key in taken.fresh])
    say_line(words("keys-imported", count=len(taken.fresh), known=taken.known))


# One thumbprint in 64 begins with a dash: it is a key, no option.
@keys_app.command(
    "revoke", cls=Command, help=words("help-keys-revoke"), context_settings={"ignore_unknown_options": True}
)
def keys_revoke(
    context: typer.Context,
    key: Annotated[str, typer.Argument(metavar="KEY", help=words("help-keys-key"))],
    by: As = None,
    as_json: JsonFlag = False,
) -> None:
    with newsroom(context, writes=True) as room:
        keys.revoke(room, key, perhaps(room, by))
    keys_list(context, as_json)


def _form(key: SigningKey) -> dict[str, Any]:
    return {
        "kid": key.kid,
        "person": key.person,
        "added": key.added,
        "imported": key.imported,
        "revoked": key.revoked,
        "revokedBy": key.revoked_by,
    }


def _told(line: keys.KeyLine, zone: str) -> str:
    """Where the key came from or where its private part is, and whether it still counts."""
    where = words("key-imported") if line.key.imported else words(f"key-in-{line.keeping}")
    if line.key.revoked is None:
        return where
    return f"{where}; {words('key-revoked', at=clock_time(line.key.revoked, zone), by=line.key.revoked_by or '–')}"
