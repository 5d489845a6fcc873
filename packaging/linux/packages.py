"""Makes every Linux package: `python packaging/linux/packages.py FOLDER [--quick]`, by the Python of freeze.py.

Run it in a clean system (packaging/linux/build.py does): what lies about here may get in.
"""

from __future__ import annotations

import argparse
import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parent), str(Path(__file__).resolve().parents[1])]

import deb
import freeze
import portable
import rpm
import stamp
import tree


def main() -> None:
    parser = argparse.ArgumentParser(description="Make every Linux package.")
    parser.add_argument("folder", type=Path, help="where they go")
    parser.add_argument("--quick", action="store_true", help="pack less tightly, for trying out")
    wanted = parser.parse_args()
    to = wanted.folder.absolute()
    to.mkdir(parents=True, exist_ok=True)
    work = to / "work"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir()
    _, epoch = stamp.commit_of(tree.ROOT)
    version = freeze.version()
    program = freeze.freeze(work / "frozen")
    laid_out = tree.lay_out(program, work / "frozen/icons", work / "tree", version, epoch)
    made = [
        rpm.make(laid_out, to, version, epoch),
        portable.make(laid_out, to, version, epoch, quick=wanted.quick),
        portable.make_app_image(laid_out, to, version, epoch),
        deb.make(laid_out, to, version, epoch, quick=wanted.quick),
        bill_of_materials(to, version),
    ]
    shutil.rmtree(work)
    write_sums([path for path in made if path is not None], to / "SHA256SUMS")


def bill_of_materials(to: Path, version: str) -> Path:
    """What the program is made of, as CycloneDX JSON, told from what is installed here."""
    made = to / f"redaksi-{version}.cdx.json"
    command = [sys.executable, "-m", "cyclonedx_py", "environment", "--output-reproducible", "--of", "JSON", "-o", made]
    subprocess.run([*command, "--pyproject", tree.ROOT / "pyproject.toml", sys.executable], check=True)
    return made


def write_sums(files: list[Path], to: Path) -> None:
    """The SHA-256 of each file, as `sha256sum --check` reads it."""
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in sorted(files)]
    to.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
