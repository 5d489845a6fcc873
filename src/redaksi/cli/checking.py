"""Look at pieces with the desk's checks."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from redaksi import language
from redaksi.cli.context import JsonFlag, newsroom
from redaksi.cli.output import emit_json, say_line, tell, words
from redaksi.cli.parsing import Command
from redaksi.cli.paths import path_of
from redaksi.domain.checks.finding import Finding, Severity
from redaksi.domain.errors import UsageError
from redaksi.domain.workflow import Step
from redaksi.usecases import checking
from redaksi.usecases.checking import Checked
from redaksi.usecases.holding_back import ahead
from redaksi.usecases.newsroom import Newsroom
from redaksi.words import say

_SHOWN = 40
_RANKS = tuple(Severity)


def register(app: typer.Typer) -> None:
    """Add the command of this module to `app`."""
    app.command("check", cls=Command, help=words("help-check"))(check)


def check(
    context: typer.Context,
    references: Annotated[list[str] | None, typer.Argument(metavar="ID…", help=words("help-id"))] = None,
    file: Annotated[
        Path | None, typer.Option("--file", parser=path_of, metavar="PATH", help=words("help-check-file"))
    ] = None,
    by: Annotated[str | None, typer.Option("--as", metavar="NAME", help=words("help-check-as"))] = None,
    as_json: JsonFlag = False,
) -> None:
    if not references and file is None:
        raise UsageError("check-what")
    with newsroom(context) as room:
        checked = [checking.check(room, reference, by) for reference in references or ()]
        checked += checking.check_file(room, file) if file is not None else []
    if as_json:
        emit_json({"findings": [_form(piece, finding) for piece in checked for finding in piece.findings]})
    else:
        for piece in checked:
            _print(piece)
    if any(piece.blocked for piece in checked):
        raise typer.Exit(1)


def tell_ahead(room: Newsroom, reference: str) -> None:
    """Say to who handed a piece in what will hold its approval back, if anything."""
    found = ahead(room, reference, Step.APPROVE)
    if found:
        tell(words("checks-ahead", reasons=tuple((finding.code, finding.params) for finding in found)))


def _form(piece: Checked, finding: Finding) -> dict[str, Any]:
    return {
        "article": piece.article.id,
        "rule": finding.rule,
        "severity": finding.severity.value,
        "field": finding.field,
        "start": finding.start,
        "end": finding.end,
        "text": finding.text,
        "message": _message(finding),
        "fix": finding.fix,
        "item": finding.item,
        "repair": finding.repair,
    }


def _print(piece: Checked) -> None:
    say_line(piece.article.headline or words("no-headline"))
    for finding in sorted(piece.findings, key=lambda finding: _RANKS.index(finding.severity)):
        shown = finding.text if len(finding.text) <= _SHOWN else finding.text[: _SHOWN - 1] + "…"
        place = _place(piece, finding)
        quoted = f"  “{shown}”" if shown else ""
        say_line(f"  {words('severity-' + finding.severity)}  {place}{quoted}  {_message(finding)} [{finding.rule}]")
    tell(words("check-total", count=len(piece.findings)))


def _place(piece: Checked, finding: Finding) -> str:
    """Line and column of the body, counted from 1; the name of any other field, and which entry of it."""
    if finding.field != "body":
        return finding.field if finding.item is None else f"{finding.field} {finding.item + 1}"
    before = piece.article.body[: finding.start]
    return f"{before.count(chr(10)) + 1}:{finding.start - before.rfind(chr(10))}"


def _message(finding: Finding) -> str:
    return say(language.preferred(), finding.code, **finding.params)
