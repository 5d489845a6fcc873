"""A .deb that is pressed by hand is one to dpkg."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.packaging.scripts import script

pressing = script("linux/pressing")


@pytest.mark.skipif(not (shutil.which("dpkg-deb") and shutil.which("xz")), reason="needs dpkg-deb and xz")
def test_a_pressed_package_holds_what_it_held(tmp_path: Path) -> None:
    folder, deb, out = (tmp_path / name for name in ("folder", "a.deb", "out"))
    (folder / "DEBIAN").mkdir(parents=True)
    (folder / "DEBIAN/control").write_text(
        "Package: a\nVersion: 1\nArchitecture: all\nMaintainer: A <a@b>\nDescription: a\n"
    )
    (folder / "usr/lib").mkdir(parents=True)
    (folder / "usr/lib/program").write_bytes(Path("/bin/sh").read_bytes())
    environment = os.environ | {"SOURCE_DATE_EPOCH": "1700000000"}
    build = ["dpkg-deb", "--root-owner-group", "-Znone", "--build", str(folder), str(deb)]
    both = []
    for _ in range(2):
        subprocess.run(build, check=True, env=environment, stdout=subprocess.DEVNULL)
        pressing.press_deb(deb, tmp_path / "work")
        both.append(deb.read_bytes())
    assert both[0] == both[1]
    listed = subprocess.run(["ar", "t", deb], capture_output=True, text=True, check=True).stdout.split()
    assert listed == ["debian-binary", "control.tar.xz", "data.tar.xz"]
    subprocess.run(["dpkg-deb", "--extract", deb, out], check=True)
    assert (out / "usr/lib/program").read_bytes() == Path("/bin/sh").read_bytes()
    told = subprocess.run(["dpkg-deb", "--field", deb, "Version"], capture_output=True, text=True, check=True)
    assert told.stdout == "1\n"


def test_nothing_else_is_taken_for_a_package(tmp_path: Path) -> None:
    (tmp_path / "a.deb").write_bytes(b"no")
    with pytest.raises(ValueError, match="not an archive"):
        pressing.press_deb(tmp_path / "a.deb", tmp_path / "work")
