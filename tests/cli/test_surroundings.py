"""Nobody listens, the account has no home, the disk under an answer is full: still one sentence and a status."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from redaksi import bootstrap, language
from redaksi.cli.app import main
from redaksi.words import catalogue, say
from tests.cli.conftest import Terminal

posix = pytest.mark.skipif(sys.platform == "win32", reason="/dev/full and closed pipes are POSIX")
linux = pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")


def run(store: Path, *arguments: str, out: int | None = None, err: int | None = None) -> tuple[int, str]:
    """A process of its own, its status and what it said on standard error."""
    command = [sys.executable, "-m", "redaksi", "--store", str(store), *arguments]
    # Python's own buffer has to be in play: what it still holds at the end counts as well.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    ended = subprocess.run(command, stdout=out, stderr=err or subprocess.PIPE, env=environment, check=False, timeout=60)
    return ended.returncode, (ended.stderr or b"").decode()


@posix
@pytest.mark.parametrize("command", [("list",), ("show", "ID", "--json"), ("schema",), ("list", "--json")])
def test_a_reader_that_went_away_changes_nothing(redaksi: Terminal, story: str, command: tuple[str, ...]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    try:
        arguments = [story if word == "ID" else word for word in command]
        assert run(redaksi.store, *arguments, out=writer) == (0, "")
    finally:
        os.close(writer)


@posix
def test_a_refusal_keeps_its_status_when_nobody_reads_it(redaksi: Terminal, story: str) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    try:
        assert run(redaksi.store, "approve", story, "--as", "Rina", out=writer, err=writer)[0] == 1
    finally:
        os.close(writer)


@linux
@pytest.mark.parametrize("command", [("list",), ("list", "--json"), ("schema",), ("--help",), ("import", "PAGE")])
def test_a_full_disk_under_the_answer_is_said(
    redaksi: Terminal, story: str, page: Path, command: tuple[str, ...]
) -> None:
    assert story
    arguments = [str(page) if word == "PAGE" else word for word in command]
    with Path("/dev/full").open("wb") as full:
        status, said = run(redaksi.store, *arguments, out=full.fileno())
        assert status == 3
        assert len([line for line in said.splitlines() if line.startswith("redaksi: ")]) == 1
        assert "Traceback" not in said
        assert run(redaksi.store, "show", "tidak-ada", err=full.fileno())[0] == 2


@pytest.fixture
def homeless(monkeypatch: pytest.MonkeyPatch) -> None:
    """An account that the system knows no home of."""

    def nowhere(*_: object, **__: object) -> Path:
        raise RuntimeError("could not determine the home directory")

    monkeypatch.setattr(bootstrap, "user_data_path", nowhere)
    monkeypatch.setattr(language, "user_config_path", nowhere)


@pytest.mark.usefixtures("homeless")
def test_an_account_without_a_home_names_its_store(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("REDAKSI_STORE", raising=False)
    assert main(bootstrap, ["list"]) == 3
    assert "--store" in capfd.readouterr().err
    assert main(bootstrap, ["--store", str(tmp_path / "naskah"), "list"]) == 0
    assert main(bootstrap, ["--store", str(tmp_path / "naskah"), "settings", "ui.language", "en"]) == 3
    assert len(capfd.readouterr().err.splitlines()) == 1


def test_a_data_folder_that_cannot_be_made_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "berkas").write_text("x", encoding="utf-8")
    monkeypatch.setattr(bootstrap, "user_data_path", lambda *_, **__: tmp_path / "berkas" / "data" / "redaksi")
    monkeypatch.delenv("REDAKSI_STORE", raising=False)
    assert main(bootstrap, ["list"]) == 3
    assert len(capfd.readouterr().err.splitlines()) == 1


@pytest.mark.parametrize("content", [b"\xff\xfe\0", b"", b"zz", b"en" * 100_000])
def test_a_strange_language_file_is_as_good_as_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes
) -> None:
    monkeypatch.delenv("REDAKSI_LANGUAGE", raising=False)
    monkeypatch.setattr(language, "user_config_path", lambda *_, **__: tmp_path)
    (tmp_path / "language").write_bytes(content)
    assert language.preferred() == "id"


def test_a_folder_in_the_place_of_the_language_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("REDAKSI_LANGUAGE", raising=False)
    monkeypatch.setattr(language, "user_config_path", lambda *_, **__: tmp_path)
    (tmp_path / "language").mkdir()
    assert language.preferred() == "id"


def test_what_somebody_typed_is_not_translated() -> None:
    """`published` as a name is no state: only the parameters that are codes are worded."""
    assert "word-published" in catalogue()
    assert "“published”" in say("id", "no-article", reference="published")
    assert "published" not in say("id", "not-editable", state="published")
