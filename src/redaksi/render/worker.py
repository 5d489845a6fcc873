"""Renders hostile text in a process of its own, which is killed when it takes too long.

A thread would not do: one regular expression holds the interpreter for seconds.
"""

from __future__ import annotations

import atexit
import threading
import time
from collections import deque
from typing import Any

from redaksi.processes import of_ours
from redaksi.render.definitions import References, Target
from redaksi.render.line_process import GaveUpError, LineProcess

command: list[str] = of_ours("redaksi.render.serve")
"""What starts the process that `serve` describes."""

DEADLINE = 2.0  # seconds for one text
HURRY = 0.25  # seconds for one text while several were given up lately
PATIENCE = 3  # how many
LATELY = 30.0  # seconds
LONGEST_TEXT = 1_000_000  # characters


class Worker:
    """One process, started when first needed and again after it was killed. Calls wait for each other."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._lines = LineProcess(lambda: command, "rendering")
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
            self._lines.kill()

    def _ask(self, request: dict[str, Any]) -> Any:
        if len(request["text"]) > LONGEST_TEXT:
            raise GaveUpError("too long")
        with self._lock:
            try:
                hurried = self._hurried()
                answer = self._lines.exchange(request, HURRY if hurried else DEADLINE, hurried=hurried)
            except GaveUpError:
                self._given_up.append(time.monotonic())
                self._lines.kill()
                raise
        if "failed" in answer:
            raise GaveUpError(answer["failed"])
        return answer["ok"]

    def _hurried(self) -> bool:
        """Whether a body full of hostile blocks is at work: together they must end, too."""
        return len(self._given_up) == PATIENCE and time.monotonic() - self._given_up[0] < LATELY


worker = Worker()
"""The one process of this program."""
atexit.register(worker.close)
