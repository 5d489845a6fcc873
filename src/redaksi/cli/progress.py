"""How far long work is, on standard error: a line that is written over on a terminal, one now and then elsewhere."""

from __future__ import annotations

import sys
import time

from redaksi.cli.output import tell, words

#: Seconds between two tellings on a terminal, and elsewhere; what is done sooner is not told of.
_TERMINAL, _LOG = 0.2, 10.0


class Progress:
    """Called with how many are done, of how many; `code` is the sentence that says it."""

    def __init__(self, code: str) -> None:
        self._code = code
        self._is_terminal = sys.stderr.isatty()
        self._pause = _TERMINAL if self._is_terminal else _LOG
        self._last = time.monotonic()
        self._shown = False

    def __call__(self, done: int, count: int) -> None:
        now = time.monotonic()
        if done < count and now - self._last >= self._pause:
            self._last = now
            self._show(words(self._code, done=done, all=count))
        elif done >= count:
            self.end()

    def end(self) -> None:
        """Take the line away."""
        if self._shown and self._is_terminal:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
        self._shown = False

    def _show(self, line: str) -> None:
        self._shown = True
        if self._is_terminal:
            sys.stderr.write(f"\r\x1b[K{line}")
            sys.stderr.flush()
        else:
            tell(line)
