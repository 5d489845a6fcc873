"""A newsroom on the command line and a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.acceptance.browser import Browser, chromium
from tests.cli.conftest import Terminal


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    program = chromium()
    if program is None:
        pytest.skip("no Chromium is installed")
    with Browser(program, tmp_path_factory.mktemp("profile")) as opened:
        yield opened


@pytest.fixture
def redaksi(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Terminal:
    """A store with Rina, who writes, and Budi, who approves."""
    return newsroom(tmp_path / "store", capfd)


@pytest.fixture
def elsewhere(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Terminal:
    """Another store, empty."""
    return newsroom(tmp_path / "elsewhere", capfd)


def newsroom(folder: Path, capfd: pytest.CaptureFixture[str]) -> Terminal:
    terminal = Terminal(folder, capfd)
    terminal("users", "add", "Rina", "--role", "journalist")
    terminal("users", "add", "Budi", "--role", "editor")
    return terminal
