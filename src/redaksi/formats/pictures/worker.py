"""Has the process of `serve` decode and make pictures, which may hang or fall over what strangers put into them."""

from __future__ import annotations

import atexit
import logging
import subprocess
from dataclasses import asdict
from typing import Any

from redaksi.domain.errors import UnreadableError
from redaksi.domain.pictures import Picture, PictureWish, TakenPhoto
from redaksi.formats.helper import Helper
from redaksi.processes import of_ours, start

log = logging.getLogger(__name__)

command: list[str] = of_ours("redaksi.formats.pictures.serve")
"""What starts the process."""

DEADLINE = 60.0  # seconds for one picture; the largest that is taken needs some 5
IDLE = 20.0  # seconds after the last picture: Pillow and its buffers need not stay in memory


class Worker(Helper):
    """Whoever waits when it is stopped gets `photo-given-up`."""

    def take(self, data: bytes, name: str) -> TakenPhoto:
        """See `Pictures.take`."""
        facts, parts = self._asked({"do": "take", "name": name}, [data], name)
        return TakenPhoto(**facts, data=data if parts[0] == data else parts[0])

    def make(self, wish: PictureWish, data: bytes, original: bytes, name: str) -> list[Picture]:
        """See `Pictures.make`; `name` is what an error calls the photo."""
        sources = [data] if wish.keep == "none" else [data, original]
        facts, parts = self._asked({"do": "make", "wish": asdict(wish)}, sources, name)
        return [Picture(**fact, data=part) for fact, part in zip(facts, parts, strict=True)]

    def _asked(self, head: dict[str, Any], parts: list[bytes], name: str) -> tuple[Any, list[bytes]]:
        """UnreadableError: the one the process answered with, or `photo-given-up` where it could not."""
        answer = self._ask(head, parts, DEADLINE, IDLE)
        if answer is None:
            raise UnreadableError("photo-given-up", name=name)
        told, found = answer
        if "refused" in told:
            raise UnreadableError(told["refused"], **told["params"] | {"name": name})
        if "failed" in told:
            log.warning("the picture %s failed: %s", name, told["failed"])
            raise UnreadableError("photo-given-up", name=name)
        return told["ok"], found

    def _start(self) -> subprocess.Popen[bytes]:
        return start(command)


worker = Worker()
"""The one process of this program."""
atexit.register(worker.close)
