"""The package for Debian and Ubuntu."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
from pathlib import Path

import pressing
import tree

_DESCRIPTION = """offline newsroom editor
 Stories are written beside their data and a preview of the page that readers
 get; editors review, comment and approve with a signature; finished stories
 leave as pages, whole sites or newsroom JSON. Nothing needs a connection.
 Interface in Indonesian and English."""
#: Loads the rule that lets Chromium's sandbox work where the system asks for one.
_AFTER_INSTALL = """#!/bin/sh
set -e
if [ "$1" = configure ] && [ -d /sys/module/apparmor ] && command -v apparmor_parser >/dev/null; then
    apparmor_parser --replace --skip-cache /etc/apparmor.d/redaksi 2>/dev/null || true
fi
"""
_AFTER_REMOVAL = """#!/bin/sh
set -e
# Stories lie in the folders of those who wrote them, and stay there.
if [ "$1" = remove ] && [ -d /sys/module/apparmor ] && command -v apparmor_parser >/dev/null; then
    [ -f /etc/apparmor.d/redaksi ] && apparmor_parser --remove /etc/apparmor.d/redaksi 2>/dev/null || true
fi
"""
#: What a packer does on purpose and Debian's own packages do not.
_OVERRIDES = """redaksi: bogus-mail-host
redaksi: bogus-mail-host-in-debian-changelog
redaksi: embedded-library
redaksi: shared-library-lacks-prerequisites
redaksi: hardening-no-pie
redaksi: extra-license-file
"""


def make(folder: Path, to: Path, version: str, epoch: int, *, quick: bool = False) -> Path:
    """Pack the laid out `folder`; the .deb in the folder `to`. `quick` packs less tightly."""
    overrides = folder / "usr/share/lintian/overrides/redaksi"
    overrides.parent.mkdir(parents=True, exist_ok=True)
    overrides.write_text(_OVERRIDES, encoding="utf-8")
    control = folder / "DEBIAN"
    control.mkdir()  # also tells dpkg-shlibdeps what $ORIGIN is
    _script(control / "postinst", _AFTER_INSTALL)
    _script(control / "postrm", _AFTER_REMOVAL)
    (control / "conffiles").write_text("/etc/apparmor.d/redaksi\n")
    (control / "md5sums").write_text(_sums(folder), encoding="utf-8")
    (control / "control").write_text(_control(folder, version), encoding="utf-8")
    for path in (control, *control.iterdir(), overrides, *overrides.parents[:2]):
        os.utime(path, (epoch, epoch))
    made = to / f"redaksi_{version}_amd64.deb"
    packing = ["-Zzstd", "-z3"] if quick else ["-Znone"]
    environment = os.environ | {"SOURCE_DATE_EPOCH": str(epoch)}
    subprocess.run(["dpkg-deb", "--root-owner-group", *packing, "--build", folder, made], check=True, env=environment)
    if not quick:
        pressing.press_deb(made, to / "pressing")
    return made


def _control(folder: Path, version: str) -> str:
    size = sum(path.lstat().st_size for path in folder.rglob("*") if "DEBIAN" not in path.parts) // 1024
    fields = {
        "Package": "redaksi",
        "Version": version,
        "Section": "editors",
        "Priority": "optional",
        "Architecture": "amd64",
        "Maintainer": tree.MAINTAINER,
        "Installed-Size": str(size),
        "Depends": ", ".join(_depends(folder)),
        "Recommends": "fonts-dejavu-core | fonts-liberation | fonts-noto-core, xdg-utils, shared-mime-info",
        "Description": _DESCRIPTION,
    }
    return "".join(f"{name}: {value}\n" for name, value in fields.items())


def _depends(folder: Path) -> list[str]:
    """The packages whose libraries are asked for, told by dpkg-shlibdeps."""
    work = folder.with_name("shlibdeps")
    (work / "debian").mkdir(parents=True, exist_ok=True)
    (work / "debian/control").write_text("Source: redaksi\n\nPackage: redaksi\nArchitecture: amd64\n")
    binaries = tree.programs(folder)
    private = sorted({str(path.parent) for path in binaries})
    told = subprocess.run(
        ["dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0", *(f"-l{each}" for each in private),
         *(f"-e{path}" for path in binaries)],
        cwd=work, stdout=subprocess.PIPE, text=True, check=True,
    )  # fmt: skip
    found = re.search(r"shlibs:Depends=(.*)", told.stdout)
    assert found is not None, "dpkg-shlibdeps names no package"
    return [name for name in found[1].split(", ") if not name.startswith("redaksi")]


def _sums(folder: Path) -> str:
    lines = []
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        if path.is_file() and not path.is_symlink() and inside.parts[0] not in ("DEBIAN", "etc"):
            digest = hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
            lines.append(f"{digest}  {inside.as_posix()}\n")
    return "".join(lines)


def _script(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
    path.chmod(0o755)
