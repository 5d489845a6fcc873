"""Pictures that lie beside a file which names them."""

from __future__ import annotations

from pathlib import Path, PureWindowsPath

from redaksi.domain.errors import UnreadableError
from redaksi.formats.decoding import read_bytes

#: Bytes of all pictures that one file may bring.
MOST = 100_000_000


class Beside:
    """The pictures in the folder of the file at `path`, and below it; nothing outside, whatever a name says."""

    def __init__(self, path: Path) -> None:
        self._folder = path.parent
        self._room = MOST

    def picture(self, name: str) -> bytes | None:
        """The bytes of the file called `name`; None where there is none, or where it is not one to be had."""
        relative = PureWindowsPath(name)  # knows both kinds of slashes, drives and shares
        if not name or relative.is_absolute() or relative.drive or relative.root or ".." in relative.parts:
            return None
        try:
            path = self._folder.joinpath(*relative.parts)
            if not path.resolve().is_relative_to(self._folder.resolve()) or not path.is_file():
                return None
            data = read_bytes(path)
        except (UnreadableError, OSError, ValueError):  # a name that cannot be one, a file that may not be read
            return None
        self._room -= len(data)
        return data if self._room >= 0 else None
