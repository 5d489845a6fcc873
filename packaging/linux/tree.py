"""The files of the program as a Linux system has them, from which packages are made."""

from __future__ import annotations

import datetime as dt
import email.utils
import gzip
import os
import re
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHARE = Path(__file__).resolve().parent / "share"
ID = "id.redaksi.Redaksi"
#: No address of the project's own exists yet.
MAINTAINER = "The Redaksi developers <redaksi@localhost>"
_NEEDED = re.compile(r"^\s*NEEDED\s+(\S+)$", re.MULTILINE)


def lay_out(program: Path, icons: Path, to: Path, version: str, epoch: int) -> Path:
    """Fill the empty folder `to` with `usr` and `etc`; every time is `epoch` (seconds UTC). Returns `to`."""
    date = dt.datetime.fromtimestamp(epoch, dt.UTC).date().isoformat()
    shutil.copytree(program, to / "usr/lib/redaksi", symlinks=True)
    (to / "usr/bin").mkdir()
    (to / "usr/bin/redaksi").symlink_to("../lib/redaksi/redaksi")
    shutil.copytree(icons / "hicolor", to / "usr/share/icons/hicolor")
    for source, place in (
        (SHARE / "redaksi.desktop", "usr/share/applications/redaksi.desktop"),
        (SHARE / "redaksi.xml", "usr/share/mime/packages/redaksi.xml"),
        (SHARE / "redaksi.apparmor", "etc/apparmor.d/redaksi"),
    ):
        _put(to / place, source.read_bytes())
    described = (SHARE / "redaksi.metainfo.xml.in").read_text(encoding="utf-8")
    described = described.replace("@VERSION@", version).replace("@DATE@", date)
    _put(to / f"usr/share/metainfo/{ID}.metainfo.xml", described.encode())
    _put(to / "usr/share/man/man1/redaksi.1.gz", _packed((SHARE / "redaksi.1").read_bytes()))
    _put(to / "usr/share/doc/redaksi/CHANGELOG.md.gz", _packed((ROOT / "CHANGELOG.md").read_bytes()))
    _put(to / "usr/share/doc/redaksi/changelog.gz", _packed(_changelog(version, epoch).encode()))
    _put(to / "usr/share/doc/redaksi/copyright", _terms().encode())
    settle(to, epoch)
    return to


def settle(folder: Path, epoch: int) -> None:
    """Give every file the same time and plain rights, so that two builds of a commit are the same."""
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_symlink():
            os.utime(path, (epoch, epoch), follow_symlinks=False)
            continue
        runs = path.is_dir() or (path.stat().st_mode & 0o100 and ".so" not in path.name)
        path.chmod(0o755 if runs else 0o644)
        os.utime(path, (epoch, epoch))


def programs(folder: Path) -> list[Path]:
    """Everything in it that the system's loader reads."""
    return [path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink() and _is_elf(path)]


def asked_for(folder: Path) -> list[str]:
    """The names of libraries that the program needs of the system."""
    present = {path.name for path in folder.rglob("*")}
    wanted: set[str] = set()
    for path in programs(folder):
        told = subprocess.run(["objdump", "-p", path], capture_output=True, text=True, check=True)
        wanted.update(_NEEDED.findall(told.stdout))
    return sorted(name for name in wanted - present if not name.startswith("ld-linux"))


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _put(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _packed(data: bytes) -> bytes:
    return gzip.compress(data, 9, mtime=0)


def _changelog(version: str, epoch: int) -> str:
    """What Debian wants to see at that place; people read CHANGELOG.md beside it."""
    day = email.utils.format_datetime(dt.datetime.fromtimestamp(epoch, dt.UTC))
    return f"redaksi ({version}) stable; urgency=medium\n\n  * See CHANGELOG.md.\n\n -- {MAINTAINER}  {day}\n"


def _terms() -> str:
    own = (ROOT / "LICENSE").read_text(encoding="utf-8")
    return (
        "Redaksi is made of its own files, under the terms below, and of parts made by others, whose terms lie in\n"
        "/usr/lib/redaksi/_internal/licences, one folder for each. Qt is used under the LGPL 3, as libraries that can\n"
        "be exchanged (its text: /usr/share/common-licenses/LGPL-3); the dictionaries beside the program each have\n"
        "their terms with them.\n\n" + own
    )
