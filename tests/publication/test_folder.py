"""The folder of a site after a killed run, a full disk, a folder of somebody else: the old site, or the new one."""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from redaksi.domain.errors import RefusedError, StoreError
from redaksi.publication import folder as folders
from redaksi.publication import manifest
from redaksi.publication.folder import SiteFolder, recover

OLD = {"index.html": "lama", "a.html": "satu", "foto/x.jpg": "foto"}
NEW = {"index.html": "baru", "b.html": "dua"}


class KilledError(BaseException):
    """Stands for the end of the process: nothing in between catches it."""


def site(target: Path, files: dict[str, str]) -> None:
    for path, text in files.items():
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        (target / path).write_text(text, encoding="utf-8")
    lines = [(path, "0" * 64, None, None, None) for path in sorted(files)]
    (target / manifest.NAME).write_bytes(b"".join(manifest.written(lines)))


def found(target: Path) -> dict[str, str]:
    files = (path for path in target.rglob("*") if path.is_file() and path.name != manifest.NAME)
    return {path.relative_to(target).as_posix(): path.read_text(encoding="utf-8") for path in files}


def swapping(target: Path) -> Callable[[], None]:
    """The old site with the new one beside it, ready to be swapped in."""
    site(target, OLD)
    folder = SiteFolder(target)
    assert folder.prepare()
    site(folder.stage, NEW)
    return lambda: folder.swap(list(NEW), ["a.html"])


AFTER = {**NEW, "foto/x.jpg": "foto"}


@pytest.mark.parametrize("few", [0, 200])
@pytest.mark.parametrize("exchanges", [True, False])
def test_the_new_site_takes_the_place_of_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, few: int, exchanges: bool
) -> None:
    monkeypatch.setattr(folders, "FEW", few)
    if not exchanges:
        monkeypatch.setattr(folders, "exchange", lambda one, other: False)
    swapping(tmp_path / "situs")()
    assert found(tmp_path / "situs") == AFTER
    assert [path.name for path in tmp_path.iterdir()] == ["situs"]


@pytest.mark.parametrize("few", [0, 200])
@pytest.mark.parametrize("step", range(1, 30))
def test_a_run_killed_at_any_step_leaves_one_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, few: int, step: int
) -> None:
    monkeypatch.setattr(folders, "FEW", few)
    swap = swapping(tmp_path / "situs")
    left = step

    def counted(name: str) -> None:
        whole = getattr(os, name)

        def call(*arguments: object, **named: object) -> object:
            nonlocal left
            left -= 1
            if left == 0:
                raise KilledError
            return whole(*arguments, **named)

        monkeypatch.setattr(os, name, call)

    with monkeypatch.context() as patched:
        monkeypatch = patched
        for name in ("link", "replace", "rename", "unlink", "rmdir", "sync", "mkdir"):
            counted(name)
        with suppress(KilledError):
            swap()
    recover(tmp_path / "situs")
    assert found(tmp_path / "situs") in (OLD, AFTER)
    assert [path.name for path in tmp_path.iterdir()] == ["situs"]


def test_where_nothing_may_be_beside_it_the_stage_is_inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.mkdir

    def refused(path: Path, *arguments: object, **named: object) -> None:
        if path.name == ".situs.redaksi-new":
            raise PermissionError(errno.EACCES, "no")
        real(path, *arguments, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(Path, "mkdir", refused)
    swapping(tmp_path / "situs")()
    assert found(tmp_path / "situs") == AFTER


def test_a_disk_that_copies_where_it_cannot_link(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_arguments: object, **_named: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", no_links)
    monkeypatch.setattr(folders, "FEW", 0)
    swapping(tmp_path / "situs")()
    assert found(tmp_path / "situs") == AFTER


def test_a_full_disk_is_told_and_the_old_site_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    swap = swapping(tmp_path / "situs")

    def full(*_arguments: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(folders, "settle", full)
    with pytest.raises(StoreError, match="folder-full"):
        swap()
    assert found(tmp_path / "situs") == OLD


def test_what_is_no_site_is_refused(tmp_path: Path) -> None:
    (tmp_path / "situs").mkdir()
    (tmp_path / "situs" / "manifest.json").write_text('{"name": "another program"}', encoding="utf-8")
    with pytest.raises(RefusedError, match="site-foreign"):
        SiteFolder(tmp_path / "situs").prepare()


@pytest.mark.parametrize(
    "note", ["{", "[]", json.dumps({"changed": ["../luar.txt"], "gone": ["../index.html", "/etc/passwd"]})]
)
def test_a_list_of_moves_that_is_not_ours_moves_nothing_outside(tmp_path: Path, note: str) -> None:
    (tmp_path / "index.html").write_text("penting", encoding="utf-8")
    site(tmp_path / "situs", OLD)
    (tmp_path / "situs" / ".redaksi-moves.json").write_text(note, encoding="utf-8")
    recover(tmp_path / "situs")
    assert found(tmp_path / "situs") == OLD
    assert (tmp_path / "index.html").exists()


@pytest.mark.parametrize("path", ["../a", "/a", "a//b", "a/../b", "C:/a", "a\\b", "", "."])
def test_a_path_that_leads_out_of_the_site_is_none(path: str) -> None:
    assert not manifest.is_inside(path)
