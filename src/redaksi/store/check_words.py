"""Columns that hold one of a few words: any other was written there past Redaksi, and nothing can be read over it."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from sqlalchemy import Connection, select

from redaksi.domain.article import State
from redaksi.domain.people import Role
from redaksi.domain.remarks import Kind, Standing
from redaksi.store.metadata import Base
from redaksi.store.tables import CopyRow, ReceiptRow, RemarkRow, UserRow, VersionRow, table
from redaksi.usecases.port_doctor import Fault
from redaksi.usecases.port_travel import Choice
from redaksi.usecases.records import Reason

_WORDS: tuple[tuple[type[Base], str, type[StrEnum]], ...] = (
    (UserRow, "role", Role),
    (VersionRow, "reason", Reason),
    (ReceiptRow, "state", State),
    (RemarkRow, "kind", Kind),
    (RemarkRow, "state", Standing),
    (CopyRow, "state", Choice),
)


def unknown_words(connection: Connection) -> Iterator[Fault]:
    """One fault for each word that there is not; the state of a piece is told with its headline (check.py)."""
    for model, name, kind in _WORDS:
        column = table(model).c[name]
        found = select(column).where(column.not_in([word.value for word in kind])).distinct()
        for word in connection.execute(found).scalars():
            facts = {"table": str(model.__tablename__), "column": name, "word": str(word)[:40]}
            yield Fault("unknown-word", facts, str(model.__tablename__))
