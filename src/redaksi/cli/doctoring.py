"""Looking through the whole store: doctor."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

import typer

from redaksi.cli.clock import spelt, zone_of
from redaksi.cli.context import As, JsonFlag, newsroom, session
from redaksi.cli.output import emit_json, say_line, words
from redaksi.cli.parsing import Command
from redaksi.domain.errors import StoreError
from redaksi.domain.settings import SETTINGS
from redaksi.usecases import doctoring
from redaksi.usecases.port_doctor import Fault


def register(app: typer.Typer) -> None:
    """Add the commands of this module to `app`."""
    app.command("doctor", cls=Command, help=words("help-doctor"))(doctor)


def doctor(
    context: typer.Context,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=words("help-doctor-dry-run"))] = False,
    by: As = None,
    as_json: JsonFlag = False,
) -> None:
    found, zone = _examined(context, by, repair=not dry_run)
    if as_json:
        emit_json({"findings": [_form(fault) for fault in found]})
    else:
        for fault in found:
            mark = words("doctor-mended") if fault.repaired else words(f"doctor-{fault.severity}")
            say_line(f"{mark}: {words(fault.code, **spelt(fault.params, zone))}")
        if not found:
            say_line(words("doctor-nothing"))
    if any(not fault.repaired for fault in found):
        raise typer.Exit(1)


def _examined(context: typer.Context, by: str | None, *, repair: bool) -> tuple[Sequence[Fault], str]:
    """What was found, and the newsroom's zone."""
    try:
        with newsroom(context) as room:
            return doctoring.examine(room, repair=repair, by=by), zone_of(room)
    except StoreError as error:
        if error.code != "store-damaged":
            raise
        return [doctoring.unusable(error, str(session(context).folder))], SETTINGS["site.timezone"].default


def _form(fault: Fault) -> dict[str, Any]:
    return {
        "severity": fault.severity.value,
        "subject": fault.subject,
        "code": fault.code,
        "message": words(fault.code, **fault.params),
        "repaired": fault.repaired,
    }
