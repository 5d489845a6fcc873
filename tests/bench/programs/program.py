"""A program that can be measured."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


@dataclass(frozen=True, slots=True)
class Command:
    """What to start; `environment` is added to that of the harness."""

    arguments: list[str]
    environment: dict[str, str] = field(default_factory=dict)
    folder: Path = ROOT


@dataclass(frozen=True, slots=True)
class Program:
    """`prepare(home, document)` is called before each start with a folder of the program's own, kept between starts."""

    name: str
    prepare: Callable[[Path, Path], Command]
    has_preview: bool = False
    #: Where a click gives its text the keyboard, in a window of 1280×800.
    text_at: tuple[int, int] = (200, 420)
    #: Where a question that it asks at the start is answered, there.
    answer_at: tuple[int, int] | None = None
    #: Why it cannot be measured here.
    missing: str | None = None


def at_home(home: Path) -> dict[str, str]:
    """An environment in which a program finds its settings in `home`, and nobody else's."""
    folders = {
        "XDG_CONFIG_HOME": ".config",
        "XDG_DATA_HOME": ".local/share",
        "XDG_STATE_HOME": ".local/state",
        "XDG_CACHE_HOME": ".cache",
        "XDG_RUNTIME_DIR": ".run",
    }
    for folder in folders.values():
        (home / folder).mkdir(parents=True, exist_ok=True, mode=0o700)
    places = {name: str(home / folder) for name, folder in folders.items()}
    # Chromium's sandbox refuses root, which a machine for measuring often runs as.
    return places | {"HOME": str(home), "QTWEBENGINE_DISABLE_SANDBOX": "1", "DBUS_SESSION_BUS_ADDRESS": "disabled:"}
