"""How two processes hand each other messages: a line of JSON that names the lengths of the bytes that follow it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import IO, Any


def send(stream: IO[bytes], head: dict[str, Any], parts: Sequence[bytes] = ()) -> None:
    """Write `head` and `parts`. OSError where nobody reads any more."""
    stream.write(json.dumps(head | {"lengths": [len(part) for part in parts]}).encode() + b"\n")
    for part in parts:
        stream.write(part)
    stream.flush()


def receive(stream: IO[bytes]) -> tuple[dict[str, Any], list[bytes]] | None:
    """The next message; None where the other side has ended."""
    line = stream.readline()
    if not line.endswith(b"\n"):
        return None
    head = json.loads(line)
    parts = [stream.read(length) for length in head["lengths"]]
    return (head, parts) if [len(part) for part in parts] == head["lengths"] else None
