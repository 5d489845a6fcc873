"""Packs the program into one folder, the same on every system: `python packaging/freeze.py FOLDER`.

FOLDER gets `redaksi/` (on macOS also `Redaksi.app`) and `icons/`. It is run by a Python in which Redaksi is installed
with the extra `package`. Whatever else lies in that Python may be packed, too: use a clean one
(packaging/linux/root.py). The same commit gives the same files: times are the commit's, hashes have no seed, nothing is
packed in the order in which a disk happens to list it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import icons
import icu
import licences
import prune
import stamp

ROOT = Path(__file__).resolve().parents[1]


def freeze(to: Path) -> Path:
    """Pack into `to`; the folder of the program."""
    commit, epoch = stamp.commit_of(ROOT)
    drawings = to / "icons"
    icons.for_linux(drawings / "hicolor")
    icons.for_windows(drawings / "redaksi.ico")
    icons.for_macos(drawings / "redaksi.icns")
    environment = os.environ | {
        "PYTHONHASHSEED": "0",
        "SOURCE_DATE_EPOCH": str(epoch),
        "REDAKSI_ICONS": str(drawings),
        "REDAKSI_VERSION": version(),
        # Every installer is packed as a whole, and better than one module at a time.
        "PYINSTALLER_ZLIB_COMPRESSION_LEVEL": "0",
    }
    if sys.platform == "win32":
        from windows import version_info

        environment["REDAKSI_VERSION_INFO"] = str(version_info.write(to / "version_info.txt", version()))
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    places = ["--distpath", str(to), "--workpath", str(to / "work")]
    subprocess.run([*command, *places, str(ROOT / "packaging/redaksi.spec")], check=True, env=environment)
    program = to / "redaksi"
    if sys.platform == "linux":
        for library in prune.unneeded(program / "_internal"):
            library.unlink()
        lighten(program / "_internal", to / "work")
    if sys.platform != "darwin":  # there it lies in a framework that its maker has signed
        for table in program.rglob("icudtl.dat"):
            icu.reduce_file(table)
    shutil.rmtree(to / "work")
    finish(program, program / "_internal", commit, epoch)
    if sys.platform == "darwin":
        contents = to / "Redaksi.app/Contents"
        finish(contents / "MacOS", contents / "Resources", commit, epoch)
    return program


def lighten(parts: Path, work: Path) -> None:
    """Take out what no loader reads: names for debuggers, and data of languages that are not spoken (Linux)."""
    libraries = [path for path in sorted(parts.rglob("*")) if ".so" in path.name and not path.is_symlink()]
    for library in libraries:
        if library.name.startswith("libicudata.so."):
            icu.reduce_library(library, work / "icu")
    subprocess.run(["strip", "--strip-unneeded", *libraries], check=True)


def finish(program: Path, parts: Path, commit: str, epoch: int) -> None:
    """What a packer knows nothing of: the stamp, dictionaries, licences; then the commit's time on every file.

    `program` is the folder of the executable, `parts` that of everything else.
    """
    stamp.stamp(parts / "redaksi/assets", commit, epoch)
    licences.collect(parts / "licences")
    licences.dictionaries(program / "dictionaries")
    for path in sorted(program.rglob("*")):
        if not path.is_symlink():
            os.utime(path, (epoch, epoch))


def version() -> str:
    """The version of the sources."""
    text = (ROOT / "src/redaksi/__init__.py").read_text(encoding="utf-8")
    return text.split('__version__ = "')[1].split('"')[0]


if __name__ == "__main__":
    print(freeze(Path(sys.argv[1]).absolute()))
