"""Asks the process of `serve` and hands on what comes, line by line, a few portions behind it."""

from __future__ import annotations

import logging
import queue
import subprocess
import threading
import weakref
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Self

from redaksi.domain.errors import UnreadableError
from redaksi.formats.ahead.carrying import Outcome, unpacked
from redaksi.formats.framing import receive, send
from redaksi.formats.intake import Imported
from redaksi.formats.json_stream import Lines
from redaksi.processes import end, of_ours, start

log = logging.getLogger(__name__)

command: list[str] = of_ours("redaksi.formats.ahead.serve")
"""What starts the process."""

#: A file below this many bytes is read before a process would have started.
WORTH_IT = 4_000_000
#: Portions that wait; the process waits where nobody takes them.
_WAITING = 3
#: Seconds in which a portion has to come: the largest line, on a slow machine that does much else.
_PATIENCE = 120.0


def read(path: Path) -> Iterator[Imported]:
    """Every article of a file of JSON Lines, as it is asked for.

    A line that cannot be read raises UnreadableError; the next call goes on behind it. A long file is read ahead.
    """
    try:
        is_long = path.stat().st_size >= WORTH_IT
    except (OSError, ValueError):  # which the reader tells in words
        is_long = False
    if not is_long:
        return Lines(path)
    try:
        return Ahead(path)
    except OSError as error:
        log.warning("the reading process cannot be started: %s", error)
        return Lines(path)


class Ahead(Iterator[Imported]):
    """What `serve` reads of a file. The process ends with the file, or once nobody holds this any more."""

    def __init__(self, path: Path) -> None:
        self._name = path.name
        self._ready: deque[Outcome] = deque()
        self._portions: queue.Queue[bytes | None] = queue.Queue(_WAITING)
        self._ended = False
        process = start(command)
        assert process.stdin is not None
        assert process.stdout is not None
        self._stop = weakref.finalize(self, _stop, process, self._portions)
        try:
            send(process.stdin, {"path": str(path.absolute())})
        except OSError as error:  # it has ended already, which whoever listens finds out
            log.warning("the reading process has ended: %s", error)
        threading.Thread(target=_listen, args=(process.stdout, self._portions), daemon=True).start()

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Imported:
        if not self._ready and not self._ended:
            self._take()
        if not self._ready:
            raise StopIteration
        outcome = self._ready.popleft()
        if isinstance(outcome, UnreadableError):
            raise outcome
        return outcome

    def close(self) -> None:
        """Read no more."""
        self._ended = True
        self._ready.clear()
        self._stop()

    def _take(self) -> None:
        try:
            data = self._portions.get(timeout=_PATIENCE)
        except queue.Empty:
            data = None
        if data is None:  # it was killed, or had no memory left
            self.close()
            raise UnreadableError("reading-gave-up", name=self._name)
        if data:
            self._ready.extend(unpacked(data))
        else:
            self.close()


def _listen(answers: BinaryIO, portions: queue.Queue[bytes | None]) -> None:
    """Hand on each portion; empty bytes are the end of the file, None that of the process before it."""
    with answers:
        while (answer := receive(answers)) is not None:
            portions.put(b"".join(answer[1]))
            if not answer[1]:
                return
    portions.put(None)


def _stop(process: subprocess.Popen[bytes], portions: queue.Queue[bytes | None]) -> None:
    end(process)
    while True:  # the one who listens may be waiting for a place
        try:
            portions.get_nowait()
        except queue.Empty:
            return
