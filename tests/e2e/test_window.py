"""The whole program, as somebody at a keyboard uses it, while the command line looks on."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from redaksi import bootstrap
from redaksi.domain.people import Role
from redaksi.gui.single import Seat
from redaksi.usecases import people
from tests.e2e.screen import Keyboard, screen

ROOT = Path(__file__).resolve().parents[2]


@dataclass
class Desk:
    """A window that is open on a store, and ways to ask the store from outside."""

    store: Path
    keyboard: Keyboard
    window: subprocess.Popen[bytes]
    environment: dict[str, str]

    def cli(self, *arguments: str) -> Any:
        """What a command of the command line prints as JSON."""
        command = [sys.executable, "-m", "redaksi", "--store", str(self.store), *arguments, "--json"]
        done = subprocess.run(command, env=self.environment, check=True, capture_output=True, timeout=60, cwd=ROOT)
        return json.loads(done.stdout)

    def articles(self) -> list[dict[str, Any]]:
        listed = self.cli("list")
        return [self.cli("show", row["id"]) for row in listed["articles"]]

    def wait(self, until: Callable[[], bool], seconds: float = 20) -> None:
        end = time.monotonic() + seconds
        while not until():
            assert self.window.poll() is None, "the window has ended"
            assert time.monotonic() < end, "did not come about"
            time.sleep(0.2)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    store = tmp_path / "store"
    room = bootstrap.open_newsroom(store)
    people.add_user(room, "Rina", Role.JOURNALIST)
    room.store.close()
    config = tmp_path / "config"
    (config / "redaksi").mkdir(parents=True)
    (config / "redaksi" / "window.ini").write_text("[General]\nperson=Rina\n", encoding="utf-8")
    with screen() as display:
        environment = {
            **os.environ,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "XDG_CONFIG_HOME": str(config),
            "PYTHONPATH": str(ROOT / "src"),
            "REDAKSI_LANGUAGE": "en",
        }
        command = [sys.executable, "-m", "redaksi", "--store", str(store)]
        window = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, cwd=ROOT)
        keyboard = Keyboard(display)
        try:
            keyboard.wait_for_window(window.pid)
            desk = Desk(store, keyboard, window, environment)
            desk.wait(Seat(store).call_first)  # it answers once the newsroom is open
            yield desk
        finally:
            window.kill()
            window.communicate()


def write_story(desk: Desk) -> None:
    desk.keyboard.press("ctrl+n")
    desk.keyboard.type("Jembatan dibuka")
    desk.keyboard.press("Return")
    desk.keyboard.type("Warga menyeberang sejak pagi.")


def test_write_save_submit_while_the_command_line_looks_on(desk: Desk) -> None:
    write_story(desk)
    desk.wait(lambda: [article["body"]["markdown"] for article in desk.articles()] == ["Warga menyeberang sejak pagi."])
    desk.keyboard.press("ctrl+s")
    (article,) = desk.articles()
    assert article["headline"] == "Jembatan dibuka"
    assert article["state"] == "draft"
    desk.keyboard.press("ctrl+Return")
    desk.wait(lambda: desk.articles()[0]["state"] == "submitted")
    (line, *_) = desk.cli("history", article["id"])["versions"]
    assert line["by"] == "Rina"
    desk.keyboard.press("ctrl+q")
    _, errors = desk.window.communicate(timeout=20)
    assert desk.window.returncode == 0
    assert b"Traceback" not in errors


def test_a_killed_window_loses_half_a_second_at_most(desk: Desk) -> None:
    write_story(desk)
    time.sleep(0.5)
    desk.window.send_signal(signal.SIGKILL)
    desk.window.wait()
    (article,) = desk.articles()
    assert article["headline"] == "Jembatan dibuka"
    assert article["body"]["markdown"] == "Warga menyeberang sejak pagi."
