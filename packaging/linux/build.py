"""Builds the Linux packages in a bare Debian and tries them in another: `./dev package` calls it.

Building takes the commit that is checked out; trying installs, tests, upgrades and removes what was built. Both need
root's rights and debootstrap.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parent), str(Path(__file__).resolve().parents[1])]

import stamp
import trial
from root import Root

ROOT = Path(__file__).resolve().parents[2]
#: What packing needs: Python, the tools that look into libraries, what Qt's tools and the icons stand on, dictionaries.
NEEDED = (
    "python3", "python3-venv", "libpython3.11", "binutils", "dpkg-dev", "file", "xz-utils", "squashfs-tools",
    "libegl1", "libgl1",
    "libxkbcommon0", "libxkbcommon-x11-0", "libfontconfig1", "libdbus-1-3", "libglib2.0-0", "libnss3", "libasound2",
    "libxcomposite1", "libxdamage1", "libxrandr2", "libxtst6", "libxkbfile1", "libxcb-cursor0", "libxcb-icccm4",
    "libxcb-keysyms1", "libxcb-shape0", "libwayland-cursor0", "libwayland-egl1", "libcups2", "libxcb-xinerama0",
    "libxcb-image0", "libxcb-render-util0", "libxcb-randr0", "libxcb-sync1", "libxcb-xfixes0", "libxcb-xkb1",
    "hunspell-id", "hunspell-en-us",
)  # fmt: skip
#: Like every name inside: where the sources lie there, what they are packed with, where the packages go.
SOURCES, TOOLS, MADE = "/build/redaksi", "/build/tools", "/build/made"


def build(to: Path, base: Path | None, *, quick: bool) -> None:
    """Make the packages in the folder `to`."""
    with tempfile.TemporaryDirectory(prefix="redaksi-build-") as folder:
        inside = Root.bare(Path(folder, "root"), base)
        inside.install(NEEDED)
        sources = inside.at / SOURCES.lstrip("/")
        sources.mkdir(parents=True)
        archive = subprocess.run(["git", "archive", "HEAD"], cwd=ROOT, check=True, capture_output=True).stdout
        subprocess.run(["tar", "-x", "-C", sources], input=archive, check=True)
        commit, epoch = stamp.commit_of(ROOT)
        known = {"REDAKSI_COMMIT": commit, "SOURCE_DATE_EPOCH": str(epoch), "QT_QPA_PLATFORM": "offscreen"}
        if os.environ.get("APPIMAGE_RUNTIME"):
            inside.put(Path(os.environ["APPIMAGE_RUNTIME"]), "/build/runtime")
            known["APPIMAGE_RUNTIME"] = "/build/runtime"
        python = f"{TOOLS}/bin/python"
        pip = (python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
        inside.run("python3", "-m", "venv", TOOLS)
        inside.run(*pip, "--require-hashes", "-r", f"{SOURCES}/packaging/requirements.lock")
        inside.run(*pip, "--no-deps", "--no-build-isolation", SOURCES)
        arguments = [MADE, *(["--quick"] if quick else [])]
        inside.run(python, f"{SOURCES}/packaging/linux/packages.py", *arguments, environment=known)
        shutil.copytree(inside.at / MADE.lstrip("/"), to, dirs_exist_ok=True)


def main() -> int:
    parser = argparse.ArgumentParser(description="Build and try the Linux packages.")
    parser.add_argument("--only", choices=["build", "try"], help="one of the two steps")
    parser.add_argument("--to", type=Path, default=ROOT / "dist/linux", help="where the packages go")
    parser.add_argument("--base", type=Path, help="a bare Debian root that was made before, to save its download")
    parser.add_argument("--quick", action="store_true", help="pack less tightly, for trying out")
    wanted = parser.parse_args()
    if os.geteuid() != 0 or shutil.which("debootstrap") is None:
        print("Building in a clean system needs root's rights and debootstrap: apt-get install debootstrap")
        return 1
    if wanted.only != "try":
        build(wanted.to.absolute(), wanted.base, quick=wanted.quick)
        for path in sorted(wanted.to.iterdir()):
            print(f"{path.stat().st_size / 1e6:8.1f} MB  {path}")
    return trial.try_out(wanted.to.absolute(), wanted.base) if wanted.only != "build" else 0


if __name__ == "__main__":
    sys.exit(main())
