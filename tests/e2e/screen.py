"""A screen of its own and a keyboard for it: Xvfb and xdotool, both asked of the system."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

import pytest


@contextmanager
def screen(size: str = "1280x800x24") -> Iterator[str]:
    """The display name of a screen that is there until the block ends; skips the test where there is none."""
    for program in ("Xvfb", "xdotool"):
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not installed")
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", size, "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=(write,), stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as told:
            number = told.readline().strip()
        if not number:
            pytest.fail("Xvfb has no free display")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()


class Keyboard:
    """Types into whatever has the keyboard on a display."""

    def __init__(self, display: str) -> None:
        self._display = display

    def press(self, *keys: str) -> None:
        """Keys by their names, as `ctrl+s`."""
        self._xdotool("key", "--delay", "20", *keys)

    def type(self, text: str) -> None:
        self._xdotool("type", "--delay", "15", text)

    def click(self, x: int, y: int) -> None:
        self._xdotool("mousemove", str(x), str(y), "click", "1")

    def wait_for_window(self, process: int) -> None:
        """Until the program shows a window, and give that one the keyboard."""
        window, *_ = self._xdotool("search", "--sync", "--onlyvisible", "--pid", str(process)).split()
        self._xdotool("windowfocus", window)

    def _xdotool(self, *arguments: str) -> str:
        environment = {**os.environ, "DISPLAY": self._display}
        command = ["xdotool", *arguments]
        return subprocess.check_output(command, env=environment, timeout=60, text=True)
