"""Processes of our own find the package from anywhere, say nothing of themselves when quiet, and end at their limit."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from redaksi.processes import end, start

GREEDY = "from redaksi.processes import limit_memory; limit_memory(200 * 2**20); bytearray(400 * 2**20)"


def test_the_package_is_found_from_any_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with start([sys.executable, "-c", "import redaksi, sys; sys.stdout.write(redaksi.__name__ + input())"]) as process:
        told, _ = process.communicate(b"!\n", timeout=60)
    assert (told, process.returncode) == (b"redaksi!", 0)


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the system cannot limit it")
@pytest.mark.parametrize("quiet", [False, True])
def test_more_memory_than_allowed_ends_the_process(quiet: bool, capfd: pytest.CaptureFixture[str]) -> None:
    with start([sys.executable, "-c", GREEDY], quiet=quiet) as process:
        process.communicate(timeout=60)
    assert process.returncode == 1
    assert ("MemoryError" in capfd.readouterr().err) is not quiet


def test_a_process_that_does_not_read_is_ended_with_what_was_written_to_it() -> None:
    with start([sys.executable, "-c", "import time; time.sleep(600)"]) as process:
        assert process.stdin is not None
        process.stdin.write(b"x" * 1000)  # stays in this side's buffer until the pipe is closed
        end(process)
        assert process.stdin.closed
        assert process.returncode != 0
