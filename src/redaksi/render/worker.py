"""Renders hostile text in a process of its own, which is killed when it takes too long.

A thread would not do: one regular expression holds the interpreter for seconds.
"""

from __future__ import annotations

import atexit
import json
import logging
import queue
import subprocess
import threading
import time
from collections import deque
from typing import Any, BinaryIO

from redaksi.processes import end, of_ours, start
from redaksi.render.definitions import References, Target

log = logging.getLogger(__name__)

command: list[str] = of_ours("redaksi.render.serve")
"""What starts the process that `serve` describes."""

DEADLINE = 2.0  # seconds for one text
HURRY = 0.25  # seconds for one text while several were given up lately
PATIENCE = 3  # how many
LATELY = 30.0  # seconds
START = 30.0  # seconds a slow, busy machine may take to start the process
LONGEST_TEXT = 1_000_000  # characters


class GaveUpError(Exception):
    """The text could not be rendered in time, in memory, or at all; `hurried` if it did not have its full time."""

    def __init__(self, reason: str, *, hurried: bool = False) -> None:
        super().__init__(reason)
        self.hurried = hurried


class Worker:
    """One process, started when first needed and again after it was killed. Calls wait for each other."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._answers: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._given_up: deque[float] = deque(maxlen=PATIENCE)

    def render(self, text: str, references: References) -> str:
        """Safe HTML of clean Markdown, or GaveUpError."""
        return str(self._ask({"do": "render", "text": text, "references": dict(references)}))

    def define(self, text: str) -> dict[str, Target]:
        """The link definitions within clean Markdown, or GaveUpError."""
        found = self._ask({"do": "define", "text": text})
        return {label: (address, title) for label, (address, title) in found.items()}

    def close(self) -> None:
        """End the process; the next call starts a new one."""
        with self._lock:
            self._kill()

    def _ask(self, request: dict[str, Any]) -> Any:
        if len(request["text"]) > LONGEST_TEXT:
            raise GaveUpError("too long")
        with self._lock:
            try:
                answer = self._exchange(json.dumps(request).encode() + b"\n")
            except GaveUpError:
                self._given_up.append(time.monotonic())
                self._kill()
                raise
        if "failed" in answer:
            raise GaveUpError(answer["failed"])
        return answer["ok"]

    def _exchange(self, line: bytes) -> dict[str, Any]:
        process = self._running()
        assert process.stdin is not None
        try:
            process.stdin.write(line)
            process.stdin.flush()
        except OSError as error:
            raise GaveUpError("the process ended") from error
        hurried = self._hurried()
        return self._answer(HURRY if hurried else DEADLINE, hurried)

    def _hurried(self) -> bool:
        """Whether a body full of hostile blocks is at work: together they must end, too."""
        return len(self._given_up) == PATIENCE and time.monotonic() - self._given_up[0] < LATELY

    def _answer(self, seconds: float, hurried: bool = False) -> dict[str, Any]:
        try:
            line = self._answers.get(timeout=seconds)
        except queue.Empty:
            raise GaveUpError("out of time", hurried=hurried) from None
        if not line:
            raise GaveUpError("the process ended")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is None:
            return self._process
        self._kill()
        began = time.monotonic()
        self._process = _start()
        self._answers = queue.SimpleQueue()
        assert self._process.stdout is not None
        threading.Thread(target=_listen, args=(self._process.stdout, self._answers), daemon=True).start()
        try:
            self._answer(START)
        except GaveUpError as error:
            log.warning("the rendering process did not start: %s", error)
            raise
        log.debug("rendering process started in %.0f ms", 1000 * (time.monotonic() - began))
        return self._process

    def _kill(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            end(process)


def _start() -> subprocess.Popen[bytes]:
    try:
        return start(command)
    except OSError as error:
        log.warning("the rendering process cannot be started: %s", error)
        raise GaveUpError("no process") from error


def _listen(lines: BinaryIO, answers: queue.SimpleQueue[bytes]) -> None:
    """Hand on each line; an empty one says that the process ended."""
    with lines:
        for line in lines:
            answers.put(line)
    answers.put(b"")


worker = Worker()
"""The one process of this program."""
atexit.register(worker.close)
