"""Exports one piece in several formats, as one job of the store."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from redaksi.usecases import exporting
from redaksi.usecases.exporting import Exported, Warned
from redaksi.usecases.newsroom import Newsroom


def export_formats(
    room: Newsroom,
    article_id: str,
    formats: Sequence[str],
    to: Path,
    by: str | None,
    overrides: Collection[str] = (),
    note: str | None = None,
) -> Exported:
    """All receipts together, each warning once. What was written before an error stays, with its receipt."""
    parts = [exporting.export(room, [article_id], name, to, by, overrides=overrides, note=note) for name in formats]
    return together(parts)


def together(parts: Sequence[Exported]) -> Exported:
    """All receipts, each warning once."""
    warnings: list[Warned] = []
    for part in parts:
        warnings += [warning for warning in part.warnings if warning not in warnings]
    return Exported([file for part in parts for file in part.files], warnings, parts[-1].changes)
