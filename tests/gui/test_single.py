"""Two windows on one store: the second calls the first, or only reads. A killed one is no obstacle."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from redaksi.gui.single import LOCK, Seat

_SITTER = """
import sys, time
from pathlib import Path
from redaksi.gui.single import Seat
seat = Seat(Path(sys.argv[1]))
print(seat.take(), flush=True)
time.sleep(60)
"""
_CALLER = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from redaksi.gui.single import Seat
app = QCoreApplication([])
seat = Seat(Path(sys.argv[1]))
print(seat.take(), seat.call_first(*sys.argv[2:]))
"""


def python(code: str, folder: Path, *arguments: str) -> list[str]:
    return [sys.executable, "-c", code, str(folder), *arguments]


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}


def test_the_first_window_has_the_seat_and_gives_it_up(qtbot: QtBot, tmp_path: Path) -> None:
    first, second = Seat(tmp_path), Seat(tmp_path)
    assert first.take()
    assert not second.take()
    first.leave()
    assert second.take()
    second.leave()


def test_a_seat_in_a_folder_that_is_made_later(qtbot: QtBot, tmp_path: Path) -> None:
    seat = Seat(tmp_path / "new")
    assert seat.take()
    (tmp_path / "new").mkdir()
    assert seat.take_again()
    assert not Seat(tmp_path / "new").take()
    seat.leave()


def test_the_second_window_calls_the_first(qtbot: QtBot, tmp_path: Path) -> None:
    first = Seat(tmp_path)
    assert first.take()
    first.listen()
    with qtbot.waitSignal(first.called, timeout=10_000):
        caller = subprocess.Popen(python(_CALLER, tmp_path), stdout=subprocess.PIPE, text=True, env=environment())
    qtbot.waitUntil(lambda: caller.poll() is not None)
    output, _ = caller.communicate()
    assert output.split() == ["False", "True"]
    first.leave()


def test_the_first_window_is_told_what_the_second_was_to_show(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "Berita “dua”.md").write_text("# Berita", encoding="utf-8")
    first = Seat(tmp_path)
    assert first.take()
    first.listen()
    call = python(_CALLER, tmp_path, "Berita “dua”.md")
    with qtbot.waitSignal(first.called, timeout=10_000) as heard:
        caller = subprocess.Popen(call, stdout=subprocess.PIPE, text=True, env=environment(), cwd=tmp_path)
    caller.communicate()
    assert heard.args == [str(tmp_path / "Berita “dua”.md")]
    first.leave()


def test_nobody_answers_where_the_first_window_does_not_listen(qtbot: QtBot, tmp_path: Path) -> None:
    first = Seat(tmp_path)
    assert first.take()
    assert not Seat(tmp_path).call_first()
    first.leave()


def test_the_seat_of_a_killed_window_is_free(qtbot: QtBot, tmp_path: Path) -> None:
    sitter = subprocess.Popen(python(_SITTER, tmp_path), stdout=subprocess.PIPE, text=True, env=environment())
    assert sitter.stdout is not None
    assert sitter.stdout.readline().strip() == "True"
    assert not Seat(tmp_path).take()
    sitter.kill()
    sitter.communicate()
    assert (tmp_path / LOCK).exists()
    seat = Seat(tmp_path)
    assert seat.take()
    seat.leave()
