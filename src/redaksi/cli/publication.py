"""Targets, publishing to them, and what is on its way: targets, publish, deliveries."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

import typer

from redaksi.cli.acting import perhaps, somebody_is_there
from redaksi.cli.clock import spelt, zone_of
from redaksi.cli.context import As, JsonFlag, newsroom, session
from redaksi.cli.delivery_forms import delivery_form, print_deliveries, target_form
from redaksi.cli.output import emit_json, reason, say_line, table, tell, words
from redaksi.cli.parsing import Command, Group
from redaksi.cli.target_options import Given, options_of, takes_options
from redaksi.cli.target_secrets import asked_secret, have_secret, keep_secret
from redaksi.domain.deliveries import OPEN, DeliveryError, Status
from redaksi.domain.targets import Secret, Target, TargetKind
from redaksi.usecases import delivering, publishing, targets
from redaksi.usecases.newsroom import Newsroom

targets_app = typer.Typer(cls=Group, help=words("help-targets"), rich_markup_mode=None)

Name = Annotated[str, typer.Argument(metavar="NAME", help=words("help-target-name"))]


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
@takes_options
def targets_add(
    *,
    context: typer.Context,
    name: Name,
    kind: Annotated[TargetKind, typer.Option("--kind", help=words("help-target-kind"))],
    given: Given,
    by: As = None,
    as_json: JsonFlag = False,
) -> None:
    clean, _changes = session(context).wiring.clean_text(name)
    with newsroom(context, writes=True) as room:
        who = perhaps(room, by)
        made = targets.add(room, clean, kind, options_of(kind, given), who)
        needed = made.secret is Secret.NEEDED
        secret = asked_secret(made.name, needed=needed) if made.secret is not Secret.NONE else None
        if secret is not None:
            keep_secret(room, made, secret)
        form = target_form(made)
    emit_json(form) if as_json else say_line(f"{made.name}  {made.place}")


@targets_app.command("edit", cls=Command, help=words("help-targets-edit"))
@takes_options
def targets_edit(
    *,
    context: typer.Context,
    name: Name,
    rename: Annotated[str | None, typer.Option("--name", metavar="NAME", help=words("help-target-rename"))] = None,
    given: Given,
    secret: Annotated[bool, typer.Option("--secret", help=words("help-target-secret"))] = False,
    by: As = None,
    as_json: JsonFlag = False,
) -> None:
    with newsroom(context, writes=True) as room:
        old = targets.target(room, name)
        options = options_of(old.kind, given)
        word = asked_secret(old.name, needed=True) if secret else None
        made = targets.change(room, old.id, perhaps(room, by), name=rename, options=options, secret=word)
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
