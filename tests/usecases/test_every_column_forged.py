"""Whatever is written into the store's file with SQL is found, in whichever table and column it stands.

A new table or column is forged here by itself: it is found, or stands below with a reason why it need not be.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import Boolean, Column, Integer

from redaksi.domain.anchors import Anchor
from redaksi.domain.article import Article, Person, UpdateKind
from redaksi.domain.canonical import content_hash
from redaksi.domain.moments import LocalTime
from redaksi.domain.people import Role
from redaksi.store import seals, search
from redaksi.store.schema import TRIGGERS
from redaksi.store.tables import METADATA
from redaksi.usecases import (
    correcting,
    deadlines,
    doctoring,
    exporting,
    newsroom_settings,
    passphrases,
    people,
    planning,
    remarks,
    reviewing,
    saving,
    timeline,
    updating,
)
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.port_travel import Choice, ReceivedCopy
from tests.fixtures.make_store import PIXEL, full_article
from tests.usecases.conftest import Watch
from tests.usecases.test_written_past_the_desk import opened

#: What may be written there without anybody noticing, and why that does no harm.
HARMLESS = {
    "likeness": "reckoned from the story; at worst a double is not noticed when it comes in",
    "shingle": "reckoned from the story; at worst a double is not noticed when it comes in",
}
#: Where a row more says nothing to anybody.
IDLE = {
    "audit_head": "nothing but the row with the number 1 is ever read",
    "tag": "a word that no story has",
    search.TABLE: "a story is found by what the list holds, and no number there is this one's",
}
COLUMNS = [
    *((name, column.name) for name, each in sorted(METADATA.tables.items()) for column in each.columns),
    *((search.TABLE, column) for column in search.COLUMNS),
]
ROWS = sorted({name for name, _ in COLUMNS})
ID, OTHER = "0b1f6f0e-8f0e-4d57-9a55-1f2a3b4c5d6e", "1c2d3e4f-0000-4000-8000-000000000001"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Newsroom]:
    """A newsroom with at least one row in each table, as it comes about at work."""
    room = opened(tmp_path_factory.mktemp("forged") / "store", watch := Watch())
    _people(room)
    _stories(room, watch)
    _rest(room)
    assert doctoring.examine(room, repair=False) == []
    yield room
    assert found(room) == set(), "what was forged here has been undone"
    room.store.close()


def _people(room: Newsroom) -> None:
    people.add_user(room, "Dewi", Role.MANAGING_EDITOR, None, "dw")
    people.add_user(room, "Budi", Role.EDITOR, "Dewi")
    people.add_user(room, "Rina", Role.JOURNALIST, "Dewi", "rn")
    passphrases.set_passphrase(room, "Dewi", "teluk sari pagi")
    newsroom_settings.set_setting(room, "site.name", "Kabar Teluk", "Budi")


def _stories(room: Newsroom, watch: Watch) -> None:
    with room.store.write() as unit:
        photo = unit.photos.put(PIXEL, b"asli")
    story = replace(
        full_article(photo), embargo=None, extra={}, updates=(), corrections=(), published=LocalTime("2026-03-02")
    )
    saving.save(room, story, "Rina", True)
    saving.save(room, Article(id=OTHER, headline="Kedua", body="Isi.", authors=(Person("Rina", "rn"),)), "Rina", True)
    timeline.name_version(room, ID, 1, "Kiriman pertama", "Rina")
    deadlines.set_deadline(room, OTHER, "Rina", LocalTime("2026-03-03T10:00"))
    planning.plan(room, planning.Wish("banjir", "Datangi posko.", LocalTime("2026-03-04"), "Rina"), "Budi")
    reviewing.submit(room, ID, "Rina")
    reviewing.review(room, ID, "Budi")
    remarks.comment(room, ID, "Budi", "Sumber?", field="body", anchor=Anchor("Jembatan", "", "", 0))
    remarks.suggest(room, ID, "Budi", field="body", anchor=Anchor("Jembatan", "", "", 0), replacement="Jembatan baru")
    reviewing.approve(room, ID, "Budi")
    exporting.export(room, [ID], "html", room.store.folder.parent / "situs", "Budi")
    watch.pass_(hours=1)
    updating.add_update(room, ID, UpdateKind.UPDATE, "Surut.", None, "Rina")
    correcting.correct(room, ID, "tiga jam", "dua jam", "Budi")


def _rest(room: Newsroom) -> None:
    """Rows of tables that fill only with files and targets at hand: what stands in them is of no account here."""
    with room.store.write() as unit:
        article = replace(unit.articles.get(ID).article, body="Dari kota.")
        packed = (content_hash(article), Choice.WAITING)
        unit.copies.put(ReceivedCopy("c1", article, "2026-03-02T03:00:00.000Z", "Rina", "kota", None, *packed))
        unit.seen.mark(ID, "Rina", 1)
        connection = unit.connection  # type: ignore[attr-defined]
        for name, each in METADATA.tables.items():
            number = connection.exec_driver_sql(f'SELECT count(*) FROM "{name}"').scalar_one()
            for row in range(1, 3 if number == 0 else 1):
                connection.execute(each.insert().values({column.name: _value(column, row) for column in each.columns}))


def _value(column: Column[Any], row: int) -> Any:
    if column.name == "article_id":
        return (ID, OTHER)[row - 1]
    if column.name == "likeness_id":
        return row
    return row if isinstance(column.type, Integer) else bool(row) if isinstance(column.type, Boolean) else f"x{row}"


def _other(value: Any) -> Any:
    """Something else of the same kind."""
    if value is None:
        return "x"
    if isinstance(value, int):
        return 1 - value if value in (0, 1) else value + 1
    return b"x" + value if isinstance(value, bytes) else f"{value}x"


class Forger:
    """Writes into the file past everything, and undoes it."""

    def __init__(self, room: Newsroom) -> None:
        self._connection = sqlite3.connect(room.store.folder / "redaksi.db", isolation_level=None)

    def close(self) -> None:
        self._connection.close()

    def run(self, statement: str, *values: Any) -> list[tuple[Any, ...]]:
        return self._connection.execute(statement, values).fetchall()

    @contextmanager
    def unguarded(self) -> Iterator[None]:
        """Without the triggers of the trail, which whoever forges it takes away, and puts back in their place."""
        for name in ("audit_kept", "audit_fixed"):
            self.run(f"DROP TRIGGER {name}")
        try:
            yield
        finally:
            for statement in TRIGGERS:
                self.run(statement)

    @contextmanager
    def changed(self, table: str, column: str) -> Iterator[None]:
        """One value is another one, such as a different row has where there is one."""
        row, old = self._change(table, column)
        try:
            yield
        finally:
            with self.unguarded():
                self.run(f'UPDATE "{table}" SET "{column}" = ? WHERE rowid = ?', old, row)

    def _change(self, table: str, column: str) -> tuple[int, Any]:
        for row, old in self.run(f'SELECT rowid, "{column}" FROM "{table}"'):
            others = self.run(f'SELECT DISTINCT "{column}" FROM "{table}" WHERE "{column}" IS NOT ?', old)
            for (new,) in [*others, (_other(old),), (9,)]:
                with suppress(sqlite3.IntegrityError), self.unguarded():
                    self.run(f'UPDATE "{table}" SET "{column}" = ? WHERE rowid = ?', new, row)
                    stays = self.run(f'SELECT 1 FROM "{table}" WHERE rowid = ? AND "{column}" IS ?', row, new)
                    return (row if stays else new), old  # a number that was the row's own has moved it
        raise AssertionError(f"no row of {table} whose {column} could be another")

    @contextmanager
    def without_a_row(self, table: str) -> Iterator[None]:
        names = [name for _, name, *_ in self.run(f'PRAGMA table_info("{table}")')]
        columns = ", ".join(f'"{name}"' for name in names)
        # The search may wait for the newest piece (store/lag.py): where that is not in it, the doctor brings it in.
        order = "ASC" if table == "search" else "DESC"
        (row, *values), *_ = self.run(f'SELECT rowid, {columns} FROM "{table}" ORDER BY rowid {order}')
        with self.unguarded():
            self.run(f'DELETE FROM "{table}" WHERE rowid = ?', row)
        try:
            yield
        finally:
            places = ", ".join("?" * len(names))
            self.run(f'INSERT INTO "{table}" (rowid, {columns}) VALUES (?, {places})', row, *values)

    @contextmanager
    def with_a_row_more(self, table: str) -> Iterator[None]:
        """The last row once more, under another key and with other values wherever no two rows may have the same."""
        columns = self.run(f'PRAGMA table_info("{table}")')
        once = {name for _, name, *_, key in columns if key}
        for _, index, unique, *_ in self.run(f'PRAGMA index_list("{table}")'):
            once |= {name for _, _, name in self.run(f'PRAGMA index_info("{index}")')} if unique else set()
        names = [name for _, name, *_ in columns]
        listed = ", ".join(f'"{name}"' for name in names)
        values, *_ = self.run(f'SELECT {listed} FROM "{table}" ORDER BY rowid DESC')
        places = ", ".join("?" * len(names))
        swapped = {} if table == "article" else {ID: OTHER, OTHER: ID}
        given = [
            swapped.get(value) or _more(value) if name in once else value
            for name, value in zip(names, values, strict=True)
        ]
        ((row,),) = self.run(f'INSERT INTO "{table}" ({listed}) VALUES ({places}) RETURNING rowid', *given)
        try:
            yield
        finally:
            with self.unguarded():
                self.run(f'DELETE FROM "{table}" WHERE rowid = ?', row)


def _more(value: Any) -> Any:
    return value + 50 if isinstance(value, int) else f"{value}x"


@pytest.fixture
def forger(desk: Newsroom) -> Iterator[Forger]:
    forger = Forger(desk)
    yield forger
    forger.close()


def found(room: Newsroom) -> set[str]:
    return {fault.code for fault in doctoring.examine(room, repair=False)}


@pytest.mark.parametrize(("table", "column"), [each for each in COLUMNS if each[0] not in HARMLESS])
def test_a_value_that_was_changed_is_found(desk: Newsroom, forger: Forger, table: str, column: str) -> None:
    with forger.changed(table, column):
        assert found(desk)


@pytest.mark.parametrize("table", [name for name in ROWS if name not in HARMLESS])
def test_a_row_that_was_taken_out_is_found(desk: Newsroom, forger: Forger, table: str) -> None:
    with forger.without_a_row(table):
        assert found(desk)


@pytest.mark.parametrize("table", [name for name in ROWS if name not in HARMLESS | IDLE])
def test_a_row_that_was_slipped_in_is_found(desk: Newsroom, forger: Forger, table: str) -> None:
    with forger.with_a_row_more(table):
        assert found(desk)


def test_whoever_takes_out_all_rows_and_their_seal_is_found(desk: Newsroom, forger: Forger) -> None:
    kept = forger.run("SELECT * FROM seal WHERE kind = 'notice'")
    forger.run("DELETE FROM seal WHERE kind = 'notice'")
    assert found(desk) == {"table-forged"}
    forger.run("INSERT INTO seal VALUES (?, ?, ?)", *kept[0])


def test_every_table_is_sealed_or_it_is_said_why_not() -> None:
    assert set(METADATA.tables) == set(seals.SEALED) | set(seals.UNSEALED)
    assert {name for name in seals.UNSEALED_COLUMNS if name in seals.UNSEALED} == set()
