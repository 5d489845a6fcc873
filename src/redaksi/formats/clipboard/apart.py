"""Reads a large clipboard in a process of its own, so that the window goes on and what takes too long can be ended.

`python -m redaksi.formats.clipboard.apart` reads one clipboard as JSON from standard input and writes what it became.
"""

from __future__ import annotations

import base64
import json
import subprocess
import sys
from dataclasses import asdict
from typing import Any

from redaksi.domain.article import Related
from redaksi.domain.errors import RedaksiError, UnreadableError
from redaksi.domain.pasting import Clip, LeftOut, Pasted
from redaksi.formats.clipboard.files import temporary_picture
from redaksi.formats.clipboard.reading import read_clip
from redaksi.processes import limit_memory, of_ours, start

command: list[str] = of_ours("redaksi.formats.clipboard.apart")
"""What starts the process."""

#: Seconds that it may take; ten megabytes of a page need some three.
DEADLINE = 20.0
_MEMORY = 2 * 1024 * 1024 * 1024
#: Characters up to which a clipboard is read where it was asked for: some 50 ms.
HERE = 200_000


def read(clip: Clip) -> Pasted:
    """See `read_clip`. UnreadableError `paste-too-slow` past the deadline or where the process failed."""
    if len(clip.html) + len(clip.text) <= HERE:
        return read_clip(clip, temporary_picture)
    with start(command) as process:
        try:
            answer, _ = process.communicate(json.dumps(asdict(clip)).encode(), timeout=DEADLINE)
        except subprocess.TimeoutExpired:
            process.kill()
            raise UnreadableError("paste-too-slow") from None
    if process.returncode != 0:
        raise UnreadableError("paste-too-slow")
    return _pasted(json.loads(answer))


def _pasted(told: dict[str, Any]) -> Pasted:
    if "refused" in told:
        raise UnreadableError(told["refused"], **told["params"])
    return Pasted(
        told["markdown"],
        told["opens_apart"],
        told["closes_apart"],
        {sha256: base64.b64decode(data) for sha256, data in told["pictures"].items()},
        tuple(LeftOut(**part) for part in told["left_out"]),
        tuple(Related(**story) for story in told["related"]),
        tuple((code, count) for code, count in told["told"]),
        told["as_it_was"],
    )


def main() -> None:
    """Read one clipboard."""
    limit_memory(_MEMORY)
    try:
        made = read_clip(Clip(**json.load(sys.stdin.buffer)), temporary_picture)
        told = asdict(made) | {
            "pictures": {key: base64.b64encode(data).decode() for key, data in made.pictures.items()}
        }
    except RedaksiError as error:
        told = {"refused": error.code, "params": dict(error.params)}
    sys.stdout.buffer.write(json.dumps(told).encode())


if __name__ == "__main__":
    main()
