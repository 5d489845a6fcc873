"""Take pieces in: read what a source says, show it, keep it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from redaksi.domain.article import State
from redaksi.domain.errors import RedaksiError
from redaksi.usecases.auditing import record
from redaksi.usecases.changes import Kept, kept
from redaksi.usecases.newsroom import Newsroom, Understood
from redaksi.usecases.ports import Reason
from redaksi.usecases.saving import check_limits, keep_content


@dataclass(frozen=True, slots=True)
class Failure:
    source: str
    error: RedaksiError


@dataclass(frozen=True, slots=True)
class ReadResult:
    """What could be read, and what could not, with the reason."""

    understood: Sequence[Understood]
    failed: Sequence[Failure]


def read(room: Newsroom, paths: Iterable[Path], format: str = "auto") -> ReadResult:
    """Read files, and folders' files one by one; nothing is kept. A file that cannot be read never stops the others."""
    understood: list[Understood] = []
    failed: list[Failure] = []
    for path in _files(paths):
        try:
            found = room.read_file(path, format)
            for entry in found:
                check_limits(entry.article)
        except RedaksiError as error:
            failed.append(Failure(str(path), error))
        else:
            understood.extend(found)
    return ReadResult(understood, failed)


def read_text(room: Newsroom, text: str, source: str) -> Understood:
    """Read pasted page text; nothing is kept."""
    return room.read_text(text, source)


def keep(room: Newsroom, understood: Understood, by: str | None) -> Kept:
    """Keep what was understood as a draft, photos included.

    A story that the store holds already (same id) gets the content as a new version, as an edit would.
    """
    check_limits(understood.article)
    with room.store.write() as unit:
        for data in understood.photos.values():
            unit.photos.put(data)
        before = unit.categories.all()
        article = understood.article
        if unit.articles.find(article.id) is None:
            piece = unit.articles.put(article, state=State.DRAFT, approval=None, reason=Reason.IMPORT, by=by)
        else:
            piece = keep_content(room, unit, article, Reason.IMPORT, by)
        record(room, unit, "import", by, article.id, source=Path(understood.source).name)
        return kept(piece, categories=unit.categories.all() != before)


def _files(paths: Iterable[Path]) -> Iterable[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(entry for entry in path.rglob("*") if entry.is_file() and not entry.name.startswith("."))
        else:
            yield path
