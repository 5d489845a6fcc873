"""A whole site as a folder, for `redaksi export --format site`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import typer

from redaksi.cli.output import emit_json, reason, say_lines, tell, words
from redaksi.domain.article import State
from redaksi.domain.errors import UsageError
from redaksi.usecases import publishing_site
from redaksi.usecases.newsroom import Newsroom


def export_site(
    room: Newsroom, ids: Sequence[str], to: Path, by: str | None, states: Sequence[State] | None, as_json: bool
) -> None:
    """Write the site and print what is new in it; exit status 1 where something stayed behind under embargo."""
    if ids:
        raise UsageError("site-takes-all")
    done = publishing_site.export_site(room, to, by, states)
    folder = Path(done.folder)
    rows = [(str(folder / file.path), file.sha256, file.article, file.revision or None) for file in done.files]
    if as_json:
        keys = ("path", "sha256", "article", "revision")
        files = [dict(zip(keys, row, strict=True)) | {"format": publishing_site.FORMAT} for row in rows]
        emit_json({"files": files, "removed": list(done.removed), "kept": list(done.kept)})
    else:
        say_lines(f"{sha256}  {path}" for path, sha256, *_ in rows)
    for article_id, code, params in done.warnings:
        tell(f"{article_id[:8]}: {words(code, **params)}" if article_id else words(code, **params))
    for path in done.kept:
        tell(words("site-kept", path=path))
    tell(words("site-written", written=len(done.files), removed=len(done.removed), folder=done.folder))
    for refusal in done.left:
        tell(reason(refusal))
    if done.left:
        raise typer.Exit(1)
