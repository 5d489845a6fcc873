"""The process that decodes pictures: what a file may do to it, it cannot do to the window.

Requests `{"do": "take", "name": …}` and `{"do": "make", "wish": …}` with the bytes of a file; answers `{"ok": …}` with
bytes, `{"refused": code, "params": …}` or `{"failed": kind}`. It may use 1.5 GB where the system can limit that.
"""

from __future__ import annotations

import sys
from typing import Any, BinaryIO

from redaksi.domain.article import Crop
from redaksi.domain.errors import RedaksiError
from redaksi.domain.pictures import PictureWish
from redaksi.formats.framing import receive, send
from redaksi.formats.pictures.making import make
from redaksi.formats.pictures.taking import take
from redaksi.processes import ignore_interrupts, limit_memory

MEMORY = 1_536 * 1024 * 1024

Answer = tuple[dict[str, Any], list[bytes]]


def main() -> None:
    """Answer until the input ends."""
    ignore_interrupts()
    limit_memory(MEMORY)
    serve(sys.stdin.buffer, sys.stdout.buffer)


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer each request."""
    while (request := receive(requests)) is not None:
        send(answers, *_answer(*request))


def _answer(head: dict[str, Any], parts: list[bytes]) -> Answer:
    try:
        return _taken(head, parts) if head["do"] == "take" else _made(head, parts)
    except RedaksiError as error:
        return {"refused": error.code, "params": error.params}, []
    except Exception as error:  # noqa: BLE001 – whatever a hostile file brings about is an answer, not an end
        return {"failed": type(error).__name__}, []


def _taken(head: dict[str, Any], parts: list[bytes]) -> Answer:
    taken = take(parts[0], head["name"])
    facts = {
        "content_type": taken.content_type,
        "width": taken.width,
        "height": taken.height,
        "words": dict(taken.words),
    }
    return {"ok": facts}, [taken.data]


def _made(head: dict[str, Any], parts: list[bytes]) -> Answer:
    made = make(parts[0], _wish(head["wish"]), *parts[1:])
    facts = [{"content_type": each.content_type, "width": each.width, "height": each.height} for each in made]
    return {"ok": facts}, [each.data for each in made]


def _wish(form: dict[str, Any]) -> PictureWish:
    crop = form["crop"] and Crop(*(form["crop"][name] for name in ("x", "y", "width", "height")))
    return PictureWish(crop, tuple(form["widths"]), form["quality"], form["keep"])


if __name__ == "__main__":
    main()
