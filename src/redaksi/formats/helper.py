"""A process that answers messages: started when it is needed, killed when it takes too long, not kept when idle."""

from __future__ import annotations

import logging
import queue
import subprocess
import threading
from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import IO, Any

from redaksi.formats.framing import receive, send
from redaksi.processes import end

log = logging.getLogger(__name__)

#: A tree of JSON, and bytes that belong to it.
Message = tuple[dict[str, Any], list[bytes]]


class Helper(ABC):
    """One process; calls wait for each other."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._answers: queue.SimpleQueue[Message | None] = queue.SimpleQueue()
        self._rest: threading.Timer | None = None
        self._stops = 0

    @abstractmethod
    def _start(self) -> subprocess.Popen[bytes]:
        """A new process. OSError."""

    def stop(self) -> None:
        """End what is under way, if anything is: whoever waits for it gets no answer at once."""
        self._stops += 1
        process = self._process
        if process is not None:
            process.kill()

    def close(self) -> None:
        """End the process when nobody waits for it any more."""
        with self._lock:
            self._kill()

    def _ask(self, head: dict[str, Any], parts: Sequence[bytes], deadline: float, idle: float) -> Message | None:
        """The answer; None where there is none within `deadline` seconds. An idle process stays for `idle` seconds."""
        with self._lock:
            answer = self._exchange(head, parts, deadline)
            if answer is None:
                self._kill()
            else:
                self._rest = threading.Timer(idle, self.close)
                self._rest.daemon = True
                self._rest.start()
        return answer

    def _exchange(self, head: dict[str, Any], parts: Sequence[bytes], deadline: float) -> Message | None:
        stops = self._stops
        try:
            process = self._running()
            if self._stops != stops:  # while it was being started
                return None
            assert process.stdin is not None
            send(process.stdin, head, parts)
            return self._answers.get(timeout=deadline)
        except (OSError, queue.Empty) as error:
            log.warning("a process of ours gave no answer: %r", error)
            return None

    def _running(self) -> subprocess.Popen[bytes]:
        if self._rest is not None:
            self._rest.cancel()
        if self._process is not None and self._process.poll() is None:
            return self._process
        self._kill()
        self._process = self._start()
        self._answers = queue.SimpleQueue()
        assert self._process.stdout is not None
        threading.Thread(target=_listen, args=(self._process.stdout, self._answers), daemon=True).start()
        return self._process

    def _kill(self) -> None:
        if self._rest is not None:
            self._rest.cancel()
        process, self._process = self._process, None
        if process is not None:
            end(process)


def _listen(stream: IO[bytes], answers: queue.SimpleQueue[Message | None]) -> None:
    """Hand on each answer; None says that the process ended, or says something else."""
    with stream:
        try:
            while (answer := receive(stream)) is not None:
                answers.put(answer)
        except (ValueError, KeyError, TypeError) as error:
            log.warning("a process of ours said what is no answer: %r", error)
    answers.put(None)
