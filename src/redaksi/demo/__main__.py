"""`python -m redaksi.demo`: make the sample newsroom and play one story's day in it."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import redaksi.demo
from redaksi.demo.newsroom import open_window, sample_newsroom
from redaksi.demo.pictures import play

TARGET = Path("build/demo")
OPEN_STORE = Path("build/demo-newsroom")


def main(arguments: list[str] | None = None) -> int:
    """Make the newsroom and show it; the exit status."""
    arguments = sys.argv[1:] if arguments is None else arguments
    if arguments and arguments[0] != "open":
        print(redaksi.demo.__doc__, file=sys.stdout if arguments[0] in ("-h", "--help") else sys.stderr)
        return 0 if arguments[0] in ("-h", "--help") else 2
    if arguments[:1] == ["open"]:
        return open_window(OPEN_STORE, arguments[1:])
    for before in ("store", "screenshots", "published", "corrected", "withdrawn", "changed-by-somebody"):
        shutil.rmtree(TARGET / before, ignore_errors=True)
    sample_newsroom(TARGET / "store").store.close()
    for picture in play(TARGET / "store", TARGET):
        print("picture", picture)
    return 0


if __name__ == "__main__":
    sys.exit(main())
