"""What the command line prints: one JSON document, or plain lines; messages go to standard error."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, TextIO

import typer

from redaksi import language
from redaksi.domain.errors import RedaksiError, StoreError
from redaksi.usecases.records import Row
from redaksi.words import catalogue, say


def words(code: str, **params: object) -> str:
    """A sentence in the language of whoever sits here."""
    return say(language.preferred(), code, **params)


def reason(error: RedaksiError) -> str:
    """The sentence of an error, on one line."""
    if error.code not in catalogue():
        raise error
    return " ".join(words(error.code, **error.params).split())


def emit_json(tree: object) -> None:
    answer(json.dumps(tree, ensure_ascii=False, indent=2) + "\n")


def answer(text: str) -> None:
    """Write to standard output. A reader that has gone away stops nothing: the exit status still says what was done.

    StoreError `output-failed` where it cannot be written for another reason (a full disk).
    """
    try:
        typer.echo(text, nl=False)
    except BrokenPipeError:
        lead_away(sys.stdout)
    except OSError as error:
        lead_away(sys.stdout)
        raise StoreError("output-failed", reason=error.strerror) from error


def say_line(text: str) -> None:
    """A line of the answer; control characters in a headline cannot move the cursor."""
    answer(_harmless(text) + "\n")


def say_lines(texts: Iterable[str]) -> None:
    """Many lines at once: a site has ten thousand files, and each answer on its own is handed to the system."""
    answer("".join(f"{_harmless(text)}\n" for text in texts))


def _harmless(text: str) -> str:
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() or char == "\t" else " " for char in text)


def tell(text: str) -> None:
    """A message beside the answer."""
    try:
        typer.echo(" ".join(text.split()), err=True)
    except OSError:
        lead_away(sys.stderr)  # nobody listens: the exit status says it


def lead_away(stream: TextIO) -> None:
    """Let what `stream` still holds go nowhere, so that Python does not trip over it again at its end."""
    with Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), stream.fileno())


def use_utf8() -> None:
    """Indonesian news has curly quotes: print UTF-8 everywhere; what no text may hold is escaped, never an error."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def row_form(row: Row) -> dict[str, Any]:
    """A library row with the names of the `redaksi-article` format."""
    return {
        "id": row.id,
        "slug": row.slug,
        "headline": row.headline,
        "state": row.state.value,
        "category": row.category and {"slug": row.category.slug, "name": row.category.name},
        "published": row.published and {"local": row.published, "zone": row.published_zone},
        "modified": row.modified,
    }


def table(rows: Sequence[Sequence[str]]) -> None:
    """Columns wide enough for what stands in them; the last one as long as it is."""
    if not rows:
        return
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        say_line("  ".join(cell.ljust(width) for cell, width in zip(row[:-1], widths, strict=False)) + "  " + row[-1])
