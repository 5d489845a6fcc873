"""The import that was under way: remembered on this computer, where its files lie, until it has come to an end."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from redaksi.domain.duplicates import Handling
from redaksi.gui.preferences import Preferences

_KEY = "import/unfinished"


@dataclass(frozen=True, slots=True)
class Unfinished:
    """What was being taken in, and what was to be done with stories that are here already."""

    paths: tuple[Path, ...]
    wish: Handling | None = None


def remember(preferences: Preferences, store: Path, paths: Sequence[Path], wish: Handling | None) -> None:
    told = {"store": str(store), "paths": [str(path) for path in paths], "duplicates": wish and wish.value}
    preferences.set(_KEY, json.dumps(told))


def forget(preferences: Preferences) -> None:
    preferences.set(_KEY, "")


def recall(preferences: Preferences, store: Path) -> Unfinished | None:
    """What has not come to an end in that store and can still go on; None for nothing."""
    try:
        told = json.loads(preferences.text(_KEY) or "null")
        if told is None or told["store"] != str(store):
            return None
        paths = tuple(Path(name) for name in told["paths"])
        wish = Handling(told["duplicates"]) if told["duplicates"] else None
    except (ValueError, KeyError, TypeError):  # somebody has written into the file
        return None
    there = tuple(path for path in paths if path.exists())
    return Unfinished(there, wish) if there else None
