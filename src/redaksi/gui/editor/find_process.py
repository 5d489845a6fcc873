"""A process that looks for a regular expression: some never end, and Python can only be stopped from outside.

`python -m redaksi.gui.editor.find_process` reads one question as JSON from standard input and writes the answer. It
imports no Qt. `ask` is the other side.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from redaksi.gui.editor.finding import PatternError, Wanted

command: list[str] = [sys.executable, "-m", "redaksi.gui.editor.find_process"]
"""What starts the process; a frozen build sets its own before the first search."""

#: Seconds that an expression may take, the start of the process included.
DEADLINE = 3.0
_MEMORY = 1024 * 1024 * 1024


class Expression:
    """One question to a process of its own. `stop` ends it from another thread: nobody waits for it any more."""

    def __init__(self, question: dict[str, Any]) -> None:
        self._question = question
        self._process: subprocess.Popen[str] | None = None
        self._stopped = False

    def ask(self) -> list[Any]:
        """What `Wanted.found` gives. PatternError; its reason is `too-slow` past the deadline or when stopped."""
        if self._stopped:
            raise PatternError("too-slow")
        with subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
            env=os.environ | {"PYTHONPATH": _search_path()},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        ) as process:
            self._process = process
            try:
                told, _ = process.communicate(json.dumps(self._question), timeout=DEADLINE)
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
    sys.stdin.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    _limit_memory()
    try:
        question = json.load(sys.stdin)
        wanted = Wanted(**question.pop("wanted"))
        told: dict[str, Any] = {"found": wanted.found(**question)}
    except PatternError as error:
        told = {"bad": [error.reason, error.place]}
    json.dump(told, sys.stdout)


def _search_path() -> str:
    package_root = str(Path(__file__).resolve().parents[3])
    return os.pathsep.join(filter(None, [package_root, os.environ.get("PYTHONPATH")]))


def _limit_memory() -> None:
    if sys.platform in ("win32", "darwin"):  # the one has no such limit, the other refuses to set it
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY if hard == resource.RLIM_INFINITY else min(_MEMORY, hard), hard))


if __name__ == "__main__":
    main()
