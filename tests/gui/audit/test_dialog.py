"""The dialog of the audit trail: narrowed down, scrolled, checked, given out."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from redaksi.domain.article import Piece
from redaksi.gui.audit.dialog import AuditDialog
from redaksi.gui.desk import Desk
from redaksi.usecases import people
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.records import AuditEntry
from tests.gui.conftest import BUDI, RINA

Write = Callable[..., Piece]


@pytest.fixture
def shown(qtbot: QtBot, over: QWidget, desk: Desk, room: Newsroom, write: Write) -> Iterator[Callable[[], AuditDialog]]:
    """The trail of a piece that Rina submitted and Budi took, and of one that is only a draft."""
    write("Rob merendam tiga kelurahan", "submit", "review")
    write("Panen rumput laut")
    desk.members = people.users(room)
    desk.sit(BUDI)
    desk.speak("en")

    def show() -> AuditDialog:
        dialog = AuditDialog(over, desk)
        dialog.open()
        qtbot.waitUntil(lambda: desk.jobs.idle)
        return dialog

    yield show
    qtbot.waitUntil(lambda: desk.jobs.idle)


def steps(dialog: AuditDialog) -> list[str]:
    return [line.step for line in dialog.model.lines]


def test_newest_first_in_words(shown: Callable[[], AuditDialog]) -> None:
    dialog = shown()
    assert steps(dialog)[:3] == ["create", "review", "submit"]
    row = [dialog.model.index(1, column).data() for column in range(5)]
    assert row[1:4] == ["Budi", "took for review", "Rob merendam tiga kelurahan"]
    assert row[4] == "version: 1"
    assert dialog.ui.detail.text().startswith(f"{len(dialog.model.lines)}. ")
    assert dialog.ui.whole.text() == "The audit trail is whole."


def test_narrowed_down_by_person_step_piece_and_time(
    qtbot: QtBot, shown: Callable[[], AuditDialog], desk: Desk
) -> None:
    dialog = shown()
    ui = dialog.ui
    ui.person.setCurrentIndex(ui.person.findData("Rina"))
    qtbot.waitUntil(lambda: desk.jobs.idle)
    assert steps(dialog) == ["create", "submit", "create"]
    ui.step.setCurrentIndex(ui.step.findData("submit"))
    qtbot.waitUntil(lambda: desk.jobs.idle)
    assert steps(dialog) == ["submit"]
    ui.person.setCurrentIndex(0)
    ui.step.setCurrentIndex(0)
    qtbot.keyClicks(ui.piece, "RUMPUT")
    qtbot.waitUntil(lambda: steps(dialog) == ["create"])
    ui.piece.clear()
    qtbot.keyClicks(ui.until, "yesterday")
    qtbot.waitUntil(lambda: steps(dialog) == [])
    assert ui.empty.isVisible()
    ui.until.clear()
    qtbot.keyClicks(ui.since, "today")
    qtbot.waitUntil(lambda: len(steps(dialog)) > 4)
    qtbot.keyClicks(ui.since, "xx")
    qtbot.waitUntil(ui.problem.isVisible)
    assert "is no day or moment" in ui.problem.text()


def test_more_is_read_as_somebody_scrolls(
    qtbot: QtBot, shown: Callable[[], AuditDialog], desk: Desk, room: Newsroom
) -> None:
    with room.store.write() as unit:
        for number in range(500):
            unit.audit.add(AuditEntry("2026-03-02T03:00:00.000Z", "Budi", "setting", None, {"number": number}))
    dialog = shown()
    assert dialog.model.rowCount() == 200
    bar = dialog.ui.list.verticalScrollBar()
    for _ in range(4):
        bar.setValue(bar.maximum())
        qtbot.waitUntil(lambda: desk.jobs.idle)
    assert dialog.model.rowCount() > 500
    numbers = [line.number for line in dialog.model.lines]
    assert numbers == sorted(numbers, reverse=True)


def test_a_missing_entry_is_said(shown: Callable[[], AuditDialog], room: Newsroom) -> None:
    with closing(sqlite3.connect(room.store.folder / "redaksi.db")) as database:
        database.execute("DROP TRIGGER audit_kept")
        database.execute("DELETE FROM audit WHERE id = 2")
        database.commit()
    dialog = shown()
    missing, changed = dialog.ui.whole.text().split("\n")
    assert missing == "Audit trail: entry 2 is no longer there."
    assert changed.startswith("Audit trail: entry 3 (")
    assert "Z)" not in changed, "its time is on the newsroom's clock"
    assert dialog.ui.whole.width() > dialog.width() // 2, "it is not squeezed beside the buttons"
    assert dialog.ui.whole.property("error") == "true"


def test_given_out_as_it_is_narrowed_down(
    qtbot: QtBot, shown: Callable[[], AuditDialog], desk: Desk, tmp_path: Path
) -> None:
    dialog = shown()
    dialog.ui.step.setCurrentIndex(dialog.ui.step.findData("submit"))
    qtbot.waitUntil(lambda: desk.jobs.idle)
    dialog.give_out(tmp_path / "jejak.json", "json")
    qtbot.waitUntil(lambda: desk.jobs.idle)
    entries = json.loads((tmp_path / "jejak.json").read_text(encoding="utf-8"))["entries"]
    assert [entry["step"] for entry in entries] == ["submit"]
    assert "jejak.json" in dialog.ui.problem.text()
    (tmp_path / "berkas").touch()
    dialog.give_out(tmp_path / "berkas" / "jejak.csv", "csv")
    qtbot.waitUntil(lambda: desk.jobs.idle)
    assert dialog.ui.problem.property("error") == "true"


def test_return_opens_the_piece(qtbot: QtBot, shown: Callable[[], AuditDialog]) -> None:
    dialog = shown()
    dialog.ui.list.setFocus()
    with qtbot.waitSignal(dialog.piece_wanted) as wanted:
        qtbot.keyClick(dialog.ui.list, Qt.Key.Key_Return)
    assert wanted.args == [dialog.model.lines[0].article_id]


def test_a_journalist_is_refused(shown: Callable[[], AuditDialog], desk: Desk) -> None:
    desk.sit(RINA)
    dialog = shown()
    assert dialog.model.rowCount() == 0
    assert "Rina (journalist) may not read the audit trail" in dialog.ui.problem.text()
