"""What a helper process does: the other end of `pool.py`.

The first message that it gets is what it has to know, each other one a batch of orders; it answers `(made | failed |
photo, value)`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any, BinaryIO

from redaksi.domain.errors import RedaksiError
from redaksi.processes import collect_seldom, ignore_interrupts
from redaksi.publication.framing import receive, send

#: Answers with the bytes of a photo and of its original.
Photos = Callable[[str, bool], tuple[bytes, bytes]]
#: Makes what a batch of orders asks for.
Make = Callable[[Any], Any]


def help_with(workshop: Callable[[Any, Photos], Make]) -> None:
    """Make what is ordered on standard input until there is no more; `workshop` is given what it has to know."""
    ignore_interrupts()
    collect_seldom()
    serve(sys.stdin.buffer, sys.stdout.buffer, workshop)


def serve(orders: BinaryIO, answers: BinaryIO, workshop: Callable[[Any, Photos], Make]) -> None:
    def photo(sha256: str, original: bool) -> tuple[bytes, bytes]:
        send(answers, ("photo", (sha256, original)))
        told = receive(orders)
        if isinstance(told, RedaksiError):
            raise told
        data, source = told
        return data, source

    try:
        make = workshop(receive(orders), photo)
        while True:
            batch = receive(orders)
            try:
                send(answers, ("made", make(batch)))
            except RedaksiError as error:
                send(answers, ("failed", error))
    except EOFError:
        return
