"""Tries the .rpm with Debian's rpm: files, upgrade, removal and the program are real, names of packages are not.

What the package asks for are names of libraries, as rpm finds them in every program. No package of Debian offers them,
so rpm is told not to look for them; they are held against those that rpm itself finds in the same files.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

import newsroom
import tree
from person import can_read, self_test, still_has, store
from root import Root

_LEFT_OVER = "usr/lib/redaksi/_internal/of-the-older-one"
_SPEC = """
Name: redaksi
Version: 0.0.1
Release: 1
Summary: An older one
License: MIT
AutoReqProv: no
%global _binary_payload w1.gzdio
%global __os_install_post %{nil}
%global debug_package %{nil}
%description
.
%install
cp -a /tmp/older/. %{buildroot}
touch %{buildroot}/LEFT_OVER
%files
/usr/bin/redaksi
/usr/lib/redaksi
/usr/share
%config /etc/apparmor.d/redaksi
"""
_RPM = ("rpm", "--force-debian", "--nodeps")


def try_out(inside: Root, rpm: Path) -> None:
    """In a system that has the libraries and a store full of stories, but no Redaksi."""
    inside.install(["rpm", "cpio"])
    inside.put(rpm, "/tmp/new.rpm")
    _asks_for_what_rpm_finds(inside, rpm)
    _make_older(inside)
    inside.run(*_RPM, "--install", "/tmp/older.rpm")
    can_read(inside, "redaksi", "the older .rpm")
    before = newsroom.content(store(inside))
    inside.run(*_RPM, "--upgrade", "/tmp/new.rpm")
    assert not (inside.at / _LEFT_OVER).exists(), "a file of the older version is left behind"
    inside.run("rpm", "--verify", "--nodeps", "redaksi")
    still_has(inside, before, "the .rpm put over an older one")
    self_test(inside, "redaksi", "the .rpm")
    can_read(inside, "redaksi", "the .rpm")
    inside.run(*_RPM, "--erase", "redaksi")
    assert not (inside.at / "usr/lib/redaksi").exists(), "files of the program are left behind"
    still_has(inside, before, "the .rpm removed")


def _asks_for_what_rpm_finds(inside: Root, rpm: Path) -> None:
    """Every library that rpm finds in the programs is asked for, or lies in the package."""
    inside.run("sh", "-c", "mkdir /tmp/older && cd /tmp/older && rpm2cpio /tmp/new.rpm | cpio --quiet -idm")
    listed = subprocess.run(["rpm", "-qRp", rpm], capture_output=True, text=True, check=True).stdout.split("\n")
    programs = [f"/{path.relative_to(inside.at)}\n" for path in tree.programs(inside.at / "tmp/older")]
    (inside.at / "tmp/programs.txt").write_text("".join(programs), encoding="utf-8")
    inside.run("sh", "-c", "/usr/lib/rpm/elfdeps --requires < /tmp/programs.txt > /tmp/found.txt")
    found = (inside.at / "tmp/found.txt").read_text(encoding="utf-8").split()
    libraries = {name.split("(")[0] for name in found if name.endswith("(64bit)") and ".so" in name}
    own = {path.name for path in (inside.at / "tmp/older").rglob("*.so*")}
    asked = {name for name in listed if name.endswith("()(64bit)")}
    wanted = {f"{name}()(64bit)" for name in libraries - own if not name.startswith("ld-linux")}
    assert wanted == asked, f"not the same: {sorted(wanted ^ asked)}"
    print(f"{rpm.name}: asks for the {len(asked)} libraries that rpm finds; no system with such packages was at hand")


def _make_older(inside: Root) -> None:
    """The same files under a lower version, and one more."""
    (inside.at / "tmp/older.spec").write_text(_SPEC.replace("LEFT_OVER", _LEFT_OVER), encoding="utf-8")
    inside.run("rpmbuild", "--quiet", "-bb", "--define", "_rpmdir /tmp/rpms", "/tmp/older.spec")
    inside.run("sh", "-c", "mv /tmp/rpms/*/*.rpm /tmp/older.rpm && rm -r /tmp/older")
