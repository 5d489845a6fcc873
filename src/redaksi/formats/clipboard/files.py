"""Pictures that a word processor has put beside what it copied, as files among the temporary ones."""

from __future__ import annotations

import tempfile
from pathlib import Path
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

#: A larger file is not looked at (bytes).
_LARGEST = 50_000_000


def temporary_picture(address: str) -> bytes | None:
    """The bytes of a file among this computer's temporary ones; None for any other.

    What is copied from a page may name any file: it must not become a way to pictures that nobody meant to publish,
    or to another computer.
    """
    split = urlsplit(address)
    if split.scheme != "file" or split.netloc not in ("", "localhost"):
        return None
    path = url2pathname(split.path) if "%" in split.path else unquote(split.path)
    try:
        file = Path(path.lstrip("/") if path[2:3] == ":" else path).resolve()
        if not file.is_relative_to(Path(tempfile.gettempdir()).resolve()) or not file.is_file():
            return None
        return file.read_bytes() if file.stat().st_size <= _LARGEST else None
    except (OSError, ValueError):
        return None
