"""The files that somebody means by naming a folder."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

_PAGES = (".html", ".htm", ".xhtml")
#: What browsers put behind a page's name, in the languages that newsrooms here use.
_ENDINGS = ("_files", "_file", "_berkas", "-dateien", "_fichiers", "_archivos", "_bestanden")


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


def files_in(paths: Iterable[Path], *, stay: bool = False) -> Iterator[Path]:
    """Files as they are, folders as everything inside them, also inside their folders, in the order of the names.

    Hidden files and folders are left out, and a folder that leads back to itself is entered once. So are the pictures
    and scripts that a browser has put into a folder beside a page (`Judul.html`, `Judul_files`): they are parts of it.
    What is no file (a pipe, a link to nothing, a folder that may not be read) stands for itself, so that nothing is
    passed over. With `stay` so does a folder inside one of `paths` that is a link out of it: it is not entered.
    """
    for path in paths:
        if is_folder(path):
            yield from _inside(path, stay)
        else:
            yield path


def leads_out(path: Path, folder: Path) -> bool:
    """Whether what was found inside `folder` is a link to somewhere else on this computer."""
    return not _is_below(os.path.realpath(path), os.path.realpath(folder))


def _inside(folder: Path, stay: bool) -> Iterator[Path]:
    shut: list[Path] = []
    found: list[Path] = []
    top = os.path.realpath(folder)
    seen = {top}
    walk = os.walk(folder, onerror=lambda error: shut.append(Path(error.filename)), followlinks=True)
    for here, folders, files in walk:
        of_pages = _parts_of_pages(files)
        kept = [name for name in folders if not name.startswith(".") and name.casefold() not in of_pages]
        out = [name for name in kept if stay and not _is_below(os.path.realpath(Path(here, name)), top)]
        found += [Path(here, name) for name in out]
        folders[:] = [name for name in kept if name not in out and _is_new(Path(here, name), seen)]
        found += [Path(here, name) for name in files if not name.startswith(".")]
    return iter(sorted(found + shut))


def _parts_of_pages(files: Iterable[str]) -> frozenset[str]:
    """The folders (in small letters) that belong to the saved pages among `files`, as browsers name them."""
    pages = [Path(name).stem.casefold() for name in files if Path(name).suffix.lower() in _PAGES]
    return frozenset(stem + ending for stem in pages for ending in _ENDINGS)


def _is_below(real: str, top: str) -> bool:
    return real == top or real.startswith(top.rstrip(os.sep) + os.sep)


def _is_new(folder: Path, seen: set[str]) -> bool:
    real = os.path.realpath(folder)
    is_new = real not in seen
    seen.add(real)
    return is_new


def printable(path: Path) -> str:
    """The address of a file as text: a name on disk may hold bytes that are no text, which no receipt can keep."""
    return _as_text(os.path.realpath(path))


def printable_name(source: str) -> str:
    """The name alone of what was read from `source`, as text."""
    return _as_text(Path(source).name)


def _as_text(name: str) -> str:
    return name.encode("utf-8", "backslashreplace").decode("utf-8")
