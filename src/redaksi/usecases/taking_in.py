"""Take in files and whole folders: what is in already is passed over, what cannot be read stops nobody.

Pieces are kept by the hundred, each file written down with its last piece in the same transaction: whenever it ends, by
a wish, a kill or a cut of the power, the next run goes on where this one stopped.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from redaksi.domain.duplicates import Advice, Handling, Likeness, Twin, as_version, settle
from redaksi.domain.errors import RedaksiError, RefusedError, UsageError
from redaksi.domain.limits import check_limits
from redaksi.domain.moments import utc_stamp
from redaksi.domain.people import Right
from redaksi.usecases import twins
from redaksi.usecases.importing import keep_in, shown
from redaksi.usecases.newsroom import Newsroom, Understood
from redaksi.usecases.port_intake import TakenFile
from redaksi.usecases.ports import Unit
from redaksi.usecases.rights import require
from redaksi.usecases.seen_before import SeenBefore
from redaksi.usecases.source_files import Read, SourceFile, Unwatched, Watch, read_all
from redaksi.usecases.taken import Taken, What
from redaksi.usecases.taking_new import NewOnes

#: Pieces, seconds of reading and bytes of photos after which what was read is kept.
_TOGETHER, _PATIENCE, _HEAVY = 100, 1.0, 30_000_000
#: The same for stories with ids of their own, which are kept several times as fast.
_IDENTIFIED = 1_000
_NOBODY = Unwatched()
_OF_HANDLING = {Handling.SKIP: What.SKIPPED, Handling.VERSION: What.VERSION, Handling.KEEP: What.KEPT}


def take_in(
    room: Newsroom,
    paths: Iterable[Path],
    by: str | None,
    wish: Handling | None = None,
    format_name: str = "auto",
    watch: Watch = _NOBODY,
) -> Iterator[Taken]:
    """Keep what the files hold as drafts and say of each piece what became of it.

    `wish` is done with every duplicate instead of what is advised. A file that a folder holds and that was taken in
    before is passed over unread. UsageError `unknown-format`; StoreError where the store takes nothing more: what was
    told of before is in.
    """
    waiting: list[Read] = []
    since, weight, ready = time.monotonic(), 0, False
    for read in read_all(room, paths, format_name, watch):
        waiting.append(read)
        if read.entry is not None:
            weight += sum(map(len, read.entry.photos.values()))
            if not ready and not read.entry.identified:
                _catch_up(room, watch)
                ready = True
        most = _IDENTIFIED if read.entry is not None and read.entry.identified else _TOGETHER
        if len(waiting) >= most or weight >= _HEAVY or time.monotonic() - since > _PATIENCE:
            yield from _keep_together(room, waiting, by, wish)
            waiting = []
            since, weight = time.monotonic(), 0
    yield from _keep_together(room, waiting, by, wish)


def look_over(
    room: Newsroom,
    paths: Iterable[Path],
    wish: Handling | None = None,
    format_name: str = "auto",
    watch: Watch = _NOBODY,
) -> Iterator[Taken]:
    """What `take_in` would do; nothing is kept."""
    seen = SeenBefore()
    for read in read_all(room, paths, format_name, watch):
        if read.error is not None or read.entry is None:
            if read.error is not None or read.file is None:
                yield _of_file(read)
            continue
        with room.store.read() as unit:
            try:
                check_limits(read.entry.article)
                yield _looked_at(room, unit, read.entry, wish, seen)
            except RedaksiError as error:
                yield Taken(read.source, What.FAILED, read.entry, error=error)


def keep_one(room: Newsroom, understood: Understood, by: str | None, wish: Handling | None) -> Taken:
    """Keep one piece that was shown before, doing `wish` where it is here already."""
    with room.store.write() as unit:
        require(unit, by, Right.WRITE)
        return _take_piece(room, unit, understood, by, wish)


def recognise(room: Newsroom, understood: Sequence[Understood]) -> Sequence[Twin | None]:
    """Which of those that come are here already, in whatever way."""
    twins.catch_up(room)
    with room.store.read() as unit:
        return [twins.twin_of(unit, entry, twins.features_of(entry)) for entry in understood]


def _catch_up(room: Newsroom, watch: Watch) -> None:
    count = 0
    while watch.goes_on() and (marked := twins.catch_up(room)):
        count += marked
        watch.compared(count)


def _keep_together(room: Newsroom, waiting: Sequence[Read], by: str | None, wish: Handling | None) -> list[Taken]:
    try:
        done = _keep(room, waiting, by, wish)
    except (RefusedError, UsageError):  # nothing of these is kept: each alone, to see which one it was
        done = [_alone(room, read, by, wish) for read in waiting]
    return [taken for read, taken in zip(waiting, done, strict=True) if read.entry or read.error or read.file is None]


def _alone(room: Newsroom, read: Read, by: str | None, wish: Handling | None) -> Taken:
    try:
        return _keep(room, [read], by, wish)[0]
    except (RefusedError, UsageError) as error:
        if read.file is not None:
            read.file.whole = False
        return Taken(read.source, What.FAILED, read.entry, error=error)


def _keep(room: Newsroom, waiting: Sequence[Read], by: str | None, wish: Handling | None) -> list[Taken]:
    """All of them in one transaction."""
    if not waiting:
        return []
    meant = {read.file.path: read.file for read in waiting if read.file is not None}
    files = {path: replace(file) for path, file in meant.items()}
    with room.store.write() as unit:
        require(unit, by, Right.WRITE)
        done = _all_taken(room, unit, waiting, files, by, wish)
    for path, file in meant.items():
        now = files[path]
        file.pieces, file.last, file.whole = now.pieces, now.last, now.whole
    return done


def _all_taken(
    room: Newsroom,
    unit: Unit,
    waiting: Sequence[Read],
    files: Mapping[str, SourceFile],
    by: str | None,
    wish: Handling | None,
) -> list[Taken]:
    """In their order; those that are surely new and stand together at once, which is many times as fast."""
    new = NewOnes(unit, [read.entry for read in waiting if read.entry is not None])
    done: list[Taken] = []
    for is_new, reads in groupby(waiting, lambda read: read.entry is not None and read.entry in new):
        if not is_new:
            done += [_take(room, unit, read, files, by, wish) for read in reads]
            continue
        together = list(reads)
        taken = new.keep(room, unit, [read.entry for read in together if read.entry is not None], by)
        for read, one in zip(together, taken, strict=True):
            _count(read, files, one)
        done += taken
    return done


def _count(read: Read, files: Mapping[str, SourceFile], taken: Taken) -> None:
    if read.file is not None and taken.piece is not None:
        file = files[read.file.path]
        file.pieces, file.last = file.pieces + 1, taken.piece.article.id


def _take(
    room: Newsroom, unit: Unit, read: Read, files: Mapping[str, SourceFile], by: str | None, wish: Handling | None
) -> Taken:
    """One step of a file; `files` are those of the transaction, which count anew if it is undone."""
    file = None if read.file is None else files[read.file.path]
    if read.entry is None:
        if file is not None and (read.error is not None or not file.whole):
            file.whole = False
        elif file is not None:
            _note(room, unit, file)
        return _of_file(read)
    taken = _take_piece(room, unit, read.entry, by, wish)
    _count(read, files, taken)
    return taken


def _of_file(read: Read) -> Taken:
    return Taken(read.source, What.SEEN if read.error is None else What.FAILED, error=read.error)


def _take_piece(room: Newsroom, unit: Unit, entry: Understood, by: str | None, wish: Handling | None) -> Taken:
    found = twins.features_of(entry)
    twin = twins.twin_of(unit, entry, found)
    advice = None if twin is None else settle(twin, wish)
    what = _what(advice)
    if twin is not None and what is What.SKIPPED:
        return Taken(entry.source, what, entry, unit.articles.get(twin.article_id), twin, advice)
    article = None
    if twin is not None and what is What.VERSION and twin.likeness is not Likeness.ID:
        article = as_version(unit.articles.get(twin.article_id).article, entry.article)
    kept = keep_in(room, unit, entry, by, article)
    now = found if article is None else twins.features(kept.piece.article)
    unit.likenesses.mark([now.mark(kept.piece)])
    if entry.address:
        unit.likenesses.lives_at(kept.piece.article.id, entry.address)
    return Taken(entry.source, what, entry, kept.piece, twin, advice, changes=kept.changes)


def _looked_at(room: Newsroom, unit: Unit, entry: Understood, wish: Handling | None, seen: SeenBefore) -> Taken:
    coming, found = shown(room, entry), twins.features_of(entry)
    here = twins.twin_of(unit, entry, found)
    would_be = seen.twin_of(entry, coming.content_hash, found)
    twin = would_be if here is None or (would_be is not None and here.likeness is Likeness.NEARLY) else here
    advice = None if twin is None else settle(twin, wish)
    what = _what(advice)
    is_here = twin is not None and twin is here and what is What.SKIPPED
    piece = unit.articles.get(twin.article_id) if twin is not None and is_here else coming
    taken = Taken(entry.source, what, entry, piece, twin, advice)
    seen.note(taken, found)
    return taken


def _what(advice: Advice | None) -> What:
    return What.KEPT if advice is None else _OF_HANDLING[advice.handling]


def _note(room: Newsroom, unit: Unit, file: SourceFile) -> None:
    now = utc_stamp(room.clock())
    only = file.last if file.pieces == 1 else None
    unit.taken_files.note(TakenFile(file.path, file.size, file.sha256, now, file.pieces, only))
