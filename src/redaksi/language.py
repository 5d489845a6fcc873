"""The language of the person at this machine: Indonesian unless they chose English. Known before any store is open."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from platformdirs import user_config_path

from redaksi.domain.errors import StoreError
from redaksi.words import LANGUAGES


def preferred() -> str:
    """`REDAKSI_LANGUAGE` where it is set, else what was last chosen here, else `id`."""
    chosen = os.environ.get("REDAKSI_LANGUAGE", "") or _remembered()
    return chosen if chosen in LANGUAGES else "id"


def remember(language: str) -> None:
    """Keep `language` as the one chosen on this machine; StoreError `language-not-kept`."""
    file = _file()
    try:
        if file is None:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(language + "\n", encoding="utf-8")
    except OSError as error:
        raise StoreError("language-not-kept", path=str(file or "~"), reason=error.strerror) from error


def _remembered() -> str:
    """What the file says; a file that cannot be read says nothing, and nobody is kept from working by it."""
    file = _file()
    try:
        return file.read_text(encoding="utf-8", errors="replace").strip() if file and file.is_file() else ""
    except OSError:
        return ""


def _file() -> Path | None:
    """None for an account without a home."""
    try:
        return user_config_path("redaksi", appauthor=False) / "language"
    except RuntimeError:
        return None
