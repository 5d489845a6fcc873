"""Work off the window's thread: a small pool for anything, and one thread through which all use of the store goes.

Results come back on the window's thread by a queued signal, so a callback may touch widgets.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from redaksi.domain.errors import RedaksiError

log = logging.getLogger(__name__)

#: Seconds that a thread at work may keep the window's thread waiting, instead of Python's own 5 ms.
_TURN = 0.0005

Done = Callable[[Any], object]
Failed = Callable[[RedaksiError], object]


@dataclass(eq=False, slots=True)
class Job:
    """One piece of work under way; `cancel()` keeps its result from being delivered (and it from starting)."""

    done: Done | None
    failed: Failed | None
    future: Future[Any] | None = None
    cancelled: bool = False

    def cancel(self) -> None:
        self.cancelled = True
        if self.future is not None:
            self.future.cancel()


class Jobs(QObject):
    """Runs functions in threads.

    `key`: a newer job with the same key replaces an older one that has not reported yet.
    """

    #: An error that no callback took: a RedaksiError, to be shown to the user.
    trouble = Signal(object)
    _reported = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(_TURN)
        self._pool = ThreadPoolExecutor(2, "redaksi-job")
        self._store = ThreadPoolExecutor(1, "redaksi-store")
        self._latest: dict[str, Job] = {}
        self._open = 0
        self._closed = False
        self._reported.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def idle(self) -> bool:
        """Whether everything that was asked for has been delivered."""
        return self._open == 0

    @property
    def closed(self) -> bool:
        """Whether nothing is done any more."""
        return self._closed

    def run(
        self,
        function: Callable[..., Any],
        *args: Any,
        done: Done | None = None,
        failed: Failed | None = None,
        key: str | None = None,
    ) -> Job:
        """Call `function(*args)` in the pool; then `done(result)` or `failed(error)` on the window's thread."""
        return self._start(self._pool, function, args, Job(done, failed), key)

    def store(
        self,
        function: Callable[..., Any],
        *args: Any,
        done: Done | None = None,
        failed: Failed | None = None,
        key: str | None = None,
    ) -> Job:
        """The same on the store's thread, one job after another in the order they were asked for."""
        return self._start(self._store, function, args, Job(done, failed), key)

    def close(self) -> None:
        """Wait for what runs on the store's thread, drop what waits in the pool.

        Nothing is delivered afterwards, and what is asked for then (by a timer that was still running) is not begun.
        """
        self._closed = True
        self._pool.shutdown(wait=False, cancel_futures=True)
        self._store.shutdown(wait=True)
        self._pool.shutdown(wait=True)

    def _start(
        self, executor: Executor, function: Callable[..., Any], args: tuple[Any, ...], job: Job, key: str | None
    ) -> Job:
        if self._closed:
            job.cancel()
            return job
        if key is not None:
            if key in self._latest:
                self._latest[key].cancel()
            self._latest[key] = job
        self._open += 1
        job.future = executor.submit(function, *args)
        job.future.add_done_callback(lambda future: self._report(job, future, key))
        return job

    def _report(self, job: Job, future: Future[Any], key: str | None) -> None:
        self._reported.emit(job, future, key)

    @Slot(object, object, object)
    def _deliver(self, job: Job, future: Future[Any], key: str | None) -> None:
        self._open -= 1
        if self._closed:  # what was on its way already: those it was for may be gone
            return
        if key is not None and self._latest.get(key) is job:
            del self._latest[key]
        if future.cancelled():
            return
        error = future.exception()
        if error is not None:
            self._fail(job, error)
        elif not job.cancelled and job.done is not None:
            job.done(future.result())

    def _fail(self, job: Job, error: BaseException) -> None:
        told = error if isinstance(error, RedaksiError) else unexpected(error)
        if job.cancelled:
            return
        if job.failed is not None:
            job.failed(told)
        else:
            self.trouble.emit(told)


def unexpected(error: BaseException) -> RedaksiError:
    """Write an error that nobody foresaw to the log, whole, and give one that can be shown."""
    log.error("unexpected error", exc_info=error)
    told = RedaksiError("unexpected", name=type(error).__name__)
    told.__cause__ = error
    return told
