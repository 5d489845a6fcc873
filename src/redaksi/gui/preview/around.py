"""Head and foot of the page on show, kept as the piece says."""

from __future__ import annotations

from collections.abc import Callable

from redaksi.domain.errors import RedaksiError
from redaksi.gui.jobs import Job, Jobs
from redaksi.gui.preview.live import Instruction
from redaksi.gui.preview.renderer import Page


class Around:
    """Tells what of both has to change.

    `arrived` is called when there is more to take, `failed` with what went wrong.
    """

    def __init__(self, jobs: Jobs, arrived: Callable[[], object], failed: Callable[[RedaksiError], object]) -> None:
        self._jobs = jobs
        self._arrived = arrived
        self._failed = failed
        self._job: Job | None = None
        self._made: dict[str, str] | None = None
        self._shown: dict[str, str] = {}

    @property
    def busy(self) -> bool:
        return self._job is not None

    def forget(self) -> None:
        """Another page is on show."""
        if self._job is not None:
            self._job.cancel()
        self._job = self._made = None
        self._shown = {}

    def make(self, page: Page, *, elsewhere: bool) -> None:
        """Both as `page` has them now; `elsewhere`: in a job, since somebody's own templates may take any time."""
        if not elsewhere:
            self._made = _both(page)
            return
        if self._job is not None:
            self._job.cancel()
        self._job = self._jobs.run(_both, page, done=self._done, failed=self._gave_up)

    def take(self) -> list[Instruction]:
        """What has to change on the page since the last time."""
        made, self._made = self._made, None
        if made is None:
            return []
        changed: list[Instruction] = [
            ["region", name, html] for name, html in made.items() if self._differs(name, html)
        ]
        self._shown = made
        return changed

    def _differs(self, name: str, html: str) -> bool:
        return self._shown.get(name) != html

    def _done(self, made: dict[str, str]) -> None:
        self._job, self._made = None, made
        self._arrived()

    def _gave_up(self, error: RedaksiError) -> None:
        self._job = None
        self._failed(error)


def _both(page: Page) -> dict[str, str]:
    return {"head": page.region("head"), "foot": page.region("foot")}
