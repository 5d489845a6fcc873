"""Helper processes that make pages, as many as there are processors, so that all of them are at work."""

from __future__ import annotations

import os
import queue
import subprocess
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from typing import Any

from redaksi.domain.errors import RedaksiError, StoreError
from redaksi.processes import end, start
from redaksi.publication.framing import receive, send
from redaksi.publication.helping import Photos
from redaksi.publication.workshop import Made, Order

#: More helpers than this gain nothing: one process reads the store for all.
_MOST = 8


class Pool:
    """`command` starts a helper, `spec` is its first message; `photo` answers what it asks for."""

    def __init__(self, command: Sequence[str], spec: Any, photo: Photos) -> None:
        self._command, self._spec, self._photo = command, spec, photo
        self._orders: queue.Queue[Sequence[Order] | None] = queue.Queue(maxsize=2 * helpers())
        self._made: queue.SimpleQueue[Sequence[Made] | BaseException] = queue.SimpleQueue()
        self._processes: list[subprocess.Popen[bytes]] = []
        self._ending = False

    def make(self, orders: Iterable[Sequence[Order]]) -> Iterator[Sequence[Made]]:
        """What becomes of the orders, in whatever order it gets done. RedaksiError as a helper met it."""
        threads = [threading.Thread(target=self._serve, daemon=True) for _ in range(helpers())]
        for thread in threads:
            thread.start()
        waiting = 0
        try:
            for batch in orders:
                while self._orders.full() or not self._made.empty():
                    yield self._next()
                    waiting -= 1
                self._orders.put(batch)
                waiting += 1
            for _ in threads:
                while self._orders.full():  # helpers that have ended take none: what they said is in `made`
                    yield self._next()
                    waiting -= 1
                self._orders.put(None)
            for _ in range(waiting):
                yield self._next()
        finally:
            self._end(threads)

    def _next(self) -> Sequence[Made]:
        made = self._made.get()
        if isinstance(made, BaseException):
            raise made
        return made

    def _end(self, threads: Sequence[threading.Thread]) -> None:
        """Whether all is done or nobody wants any more: no helper and no thread stays."""
        self._ending = True
        with suppress(queue.Empty):
            while True:
                self._orders.get_nowait()
        for _ in threads:
            self._orders.put(None)
        for process in self._processes:
            process.kill()
        for thread in threads:
            thread.join()

    def _serve(self) -> None:
        """Between one helper and the queues, until there is no more to do."""
        process: subprocess.Popen[bytes] | None = None
        try:
            process = start(self._command)
            self._processes.append(process)
            assert process.stdin is not None
            assert process.stdout is not None
            send(process.stdin, self._spec)
            while not self._ending and (batch := self._orders.get()) is not None:
                send(process.stdin, batch)
                self._made.put(self._answer(process))
        except (OSError, EOFError):
            self._made.put(StoreError("site-helper-ended"))
        except RedaksiError as error:
            self._made.put(error)
        finally:
            if process is not None:
                end(process)
                assert process.stdout is not None
                process.stdout.close()

    def _answer(self, process: subprocess.Popen[bytes]) -> Sequence[Made]:
        assert process.stdin is not None
        assert process.stdout is not None
        while True:
            kind, value = receive(process.stdout)
            if kind == "made":
                return list(value)
            if kind == "failed":
                raise value
            send(process.stdin, self._told(*value))

    def _told(self, sha256: str, original: bool) -> Any:
        try:
            return self._photo(sha256, original)
        except RedaksiError as error:
            return error


def helpers() -> int:
    """How many there are."""
    return max(1, min(_MOST, os.cpu_count() or 1))
