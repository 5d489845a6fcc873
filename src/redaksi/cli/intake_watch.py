"""Who looks on while files come in: somebody at a terminal, or a program that reads events.

Either may end it, by Ctrl+C or by closing standard input; what was read until then is kept.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from types import FrameType
from typing import Any

from redaksi.cli.output import answer, reason, tell, words
from redaksi.usecases.folders import files_in
from redaksi.usecases.taken import Counts, Taken, sentences

#: Seconds between two tellings of progress: on a terminal, where the line is written over, and elsewhere.
_TERMINAL, _LOG = 0.2, 10.0


class Onlooker:
    """Tells on standard error how far it is, and lets Ctrl+C end it in order; a second one ends it at once."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self.stopped = False
        self.files = sum(1 for _ in files_in(paths, stay=True))
        self.failed = 0
        self._done, self._pieces = -1, 0
        self._is_terminal = sys.stderr.isatty()
        self._pause = _TERMINAL if self._is_terminal else _LOG
        self._last = time.monotonic()
        self._before: Any = None

    def __enter__(self) -> Onlooker:
        if threading.current_thread() is threading.main_thread():
            self._before = signal.signal(signal.SIGINT, self._interrupted)
        return self

    def __exit__(self, *_raised: object) -> None:
        self._clear()
        if self._before is not None:
            signal.signal(signal.SIGINT, self._before)

    def goes_on(self) -> bool:
        """False: read no more."""
        return not self.stopped

    def reading(self, path: Path) -> None:
        """That file is next."""
        self._done += 1
        if time.monotonic() - self._last >= self._pause:
            params = {"done": self._done, "all": self.files, "failed": self.failed, "name": path.name}
            self._show(words("intake-progress", **params))

    def compared(self, count: int) -> None:
        """So many stories are ready to be compared with."""
        if time.monotonic() - self._last >= self._pause:
            self._show(words("intake-comparing", count=count))

    def told(self, taken: Taken, _counts: Counts) -> None:
        """That came of one of them."""
        self.failed += taken.error is not None
        self._pieces += 1
        self._clear()
        if time.monotonic() - self._last >= self._pause:  # a file may hold a hundred thousand of them
            self._show(words("intake-pieces", count=self._pieces, failed=self.failed))

    def end(self, counts: Counts) -> None:
        """All is done, or it was stopped."""

    def _interrupted(self, _number: int, _frame: FrameType | None) -> None:
        self.stopped = True
        signal.signal(signal.SIGINT, signal.default_int_handler)

    def _show(self, line: str) -> None:
        self._last = time.monotonic()
        if self._is_terminal:
            sys.stderr.write("\r\x1b[K" + "".join(char for char in line if char.isprintable())[:200])
            sys.stderr.flush()
        else:
            tell(line)

    def _clear(self) -> None:
        if self._is_terminal:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


class Events(Onlooker):
    """One line of JSON on standard output for each step; ends once standard input is closed.

    `{"event": "begin", "files"}`, `{"event": "reading", "number", "file"}`, `{"event": "comparing", "count"}`,
    `{"event": "taken", "source", "result", "doubtful", "id", "headline", "sentence", "failed"}`, `{"event": "end",
    "stopped", "counts"}`.
    """

    def __enter__(self) -> Events:
        super().__enter__()
        threading.Thread(target=self._wait_for_the_end, daemon=True).start()
        self._say("begin", files=self.files)
        return self

    def reading(self, path: Path) -> None:
        """That file is next."""
        self._done += 1
        self._say("reading", number=self._done, file=str(path))

    def compared(self, count: int) -> None:
        """So many stories are ready to be compared with."""
        self._say("comparing", count=count)

    def told(self, taken: Taken, counts: Counts) -> None:
        """That came of one of them."""
        piece = taken.piece
        self._say(
            "taken",
            source=taken.source,
            result=taken.what.value,
            doubtful=taken.doubtful,
            id=piece and piece.article.id,
            headline=piece and piece.article.headline,
            sentence=sentence(taken),
            failed=counts.form["failed"],
        )

    def end(self, counts: Counts) -> None:
        """All is done, or it was stopped."""
        self._say("end", stopped=self.stopped, counts=counts.form)

    def _say(self, event: str, **what: object) -> None:
        line = json.dumps({"event": event} | what, ensure_ascii=False)
        answer(line.encode("utf-8", "backslashreplace").decode() + "\n")
        sys.stdout.flush()

    def _wait_for_the_end(self) -> None:
        # Not through the stream: whoever waits inside it holds its lock, without which Python cannot end in order.
        while sys.stdin is not None and os.read(sys.stdin.fileno(), 1):
            pass
        self.stopped = True


def sentence(taken: Taken) -> str:
    """What became of it, in one or a few sentences on one line."""
    if taken.error is not None:
        return reason(taken.error)
    return " ".join(words(code, **params) for code, params in sentences(taken))
