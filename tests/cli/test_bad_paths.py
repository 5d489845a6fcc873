"""Names that lead nowhere, to something that is no file, or to what this account may not read: one sentence each."""

from __future__ import annotations

import os
import shutil
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.cli.conftest import PAGE, Terminal

LONG = "n" * 5000
NOBODY = 65534
posix = pytest.mark.skipif(sys.platform == "win32", reason="pipes and permission bits are POSIX")


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every account can reach, unlike those of pytest."""
    folder = Path(tempfile.mkdtemp(prefix="redaksi-test-"))
    folder.chmod(0o755)
    yield folder
    for path in folder.rglob("*"):
        path.chmod(path.stat().st_mode | stat.S_IRWXU)
    shutil.rmtree(folder)


@contextmanager
def powerless() -> Iterator[None]:
    """Permissions hold for everybody but root: be somebody else for a while."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


@pytest.mark.parametrize("option", [[], ["--dry-run"]])
def test_a_name_that_is_too_long_is_no_file(redaksi: Terminal, page: Path, option: list[str]) -> None:
    answer = redaksi.json("import", LONG, page, *option, status=3)
    assert [failure["source"] for failure in answer["failed"]] == [LONG]
    assert len(answer["articles"]) == 1


def test_every_command_that_takes_a_path_refuses_an_endless_one(redaksi: Terminal, story: str) -> None:
    redaksi.error("export", story, "--format", "json", "--to", LONG, status=3)
    redaksi.error("backup", LONG, status=3)
    redaksi.error("restore", LONG, status=3)
    redaksi.error("edit", story, "--body-file", LONG, "--as", "Rina", status=3)
    assert redaksi.json("verify", LONG, status=1)["files"][0]["verdict"] == "unreadable"


@pytest.mark.parametrize(
    "command",
    [
        ("import", ""),
        ("backup", ""),
        ("restore", ""),
        ("verify", ""),
        ("export", "--format", "json", "--to", ""),
        ("--store", "", "list"),
    ],
)
def test_an_empty_name_does_not_mean_the_present_folder(redaksi: Terminal, command: tuple[str, ...]) -> None:
    redaksi.error(*command, status=2)


@posix
def test_pipes_and_devices_are_not_read(redaksi: Terminal, tmp_path: Path) -> None:
    pipe = tmp_path / "pipa"
    os.mkfifo(pipe)
    redaksi.error("import", pipe, status=3)
    for path in (pipe, Path("/dev/zero")):
        assert redaksi.json("verify", path, status=1)["files"][0]["verdict"] == "unreadable"
    redaksi.error("restore", pipe, status=3)


@posix
def test_nothing_in_a_folder_is_skipped_without_a_word(redaksi: Terminal, page: Path, tmp_path: Path) -> None:
    folder = tmp_path / "kiriman"
    (folder / "dalam" / ".git").mkdir(parents=True)
    (folder / "dalam" / ".git" / "config").write_text("bukan naskah", encoding="utf-8")
    shutil.copy(page, folder / "dalam" / "halaman.txt")
    os.mkfifo(folder / "pipa")
    (folder / "putus").symlink_to(folder / "tidak-ada")
    (folder / "dalam" / "berputar").symlink_to(folder)
    answer = redaksi.json("import", folder, status=3)
    assert [entry["source"] for entry in answer["articles"]] == [str(folder / "dalam" / "halaman.txt")]
    assert [failure["source"] for failure in answer["failed"]] == [str(folder / "pipa"), str(folder / "putus")]


def test_a_folder_without_files_is_said_to_be_empty(redaksi: Terminal, tmp_path: Path) -> None:
    (tmp_path / "kosong").mkdir()
    assert redaksi.json("import", tmp_path / "kosong") == {"articles": [], "failed": []}
    assert "kosong" in redaksi.err or "empty" in redaksi.err


@posix
def test_what_may_not_be_read_is_said_and_the_rest_is_in(redaksi: Terminal, open_folder: Path) -> None:
    shut, page = open_folder / "dalam", open_folder / "halaman.txt"
    shut.mkdir()
    (shut / "rahasia.txt").write_text(PAGE, encoding="utf-8")
    page.write_text(PAGE, encoding="utf-8")
    store = open_folder / "naskah"
    store.mkdir()
    store.chmod(0o777)
    shut.chmod(0)
    redaksi.store = store
    with powerless():
        answer = redaksi.json("import", open_folder / "halaman.txt", shut, shut / "rahasia.txt", status=3)
        assert len(answer["articles"]) == 1
        assert [failure["source"] for failure in answer["failed"]] == [str(shut), str(shut / "rahasia.txt")]
        story = answer["articles"][0]["article"]["id"]
        redaksi.error("export", story, "--format", "json", "--to", shut / "keluar", status=3)
        redaksi.error("backup", shut / "cadangan.db", status=3)
        assert "cadangan" not in redaksi.error("restore", shut / "x.db", status=3)
        assert redaksi.json("verify", shut / "x.html", status=1)["files"][0]["verdict"] == "unreadable"
        redaksi.store = shut
        redaksi.error("list", status=3)
