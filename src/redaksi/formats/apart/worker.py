"""Asks the process of `serve`, which is started when it is needed, killed when it takes too long, and not kept idle."""

from __future__ import annotations

import atexit
import logging
import queue
import subprocess
import threading
from pathlib import Path
from typing import BinaryIO

from redaksi.domain.errors import UnreadableError
from redaksi.formats.apart.carrying import Message, unpacked
from redaksi.formats.intake import Imported
from redaksi.formats.pictures.framing import receive, send
from redaksi.processes import end, of_ours, start

log = logging.getLogger(__name__)

command: list[str] = of_ours("redaksi.formats.apart.serve")
"""What starts the process."""

DEADLINE = 60.0  # seconds for one file; the largest that is taken, full of photos, needs some 20
IDLE = 20.0  # seconds after the last file


class Worker:
    """One process; calls wait for each other."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._answers: queue.SimpleQueue[Message | None] = queue.SimpleQueue()
        self._rest: threading.Timer | None = None

    def read(self, path: Path, format_name: str) -> list[Imported]:
        """Every article of the file at `path`.

        UnreadableError: the one that its reader raises, or `reading-gave-up` where it came to no end.
        """
        with self._lock:
            answer = self._exchange({"format": format_name, "path": str(path)})
            if answer is None:
                self._kill()
            else:
                self._rest_later()
        if answer is None or "failed" in answer[0]:
            log.warning("%s was not read: %s", path, answer[0]["failed"] if answer else "no answer")
            raise UnreadableError("reading-gave-up", name=path.name)
        if "refused" in answer[0]:
            raise UnreadableError(answer[0]["refused"], **answer[0]["params"])
        return unpacked(*answer)

    def close(self) -> None:
        """End the process when nobody waits for it any more."""
        with self._lock:
            self._kill()

    def _exchange(self, head: dict[str, str]) -> Message | None:
        try:
            process = self._running()
            assert process.stdin is not None
            send(process.stdin, head)
            return self._answers.get(timeout=DEADLINE)
        except (OSError, queue.Empty) as error:
            log.warning("the reading process gave no answer: %r", error)
            return None

    def _running(self) -> subprocess.Popen[bytes]:
        if self._rest is not None:
            self._rest.cancel()
        if self._process is not None and self._process.poll() is None:
            return self._process
        self._kill()
        self._process = start(command)
        self._answers = queue.SimpleQueue()
        assert self._process.stdout is not None
        threading.Thread(target=_listen, args=(self._process.stdout, self._answers), daemon=True).start()
        return self._process

    def _rest_later(self) -> None:
        self._rest = threading.Timer(IDLE, self.close)
        self._rest.daemon = True
        self._rest.start()

    def _kill(self) -> None:
        if self._rest is not None:
            self._rest.cancel()
        process, self._process = self._process, None
        if process is not None:
            end(process)


def _listen(stream: BinaryIO, answers: queue.SimpleQueue[Message | None]) -> None:
    """Hand on each answer; None says that the process ended, or says something else."""
    with stream:
        try:
            while (answer := receive(stream)) is not None:
                answers.put(answer)
        except (ValueError, KeyError, TypeError) as error:
            log.warning("the reading process said what is no answer: %r", error)
    answers.put(None)


worker = Worker()
"""The one process of this program."""
atexit.register(worker.close)
