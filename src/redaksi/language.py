"""The language of the person at this machine: Indonesian unless they chose English. Known before any store is open."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_config_path

LANGUAGES = ("id", "en")


def preferred() -> str:
    """`REDAKSI_LANGUAGE` where it is set, else what was last chosen here, else `id`."""
    chosen = os.environ.get("REDAKSI_LANGUAGE", "")
    if not chosen and _file().is_file():
        chosen = _file().read_text(encoding="utf-8").strip()
    return chosen if chosen in LANGUAGES else "id"


def remember(language: str) -> None:
    """Keep `language` as the one chosen on this machine."""
    _file().parent.mkdir(parents=True, exist_ok=True)
    _file().write_text(language + "\n", encoding="utf-8")


def _file() -> Path:
    return user_config_path("redaksi", appauthor=False) / "language"
