"""A process that reads: a file's path comes in, portions of what it holds go out, as fast as they are taken.

Several share a file: each passes over the stretches of lines that are another's.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from redaksi.domain.article import Article
from redaksi.domain.errors import UnreadableError
from redaksi.domain.fingerprints import Fingerprints
from redaksi.formats.ahead.carrying import Outcome, packed
from redaksi.formats.framing import receive, send
from redaksi.formats.json_stream import Lines
from redaksi.processes import ignore_interrupts, limit_memory

MEMORY = 1_536 * 1024 * 1024
#: Lines of a stretch, and the bytes of text and photos after which a portion of it goes out.
STRETCH, _HEAVY = 100, 2_000_000
#: What is reckoned of each article beside reading it.
Reckon = Callable[[Article], Fingerprints]


def answer(reckon: Reckon) -> None:
    """Answer the one request on standard input, `{"path": …, "turn": …, "of": …}`."""
    ignore_interrupts()
    limit_memory(MEMORY)
    request = receive(sys.stdin.buffer)
    if request is not None:
        asked, _ = request
        serve(Path(asked["path"]), sys.stdout.buffer, reckon, asked["turn"], asked["of"])


def serve(path: Path, answers: BinaryIO, reckon: Reckon, turn: int = 0, of: int = 1) -> None:
    """The lines of every stretch whose turn it is, one of `of`, in portions; the last of a stretch says so.

    At the end of the file comes a message that says so, with what keeps the file from being read, where something does.
    """
    lines = Lines(path, mine=lambda number: (number - 1) // STRETCH % of == turn)
    portion, weight, stretch = list[Outcome](), 0, turn
    while (outcome := _next(lines, reckon)) is not None and not (isinstance(outcome, UnreadableError) and lines.ended):
        while stretch < (lines.number - 1) // STRETCH:
            send(answers, {"done": True}, [packed(portion)])
            portion, weight, stretch = [], 0, stretch + of
        portion.append(outcome)
        weight += _weight(outcome)
        if weight >= _HEAVY:
            send(answers, {"done": False}, [packed(portion)])
            portion, weight = [], 0
    send(answers, {"done": True}, [packed(portion)])
    send(answers, {"end": True}, [packed([] if outcome is None else [outcome])])


def _next(lines: Lines, reckon: Reckon) -> Outcome | None:
    try:
        found = next(lines, None)
    except UnreadableError as error:
        return error
    return found and replace(found, fingerprints=reckon(found.article))


def _weight(outcome: Outcome) -> int:
    if isinstance(outcome, UnreadableError):
        return 0
    return len(outcome.article.body) + sum(map(len, outcome.photos.values()))
