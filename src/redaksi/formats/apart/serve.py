"""The process that reads. Requests `{"format": …, "path": …}`; answers what `carrying` packs, or why not.

An answer is `{"refused": code, "params": …}` for what is told in one sentence, `{"failed": kind}` for anything else.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, BinaryIO

from redaksi.domain.errors import RedaksiError
from redaksi.formats.apart.carrying import packed
from redaksi.formats.apart.readers import READERS
from redaksi.formats.framing import receive, send
from redaksi.formats.helper import Message
from redaksi.processes import ignore_interrupts, limit_memory

MEMORY = 1_536 * 1024 * 1024


def main() -> None:
    """Answer until the input ends."""
    ignore_interrupts()
    limit_memory(MEMORY)
    answers, sys.stdout = sys.stdout.buffer, sys.stderr  # what a library says goes there, and never into an answer
    serve(sys.stdin.buffer, answers)


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer each request."""
    while (request := receive(requests)) is not None:
        send(answers, *_answer(request[0]))


def _answer(head: dict[str, Any]) -> Message:
    try:
        return packed(READERS[head["format"]](Path(head["path"])))
    except RedaksiError as error:
        return {"refused": error.code, "params": dict(error.params)}, []
    except Exception as error:  # noqa: BLE001 – whatever a hostile file brings about is an answer, not an end
        return {"failed": f"{type(error).__name__}: {error}"}, []


if __name__ == "__main__":
    main()
