"""The quick way to the window understands what the command line understands, or leaves it alone."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from redaksi.cli.app import main
from redaksi.cli.window import WindowCall, window_call
from redaksi.domain.errors import RedaksiError, UsageError

HOME = Path("/rumah")


class Opener:
    """Notes what it was asked to open."""

    def __init__(self, refusal: RedaksiError | None = None) -> None:
        self.asked: tuple[Path, str | None] | None = None
        self.refusal = refusal

    def default_store(self) -> Path:
        return HOME

    def open_window(self, folder: Path, piece: str | None) -> int:
        if self.refusal is not None:
            raise self.refusal
        self.asked = (folder, piece)
        return 0


@pytest.mark.parametrize(
    "words",
    [
        "",
        "open",
        "open pasar-pagi",
        "--store /simpan",
        "--store=/simpan open",
        "--store /simpan open 0123abcd",
        "open -",
    ],
)
@pytest.mark.parametrize("environment", [None, "", "/lain"])
def test_it_opens_what_the_command_line_would_open(
    monkeypatch: pytest.MonkeyPatch, words: str, environment: str | None
) -> None:
    settings = {} if environment is None else {"REDAKSI_STORE": environment}
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    slow, quick = Opener(), Opener()
    assert main(slow, words.split()) == 0  # type: ignore[arg-type]
    call = window_call(words.split(), settings)
    if call is not None:
        assert call.run(quick) == 0
        assert quick.asked == slow.asked
    assert (call is None) == words.endswith("-")


@pytest.mark.parametrize(
    "words",
    [
        "list", "--help", "--version", "open --help", "open satu dua", "--store", "--store --help", "--store= open",
        "--stor /x", "--store /x --store /y", "open -x", "--store /x list",
    ],
)  # fmt: skip
def test_everything_else_is_left_to_the_command_line(words: str) -> None:
    assert window_call(words.split(), {}) is None


def test_an_argument_with_blanks_is_one_piece() -> None:
    assert window_call(["open", "halaman dua.txt"], {}) == WindowCall(None, "halaman dua.txt")


@pytest.fixture(autouse=True)
def collector() -> Iterator[None]:
    """The window's call stops the garbage collector, which tests want."""
    yield
    gc.enable()


def test_an_error_is_one_line(capfd: pytest.CaptureFixture[str]) -> None:
    error = UsageError("no-article", reference="pasar-sore")
    assert WindowCall(None, "pasar-sore").run(Opener(error)) == error.exit_status
    out, err = capfd.readouterr()
    assert out == ""
    assert err.startswith("redaksi: ")
    assert err.count("\n") == 1
    assert "pasar-sore" in err
