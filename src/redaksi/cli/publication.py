"""Targets, publishing to them, and what is on its way: targets, publish, deliveries."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from redaksi.cli.acting import perhaps, somebody_is_there
from redaksi.cli.clock import spelt, zone_of
from redaksi.cli.context import As, JsonFlag, newsroom, session
from redaksi.cli.delivery_forms import delivery_form, print_deliveries, target_form
from redaksi.cli.output import emit_json, reason, say_line, table, tell, words
from redaksi.cli.parsing import Command, Group
from redaksi.cli.paths import path_of
from redaksi.cli.target_secrets import asked_secret, have_secret, keep_secret
from redaksi.domain.deliveries import OPEN, DeliveryError, Status
from redaksi.domain.targets import SHAPES, Secret, Target, TargetKind
from redaksi.usecases import delivering, publishing, targets
from redaksi.usecases.newsroom import Newsroom

targets_app = typer.Typer(cls=Group, help=words("help-targets"), rich_markup_mode=None)

Name = Annotated[str, typer.Argument(metavar="NAME", help=words("help-target-name"))]
Folder = Annotated[Path | None, typer.Option("--path", parser=path_of, metavar="DIR", help=words("help-target-path"))]
Url = Annotated[str | None, typer.Option("--url", metavar="URL", help=words("help-target-url"))]
Host = Annotated[str | None, typer.Option("--host", metavar="HOST", help=words("help-target-host"))]
Port = Annotated[str | None, typer.Option("--port", metavar="NUMBER", help=words("help-target-port"))]
Login = Annotated[str | None, typer.Option("--user", metavar="USER", help=words("help-target-user"))]
KeyFile = Annotated[str | None, typer.Option("--key-file", metavar="FILE", help=words("help-target-key-file"))]
Formats = Annotated[list[str] | None, typer.Option("--format", metavar="FORMAT", help=words("help-target-format"))]
PostStatus = Annotated[str | None, typer.Option("--status", metavar="draft|publish", help=words("help-target-status"))]


def register(app: typer.Typer) -> None:
    """Add the commands of this module to `app`."""
    app.add_typer(targets_app, name="targets")
    app.command("publish", cls=Command, help=words("help-publish"))(publish)
    app.command("deliveries", cls=Command, help=words("help-deliveries"))(deliveries)


@targets_app.command("list", cls=Command, help=words("help-targets-list"))
def targets_list(context: typer.Context, as_json: JsonFlag = False) -> None:
    with newsroom(context) as room:
        found = targets.targets(room)
    if as_json:
        emit_json({"targets": [target_form(each) for each in found]})
    else:
        table([(each.kind.value, each.name, each.place) for each in found])


@targets_app.command("add", cls=Command, help=words("help-targets-add"))
def targets_add(
    context: typer.Context,
    name: Name,
    kind: Annotated[TargetKind, typer.Option("--kind", help=words("help-target-kind"))],
    path: Folder = None,
    url: Url = None,
    host: Host = None,
    port: Port = None,
    user: Login = None,
    key_file: KeyFile = None,
    formats: Formats = None,
    status: PostStatus = None,
    by: As = None,
    as_json: JsonFlag = False,
) -> None:
    options = _options(kind, path, url, host, port, user, key_file, formats, status)
    clean, _changes = session(context).wiring.clean_text(name)
    with newsroom(context, writes=True) as room:
        who = perhaps(room, by)
        made = targets.add(room, clean, kind, options, who)
        needed = made.secret is Secret.NEEDED
        secret = asked_secret(made.name, needed=needed) if made.secret is not Secret.NONE else None
        if secret is not None:
            keep_secret(room, made, secret)
        form = target_form(made)
    emit_json(form) if as_json else say_line(f"{made.name}  {made.place}")


@targets_app.command("edit", cls=Command, help=words("help-targets-edit"))
def targets_edit(
    context: typer.Context,
    name: Name,
    rename: Annotated[str | None, typer.Option("--name", metavar="NAME", help=words("help-target-rename"))] = None,
    path: Folder = None,
    url: Url = None,
    host: Host = None,
    port: Port = None,
    user: Login = None,
    key_file: KeyFile = None,
    formats: Formats = None,
    status: PostStatus = None,
    secret: Annotated[bool, typer.Option("--secret", help=words("help-target-secret"))] = False,
    by: As = None,
    as_json: JsonFlag = False,
) -> None:
    with newsroom(context, writes=True) as room:
        old = targets.target(room, name)
        options = _options(old.kind, path, url, host, port, user, key_file, formats, status)
        given = asked_secret(old.name, needed=True) if secret else None
        made = targets.change(room, old.id, perhaps(room, by), name=rename, options=options, secret=given)
        form = target_form(made)
    emit_json(form) if as_json else say_line(f"{made.name}  {made.place}")


@targets_app.command("remove", cls=Command, help=words("help-targets-remove"))
def targets_remove(context: typer.Context, name: Name, by: As = None) -> None:
    with newsroom(context, writes=True) as room:
        count = targets.remove(room, targets.target(room, name).id, perhaps(room, by))
    if count:
        tell(words("target-removed-waiting", count=count))


@targets_app.command("test", cls=Command, help=words("help-targets-test"))
def targets_test(
    context: typer.Context,
    name: Name,
    accept: Annotated[
        str | None, typer.Option("--accept-host", metavar="SHA256:…", help=words("help-target-accept"))
    ] = None,
    by: As = None,
    as_json: JsonFlag = False,
) -> None:
    with newsroom(context, writes=True) as room:
        target = targets.target(room, name)
        have_secret(room, target)
        who = perhaps(room, by)
        try:
            told = targets.try_out(room, target).told
        except DeliveryError as error:
            if error.code not in ("target-host-new", "target-host-changed"):
                raise
            told = targets.try_out(room, _confirmed(room, target, error, accept, who)).told
    said = [words(code, **params) for code, params in told]
    if as_json:
        emit_json({"target": target.name, "told": said})
    else:
        for line in said:
            say_line(line)


def _confirmed(room: Newsroom, target: Target, error: DeliveryError, accept: str | None, by: str | None) -> Target:
    """The target with the host's key, once somebody says that the fingerprint is the right one."""
    fingerprint = str(error.params["fingerprint"])
    if accept is None and somebody_is_there():
        tell(reason(error))
        typer.confirm(words("ask-target-host", fingerprint=fingerprint), abort=True, err=True)
        accept = fingerprint
    if accept != fingerprint:
        raise error
    return targets.confirm_host(room, target.id, str(error.params["key"]), by)


