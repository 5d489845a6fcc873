"""Has the process of `serve` read a file, which may hang or fall over what strangers put into it."""

from __future__ import annotations

import atexit
import logging
import subprocess
from pathlib import Path

from redaksi.domain.errors import UnreadableError
from redaksi.formats.apart.carrying import unpacked
from redaksi.formats.helper import Helper
from redaksi.formats.intake import Imported
from redaksi.processes import of_ours, start

log = logging.getLogger(__name__)

command: list[str] = of_ours("redaksi.formats.apart.serve")
"""What starts the process."""

DEADLINE = 60.0  # seconds for one file; the largest that is taken, full of photos, needs some 20
IDLE = 20.0  # seconds after the last file


class Worker(Helper):
    def read(self, path: Path, format_name: str) -> list[Imported]:
        """Every article of the file at `path`.

        UnreadableError: the one that its reader raises, or `reading-gave-up` where it came to no end.
        """
        answer = self._ask({"format": format_name, "path": str(path)}, (), DEADLINE, IDLE)
        if answer is None or "failed" in answer[0]:
            log.warning("%s was not read: %s", path, answer[0]["failed"] if answer else "no answer")
            raise UnreadableError("reading-gave-up", name=path.name)
        if "refused" in answer[0]:
            raise UnreadableError(answer[0]["refused"], **answer[0]["params"])
        return unpacked(*answer)

    def _start(self) -> subprocess.Popen[bytes]:
        return start(command)


worker = Worker()
"""The one process of this program."""
atexit.register(worker.close)
