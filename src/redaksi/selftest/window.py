"""The window of the self-test, in a process of its own: what ends that must not end the report.

`python -m redaksi.selftest.window STORE PIECE PERSON PICTURE` prints what the preview shows; PICTURE may be empty.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from redaksi.processes import of_ours
from redaksi.selftest.outcome import FailedError

#: Seconds; a machine that starts Chromium for the first time needs some.
_PATIENCE = 120.0


def previewed(store: Path, piece: str, person: str, picture: Path | None) -> str:
    """The text that the preview of `piece` shows in the real window. FailedError where there is none."""
    command = [*of_ours(__name__), str(store), piece, person, str(picture or "")]
    done = subprocess.run(command, capture_output=True, timeout=_PATIENCE, check=False)
    if done.returncode != 0:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise FailedError(f"the window ended with {done.returncode}: {' | '.join(said[-12:])}")
    return done.stdout.decode("utf-8")


def main(arguments: list[str]) -> None:
    """Open the window on a store, wait for the preview, print its text."""
    from redaksi import bootstrap
    from redaksi.gui.portraits import Sitting, aspects

    store, piece, person, picture = arguments
    settings = Path(store).with_name("window.ini")
    sitting = Sitting(Path(store), piece, bootstrap.window_parts, settings, person)
    try:
        sitting.show(next(aspects()))
        sys.stdout.buffer.write(sitting.previewed().encode())
        if picture:
            sitting.take(Path(picture))
    finally:
        sitting.end()


if __name__ == "__main__":
    main(sys.argv[1:])
