"""The newsroom itself: backup, restore, users, settings."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from redaksi import language
from redaksi.cli.context import JsonFlag, newsroom, session
from redaksi.cli.output import emit_json, say_line, table, tell, words
from redaksi.cli.parsing import Command, Group
from redaksi.cli.paths import path_of
from redaksi.domain.errors import UsageError
from redaksi.domain.people import Role
from redaksi.domain.settings import SETTINGS
from redaksi.usecases import backups, newsroom_settings, people, settings_files

users_app = typer.Typer(cls=Group, help=words("help-users"), rich_markup_mode=None)


def register(app: typer.Typer) -> None:
    """Add the commands of this module to `app`."""
    app.command("backup", cls=Command, help=words("help-backup"))(backup)
    app.command("restore", cls=Command, help=words("help-restore"))(restore)
    app.command("settings", cls=Command, help=words("help-settings"))(settings)
    app.add_typer(users_app, name="users")


def backup(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(parser=path_of, metavar="FILE", help=words("help-backup-file"))],
) -> None:
    with newsroom(context) as room:
        say_line(str(backups.backup(room, file)))


def restore(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(parser=path_of, metavar="FILE", help=words("help-restore-file"))],
) -> None:
    here = session(context)
    kept_aside = here.wiring.restore_store(here.folder, file)
    say_line(words("restored", file=file.name))
    if kept_aside is not None:
        say_line(words("restored-aside", path=str(kept_aside)))


@users_app.command("list", cls=Command, help=words("help-users-list"))
def users_list(context: typer.Context, as_json: JsonFlag = False) -> None:
    with newsroom(context) as room:
        found = people.users(room)
    if as_json:
        forms = [{"name": user.name, "role": user.role.value, "initials": user.initials} for user in found]
        emit_json({"users": forms})
    else:
        table([(words(f"word-{user.role}"), user.name) for user in found])


@users_app.command("add", cls=Command, help=words("help-users-add"))
def users_add(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help=words("help-user-name"))],
    role: Annotated[Role, typer.Option("--role", help=words("help-user-role"))],
    as_json: JsonFlag = False,
) -> None:
    clean, _changes = session(context).wiring.clean_text(name)
    with newsroom(context, writes=True) as room:
        people.add_user(room, clean, role)
    users_list(context, as_json)


def settings(
    context: typer.Context,
    key: Annotated[str | None, typer.Argument(metavar="[KEY]", help=words("help-setting-key"))] = None,
    value: Annotated[str | None, typer.Argument(metavar="[VALUE]", help=words("help-setting-value"))] = None,
    explain: Annotated[bool, typer.Option("--explain", help=words("help-setting-explain"))] = False,
    export_to: Annotated[
        Path | None, typer.Option("--export", parser=path_of, metavar="FILE", help=words("help-setting-export"))
    ] = None,
    import_from: Annotated[
        Path | None, typer.Option("--import", parser=path_of, metavar="FILE", help=words("help-setting-import"))
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=words("help-setting-dry-run"))] = False,
    as_json: JsonFlag = False,
) -> None:
    if key is not None and key not in SETTINGS:
        raise UsageError("unknown-setting", key=key[:60])
    if export_to is not None:
        with newsroom(context) as room:
            say_line(str(settings_files.give_out(room, export_to)))
    elif import_from is not None:
        _take_settings(context, import_from, dry_run=dry_run, as_json=as_json)
    else:
        _show_settings(context, key, value, explain=explain, as_json=as_json)


def _show_settings(context: typer.Context, key: str | None, value: str | None, *, explain: bool, as_json: bool) -> None:
    with newsroom(context, writes=value is not None) as room:
        if key is not None and value is not None:
            newsroom_settings.set_setting(room, key, value)
            if key == "ui.language":
                language.remember(value)
        found = newsroom_settings.all_settings(room)
    chosen = {name: text for name, text in found.items() if key in (None, name)}
    if as_json:
        emit_json({"settings": chosen})
    elif explain:
        for name, text in chosen.items():
            say_line(f"{name} = {text}")
            say_line(f"    {words(f'setting {name}')}. {words(f'about {name}')}")
            declared = SETTINGS[name]
            say_line(f"    {words('setting-takes', expected=declared.expected, default=declared.default or '–')}")
    elif key is not None:
        say_line(chosen[key])
    else:
        table(list(chosen.items()))


def _take_settings(context: typer.Context, file: Path, *, dry_run: bool, as_json: bool) -> None:
    with newsroom(context, writes=not dry_run) as room:
        found = settings_files.look_into(room, file)
        if not dry_run:
            settings_files.take_in(room, found)
    if as_json:
        words_of = {"words": {name: list(fresh) for name, fresh in found.words.items()}} if found.words else {}
        changes = [{"key": each.key, "before": each.before, "after": each.after} for each in found.altered]
        emit_json(
            {"changes": changes, "unknown": list(found.unknown), "unfit": list(found.unfit)}
            | words_of
            | found.boilerplate_names
        )
        return
    table([(each.key, f"{each.before or '–'} → {each.after or '–'}") for each in found.altered])
    for name, fresh in found.words.items():
        tell(words("settings-words", language=words(f"language {name}"), words=", ".join(fresh)))
    for kind, names in found.boilerplate_names.items():
        tell(f"{words(f'settings-{kind}')}: {', '.join(names)}")
    if found.is_empty:
        tell(words("settings-nothing-new", name=file.name))
    for code, keys in (("settings-unknown", found.unknown), ("settings-unfit", found.unfit)):
        if keys:
            tell(words(code, keys=", ".join(keys)))
    for lost in found.lost:
        tell(words("snippet-keys-lost", **asdict(lost)))
