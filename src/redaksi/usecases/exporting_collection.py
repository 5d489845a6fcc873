"""A collection leaves as one file that is written while its pieces are read: any number of them, in the same memory."""

from __future__ import annotations

import hashlib
import os
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from redaksi.domain.article import Piece
from redaksi.domain.errors import RefusedError
from redaksi.domain.moments import utc_stamp
from redaksi.domain.planning import OPEN
from redaksi.domain.workflow import READ
from redaksi.usecases import planning
from redaksi.usecases.auditing import record_all
from redaksi.usecases.folders import printable
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.overtaking import Sent, overtaken, sent_of
from redaksi.usecases.ports import Unit
from redaksi.usecases.records import Receipt, Rendered

#: Pieces that are read in one transaction.
_TOGETHER = 200
#: How often a file is begun anew about whose pieces others go on deciding.
_TRIES = 3
#: What a page had to leave out: article id, code, parameters of its sentence.
Warned = tuple[str, str, Mapping[str, object]]
#: Publishes what is approved of some ids: all that leaves now, and why the rest does not.
Leave = Callable[[Sequence[str]], tuple[Sequence[Piece], Sequence[Warned], Sequence[RefusedError]]]
#: How many have been written, of how many.
Told = Callable[[int, int], object]


@dataclass(frozen=True, slots=True)
class Collected:
    receipts: list[Receipt] = field(default_factory=list)
    warnings: list[Warned] = field(default_factory=list)
    left: list[RefusedError] = field(default_factory=list)


class _OvertakenError(Exception):
    """Somebody has decided otherwise about a piece of the file that is being written."""


def collected(
    room: Newsroom, ids: Sequence[str], format_name: str, to: Path, by: str | None, leave: Leave, told: Told
) -> Collected:
    """Write the pieces of `ids` in their order, and give the receipts.

    A killed export leaves no file, or the one that was there before. What was overtaken is written anew, a few times;
    RefusedError `changed-meanwhile` then.
    """
    for _ in range(_TRIES):
        try:
            return _collected(room, ids, format_name, to, by, leave, told)
        except _OvertakenError as error:
            article_id = str(error)
    with room.store.read() as unit:
        raise RefusedError("changed-meanwhile", headline=unit.articles.get(article_id).article.headline)


def _collected(
    room: Newsroom, ids: Sequence[str], format_name: str, to: Path, by: str | None, leave: Leave, told: Told
) -> Collected:
    """The files take their places and their receipts are given in one transaction, while all that they hold stands."""
    found, sent = Collected(), list[Sent]()
    digests: dict[str, Any] = {}
    with ExitStack() as stack:
        files: dict[str, BinaryIO] = {}
        leaving = _Leaving(ids, leave, told, found)
        for batch, made in leaving.written(room, format_name):
            for name, data in _files(batch, made, found.warnings):
                if name not in files:
                    files[name], digests[name] = stack.enter_context(room.open_file(to / name)), hashlib.sha256()
                files[name].write(data)
                digests[name].update(data)
            sent += map(sent_of, batch)
        told(len(ids), len(ids))
        for file in files.values():  # nobody else need wait for the disk
            file.flush()
            os.fsync(file.fileno())
        with room.store.write() as unit:
            other = overtaken(unit, sent)
            if other is not None:
                raise _OvertakenError(other.article_id)
            stack.pop_all().close()
            for name, digest in digests.items():
                facts = (format_name, printable(to / name), digest.hexdigest(), utc_stamp(room.clock()), by)
                found.receipts.extend(_receipt(one, *facts) for one in sent)
            receipted(room, unit, found.receipts)
    return found


class _Leaving:
    """Lets pieces leave a batch at a time, ahead of what is written of those before."""

    def __init__(self, ids: Sequence[str], leave: Leave, told: Told, found: Collected) -> None:
        self._ids = ids
        self._leave = leave
        self._told = told
        self._found = found
        self._waiting: deque[Sequence[Piece]] = deque()

    def written(self, room: Newsroom, format_name: str) -> Iterator[tuple[Sequence[Piece], Sequence[Rendered]]]:
        """Each batch with what was made of its pieces."""
        with room.store.read() as unit:
            settings = unit.settings.all()

        def photo(sha256: str) -> bytes:
            with room.store.read() as unit:
                return unit.photos.get(sha256)

        for made in room.formats[format_name].together(settings, photo, self._batches()):
            yield self._waiting.popleft(), made

    def _batches(self) -> Iterator[Sequence[Piece]]:
        for first in range(0, len(self._ids), _TOGETHER):
            self._told(first, len(self._ids))
            pieces, early, held = self._leave(self._ids[first : first + _TOGETHER])
            self._found.warnings.extend(early)
            self._found.left.extend(held)
            self._waiting.append(pieces)
            yield pieces


def _files(pieces: Sequence[Piece], made: Sequence[Rendered], warnings: list[Warned]) -> Iterator[tuple[str, bytes]]:
    for piece, rendered in zip(pieces, made, strict=True):
        warnings += [(piece.article.id, code, params) for code, params in rendered.warnings]
        yield from ((file.name, file.data) for file in rendered.files)


def _receipt(sent: Sent, format_name: str, path: str, sha256: str, at: str, by: str | None) -> Receipt:
    piece = (sent.article_id, sent.revision, sent.content_hash, sent.state)
    return Receipt(*piece, format=format_name, path=path, sha256=sha256, at=at, by=by)


def receipted(room: Newsroom, unit: Unit, receipts: Sequence[Receipt]) -> None:
    """Keep receipts of one export, and what follows from them; readers have what went out as published."""
    planned = {assignment.article_id for assignment in unit.planning.listed(OPEN)}
    for receipt in receipts:
        if receipt.state in READ and receipt.article_id in planned:
            planning.went_out(room, unit, unit.articles.get(receipt.article_id), receipt.by)
    unit.site.went_out([receipt for receipt in receipts if receipt.state in READ])
    unit.receipts.add_all([receipt for receipt in receipts if receipt.state not in READ])
    told = [
        (one.article_id, {"revision": one.revision, "format": one.format, "path": one.path, "sha256": one.sha256})
        for one in receipts
    ]
    record_all(room, unit, "export", receipts[0].by if receipts else None, told)
