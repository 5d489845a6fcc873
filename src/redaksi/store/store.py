"""The newsroom's store, open."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select

from redaksi.domain.errors import StoreError, UsageError
from redaksi.domain.moments import utc_stamp
from redaksi.store import ballast
from redaksi.store.copies import copy_store
from redaksi.store.engine import Access, make_engine, writing
from redaksi.store.faults import on_disk, translated
from redaksi.store.heads import Heads
from redaksi.store.journal import Journal
from redaksi.store.lag import Lag
from redaksi.store.tables import PersonRow, TagRow, table
from redaksi.store.unit import SqlUnit
from redaksi.store.watch import Watch
from redaksi.usecases.port_doctor import Fault, Told
from redaksi.usecases.port_keys import Believe
from redaksi.usecases.ports import Clock

BACKUPS = "backups"


@dataclass(frozen=True, slots=True)
class Notice:
    """Something about the store that its users should be told once; worded like an error, by its code."""

    code: str
    params: dict[str, Any] = field(default_factory=dict)


class SqlStore:
    """Answers to the port `Store`. May be used from several threads: each transaction has a connection of its own."""

    def __init__(
        self,
        folder: Path,
        file: Path,
        access: Access,
        clock: Clock,
        notices: tuple[Notice, ...] = (),
        on_close: Callable[[], None] | None = None,
    ) -> None:
        self.folder = folder
        self.file = file
        self.read_only = access is not Access.WRITE
        self.notices = notices
        self._reading = Access.FROZEN if access is Access.FROZEN else Access.READ
        self._engine = make_engine(file, access)
        self._writers = writing(self._engine)
        self._journal = Journal(file)
        self._lag = Lag()
        self._watch = Watch(file)
        self._clock = clock
        self._on_close = on_close
        #: What is asked before a piece is handed out that somebody is said to have answered for.
        self.believe: Believe | None = None

    @property
    def sqlite_version(self) -> str:
        """The SQLite library in use, such as 3.51.3."""
        return sqlite3.sqlite_version

    @contextmanager
    def read(self) -> Iterator[SqlUnit]:
        """One unchanging view of the store."""
        self._catch_up()
        with translated(self.folder), self._engine.connect() as connection, connection.begin():
            yield SqlUnit(connection, self._stamper(), self._lag, self.believe)

    @contextmanager
    def write(self) -> Iterator[SqlUnit]:
        """One transaction, kept when the block ends and undone when it raises."""
        if self.read_only:
            raise StoreError("store-read-only", folder=str(self.folder))
        try:
            with translated(self.folder), self._writers.connect() as connection, connection.begin():
                self._watch.before_own()
                yield SqlUnit(connection, self._stamper(), self._lag, self.believe)
            with translated(self.folder):
                self._journal.work_off()
            self._watch.after_own()
        except BaseException as error:
            self._lag.unsure = True  # what was undone may have been what brought the search up to date
            if isinstance(error, StoreError) and error.code == "disk-full":
                # What was asked for is undone; the space makes room for closing cleanly and for throwing things away.
                ballast.drop(self.folder)
            raise

    def changed_elsewhere(self) -> bool:
        """Whether another process has changed the store since this was asked last."""
        with translated(self.folder):
            return self._watch.elsewhere()

    @contextmanager
    def connected(self) -> Iterator[Connection]:
        """A bare connection for looking through the store, in one unchanging view."""
        with self._engine.connect() as connection, connection.begin():
            yield connection

    def people_names(self) -> Iterator[str]:
        person = table(PersonRow)
        with translated(self.folder), self._engine.connect() as connection:
            yield from connection.execute(select(person.c.name).order_by(person.c.name)).scalars().all()

    def tag_names(self) -> Iterator[str]:
        tag = table(TagRow)
        with translated(self.folder), self._engine.connect() as connection:
            yield from connection.execute(select(tag.c.name).order_by(tag.c.name)).scalars().all()

    def backup(self, target: Path) -> None:
        """A checked copy of the whole store in the file `target`, made while the store is in use.

        UsageError `backup-parent-missing`, `backup-itself`; StoreError `disk-full`, `backup-damaged`.
        """
        target = target.absolute()
        with on_disk(target.parent):
            if not target.parent.is_dir():
                raise UsageError("backup-parent-missing", parent=str(target.parent))
            if target.resolve() == self.file.resolve():
                raise UsageError("backup-itself")
            copy_store(self.file, target, self._reading)

    def examine(self, told: Told, *, repair: bool) -> Sequence[Fault]:
        """See the port."""
        from redaksi.store.mending import examine

        self._lag.unsure = True  # somebody may be writing in another window, whose search waits
        self._catch_up()
        return examine(self, told, repair=repair)

    def close(self) -> None:
        self._catch_up()
        self._engine.dispose()
        if self._on_close is not None:
            self._on_close()

    def _catch_up(self) -> None:
        """Bring into the search what it has been waiting for (lag.py).

        Where that does not work it goes on waiting: a search that lags is better than a store that cannot be read, or
        closed, because it cannot be written.
        """
        if self.read_only or not self._lag:
            return
        with suppress(StoreError):
            with translated(self.folder), self._engine.connect() as connection, connection.begin():
                behind = Heads(connection, self._lag).is_behind()
            if not behind:
                self._lag.unsure = False
                return
            with self.write() as unit:
                unit.articles.catch_up()

    def _stamper(self) -> Callable[[], str]:
        """The time of a transaction: read once, so that everything it keeps has the same."""
        stamp: list[str] = []

        def now() -> str:
            if not stamp:
                stamp.append(utc_stamp(self._clock()))
            return stamp[0]

        return now
