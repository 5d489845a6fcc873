"""A process that looks for a regular expression: some never end, and Python can only be stopped from outside.

`python -m redaksi.expressions` reads one question as JSON from standard input and writes the answer; `Expression` asks.
It stands outside the window's rooms, so that a search does not wait for Qt.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

from redaksi.domain.finding import PatternError, Wanted
from redaksi.processes import limit_memory, of_ours, start

command: list[str] = of_ours("redaksi.expressions")
"""What starts the process."""

#: Seconds that an expression may take, the start of the process included.
DEADLINE = 3.0
_MEMORY = 1024 * 1024 * 1024


class Expression:
    """One question to a process of its own. `stop` ends it from another thread: nobody waits for it any more."""

    def __init__(self, question: dict[str, Any]) -> None:
        self._question = question
        self._process: subprocess.Popen[bytes] | None = None
        self._stopped = False

    def ask(self) -> list[Any]:
        """What `Wanted.found` gives. PatternError; its reason is `too-slow` past the deadline or when stopped."""
        if self._stopped:
            raise PatternError("too-slow")
        with start(command, quiet=True) as process:
            self._process = process
            if self._stopped:  # while it was being started
                process.kill()
            try:
                told, _ = process.communicate(json.dumps(self._question).encode(), timeout=DEADLINE)
            except subprocess.TimeoutExpired:
                process.kill()
                raise PatternError("too-slow") from None
        if process.returncode != 0:  # killed, or out of memory
            raise PatternError("too-slow")
        reply: dict[str, Any] = json.loads(told)
        if "bad" in reply:
            raise PatternError(*reply["bad"])
        found: list[Any] = reply["found"]
        return found

    def stop(self) -> None:
        self._stopped = True
        if self._process is not None and self._process.poll() is None:
            self._process.kill()


def main() -> None:
    """Answer one question."""
    limit_memory(_MEMORY)
    try:
        question = json.load(sys.stdin.buffer)
        wanted = Wanted(**question.pop("wanted"))
        told: dict[str, Any] = {"found": wanted.found(**question)}
    except PatternError as error:
        told = {"bad": [error.reason, error.place]}
    sys.stdout.buffer.write(json.dumps(told).encode())


if __name__ == "__main__":
    main()
