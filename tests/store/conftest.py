"""A store for each test, with a clock that the test moves."""

from __future__ import annotations

import datetime as dt
import multiprocessing
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest

from redaksi.domain.article import Approval, Article, Piece, State
from redaksi.store import content
from redaksi.store.opening import open_store
from redaksi.store.store import SqlStore
from redaksi.usecases.records import Reason


@dataclass
class Clock:
    """Stands still until a test moves it."""

    now: dt.datetime = field(default_factory=lambda: dt.datetime(2026, 3, 2, 1, 0, tzinfo=dt.UTC))

    def __call__(self) -> dt.datetime:
        return self.now

    def move(self, **by: float) -> None:
        self.now += dt.timedelta(**by)


@pytest.fixture(autouse=True)
def no_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is read is read from the file, not remembered from when it was packed (test_content.py tests that)."""
    monkeypatch.setattr(content, "_RECENT", deque(maxlen=0))


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "store"


@pytest.fixture
def store(folder: Path, clock: Clock) -> Iterator[SqlStore]:
    opened = open_store(folder, clock=clock)
    yield opened
    opened.close()


Keep = Callable[..., Piece]


@pytest.fixture
def keep(store: SqlStore) -> Keep:
    """`keep(article)`: put it in a transaction of its own, as a draft saved by Rina unless said otherwise."""

    def put(
        article: Article,
        *,
        state: State = State.DRAFT,
        approval: Approval | None = None,
        reason: Reason = Reason.SAVE,
        by: str | None = "Rina",
    ) -> Piece:
        with store.write() as unit:
            return unit.articles.put(article, state=state, approval=approval, reason=reason, by=by)

    return put


Start = Callable[..., BaseProcess]


@pytest.fixture(scope="session")
def start() -> Start:
    """`start(function, folder, …)`: run it in another process; back when it has sent its first word.

    The processes are forked from one that has the store imported already, so that twenty of them take seconds.
    """
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["redaksi.store.opening", "redaksi.store.migrating"])

    def started(function: Callable[..., None], *args: object) -> BaseProcess:
        ours, theirs = context.Pipe(duplex=False)
        process = context.Process(target=function, args=(*args, theirs), daemon=True)
        process.start()
        theirs.close()
        assert ours.recv() == "go"
        ours.close()
        return process

    return started
