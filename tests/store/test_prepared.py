"""What prepared statements give: rows by name and by place, as many as were asked for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, StaticPool, create_engine, text

from redaksi.store.prepared import Prepared

WORDS = Prepared(
    text('SELECT id AS id, word AS word, word AS "right", id + 1 FROM words WHERE id >= :least ORDER BY id')
)
ADD = Prepared(text("INSERT INTO words (word) VALUES (:word)"))


@pytest.fixture
def connection() -> Iterator[Connection]:
    with create_engine("sqlite://", poolclass=StaticPool).connect() as connection:
        connection.exec_driver_sql("CREATE TABLE words (id INTEGER PRIMARY KEY, word TEXT)")
        yield connection


def test_rows_come_by_name_and_by_place(connection: Connection) -> None:
    ADD.run_many(connection, [{"word": "rob"}, {"word": "air"}])
    rows = list(WORDS.run(connection, {"least": 1}))
    assert [(row.id, row.word, row.right) for row in rows] == [(1, "rob", "rob"), (2, "air", "air")]
    assert [number for number, *_ in rows] == WORDS.run(connection, {"least": 1}).scalars() == [1, 2]


def test_one_row_is_one(connection: Connection) -> None:
    assert WORDS.run(connection, {"least": 1}).first() is None
    assert WORDS.run(connection, {"least": 1}).scalar_one_or_none() is None
    assert ADD.run(connection, {"word": "rob"}).lastrowid == 1
    assert WORDS.run(connection, {"least": 1}).one().word == "rob"
    assert WORDS.run(connection, {"least": 1}).scalar_one() == 1
    ADD.run(connection, {"word": "air"})
    assert WORDS.run(connection, {"least": 1}).first().word == "rob"
    with pytest.raises(LookupError, match="2 rows"):
        WORDS.run(connection, {"least": 1}).one_or_none()
    with pytest.raises(LookupError, match="no row"):
        WORDS.run(connection, {"least": 9}).one()


def test_a_statement_is_part_of_the_transaction(connection: Connection) -> None:
    with connection.begin_nested() as savepoint:
        ADD.run(connection, {"word": "rob"})
        savepoint.rollback()
    assert WORDS.run(connection, {"least": 1}).first() is None
