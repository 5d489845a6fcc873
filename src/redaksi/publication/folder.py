"""The folder of a site: a new one is written beside it and takes its place when it is whole.

Where many files change, the new folder gets the unchanged ones as further names of the same files, and the two folders
change places in one step. Where few do, they are moved in one by one after a list of these moves is safe on the disk,
so that whoever comes next can finish what was begun.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from redaksi.domain.errors import RefusedError, StoreError, UsageError
from redaksi.publication import manifest
from redaksi.publication.exchange import exchange

#: More changed files than this are swapped in with the whole folder.
FEW = 200
_NEW, _OLD, _MOVES = "redaksi-new", "redaksi-old", ".redaksi-moves.json"


class SiteFolder:
    """`target` is the site's place, `stage` the folder beside it into which the new files go first."""

    def __init__(self, target: Path) -> None:
        self.target = Path(os.path.realpath(target))
        self.stage, self._within = _stages(self.target)

    def prepare(self) -> bool:
        """Finish or clear away what a killed run has left, and make the stage; whether a site of ours is there.

        UsageError `target-not-folder`; RefusedError `site-foreign`; StoreError `target-unwritable`, `folder-full`.
        """
        with explained(self.target):
            recover(self.target)
            if self.target.exists() and not self.target.is_dir():
                raise UsageError("target-not-folder", path=str(self.target))
            ours = manifest.is_site(self.target)
            if not ours and self.target.exists() and any(self.target.iterdir()):
                raise RefusedError("site-foreign", path=str(self.target))
            self.target.parent.mkdir(parents=True, exist_ok=True)
            self._make_stage()
            return ours

    def _make_stage(self) -> None:
        try:
            self.stage.mkdir()
        except PermissionError:  # the top of a stick has nothing beside it
            self.target.mkdir(exist_ok=True)
            self.stage = self._within
            self.stage.mkdir()

    def swap(self, changed: Sequence[str], gone: Sequence[str]) -> None:
        """Put what lies in the stage, with the manifest, in place; `changed` are its paths, `gone` those to take away.

        StoreError `folder-full`, `target-unwritable`: then the old site is what it was.
        """
        with explained(self.target):
            whole = len(changed) + len(gone) > FEW or not self.target.exists()
            if self.stage != self._within and whole and self._swap_folders(set(changed), set(gone)):
                return
            self._move_in(changed, gone)

    def clear(self) -> None:
        """Take away the stage."""
        shutil.rmtree(self.stage, ignore_errors=True)

    def paths(self) -> Iterator[str]:
        """Every file of the site's folder by its path with `/`."""
        return _paths(self.target)

    def names_mark(self) -> str:
        """Another one once a file was added or taken away: folders have the time of that."""
        try:
            folders = [entry for entry in os.scandir(self.target) if entry.is_dir(follow_symlinks=False)]
            times = [(entry.name, entry.stat(follow_symlinks=False).st_mtime_ns) for entry in folders]
            return repr((self.target.stat().st_mtime_ns, sorted(times)))
        except OSError:
            return ""

    def _swap_folders(self, changed: set[str], gone: set[str]) -> bool:
        """False where the two cannot change places here."""
        for path in _paths(self.target):
            if path not in changed and path not in gone and path != manifest.NAME:
                _share(self.target / path, self.stage / path)
        settle(self.stage)
        if not self.target.exists():
            self.stage.rename(self.target)
        elif not exchange(self.stage, self.target):
            old = self.target.with_name(f".{self.target.name}.{_OLD}")
            try:
                self.target.rename(old)
            except PermissionError:  # something in it is open, which Windows does not move
                return False
            self.stage.rename(self.target)
            self.stage = old
        settle_names(self.target.parent)
        self.clear()
        return True

    def _move_in(self, changed: Sequence[str], gone: Sequence[str]) -> None:
        self.target.mkdir(exist_ok=True)
        settle(self.stage)
        moves = {"changed": [*changed, manifest.NAME], "gone": list(gone)}
        note = self.target / _MOVES
        _write_safely(note, json.dumps(moves).encode(), self.stage / _MOVES)
        _finish(self.target, note)


def recover(target: Path) -> None:
    """Finish a swap that was begun, and take away what was not swapped in. OSError."""
    target = Path(os.path.realpath(target))
    old = target.with_name(f".{target.name}.{_OLD}")
    note = target / _MOVES
    if note.exists():
        _finish(target, note)
    if old.is_dir() and not target.exists():
        old.rename(target)
    for left in (*_stages(target), old):
        if left.is_dir() and not left.is_symlink():
            shutil.rmtree(left)


def _finish(target: Path, note: Path) -> None:
    """Make the moves that the note tells of, as far as they have not been made."""
    try:
        moves = json.loads(note.read_bytes())
        changed, gone = [*map(str, moves["changed"])], [*map(str, moves["gone"])]
    except (ValueError, KeyError, TypeError):
        note.unlink()  # it is written whole or not at all: this is nothing of ours
        return
    stage = next((each for each in _stages(target) if each.is_dir()), target)
    for path in changed:
        source, place = stage / path, target / path
        if stage == target or not manifest.is_inside(path) or not source.exists():
            continue
        place.parent.mkdir(parents=True, exist_ok=True)
        source.replace(place)
    for path in filter(manifest.is_inside, gone):
        (target / path).unlink(missing_ok=True)
        with suppress(OSError):  # other files stand in it
            (target / path).parent.rmdir()
    settle_names(target)
    note.unlink()
    if stage != target:
        shutil.rmtree(stage, ignore_errors=True)


def _stages(target: Path) -> tuple[Path, Path]:
    """Where a stage may be: beside the site, or in it where nothing may be beside it."""
    return target.with_name(f".{target.name}.{_NEW}"), target / f".{_NEW}"


def _paths(folder: Path) -> Iterator[str]:
    """Every file below `folder` by its path with `/`, without what a swap keeps there."""
    for here, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if name != f".{_NEW}"]
        start = os.path.relpath(here, folder).replace(os.sep, "/")
        yield from (name if start == "." else f"{start}/{name}" for name in files if name != _MOVES)


def _share(source: Path, place: Path) -> None:
    """The same file under another name; a copy where the disk knows no such thing."""
    place.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(source, place, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, place, follow_symlinks=False)


def _write_safely(path: Path, data: bytes, beside: Path) -> None:
    """There or not there, never in part; `beside` is where it is written first."""
    with beside.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)


def settle(folder: Path) -> None:
    """Everything written so far is on the disk: one call for all files where the system has it."""
    if hasattr(os, "sync"):
        os.sync()
        return
    for path in _paths(folder):
        with (folder / path).open("rb+") as file:
            os.fsync(file.fileno())


def settle_names(folder: Path) -> None:
    """The names in `folder` are on the disk; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """A disk that refuses is told in one sentence: StoreError `folder-full` or `target-unwritable`."""
    try:
        yield
    except OSError as error:
        full = error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
        reason = error.strerror or type(error).__name__
        raise StoreError("folder-full" if full else "target-unwritable", path=str(path), reason=reason) from error
