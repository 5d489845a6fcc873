"""The files that somebody means by naming a folder."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path


def is_folder(path: Path) -> bool:
    """Whether a folder stands there, as far as this account can see."""
    try:
        return path.is_dir()
    except OSError:
        return False


def is_something(path: Path) -> bool:
    """Whether anything stands there, as far as this account can see."""
    try:
        return path.exists()
    except OSError:
        return False


def files_in(paths: Iterable[Path]) -> Iterator[Path]:
    """Files as they are, folders as everything inside them, also inside their folders, in the order of the names.

    Hidden files and folders are left out, and a folder that leads back to itself is entered once. What is no file
    (a pipe, a link to nothing, a folder that may not be read) stands for itself, so that nothing is passed over.
    """
    for path in paths:
        if is_folder(path):
            yield from _inside(path)
        else:
            yield path


def _inside(folder: Path) -> Iterator[Path]:
    shut: list[Path] = []
    found: list[Path] = []
    seen = {os.path.realpath(folder)}
    walk = os.walk(folder, onerror=lambda error: shut.append(Path(error.filename)), followlinks=True)
    for here, folders, files in walk:
        folders[:] = [name for name in folders if not name.startswith(".") and _is_new(Path(here, name), seen)]
        found += [Path(here, name) for name in files if not name.startswith(".")]
    return iter(sorted(found + shut))


def _is_new(folder: Path, seen: set[str]) -> bool:
    real = os.path.realpath(folder)
    is_new = real not in seen
    seen.add(real)
    return is_new


def printable(path: Path) -> str:
    """The address of a file as text: a name on disk may hold bytes that are no text, which no receipt can keep."""
    return os.path.realpath(path).encode("utf-8", "backslashreplace").decode("utf-8")
