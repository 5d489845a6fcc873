"""Take pieces in: read what a source says, show it, keep it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from redaksi.domain.article import Article, Category, Piece, State, slugify
from redaksi.domain.canonical import content_hash
from redaksi.domain.errors import RedaksiError, RefusedError, UsageError
from redaksi.domain.limits import check_limits
from redaksi.domain.moments import utc_stamp
from redaksi.domain.people import Right
from redaksi.usecases.auditing import record
from redaksi.usecases.changes import Kept, kept
from redaksi.usecases.folders import files_in, printable_name
from redaksi.usecases.importing_new import keep_new
from redaksi.usecases.newsroom import Newsroom, Understood
from redaksi.usecases.ports import Unit
from redaksi.usecases.records import Reason
from redaksi.usecases.rights import require
from redaksi.usecases.saving import keep_content

#: Pieces that are kept in one transaction where many are: a quarter of a second, which a window next to it waits.
_TOGETHER = 100


@dataclass(frozen=True, slots=True)
class Failure:
    source: str
    error: RedaksiError


@dataclass(frozen=True, slots=True)
class ReadResult:
    """What could be read, and what could not, with the reason."""

    understood: Sequence[Understood]
    failed: Sequence[Failure]


def read(room: Newsroom, paths: Iterable[Path], format_name: str = "auto") -> ReadResult:
    """Read files, and folders' files one by one; nothing is kept. A file that cannot be read never stops the others.

    UsageError `unknown-format`.
    """
    understood: list[Understood] = []
    failed: list[Failure] = []
    for path in files_in(paths):
        try:
            found = list(room.read_file(path, format_name))
            for entry in found:
                check_limits(entry.article)
        except RedaksiError as error:
            if error.code == "unknown-format":  # what was asked for, not what one file holds
                raise
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
    with room.store.write() as unit:
        return keep_in(room, unit, understood, by)


def keep_all(
    room: Newsroom, understood: Iterable[Understood], by: str | None
) -> Iterator[tuple[Understood, Kept | RedaksiError]]:
    """Keep many, in their order; with each what became of it. One that is refused never stops the others.

    They are kept by the hundred: waiting for the disk takes longer than all the rest of keeping one.
    """
    waiting = iter(understood)
    while together := list(islice(waiting, _TOGETHER)):
        try:
            with room.store.write() as unit:
                done: list[Kept | RedaksiError] = [*keep_together(room, unit, together, by)]
        except (RefusedError, UsageError):  # nothing of these is kept: each alone, to see which one it was
            done = [_kept_or_not(room, entry, by) for entry in together]
        yield from zip(together, done, strict=True)


def keep_together(room: Newsroom, unit: Unit, entries: Sequence[Understood], by: str | None) -> list[Kept]:
    """Keep many within a transaction, in their order; those that are new all at once, which is many times as fast."""
    known = unit.articles.known([entry.article.id for entry in entries])
    done: list[Kept] = []
    fresh: list[Understood] = []
    for entry in entries:
        # The name of a withdrawn story's category is one that was answered for, and not the list's.
        if entry.article.id not in known and entry.article.withdrawal is None:
            fresh.append(entry)
        else:
            done += [*keep_new(room, unit, fresh, by), keep_in(room, unit, entry, by)]
            fresh = []
        known.add(entry.article.id)
    return [*done, *keep_new(room, unit, fresh, by)]


def keep_in(room: Newsroom, unit: Unit, understood: Understood, by: str | None, article: Article | None = None) -> Kept:
    """The same within a transaction. `article` is what is kept in place of what was understood, where given."""
    require(unit, by, Right.WRITE)
    article = understood.article if article is None else article
    check_limits(article)
    for data in understood.photos.values():
        unit.photos.put(data)
    before = unit.categories.all()
    piece = keep_content(room, unit, article, Reason.IMPORT, by)
    record(room, unit, "import", by, piece.article.id, source=printable_name(understood.source))
    return kept(piece, categories=unit.categories.all() != before)


def _kept_or_not(room: Newsroom, understood: Understood, by: str | None) -> Kept | RedaksiError:
    try:
        return keep(room, understood, by)
    except (RefusedError, UsageError) as error:
        return error


def known(room: Newsroom, understood: Iterable[Understood]) -> frozenset[str]:
    """The ids of those stories that the store holds already: keeping them makes a new version."""
    with room.store.read() as unit:
        ids = (entry.article.id for entry in understood)
        return frozenset(article_id for article_id in ids if unit.articles.find(article_id))


def shown(room: Newsroom, understood: Understood) -> Piece:
    """The piece that keeping would make, for showing it before: nothing is kept."""
    now = utc_stamp(room.clock())
    article = understood.article
    if not article.slug:
        article = replace(article, slug=slugify(article.headline))
    if article.category is not None and not article.category.slug:
        article = replace(article, category=Category(slugify(article.category.name), article.category.name))
    return Piece(article, State.DRAFT, 0, content_hash(article), created=now, modified=now)
