"""Tries the packages as somebody would who has nothing else: in a bare Debian, as an ordinary user, under a screen.

Installed, tested, put over an older version with a store full of stories, removed: the stories are still there, row by
row. The sandbox of the preview is on.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

import newsroom
import trial_deb
import trial_rpm
from person import HOME, USER, can_read, self_test, still_has, store
from root import Root

#: What a bare system lacks that every desktop has: a screen (here: Xvfb) and a font.
DESKTOP = ("xvfb", "xauth", "fonts-dejavu-core", "procps", "xz-utils")


def try_out(packages: Path, base: Path | None) -> int:
    """Try all packages in the folder; 0 where each does what it is for. A step that fails ends it."""
    (deb,) = packages.glob("*.deb")
    (archive,) = packages.glob("*.tar.xz")
    (rpm,) = packages.glob("*.rpm")
    asked = subprocess.run(["dpkg-deb", "--field", deb, "Depends"], capture_output=True, text=True, check=True).stdout
    _look_at(deb)
    with tempfile.TemporaryDirectory(prefix="redaksi-trial-") as folder:
        inside = Root.bare(Path(folder, "root"), base)
        inside.install(DESKTOP)
        inside.run("useradd", "--create-home", USER)
        inside.put(deb, f"/tmp/{deb.name}")
        trial_deb.try_out(inside, deb)  # first: apt has to find what it asks for by itself
        inside.satisfy(asked.strip())
        _try_archive(inside, archive)
        trial_rpm.try_out(inside, rpm)
    return 0


def _look_at(deb: Path) -> None:
    if shutil.which("lintian") is None:
        print(f"{deb.name}: lintian is not installed, so it was not asked")
        return
    subprocess.run(["lintian", "--allow-root", "--fail-on", "error", deb], check=True)
    print(f"{deb.name}: lintian has nothing to say")


def _try_archive(inside: Root, archive: Path) -> None:
    """Unpacked in a home, it works, gets into the menu and out; it finds the libraries that a desktop has."""
    inside.put(archive, f"/tmp/{archive.name}")
    inside.run("tar", "-xf", f"/tmp/{archive.name}", "-C", HOME, user=USER)
    program = f"{HOME}/{archive.name.removesuffix('-linux-x86_64.tar.xz')}"
    before = newsroom.content(store(inside))
    self_test(inside, f"{program}/redaksi", "the archive")
    can_read(inside, f"{program}/redaksi", "the archive")
    inside.run(f"{program}/add-to-menu.sh", user=USER)
    entry = inside.at / f"{HOME[1:]}/.local/share/applications/redaksi.desktop"
    assert f'Exec="{program}/redaksi" open %f' in entry.read_text(encoding="utf-8"), "the menu starts another program"
    inside.run(f"{program}/add-to-menu.sh", "--remove", user=USER)
    assert not entry.exists(), "the entry of the menu is left behind"
    inside.run("rm", "-rf", program, f"/tmp/{archive.name}")
    still_has(inside, before, "the archive removed")
