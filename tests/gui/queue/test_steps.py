"""Taking, giving back, reading along, deadlines and notices, in the window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from redaksi.domain.article import Piece, State
from redaksi.domain.moments import LocalTime
from redaksi.domain.people import Role, User
from redaksi.gui.queue.deadline_dialog import DeadlineDialog
from redaksi.gui.queue.held import Held
from redaksi.gui.workplace import Workplace
from redaksi.usecases import library, noticing, planning, reviewing
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.planning import Wish

Write = Callable[..., Piece]
BUDI, SARI, RINA = User("Budi", Role.EDITOR), User("Sari", Role.EDITOR), User("Rina", Role.JOURNALIST)


@pytest.fixture
def open_as(qtbot: QtBot, opened: Workplace) -> Callable[[User, Piece], None]:
    """Somebody sits down and opens a piece."""

    def go(user: User, piece: Piece) -> None:
        opened.desk.sit(user)
        opened.opening.open(piece.article.id)
        qtbot.waitUntil(lambda: opened.desk.document.is_open and opened.desk.jobs.idle)

    return go


def _held(work: Workplace) -> Held:
    held: Held = work.furnishing.desk_tools.queue.held
    return held


def _state(work: Workplace) -> State | None:
    piece = work.desk.document.piece
    return piece.state if piece else None


def _click(qtbot: QtBot, box: QMessageBox, text: str) -> None:
    button = next(button for button in box.buttons() if button.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_piece_is_taken_and_given_back(
    qtbot: QtBot, opened: Workplace, open_as: Callable[[User, Piece], None], write: Write
) -> None:
    open_as(BUDI, write("Banjir", "submit"))
    assert not opened.registry.action("review.give_back").isEnabled()
    opened.registry.run("review.take")
    qtbot.waitUntil(lambda: _state(opened) is State.IN_REVIEW)
    assert opened.desk.editable
    assert not opened.registry.action("review.take").isEnabled()
    assert "you have it" in opened.state_bar.facts.toolTip()
    opened.registry.run("review.give_back")
    qtbot.waitUntil(lambda: _state(opened) is State.SUBMITTED)


def test_the_writer_reads_along_and_sees_who_has_it(
    qtbot: QtBot, opened: Workplace, open_as: Callable[[User, Piece], None], write: Write, room: Newsroom
) -> None:
    piece = write("Banjir", "submit")
    open_as(RINA, piece)
    assert opened.desk.editable
    assert _held(opened).band.isHidden()
    reviewing.review(room, piece.article.id, "Budi")
    opened.look_for_other_hands()
    qtbot.waitUntil(lambda: not opened.desk.editable)
    assert _held(opened).band.isVisible()
    assert _held(opened).band.words.text().startswith("Budi has this article for review since ")
    assert not _held(opened).band.button.isVisible()
    assert opened.editor.body.isReadOnly()
    assert opened.registry.why_not("edit.undo") == "Budi has this article for review."
    reviewing.give_back(room, piece.article.id, "Budi")
    opened.look_for_other_hands()
    qtbot.waitUntil(lambda: opened.desk.editable)
    assert _held(opened).band.isHidden()


def test_what_was_typed_while_it_was_taken_is_not_lost(
    qtbot: QtBot, opened: Workplace, open_as: Callable[[User, Piece], None], write: Write, room: Newsroom
) -> None:
    piece = write("Banjir", "submit")
    open_as(RINA, piece)
    reviewing.review(room, piece.article.id, "Budi")
    opened.editor.body.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(opened.editor.body, " Kalimat terakhir.")
    with qtbot.waitSignal(opened.autosave.failed):
        opened.autosave.flush()
    qtbot.waitUntil(lambda: opened.editor.body.isReadOnly())
    assert _held(opened).band.isVisible()
    assert opened.desk.document.body().endswith("Kalimat terakhir.")
    assert "Budi" in opened.band.words.text()
    assert opened.band.button.text() == "Save a copy…"
    assert "Kalimat terakhir" not in library.open_piece(room, piece.article.id).article.body
    reviewing.give_back(room, piece.article.id, "Budi")
    opened.autosave.flush()
    qtbot.waitUntil(lambda: "Kalimat terakhir" in library.open_piece(room, piece.article.id).article.body)
    qtbot.waitUntil(lambda: not opened.editor.body.isReadOnly())


@pytest.fixture
def overtaken(
    qtbot: QtBot, opened: Workplace, open_as: Callable[[User, Piece], None], write: Write, room: Newsroom
) -> Piece:
    """Budi was writing in a piece when Sari took it over; his last sentence came too late."""
    piece = write("Banjir", "submit", "review")
    open_as(BUDI, piece)
    reviewing.review(room, piece.article.id, SARI.name, take_over=True)
    opened.editor.body.moveCursor(QTextCursor.MoveOperation.End)
    with qtbot.waitSignal(opened.autosave.failed):
        qtbot.keyClicks(opened.editor.body, " Kalimat terakhir.")
    qtbot.waitUntil(lambda: not opened.desk.editable)
    return piece


def test_taking_it_back_keeps_what_came_too_late(
    qtbot: QtBot, opened: Workplace, overtaken: Piece, room: Newsroom
) -> None:
    opened.registry.run("review.take")
    qtbot.waitUntil(lambda: bool(opened.window.findChildren(QMessageBox)))
    _click(qtbot, opened.window.findChildren(QMessageBox)[0], "Take it over")
    qtbot.waitUntil(lambda: "Kalimat terakhir" in library.open_piece(room, overtaken.article.id).article.body)
    assert opened.desk.editable


def test_who_leaves_what_came_too_late_is_asked(
    qtbot: QtBot, opened: Workplace, overtaken: Piece, write: Write
) -> None:
    other = write("Gempa")
    opened.opening.open(other.article.id)
    qtbot.waitUntil(lambda: bool(opened.window.findChildren(QMessageBox)))
    box = opened.window.findChildren(QMessageBox)[0]
    assert "Save a copy…" in [button.text() for button in box.buttons()]
    _click(qtbot, box, "Stay")
    assert opened.desk.document.body().endswith("Kalimat terakhir.")
    opened.opening.open(other.article.id)
    qtbot.waitUntil(lambda: any(found.isVisible() for found in opened.window.findChildren(QMessageBox)))
    shown = next(found for found in opened.window.findChildren(QMessageBox) if found.isVisible())
    _click(qtbot, shown, "Leave without them")
    qtbot.waitUntil(
        lambda: opened.desk.document.fields is not None and opened.desk.document.fields.id == other.article.id
    )
    assert not opened.band.warns
    opened.desk.document.change(subhead="Baru")
    with qtbot.waitSignal(opened.autosave.saved):
        opened.autosave.flush()
    assert not opened.band.warns


def test_taking_over_asks_first_and_names_who_has_it(
    qtbot: QtBot, opened: Workplace, open_as: Callable[[User, Piece], None], write: Write, room: Newsroom
) -> None:
    piece = write("Banjir", "submit", "review")
    open_as(SARI, piece)
    qtbot.mouseClick(_held(opened).band.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(opened.window.findChildren(QMessageBox)))
    box = opened.window.findChildren(QMessageBox)[0]
    assert box.text() == "Budi has this article for review."
    assert box.defaultButton() is not None
    assert box.defaultButton().text() == "Leave it to Budi"
    _click(qtbot, box, "Leave it to Budi")
    assert library.open_piece(room, piece.article.id).standing.reviewer == "Budi"
    assert _held(opened).band.isVisible()
    opened.registry.run("review.take")
    qtbot.waitUntil(lambda: any(found.isVisible() for found in opened.window.findChildren(QMessageBox)))
    shown = next(found for found in opened.window.findChildren(QMessageBox) if found.isVisible())
    _click(qtbot, shown, "Take it over")
    qtbot.waitUntil(lambda: opened.desk.editable)
    assert library.open_piece(room, piece.article.id).standing.reviewer == "Sari"
    assert [notice.code for notice in noticing.waiting(room, "Budi")] == ["taken-over"]


def test_deciding_over_a_colleagues_head_asks_first(
    qtbot: QtBot, opened: Workplace, open_as: Callable[[User, Piece], None], write: Write
) -> None:
    open_as(SARI, write("Banjir", "submit", "review"))
    opened.registry.run("review.approve")
    box = opened.window.findChildren(QMessageBox)[0]
    _click(qtbot, box, "Leave it to Budi")
    assert _state(opened) is State.IN_REVIEW
    opened.registry.run("review.approve")
    shown = next(found for found in opened.window.findChildren(QMessageBox) if found.isVisible())
    _click(qtbot, shown, "Decide all the same")
    qtbot.waitUntil(lambda: _state(opened) is State.APPROVED)


def test_who_it_was_taken_from_is_told_when_they_sit_down(
    qtbot: QtBot, opened: Workplace, write: Write, room: Newsroom
) -> None:
    piece = write("Banjir", "submit", "review")
    reviewing.review(room, piece.article.id, "Sari", take_over=True)
    reviewing.review(room, piece.article.id, "Budi", take_over=True)
    reviewing.review(room, piece.article.id, "Sari", take_over=True)
    assert not opened.band.isVisible()
    opened.desk.sit(BUDI)
    qtbot.waitUntil(opened.band.isVisible)  # it happened twice, and is told once
    assert opened.band.words.text() == "Sari has taken over “Banjir”, which you had for review."
    qtbot.mouseClick(opened.band.other, Qt.MouseButton.LeftButton)  # show it
    qtbot.waitUntil(lambda: opened.desk.document.is_open)
    qtbot.waitUntil(lambda: noticing.waiting(room, "Budi") == [])


def test_a_notice_is_there_until_it_was_read(qtbot: QtBot, opened: Workplace, room: Newsroom) -> None:
    for number in range(5):
        planning.plan(room, Wish(f"rencana-{number}", writer="Rina"), "Budi")
    opened.watching.met.emit()
    qtbot.waitUntil(opened.band.isVisible)
    assert "“rencana-4”" in opened.band.words.text()
    assert "And 2 more before." in opened.band.words.text()
    qtbot.mouseClick(opened.band.closer, Qt.MouseButton.LeftButton)
    opened.watching.met.emit()
    qtbot.waitUntil(opened.band.isVisible)
    qtbot.mouseClick(opened.band.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: noticing.waiting(room, "Rina") == [])


def test_submitting_with_a_deadline_and_a_note(
    qtbot: QtBot, opened: Workplace, open_as: Callable[[User, Piece], None], write: Write, room: Newsroom
) -> None:
    piece = write("Banjir")
    open_as(RINA, piece)
    opened.registry.run("review.submit_by")
    dialog = opened.window.findChildren(DeadlineDialog)[0]
    qtbot.keyClicks(dialog.ui.due.line, "25 Januari 2027 17.00")
    qtbot.keyClicks(dialog.ui.note, "Mohon dilihat hari ini.")
    qtbot.mouseClick(dialog.ui.ok, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: _state(opened) is State.SUBMITTED)
    assert library.open_piece(room, piece.article.id).standing.deadline == "2027-01-25T10:00:00.000Z"
    with room.store.read() as unit:
        assert unit.audit.of(piece.article.id)[-1].detail["note"] == "Mohon dilihat hari ini."


def test_a_deadline_is_changed_and_taken_away(
    qtbot: QtBot, opened: Workplace, open_as: Callable[[User, Piece], None], write: Write, room: Newsroom
) -> None:
    piece = write("Banjir", "submit")
    open_as(BUDI, piece)

    def deadline() -> str | None:
        return library.open_piece(room, piece.article.id).standing.deadline

    opened.registry.run("review.deadline")
    dialog = opened.window.findChildren(DeadlineDialog)[0]
    assert dialog.ui.none.isHidden()
    qtbot.keyClicks(dialog.ui.due.line, "kemarin lusa pagi sekali entah")
    qtbot.mouseClick(dialog.ui.ok, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    dialog.ui.due.line.clear()
    qtbot.keyClicks(dialog.ui.due.line, "2 Maret 2027")
    qtbot.mouseClick(dialog.ui.ok, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: deadline() == "2027-03-02T16:59:00.000Z")
    qtbot.waitUntil(lambda: "due" in opened.state_bar.facts.toolTip())
    opened.registry.run("review.deadline")
    again = next(found for found in opened.window.findChildren(DeadlineDialog) if found.isVisible())
    assert again.ui.due.value() == LocalTime("2027-03-02T23:59", "Asia/Jakarta")
    qtbot.mouseClick(again.ui.none, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: deadline() is None)
