"""The process that reads: a file's path comes in, portions of what it holds go out, as fast as they are taken."""

from __future__ import annotations

import signal
import sys
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from redaksi.domain.errors import UnreadableError
from redaksi.domain.fingerprints import fingerprints
from redaksi.formats.ahead.carrying import Outcome, packed
from redaksi.formats.framing import receive, send
from redaksi.formats.json_stream import Lines
from redaksi.processes import limit_memory

MEMORY = 1_536 * 1024 * 1024
#: Articles of a portion, and the bytes of text and photos after which it is full.
_TOGETHER, _HEAVY = 100, 2_000_000


def main() -> None:
    """Answer one request, `{"path": …}`, and end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal is for the program that asks
    limit_memory(MEMORY)
    request = receive(sys.stdin.buffer)
    if request is not None:
        serve(Path(request[0]["path"]), sys.stdout.buffer)


def serve(path: Path, answers: BinaryIO) -> None:
    """Every line of the file, in portions; an empty message says that there are no more."""
    lines, portion, weight = Lines(path), list[Outcome](), 0
    while (outcome := _next(lines)) is not None:
        portion.append(outcome)
        weight += _weight(outcome)
        if len(portion) >= _TOGETHER or weight >= _HEAVY:
            send(answers, {}, [packed(portion)])
            portion, weight = [], 0
    if portion:
        send(answers, {}, [packed(portion)])
    send(answers, {})


def _next(lines: Lines) -> Outcome | None:
    try:
        found = next(lines, None)
    except UnreadableError as error:
        return error
    return found and replace(found, fingerprints=fingerprints(found.article))


def _weight(outcome: Outcome) -> int:
    if isinstance(outcome, UnreadableError):
        return 0
    return len(outcome.article.body) + sum(map(len, outcome.photos.values()))


if __name__ == "__main__":
    main()
