"""The program in one archive, for systems without a package: unpack it anywhere and start `redaksi`."""

from __future__ import annotations

import os
import shutil
import subprocess
import tarfile
from pathlib import Path

import pressing
import tree

_ADD_TO_MENU = """#!/bin/sh
# Puts Redaksi into the menu of this account, where it lies now; `--remove` takes it out again. Stories are not touched.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
entry=$data/applications/redaksi.desktop
kind=$data/mime/packages/redaksi.xml
if [ "${1:-}" = --remove ]; then
    rm -f "$entry" "$kind"
    find "$data/icons/hicolor" -path '*/apps/redaksi.*' -delete 2>/dev/null || true
else
    mkdir -p "$data/applications" "$data/mime/packages" "$data/icons"
    sed "s|^Exec=redaksi|Exec=\\"$here/redaksi\\"|; /^TryExec=/d" "$here/share/applications/redaksi.desktop" > "$entry"
    cp "$here/share/mime/packages/redaksi.xml" "$kind"
    cp -R "$here/share/icons/hicolor" "$data/icons/"
fi
for tool in "update-desktop-database $data/applications" "update-mime-database $data/mime"; do
    command -v "${tool%% *}" >/dev/null && $tool || true
done
"""


def make(folder: Path, to: Path, version: str, epoch: int, *, quick: bool = False) -> Path:
    """Pack the laid out `folder`; the archive in the folder `to`."""
    program = to / f"redaksi-{version}"
    shutil.copytree(folder / "usr/lib/redaksi", program, symlinks=True)
    for name in ("applications", "mime", "icons"):
        shutil.copytree(folder / "usr/share" / name, program / "share" / name)
    script = program / "add-to-menu.sh"
    script.write_text(_ADD_TO_MENU, encoding="utf-8")
    script.chmod(0o755)
    tree.settle(program, epoch)
    plain = to / f"redaksi-{version}-linux-x86_64.tar"
    with tarfile.open(plain, "w", format=tarfile.PAX_FORMAT) as archive:
        for path in (program, *sorted(program.rglob("*"))):
            archive.add(path, str(path.relative_to(to)), recursive=False, filter=lambda entry: _plain(entry, epoch))
    shutil.rmtree(program)
    return pressing.press(plain, quick=quick)


def make_app_image(folder: Path, to: Path, version: str, epoch: int) -> Path | None:
    """An AppImage, where $APPIMAGE_RUNTIME names the runtime file that goes before the program; None without one."""
    runtime = os.environ.get("APPIMAGE_RUNTIME")
    if not runtime:
        return None
    app = to / "Redaksi.AppDir"
    shutil.copytree(folder / "usr", app / "usr", symlinks=True)
    for source, name in (
        ("applications/redaksi.desktop", "redaksi.desktop"),
        ("icons/hicolor/256x256/apps/redaksi.png", "redaksi.png"),
    ):
        shutil.copyfile(app / "usr/share" / source, app / name)
    (app / "AppRun").symlink_to("usr/lib/redaksi/redaksi")
    tree.settle(app, epoch)
    packed = to / "redaksi.squashfs"
    options = ["-root-owned", "-noappend", "-comp", "zstd", "-quiet", "-all-time", str(epoch), "-mkfs-time", str(epoch)]
    subprocess.run(["mksquashfs", app, packed, *options], check=True)
    made = to / f"Redaksi-{version}-x86_64.AppImage"
    made.write_bytes(Path(runtime).read_bytes() + packed.read_bytes())
    made.chmod(0o755)
    packed.unlink()
    shutil.rmtree(app)
    return made


def _plain(entry: tarfile.TarInfo, epoch: int) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    entry.mtime = epoch
    return entry
