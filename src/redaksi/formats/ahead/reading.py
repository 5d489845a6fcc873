"""Asks the processes of `serve` and hands on what comes, line by line, a few portions behind them."""

from __future__ import annotations

import logging
import os
import queue
import subprocess
import threading
import weakref
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, Self

from redaksi.domain.errors import UnreadableError
from redaksi.formats.ahead.carrying import Outcome, unpacked
from redaksi.formats.framing import receive, send
from redaksi.formats.intake import Imported
from redaksi.formats.json_stream import Lines
from redaksi.processes import end, of_ours, start

log = logging.getLogger(__name__)

command: list[str] = of_ours("redaksi.reader")
"""What starts a process."""

#: A file below this many bytes is read before a process would have started.
WORTH_IT = 4_000_000
#: Reading and making ready takes somewhat longer than keeping.
_READERS = 2
#: Portions that wait of each process; it waits where nobody takes them.
_WAITING = 3
#: Seconds in which a portion has to come: the largest line, on a slow machine that does much else.
_PATIENCE = 120.0
#: The head of a message and the portion in it; None where the process has ended without a word.
Message = tuple[dict[str, Any], bytes] | None


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
        log.warning("the reading processes cannot be started: %s", error)
        return Lines(path)


class Ahead(Iterator[Imported]):
    """What processes of `serve` read of a file, stretch by stretch in turn.

    They end with the file, or once nobody holds this any more.
    """

    def __init__(self, path: Path, readers: int | None = None) -> None:
        self._name = path.name
        self._ready: deque[Outcome] = deque()
        self._failed: UnreadableError | None = None
        count = readers or min(_READERS, os.cpu_count() or 1)
        #: Whose turn it is stands in front; who has nothing more to say is taken out.
        self._readers: deque[_Reader] = deque()
        try:
            for turn in range(count):
                self._readers.append(_Reader({"path": str(path.absolute()), "turn": turn, "of": count}))
        except OSError:
            self.close()
            raise

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Imported:
        while not self._ready and self._readers:
            self._take()
        if not self._ready:
            failed, self._failed = self._failed, None
            if failed is not None:
                raise failed
            raise StopIteration
        outcome = self._ready.popleft()
        if isinstance(outcome, UnreadableError):
            raise outcome
        return outcome

    def close(self) -> None:
        """Read no more."""
        self._ready.clear()
        self._failed = None
        while self._readers:
            self._readers.pop().stop()

    def _take(self) -> None:
        """The next portion of whose turn it is."""
        message = self._readers[0].message()
        if message is None:  # it was killed, or had no memory left
            self.close()
            self._failed = UnreadableError("reading-gave-up", name=self._name)
            return
        head, portion = message
        found = unpacked(portion)
        if "end" in head:
            self._readers.popleft().stop()
            # Each process tells what keeps the file from being read; once is enough.
            self._failed = self._failed or next((each for each in found if isinstance(each, UnreadableError)), None)
            return
        self._ready.extend(found)
        if head["done"]:
            self._readers.rotate(-1)


class _Reader:
    """One process, with what it has read and nobody has taken yet. OSError where it cannot be started."""

    def __init__(self, request: dict[str, Any]) -> None:
        self._messages: queue.Queue[Message] = queue.Queue(_WAITING)
        process = start(command)
        assert process.stdin is not None
        assert process.stdout is not None
        self.stop = weakref.finalize(self, _stop, process, self._messages)
        try:
            send(process.stdin, request)
        except OSError as error:  # it has ended already, which whoever listens finds out
            log.warning("a reading process has ended: %s", error)
        threading.Thread(target=_listen, args=(process.stdout, self._messages), daemon=True).start()

    def message(self) -> Message:
        try:
            return self._messages.get(timeout=_PATIENCE)
        except queue.Empty:
            return None


def _listen(answers: BinaryIO, messages: queue.Queue[Message]) -> None:
    """Hand on each portion; None where the process ends before it has said so."""
    with answers:
        while (answer := receive(answers)) is not None:
            head, parts = answer
            messages.put((head, b"".join(parts)))
            if "end" in head:
                return
    messages.put(None)


def _stop(process: subprocess.Popen[bytes], messages: queue.Queue[Message]) -> None:
    end(process)
    while True:  # the one who listens may be waiting for a place
        try:
            messages.get_nowait()
        except queue.Empty:
            return
