"""The newsroom itself: backup, restore, settings."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from redaksi import language
from redaksi.cli.acting import perhaps
from redaksi.cli.context import As, JsonFlag, newsroom, session
from redaksi.cli.output import emit_json, reason, say_line, table, tell, words
from redaksi.cli.parsing import Command
from redaksi.cli.paths import path_of
from redaksi.domain.errors import StoreError, UsageError
from redaksi.domain.settings import SETTINGS
from redaksi.usecases import backups, newsroom_settings, settings_files


def register(app: typer.Typer) -> None:
    """Add the commands of this module to `app`."""
    app.command("backup", cls=Command, help=words("help-backup"))(backup)
    app.command("restore", cls=Command, help=words("help-restore"))(restore)
    app.command("settings", cls=Command, help=words("help-settings"))(settings)


def backup(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(parser=path_of, metavar="FILE", help=words("help-backup-file"))],
) -> None:
    with newsroom(context) as room:
        say_line(str(backups.backup(room, file)))


def restore(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(parser=path_of, metavar="FILE", help=words("help-restore-file"))],
    by: As = None,
) -> None:
    here = session(context)
    name = _may_restore(context, by)
    kept_aside = here.wiring.restore_store(here.folder, file)
    with newsroom(context) as room:
        backups.note_restored(room, file.name, name)
    say_line(words("restored", file=file.name))
    if kept_aside is not None:
        say_line(words("restored-aside", path=str(kept_aside)))


def _may_restore(context: typer.Context, by: str | None) -> str | None:
    """Who brings a backup back, where the present store can still say who may; a damaged one has to be replaceable."""
    here = session(context)
    if not here.wiring.has_store(here.folder):
        return by
    try:
        with newsroom(context) as room:
            name = perhaps(room, by)
            backups.require_restore(room, name)
            return name
    except StoreError as error:
        tell(reason(error))
        return by


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
    by: As = None,
    as_json: JsonFlag = False,
) -> None:
    if key is not None and key not in SETTINGS:
        raise UsageError("unknown-setting", key=key[:60])
    if export_to is not None:
        with newsroom(context) as room:
            say_line(str(settings_files.give_out(room, export_to)))
    elif import_from is not None:
        _take_settings(context, import_from, by, dry_run=dry_run, as_json=as_json)
    else:
        _show_settings(context, key, value, by, explain=explain, as_json=as_json)


def _show_settings(
    context: typer.Context, key: str | None, value: str | None, by: str | None, *, explain: bool, as_json: bool
) -> None:
    with newsroom(context, writes=value is not None) as room:
        if key is not None and value is not None:
            newsroom_settings.set_setting(room, key, value, perhaps(room, by))
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


def _take_settings(context: typer.Context, file: Path, by: str | None, *, dry_run: bool, as_json: bool) -> None:
    with newsroom(context, writes=not dry_run) as room:
        found = settings_files.look_into(room, file)
        if not dry_run:
            settings_files.take_in(room, found, perhaps(room, by))
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
