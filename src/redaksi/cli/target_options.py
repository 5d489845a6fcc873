"""The options that say where a target is, shared by the commands that make one and change one."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from functools import wraps
from pathlib import Path
from typing import Annotated, Any

import typer

from redaksi.cli.output import words
from redaksi.cli.paths import path_of
from redaksi.domain.targets import SHAPES, TargetKind

#: What was given, by the name of the option of the target.
Given = Mapping[str, Any]


def _all(
    *,
    path: Annotated[
        Path | None, typer.Option("--path", parser=path_of, metavar="DIR", help=words("help-target-path"))
    ] = None,
    url: Annotated[str | None, typer.Option("--url", metavar="URL", help=words("help-target-url"))] = None,
    host: Annotated[str | None, typer.Option("--host", metavar="HOST", help=words("help-target-host"))] = None,
    port: Annotated[str | None, typer.Option("--port", metavar="NUMBER", help=words("help-target-port"))] = None,
    user: Annotated[str | None, typer.Option("--user", metavar="USER", help=words("help-target-user"))] = None,
    key_file: Annotated[
        str | None, typer.Option("--key-file", metavar="FILE", help=words("help-target-key-file"))
    ] = None,
    formats: Annotated[
        list[str] | None, typer.Option("--format", metavar="FORMAT", help=words("help-target-format"))
    ] = None,
    status: Annotated[
        str | None, typer.Option("--status", metavar="draft|publish", help=words("help-target-status"))
    ] = None,
) -> None:
    """Only its parameters count: they are those of every command that `takes_options`."""


_OPTIONS = inspect.signature(_all, eval_str=True).parameters


def takes_options(command: Callable[..., None]) -> Callable[..., None]:
    """`command` with these options in place of its parameter `given`, which gets what was given of them."""
    parameters: list[inspect.Parameter] = []
    for each in inspect.signature(command, eval_str=True).parameters.values():
        own = [each] if each.name != "given" else _OPTIONS.values()
        parameters += [one.replace(kind=inspect.Parameter.KEYWORD_ONLY) for one in own]

    @wraps(command)
    def run(**values: Any) -> None:
        given = {name: value for name in _OPTIONS if (value := values.pop(name)) is not None}
        command(**values, given=given)

    # What reads the parameters of a command asks both.
    run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    run.__annotations__ = {each.name: each.annotation for each in parameters}
    return run


def options_of(kind: TargetKind, given: Given) -> dict[str, str]:
    """As the use cases take them. A folder of this computer is named from the root, one of a server as it is."""
    assert set(SHAPES[kind].needed) <= set(_OPTIONS)
    here = kind in (TargetKind.FOLDER, TargetKind.ZIP)
    spelt = dict(given)
    if "path" in spelt:
        spelt["path"] = str(spelt["path"].expanduser().absolute() if here else spelt["path"])
    if formats := spelt.pop("formats", None):
        spelt["formats"] = " ".join(formats)
    return spelt
