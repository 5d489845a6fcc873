"""Asks the process of `serve`, which is started when it is needed, killed when it takes too long, and not kept idle."""

from __future__ import annotations

import atexit
import logging
import queue
import subprocess
import threading
from dataclasses import asdict
from typing import Any, BinaryIO

from redaksi.domain.errors import UnreadableError
from redaksi.domain.pictures import Picture, PictureWish, TakenPhoto
from redaksi.formats.pictures.framing import receive, send
from redaksi.processes import end, of_ours, start

log = logging.getLogger(__name__)

command: list[str] = of_ours("redaksi.formats.pictures.serve")
"""What starts the process."""

DEADLINE = 60.0  # seconds for one picture; the largest that is taken needs some 5
IDLE = 20.0  # seconds after the last picture: Pillow and its buffers need not stay in memory

Message = tuple[dict[str, Any], list[bytes]]


class Worker:
    """One process; calls wait for each other."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._answers: queue.SimpleQueue[Message | None] = queue.SimpleQueue()
        self._rest: threading.Timer | None = None
        self._stops = 0

    def take(self, data: bytes, name: str) -> TakenPhoto:
        """See `Pictures.take`."""
        facts, parts = self._ask({"do": "take", "name": name}, [data], name)
        return TakenPhoto(**facts, data=data if parts[0] == data else parts[0])

    def make(self, wish: PictureWish, data: bytes, original: bytes, name: str) -> list[Picture]:
        """See `Pictures.make`; `name` is what an error calls the photo."""
        sources = [data] if wish.keep == "none" else [data, original]
        facts, parts = self._ask({"do": "make", "wish": asdict(wish)}, sources, name)
        return [Picture(**fact, data=part) for fact, part in zip(facts, parts, strict=True)]

    def stop(self) -> None:
        """End what is under way, if anything is: whoever waits for it gets `photo-given-up` at once."""
        self._stops += 1
        process = self._process
        if process is not None:
            process.kill()

    def close(self) -> None:
        """End the process when nobody waits for it any more."""
        with self._lock:
            self._kill()

    def _ask(self, head: dict[str, Any], parts: list[bytes], name: str) -> tuple[Any, list[bytes]]:
        """UnreadableError: the one the process answered with, or `photo-given-up` where it could not."""
        with self._lock:
            answer = self._exchange(head, parts)
            if answer is None:
                self._kill()
                raise UnreadableError("photo-given-up", name=name)
            self._rest_later()
        told, found = answer
        if "refused" in told:
            raise UnreadableError(told["refused"], **told["params"] | {"name": name})
        if "failed" in told:
            log.warning("the picture %s failed: %s", name, told["failed"])
            raise UnreadableError("photo-given-up", name=name)
        return told["ok"], found

    def _exchange(self, head: dict[str, Any], parts: list[bytes]) -> Message | None:
        stops, process = self._stops, self._running()
        if self._stops != stops:  # while it was being started
            return None
        assert process.stdin is not None
        try:
            send(process.stdin, head, parts)
            return self._answers.get(timeout=DEADLINE)
        except (OSError, queue.Empty) as error:
            log.warning("the picture process gave no answer: %r", error)
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
    """Hand on each answer; None says that the process ended."""
    with stream:
        while (answer := receive(stream)) is not None:
            answers.put(answer)
    answers.put(None)


worker = Worker()
"""The one process of this program."""
atexit.register(worker.close)
