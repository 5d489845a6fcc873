"""Packs the frozen program into the installer for Windows: `python packaging/windows/make_setup.py FOLDER TO`.

FOLDER is what packaging/freeze.py made on Windows. Needs makensis. Where REDAKSI_SIGNING_COMMAND is set, such as
`signtool sign /fd SHA256 /sha1 …`, it is called with each program and with the installer itself.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[1])]

import freeze

SCRIPT = Path(__file__).resolve().with_name("redaksi.nsi")


def make(folder: Path, to: Path, version: str) -> Path:
    """The installer in the folder `to`."""
    program = folder / "redaksi"
    sign([program / "redaksi.exe", program / "redaksiw.exe"])
    to.mkdir(parents=True, exist_ok=True)
    made = to / f"Redaksi-{version}-windows-x86_64.exe"
    subprocess.run(compiling(program, folder / "icons/redaksi.ico", made, version), check=True)
    sign([made])
    return made


def compiling(program: Path, icon: Path, made: Path, version: str) -> list[str]:
    """The command that compiles the installer; a warning of the compiler is an error."""
    known = {"VERSION": version, "PROGRAM": str(program), "ICON": str(icon), "OUTPUT": str(made)}
    return ["makensis", "-V2", "-WX", *(f"-D{name}={value}" for name, value in known.items()), str(SCRIPT)]


def sign(files: list[Path]) -> None:
    """Sign each file, where a command for it is known."""
    command = shlex.split(os.environ.get("REDAKSI_SIGNING_COMMAND", ""))
    for file in files if command else []:
        subprocess.run([*command, str(file)], check=True)


if __name__ == "__main__":
    print(make(Path(sys.argv[1]).absolute(), Path(sys.argv[2]).absolute(), freeze.version()))
