"""Installs, asks, updates and removes, as somebody without rights would.

`python packaging/windows/try_setup.py FOLDER`, only on Windows; FOLDER holds the installer. Ends with an
AssertionError where something is not as it should be.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

#: Seconds that the uninstaller, which goes on in a copy of itself, may take.
_PATIENCE = 120


def try_out(setup: Path) -> None:
    """All of it, with the installer `setup`."""
    local = Path(os.environ["LOCALAPPDATA"])
    folder = local / "Programs/Redaksi"
    for _ in range(2):  # the second time over itself
        subprocess.run([setup, "/S"], check=True)
        subprocess.run([folder / "redaksi.exe", "--self-test"], check=True)
    assert (local / "../Roaming/Microsoft/Windows/Start Menu/Programs/Redaksi.lnk").exists(), "it is not in the menu"
    subprocess.run([folder / "redaksi.exe", "users", "add", "Rina", "--role", "managing-editor"], check=True)
    store = local / "redaksi"
    assert any(store.iterdir()), "there is no store where it is looked for"
    subprocess.run([folder / "uninstall.exe", "/S"], check=True)
    for _ in range(_PATIENCE):
        if not folder.exists():
            break
        time.sleep(1)
    assert not folder.exists(), "files of the program are left behind"
    assert any(store.iterdir()), "the stories went with the program"


if __name__ == "__main__":
    (found,) = Path(sys.argv[1]).glob("*-windows-*.exe")
    try_out(found.absolute())
