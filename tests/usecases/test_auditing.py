"""The chain of the audit trail: whatever is done to it from outside shows, and where."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from redaksi import bootstrap
from redaksi.usecases import auditing, categories
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.port_audit import TrailFilter
from redaksi.words import say


@pytest.fixture
def told(room: Newsroom) -> Newsroom:
    """A newsroom whose trail has ten entries: two people, eight categories."""
    for name in "ABCDEFGH":
        categories.create(room, f"Rubrik {name}", "Budi")
    return room


def _forge(room: Newsroom, *statements: str) -> None:
    with closing(sqlite3.connect(room.store.folder / "redaksi.db")) as database:
        for name in ("audit_kept", "audit_fixed"):
            database.execute(f"DROP TRIGGER IF EXISTS {name}")
        for statement in statements:
            database.execute(statement)
        database.commit()


def _codes(room: Newsroom) -> list[tuple[str, object]]:
    faults = auditing.trail_faults(room)
    return [(fault.code, fault.params.get("number", fault.params.get("first"))) for fault in faults]


def test_a_trail_that_nobody_touched_is_whole(told: Newsroom) -> None:
    assert auditing.trail_faults(told) == []
    with told.store.read() as unit:
        lines = list(unit.audit.lines())
        head = unit.audit.head()
    assert [line.number for line in lines] == list(range(1, 11))
    assert [line.previous for line in lines] == [None, *(line.chain for line in lines[:-1])]
    assert head is not None
    assert (head.entries, head.chain) == (10, lines[-1].chain)


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("by", "'Rina'"),
        ("by", "NULL"),
        ("step", "'submit'"),
        ("at", "'2020-01-01T00:00:00.000Z'"),
        ("article_id", "'a'"),
        ("detail", """'{"name":"Rubrik Z","slug":"rubrik-c"}'"""),
        ("detail", "'[1]'"),
        ("detail", "'{'"),
        ("chain", "NULL"),
    ],
)
def test_a_changed_entry_shows(told: Newsroom, column: str, value: str) -> None:
    _forge(told, f'UPDATE audit SET "{column}" = {value} WHERE id = 5')
    found = _codes(told)
    assert ("trail-changed", 5) in found
    assert {code for code, _ in found} == {"trail-changed"}


def test_a_missing_entry_shows(told: Newsroom) -> None:
    _forge(told, "DELETE FROM audit WHERE id = 5")
    assert _codes(told) == [("trail-missing", 5), ("trail-changed", 6)]


def test_a_missing_entry_shows_though_the_others_close_ranks(told: Newsroom) -> None:
    close = "UPDATE audit SET id = id - 1 WHERE id > 5"
    _forge(told, "DELETE FROM audit WHERE id = 5", close, "UPDATE audit_head SET entries = 9")
    assert _codes(told) == [("trail-changed", 5)]


def test_entries_in_another_order_show(told: Newsroom) -> None:
    _forge(
        told,
        "UPDATE audit SET id = 99 WHERE id = 5",
        "UPDATE audit SET id = 5 WHERE id = 6",
        "UPDATE audit SET id = 6 WHERE id = 99",
    )
    assert [place for _, place in _codes(told)] == [5, 6, 7]


@pytest.mark.parametrize("gone", ["id > 8", "id > 0"])
def test_an_end_that_was_cut_off_shows(told: Newsroom, gone: str) -> None:
    _forge(told, f"DELETE FROM audit WHERE {gone}")
    assert [code for code, _ in _codes(told)] == ["trail-missing"]


def test_a_cut_end_shows_though_entries_came_after(told: Newsroom) -> None:
    _forge(told, "DELETE FROM audit WHERE id > 8")
    categories.create(told, "Rubrik I", "Budi")
    assert ("trail-changed", 9) in _codes(told)


def test_a_beginning_that_was_cut_off_shows(told: Newsroom) -> None:
    _forge(told, "DELETE FROM audit WHERE id < 4")
    assert _codes(told) == [("trail-missing", 1), ("trail-changed", 4)]


def test_an_entry_slipped_in_at_the_end_shows(told: Newsroom) -> None:
    columns = 'at, "by", step, article_id, detail, chain'
    copied = f"INSERT INTO audit ({columns}) SELECT {columns} FROM audit WHERE id = 3"
    _forge(told, copied)
    assert _codes(told) == [("trail-changed", 11), ("trail-cut", None)]


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("DELETE FROM audit_head", "trail-endless"),
        ("UPDATE audit_head SET entries = 9", "trail-cut"),
        ("UPDATE audit_head SET chain = 'x'", "trail-cut"),
        ("UPDATE audit_head SET entries = 11", "trail-missing"),
    ],
)
def test_a_changed_end_shows(told: Newsroom, statement: str, code: str) -> None:
    _forge(told, statement)
    assert [found for found, _ in _codes(told)] == [code]


def test_the_trail_goes_on_where_its_end_was_taken_away_and_keeps_the_break(told: Newsroom) -> None:
    _forge(told, "DELETE FROM audit_head", "DELETE FROM audit WHERE id > 8")
    for name in ("I", "J"):
        categories.create(told, f"Rubrik {name}", "Budi")
    assert _codes(told) == [("trail-changed", 9)]


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_fault_names_its_place_in_a_sentence(told: Newsroom, language: str) -> None:
    _forge(told, "DELETE FROM audit WHERE id IN (3, 4)", "UPDATE audit SET step = 'x' WHERE id = 8")
    faults = auditing.trail_faults(told)
    said = [say(language, fault.code, **fault.params) for fault in faults]
    assert "3" in said[0]
    assert "8" in said[-1]


def test_a_page_can_be_read_by_person_step_piece_and_time(told: Newsroom) -> None:
    with told.store.read() as unit:
        newest = unit.audit.page(TrailFilter(limit=3))
        older = unit.audit.page(TrailFilter(limit=3, before=newest[-1].number))
        assert [line.number for line in (*newest, *older)] == [10, 9, 8, 7, 6, 5]
        assert len(unit.audit.page(TrailFilter(by="Budi"))) == 8
        assert len(unit.audit.page(TrailFilter(step="user-add"))) == 2
        assert unit.audit.page(TrailFilter(article_id="a")) == []
        assert unit.audit.page(TrailFilter(since="2026-03-02T04:00:00.000Z")) == []
        assert len(unit.audit.page(TrailFilter(until="2026-03-02T04:00:00.000Z"))) == 10
        assert unit.audit.people() == ["Budi"]
        assert unit.audit.steps() == ["category-create", "user-add"]


def test_old_trails_are_chained_when_they_are_migrated(tmp_path: Path) -> None:
    shutil.copytree(Path(__file__).parent.parent / "fixtures" / "store-v1", tmp_path / "old")
    with closing(sqlite3.connect(tmp_path / "old" / "redaksi.db")) as database:
        database.execute("INSERT INTO audit (at, step, detail) VALUES ('2026-03-02T02:00:00.000Z', 'x', 'no json')")
        database.commit()
    room = bootstrap.open_newsroom(tmp_path / "old")
    assert auditing.trail_faults(room) == []
    with room.store.read() as unit:
        lines = list(unit.audit.lines())
    assert all(line.chain for line in lines)
    assert [line.detail for line in lines if line.step == "x"] == [{"unreadable": "no json"}]
    categories.create(room, "Rubrik", None)
    assert auditing.trail_faults(room) == []
    _forge(room, "UPDATE audit SET step = 'y' WHERE id = 1")
    assert _codes(room) == [("trail-changed", 1)]
    room.store.close()
