"""Paths as they are typed. Whether one can be used is found out, and told, by what uses it."""

from __future__ import annotations

from pathlib import Path

import typer

from redaksi.cli.output import words


def path_of(text: str) -> Path:
    """`text` as a path; typer.BadParameter for an empty one, which would mean the present folder without a word."""
    if not text:
        raise typer.BadParameter(words("path-empty"))
    return Path(text)
