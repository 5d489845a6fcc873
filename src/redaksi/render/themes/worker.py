"""Asks the process of `serve`, which is killed when a template takes too long."""

from __future__ import annotations

import atexit
import threading
from collections.abc import Mapping
from typing import Any

from redaksi.domain.errors import UnreadableError
from redaksi.processes import of_ours
from redaksi.render.line_process import GaveUpError, LineProcess
from redaksi.render.themes.folder import Theme

command: list[str] = of_ours("redaksi.render.themes.serve")
"""What starts the process."""

DEADLINE = 3.0  # seconds for one page, where the process does not end by itself
#: As many as the process keeps.
_KEPT = 4


class ThemeWorker:
    """One process, started when first needed. Calls wait for each other."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._lines = LineProcess(lambda: command, "theme")
        self._told: list[str] = []
        self._process_id: int | None = None

    def render(self, theme: Theme, regions: Mapping[str, Mapping[str, Any]]) -> dict[str, str]:
        """HTML of each region as the theme's templates have it, not yet clean.

        UnreadableError `theme-broken` with file, line and reason, `theme-given-up` where there was no answer.
        """
        with self._lock:
            try:
                request = {"theme": theme.sha256, "regions": regions, **self._first(theme)}
                answer = self._lines.exchange(request, DEADLINE)
            except GaveUpError as error:
                self._lines.kill()
                raise UnreadableError("theme-given-up", theme=theme.name, seconds=f"{DEADLINE:g}") from error
        if "failed" in answer:
            told: dict[str, Any] = answer["failed"]
            file = theme.files.get(told["file"], told["file"])
            raise UnreadableError("theme-broken", theme=theme.name, **told | {"file": file})
        made: dict[str, str] = answer["ok"]
        return made

    def close(self) -> None:
        """End the process; the next call starts a new one."""
        with self._lock:
            self._lines.kill()

    def _first(self, theme: Theme) -> dict[str, Any]:
        """The templates, where this process has not had them yet or has forgotten them."""
        process_id = self._lines.running().pid
        if process_id != self._process_id:
            self._process_id, self._told = process_id, []
        if theme.sha256 in self._told:
            return {}
        self._told = [*self._told, theme.sha256][-_KEPT:]
        return {"templates": dict(theme.templates), "based_on": theme.based_on}


worker = ThemeWorker()
"""The one process of this program."""
atexit.register(worker.close)
