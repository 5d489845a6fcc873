"""A process of our own that answers each line of JSON with another, and is killed when it takes too long."""

from __future__ import annotations

import json
import logging
import queue
import subprocess
import threading
import time
from collections.abc import Callable, Sequence
from typing import Any, BinaryIO

from redaksi.processes import end, start

log = logging.getLogger(__name__)

START = 30.0  # seconds a slow, busy machine may take to start the process


class GaveUpError(Exception):
    """There was no answer in time, in memory, or at all; `hurried` if it did not have its full time."""

    def __init__(self, reason: str, *, hurried: bool = False) -> None:
        super().__init__(reason)
        self.hurried = hurried


class LineProcess:
    """Started when first asked, and again after it was killed; it says one line when it is ready.

    `command` gives what starts it, `name` is what the log calls it. Not to be used by two threads at once.
    """

    def __init__(self, command: Callable[[], Sequence[str]], name: str) -> None:
        self._command = command
        self._name = name
        self.process: subprocess.Popen[bytes] | None = None
        self._answers: queue.SimpleQueue[bytes] = queue.SimpleQueue()

    def exchange(self, request: dict[str, Any], seconds: float, *, hurried: bool = False) -> dict[str, Any]:
        """The answer to `request`, or GaveUpError; whoever gets that should `kill` the process."""
        process = self.running()
        assert process.stdin is not None
        try:
            process.stdin.write(json.dumps(request).encode() + b"\n")
            process.stdin.flush()
        except OSError as error:
            raise GaveUpError("the process ended") from error
        return self._answer(seconds, hurried)

    def running(self) -> subprocess.Popen[bytes]:
        """The process, started anew where it has ended."""
        if self.process is not None and self.process.poll() is None:
            return self.process
        self.kill()
        began = time.monotonic()
        self.process = self._start()
        self._answers = queue.SimpleQueue()
        assert self.process.stdout is not None
        threading.Thread(target=_listen, args=(self.process.stdout, self._answers), daemon=True).start()
        try:
            self._answer(START)
        except GaveUpError as error:
            log.warning("the %s process did not start: %s", self._name, error)
            raise
        log.debug("%s process started in %.0f ms", self._name, 1000 * (time.monotonic() - began))
        return self.process

    def kill(self) -> None:
        """End the process, if there is one; the next call starts a new one."""
        process, self.process = self.process, None
        if process is not None:
            end(process)

    def _answer(self, seconds: float, hurried: bool = False) -> dict[str, Any]:
        try:
            line = self._answers.get(timeout=seconds)
        except queue.Empty:
            raise GaveUpError("out of time", hurried=hurried) from None
        if not line:
            raise GaveUpError("the process ended")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def _start(self) -> subprocess.Popen[bytes]:
        try:
            return start(self._command())
        except OSError as error:
            log.warning("the %s process cannot be started: %s", self._name, error)
            raise GaveUpError("no process") from error


def _listen(lines: BinaryIO, answers: queue.SimpleQueue[bytes]) -> None:
    """Hand on each line; an empty one says that the process ended."""
    with lines:
        for line in lines:
            answers.put(line)
    answers.put(b"")
