"""The one call that must be quick: opening the window, understood without the library of the command line.

Typer and what it stands on take longer to import than a window takes to appear.
"""

from __future__ import annotations

import gc
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from redaksi.domain.errors import RedaksiError


class Opener(Protocol):
    """What `bootstrap` gives for this call."""

    def default_store(self) -> Path: ...
    def open_window(self, folder: Path, piece: str | None) -> int: ...


@dataclass(frozen=True)
class WindowCall:
    """`redaksi [--store DIR] [open [ID | PATH]]`; `store` is None where none was named."""

    store: Path | None = None
    piece: str | None = None

    def run(self, opener: Opener) -> int:
        """Open the window; the exit status, an error told in one line as for every other command."""
        # Whatever is imported at the start stays: looking for garbage among it takes a twentieth of the time. The
        # window lets the collector go on once it is at work (gui.arrival).
        gc.disable()
        try:
            folder = self.store if self.store is not None else opener.default_store()
            return opener.open_window(folder, self.piece)
        except RedaksiError as error:
            from redaksi.cli.output import reason, tell, use_utf8

            use_utf8()
            tell(f"redaksi: {reason(error)}")
            return error.exit_status


def window_call(arguments: Sequence[str], environment: Mapping[str, str]) -> WindowCall | None:
    """What the arguments ask for where that is the window and nothing else; None for all that Typer must look at."""
    left = list(arguments)
    named = environment.get("REDAKSI_STORE") or None
    if left[:1] == ["--store"]:
        named, left = " ".join(left[1:2]), left[2:]
    elif left and left[0].startswith("--store="):
        named, left = left[0].removeprefix("--store="), left[1:]
    if left and left.pop(0) != "open":
        return None
    if named == "" or len(left) > 1 or any(word.startswith("-") for word in (named or "", *left)):
        return None
    return WindowCall(Path(named) if named else None, left[0] if left else None)
