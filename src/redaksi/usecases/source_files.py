"""Read the files that somebody means, piece by piece; those of a folder that are in already are passed over."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from redaksi.domain.errors import RedaksiError, UnreadableError, UsageError
from redaksi.usecases.folders import files_in, is_folder, leads_out, printable, printable_name
from redaksi.usecases.newsroom import Newsroom, Understood

_PART = 1_000_000


@dataclass(slots=True)
class SourceFile:
    """A file that is being read: what it is known by, how many pieces of it are in, and whether all have come in."""

    path: str
    size: int
    sha256: str
    pieces: int = 0
    last: str | None = None
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Read:
    """One piece of a file; its end (`entry` None); or why nothing more of it comes. `file` None: it was not opened."""

    source: str
    file: SourceFile | None
    entry: Understood | None = None
    error: RedaksiError | None = None


class Watch(Protocol):
    """Who looks on."""

    def reading(self, path: Path) -> None:
        """That file is looked at now."""

    def compared(self, count: int) -> None:
        """So many stories of the store have been prepared, before the first that comes is compared with them."""

    def goes_on(self) -> bool:
        """False: read no more. What was read is still kept."""


class Unwatched:
    """Nobody does."""

    def reading(self, path: Path) -> None: ...

    def compared(self, count: int) -> None: ...

    def goes_on(self) -> bool:
        return True


def read_all(room: Newsroom, paths: Iterable[Path], format_name: str, watch: Watch) -> Iterator[Read]:
    """Every piece of the files, and each file's end. UsageError `unknown-format`.

    A link inside a folder that leads out of it is not followed, and told of as `leads-out`: whoever put it there need
    not have been who imports the folder.
    """
    for path in paths:
        is_walked = is_folder(path)
        for file in files_in([path], stay=True):
            if not watch.goes_on():
                return
            watch.reading(file)
            if is_walked and leads_out(file, path):
                yield Read(str(file), None, error=strayed(file, path))
                continue
            known = _known(file)
            if known is not None and is_walked and _was_taken(room, known):
                yield Read(str(file), None)
            else:
                yield from _pieces(room, file, known, format_name, watch)


def strayed(link: Path, folder: Path) -> UnreadableError:
    """Why a link that leads out of an imported folder was passed over."""
    return UnreadableError("leads-out", name=printable_name(str(link)), folder=printable_name(printable(folder)))


def _pieces(room: Newsroom, path: Path, file: SourceFile | None, format_name: str, watch: Watch) -> Iterator[Read]:
    source = str(path)
    file = file or SourceFile(printable(path), 0, "", whole=False)
    try:
        entries = iter(room.read_file(path, format_name))
    except (UnreadableError, UsageError) as error:
        yield _refused(file, source, error)
        return
    while True:
        try:
            for entry in entries:
                yield Read(entry.source, file, entry)
                if not watch.goes_on():
                    return
        except (UnreadableError, UsageError) as error:  # of a line of a collection: there may be more
            yield _refused(file, source, error)
        else:
            yield Read(source, file)
            return


def _refused(file: SourceFile, source: str, error: RedaksiError) -> Read:
    if error.code == "unknown-format":  # what was asked for, not what one file holds
        raise error
    file.whole = False
    return Read(source, file, error=error)


def _known(path: Path) -> SourceFile | None:
    """What the file is known by; None where it cannot be read, which its reader tells in words."""
    try:
        if not path.is_file():
            return None
        digest = hashlib.sha256()
        with path.open("rb") as opened:
            while part := opened.read(_PART):
                digest.update(part)
            return SourceFile(printable(path), opened.tell(), digest.hexdigest())
    except (OSError, ValueError):
        return None


def _was_taken(room: Newsroom, file: SourceFile) -> bool:
    with room.store.read() as unit:
        before = unit.taken_files.of(file.path)
    return before is not None and (before.size, before.sha256) == (file.size, file.sha256)
