"""How an option is declared: once, with its kind, its default and what may be chosen.

The newsroom's options are declared in `domain.settings`, those of one computer in `gui.preferences`; the settings
dialog, the command line and `docs/settings.md` are made from both. Titles and descriptions stand in
`resources/words/settings.toml` in both languages.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """Decides which control the dialog shows; values are kept as text throughout."""

    LINE = "line"
    FLAG = "flag"  # `true` or `false`
    CHOICE = "choice"
    NUMBER = "number"
    ZONE = "zone"
    PATTERN = "pattern"  # of a date
    FOLDER = "folder"


@dataclass(frozen=True, slots=True)
class Declaration:
    """A key, the group of the dialog it stands in, and the text it has where nothing was set."""

    key: str
    group: str
    kind: Kind
    default: str
    choices: tuple[str, ...] = ()
    #: Of a number: both bounds belong to it.
    least: float = 0
    most: float = 0
    step: float = 1
    #: Written behind a number: `%`, ` pt`.
    unit: str = ""


def as_number(value: str) -> float | None:
    """The number that `value` says; None for anything else, infinity and not-a-number included."""
    try:
        number = float(value)
    except ValueError:
        return None
    return number if abs(number) < float("inf") else None


def as_whole(value: str) -> int:
    """The number of a declaration that takes no fraction, from a `value` that it has accepted."""
    return int(float(value))


def number_text(value: float) -> str:
    """A number as it is kept: without a fraction where it has none."""
    return str(int(value)) if value == int(value) else str(value)
