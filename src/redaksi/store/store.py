"""The newsroom's store, open."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, select

from redaksi.domain.errors import StoreError
from redaksi.domain.moments import utc_stamp
from redaksi.store.engine import writing
from redaksi.store.faults import translated
from redaksi.store.tables import PersonRow, TagRow, table
from redaksi.store.unit import SqlUnit
from redaksi.usecases.ports import Clock

FILE = "redaksi.db"


@dataclass(frozen=True, slots=True)
class Notice:
    """Something about the store that its users should be told once; worded like an error, by its code."""

    code: str
    params: dict[str, Any] = field(default_factory=dict)


class SqlStore:
    """Answers to the port `Store`. May be used from several threads: each transaction has a connection of its own."""

    def __init__(
        self, folder: Path, engine: Engine, clock: Clock, *, read_only: bool, notices: tuple[Notice, ...] = ()
    ) -> None:
        self.folder = folder
        self.read_only = read_only
        self.notices = notices
        self._engine = engine
        self._writers = writing(engine)
        self._clock = clock

    @property
    def file(self) -> Path:
        return self.folder / FILE

    @property
    def sqlite_version(self) -> str:
        """The SQLite library in use, such as 3.51.3."""
        return sqlite3.sqlite_version

    @contextmanager
    def read(self) -> Iterator[SqlUnit]:
        """One unchanging view of the store."""
        with translated(self.folder), self._engine.connect() as connection, connection.begin():
            yield SqlUnit(connection, self._stamper())

    @contextmanager
    def write(self) -> Iterator[SqlUnit]:
        """One transaction, kept when the block ends and undone when it raises."""
        if self.read_only:
            raise StoreError("store-read-only", folder=str(self.folder))
        with translated(self.folder), self._writers.connect() as connection, connection.begin():
            yield SqlUnit(connection, self._stamper())

    def people_names(self) -> Iterator[str]:
        person = table(PersonRow)
        with translated(self.folder), self._engine.connect() as connection:
            yield from connection.execute(select(person.c.name).order_by(person.c.name)).scalars().all()

    def tag_names(self) -> Iterator[str]:
        tag = table(TagRow)
        with translated(self.folder), self._engine.connect() as connection:
            yield from connection.execute(select(tag.c.name).order_by(tag.c.name)).scalars().all()

    def close(self) -> None:
        self._engine.dispose()

    def _stamper(self) -> Callable[[], str]:
        """The time of a transaction: read once, so that everything it keeps has the same."""
        stamp: list[str] = []

        def now() -> str:
            if not stamp:
                stamp.append(utc_stamp(self._clock()))
            return stamp[0]

        return now
