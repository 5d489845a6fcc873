"""The sample newsroom needs no display and leaves what it says."""

from __future__ import annotations

import json
import os
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from redaksi import bootstrap
from redaksi.demo.__main__ import main
from redaksi.demo.day import SCENES
from redaksi.demo.newsroom import sample_newsroom
from redaksi.domain.article import State
from redaksi.usecases import library, verifying
from redaksi.usecases.records import Filter

ROOT = Path(__file__).resolve().parents[1]


def test_one_storys_way_and_pictures_of_the_window(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        environment.pop(name, None)
    command = [sys.executable, "-m", "redaksi.demo"]
    done = subprocess.run(command, env=environment, cwd=tmp_path, capture_output=True, text=True, timeout=240)
    assert done.returncode == 0, done.stderr
    target = tmp_path / "build" / "demo"
    states = {"published": "published", "corrected": "published", "withdrawn": "withdrawn"}
    room = bootstrap.open_newsroom(target / "store")
    try:
        for folder, state in states.items():
            (page,), (data,) = (list((target / folder).glob(f"gempa*.{kind}")) for kind in ("html", "json"))
            assert json.loads(data.read_text(encoding="utf-8"))["state"] == state
            for path in (page, data):
                assert verifying.verify(room, path).verdict is verifying.Verdict.APPROVED
        (changed,) = (target / "changed-by-somebody").glob("gempa*.html")
        assert verifying.verify(room, changed).verdict is verifying.Verdict.DIFFERS
    finally:
        room.store.close()
    assert "accepted 1 of 1 suggestions" in done.stdout
    pictures = sorted((target / "screenshots").glob("*.png"))
    sizes = {picture.stem: struct.unpack(">II", picture.read_bytes()[16:24]) for picture in pictures}
    assert len(sizes) == 8
    assert all(name.endswith("{}x{}".format(*size)) for name, size in sizes.items())
    day = sorted((target / "screenshots" / "day").glob("*.png"))
    assert len(day) == len(SCENES) + 1
    assert len({picture.read_bytes() for picture in day}) == len(day)
    assert all(str(picture.relative_to(tmp_path)) in done.stdout for picture in (*pictures, *day))


@pytest.mark.parametrize(("arguments", "status"), [(["--help"], 0), (["-h"], 0), (["oepn"], 2)])
def test_who_asks_how_to_use_it_is_told_and_nothing_is_made(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    status: int,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == status
    said = capsys.readouterr()
    assert "python -m redaksi.demo open" in (said.out if status == 0 else said.err)
    assert list(tmp_path.iterdir()) == []


def test_the_samples_stand_in_different_states(tmp_path: Path) -> None:
    room = sample_newsroom(tmp_path / "demo" / "store")
    try:
        states = {row.state for row in library.page(room, Filter(limit=-1)).rows}
        assert states == {State.DRAFT, State.SUBMITTED, State.APPROVED, State.PUBLISHED}
    finally:
        room.store.close()