def publish(
    context: typer.Context,
    target_name: Annotated[str, typer.Option("--target", metavar="NAME", help=words("help-target-name"))],
    references: Annotated[list[str] | None, typer.Argument(metavar="[ID…]", help=words("help-id"))] = None,
    by: As = None,
    override: Annotated[
        list[str] | None, typer.Option("--override", metavar="RULE", help=words("help-export-override"))
    ] = None,
    note: Annotated[str | None, typer.Option("--note", "--reason", metavar="TEXT", help=words("help-note"))] = None,
    again: Annotated[bool, typer.Option("--again", help=words("help-publish-again"))] = False,
    as_json: JsonFlag = False,
) -> None:
    with newsroom(context, writes=True) as room:
        who, target, zone = perhaps(room, by), targets.target(room, target_name), zone_of(room)
        asked = publishing.publish(room, references or [], target.id, who, override or (), note, again=again)
        if asked.deliveries:
            have_secret(room, target)
        ended = _sent(room, [each.id for each in asked.deliveries if each.id is not None])
    if as_json:
        forms = {"deliveries": ended, "already": asked.already}
        emit_json({name: [delivery_form(each) for each in found] for name, found in forms.items()})
    else:
        print_deliveries(ended, zone)
    for each in () if as_json else asked.already:
        tell(
            words(
                "publish-already",
                headline=each.headline,
                target=each.target_name,
                **spelt({"at": each.done or "–"}, zone),
            )
        )
    for refusal in asked.left:
        tell(reason(refusal))
    if not asked.deliveries and not asked.already:
        tell(words("publish-nothing"))
    if asked.left:
        raise typer.Exit(1)
    if any(each.status is not Status.DONE for each in ended):
        raise typer.Exit(3)


def deliveries(
    context: typer.Context,
    waiting: Annotated[bool, typer.Option("--open", help=words("help-deliveries-open"))] = False,
    send: Annotated[bool, typer.Option("--send", help=words("help-deliveries-send"))] = False,
    retry: Annotated[list[int] | None, typer.Option("--retry", metavar="NUMBER", help=words("help-retry"))] = None,
    cancel: Annotated[list[int] | None, typer.Option("--cancel", metavar="NUMBER", help=words("help-cancel"))] = None,
    by: As = None,
    as_json: JsonFlag = False,
) -> None:
    with newsroom(context, writes=bool(send or retry or cancel)) as room:
        who = perhaps(room, by)
        for number in cancel or ():
            publishing.cancel(room, number, who)
        for number in retry or ():
            publishing.retry(room, number, who)
        if send or retry:
            for target_id in {each.target_id for each in publishing.deliveries(room, tuple(OPEN))}:
                have_secret(room, targets.target(room, target_id))
            _sent(room, None if send else retry)
        found = publishing.deliveries(room, tuple(OPEN) if waiting else ())
        zone = zone_of(room)
    if as_json:
        emit_json({"deliveries": [delivery_form(each) for each in found]})
    else:
        print_deliveries(found, zone)


def _sent(room: Newsroom, only: Sequence[int] | None) -> list[Any]:
    """Send what is due (of those numbers), telling what had to be left out; all of them as they stand afterwards."""

    def told(noted: delivering.Noted) -> None:
        for article_id, code, params in noted.warnings:
            tell(f"{article_id[:8]}: {words(code, **params)}")

    delivering.deliver(room, only, told)
    found = publishing.deliveries(room, limit=-1)
    return [each for each in reversed(found) if only is None or each.id in only]


def _options(
    kind: TargetKind,
    path: Path | None,
    url: str | None,
    host: str | None,
    port: str | None,
    user: str | None,
    key_file: str | None,
    formats: list[str] | None,
    status: str | None,
) -> dict[str, str]:
    """What was given. A folder of this computer is named from the root, one of a server as it is."""
    here = kind in (TargetKind.FOLDER, TargetKind.ZIP)
    given = {
        "path": None if path is None else str(path.expanduser().absolute()) if here else str(path),
        "url": url,
        "host": host,
        "port": port,
        "user": user,
        "key_file": key_file,
        "formats": " ".join(formats) if formats else None,
        "status": status,
    }
    assert set(SHAPES[kind].needed) <= set(given)
    return {name: value for name, value in given.items() if value is not None}
