"""Who works here: list, take in, change, send away, and their passphrases."""

from __future__ import annotations

from typing import Annotated

import typer

from redaksi.cli.acting import acting, ask_new, perhaps
from redaksi.cli.context import As, JsonFlag, newsroom, session
from redaksi.cli.output import emit_json, table, words
from redaksi.cli.parsing import Command, Group
from redaksi.domain.errors import UsageError
from redaksi.domain.people import Role
from redaksi.usecases import passphrases, people

users_app = typer.Typer(cls=Group, help=words("help-users"), rich_markup_mode=None)

Name = Annotated[str, typer.Argument(metavar="NAME", help=words("help-user-name"))]
Initials = Annotated[str | None, typer.Option("--initials", metavar="TEXT", help=words("help-user-initials"))]


def register(app: typer.Typer) -> None:
    """Add the commands of this module to `app`."""
    app.add_typer(users_app, name="users")


@users_app.command("list", cls=Command, help=words("help-users-list"))
def users_list(context: typer.Context, as_json: JsonFlag = False) -> None:
    with newsroom(context) as room:
        found = people.users(room)
    if as_json:
        forms = [
            {
                "name": user.name,
                "role": user.role.value,
                "initials": user.initials,
                "active": user.active,
                "passphrase": user.guarded,
            }
            for user in found
        ]
        emit_json({"users": forms})
        return
    here = [words(f"word-{user.role}") if user.active else words("user-is-gone") for user in found]
    table([(role, user.initials or "", user.name) for role, user in zip(here, found, strict=True)])


@users_app.command("add", cls=Command, help=words("help-users-add"))
def users_add(
    context: typer.Context,
    name: Name,
    role: Annotated[Role, typer.Option("--role", help=words("help-user-role"))],
    initials: Initials = None,
    by: As = None,
    as_json: JsonFlag = False,
) -> None:
    clean, _changes = session(context).wiring.clean_text(name)
    with newsroom(context, writes=True) as room:
        people.add_user(room, clean, role, perhaps(room, by), initials)
    users_list(context, as_json)


@users_app.command("edit", cls=Command, help=words("help-users-edit"))
def users_edit(
    context: typer.Context,
    name: Name,
    role: Annotated[Role | None, typer.Option("--role", help=words("help-user-role"))] = None,
    initials: Initials = None,
    by: As = None,
    as_json: JsonFlag = False,
) -> None:
    if role is None and initials is None:
        raise UsageError("users-edit-what")
    with newsroom(context, writes=True) as room:
        who = perhaps(room, by)
        if role is not None:
            people.change_role(room, name, role, who)
        if initials is not None:
            people.change_initials(room, name, initials, who)
    users_list(context, as_json)


@users_app.command("leave", cls=Command, help=words("help-users-leave"))
def users_leave(context: typer.Context, name: Name, by: As = None, as_json: JsonFlag = False) -> None:
    with newsroom(context, writes=True) as room:
        people.deactivate(room, name, perhaps(room, by))
    users_list(context, as_json)


@users_app.command("return", cls=Command, help=words("help-users-return"))
def users_return(context: typer.Context, name: Name, by: As = None, as_json: JsonFlag = False) -> None:
    with newsroom(context, writes=True) as room:
        people.reactivate(room, name, perhaps(room, by))
    users_list(context, as_json)


@users_app.command("passphrase", cls=Command, help=words("help-users-passphrase"))
def users_passphrase(
    context: typer.Context,
    name: Name,
    remove: Annotated[bool, typer.Option("--remove", help=words("help-passphrase-remove"))] = False,
    by: As = None,
) -> None:
    with newsroom(context, writes=True) as room:
        if remove and by not in (None, name):
            passphrases.drop_passphrase(room, name, None, acting(room, by).name)
        elif remove:
            passphrases.drop_passphrase(room, name, acting(room, name).passphrase)
        else:
            old = acting(room, name).passphrase
            passphrases.set_passphrase(room, name, ask_new(name), old)
