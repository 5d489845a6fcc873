"""Asks a packed program, on any system, whether it works: `python packaging/smoke.py PROGRAM [PICTURE]`.

It is started as a user would start it; without a screen on Linux, under Xvfb. Its report is printed; the exit status is
the program's.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys


def command(program: str, picture: str | None) -> list[str]:
    """What starts the self-test of `program` here."""
    asked = [program, "--self-test", *(["--picture", picture] if picture else [])]
    if sys.platform == "linux" and not os.environ.get("DISPLAY") and shutil.which("xvfb-run"):
        return ["xvfb-run", "-a", "-s", "-screen 0 1280x800x24", *asked]
    return asked


if __name__ == "__main__":
    sys.exit(subprocess.call(command(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else None)))
