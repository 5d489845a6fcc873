"""What the preview must not wait for: blocks that may take seconds, and the link definitions of a whole body."""

from __future__ import annotations

from collections.abc import Callable

from redaksi.gui.jobs import Job, Jobs
from redaksi.gui.preview.live import Live
from redaksi.gui.preview.renderer import Definitions, Rendered, Renderer


class Slow:
    """Asks for these in jobs, one block at a time, as long as `live` is on show; calls `arrived` after each answer."""

    def __init__(self, jobs: Jobs, renderer: Renderer, live: Live, arrived: Callable[[], object]) -> None:
        self._jobs = jobs
        self._renderer = renderer
        self._live = live
        self._arrived = arrived
        self._block: Job | None = None
        self._definitions: Job | None = None

    @property
    def busy(self) -> bool:
        return self._block is not None or self._definitions is not None

    def ask(self) -> None:
        """Begin what is due and not asked for yet."""
        spans = self._live.defining
        if spans is not None:
            ask = self._renderer.definitions
            self._definitions = self._jobs.run(ask, spans, done=self._defined, key="preview-definitions")
        hard = self._live.hard
        if hard is not None and self._block is None:
            span, known = hard

            def rendered(answer: Rendered) -> None:
                self._block = None
                self._live.arrived(span, known, answer)
                self._arrived()

            self._block = self._jobs.run(self._renderer.eventually, span, known, done=rendered)

    def stop(self) -> None:
        """Nobody waits for the answers any more."""
        for job in (self._block, self._definitions):
            if job is not None:
                job.cancel()

    def _defined(self, known: Definitions) -> None:
        self._definitions = None
        self._live.define(known)
        self._arrived()
