"""Planning in the window: the list of one's own, one assignment, the calendar and the list below it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from redaksi.domain.article import Piece
from redaksi.domain.moments import LocalTime
from redaksi.domain.people import Role, User
from redaksi.domain.planning import Assignment, AssignmentState
from redaksi.gui.library.model import FACTS
from redaksi.gui.library.side_delegate import COUNT, KEY, LATE
from redaksi.gui.planning.assignment_dialog import AssignmentDialog
from redaksi.gui.planning.dialog import PlanningDialog
from redaksi.gui.planning.mine import PlannedForMe
from redaksi.gui.planning.strip import CalendarStrip
from redaksi.gui.workplace import Workplace
from redaksi.usecases import exporting, planning
from redaksi.usecases.calendar import Calendar, Entry, Mark
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.planning import Wish

BUDI = User("Budi", Role.EDITOR)


def _in(hours: float) -> LocalTime:
    return LocalTime.at(dt.datetime.now(dt.UTC) + dt.timedelta(hours=hours), "Asia/Jakarta", seconds=True)


@pytest.fixture
def late(room: Newsroom) -> Assignment:
    """Rina's, and overdue by two hours."""
    return planning.plan(room, Wish("Harga beras", "Tiga pasar.", _in(-2), "Rina"), "Budi").assignment


def _side(work: Workplace) -> tuple[int, bool]:
    side = work.sidebar
    item = next(side.item(row) for row in range(side.count()) if side.item(row).data(KEY) == ("planned", None))
    return item.data(COUNT), bool(item.data(LATE))


def _dialog(qtbot: QtBot, work: Workplace) -> AssignmentDialog:
    qtbot.waitUntil(lambda: any(found.isVisible() for found in work.window.findChildren(AssignmentDialog)))
    return next(found for found in work.window.findChildren(AssignmentDialog) if found.isVisible())


def test_what_is_planned_for_me_stands_beside_the_queue(
    qtbot: QtBot, qtmodeltester: ModelTester, opened: Workplace, late: Assignment, room: Newsroom
) -> None:
    planning.plan(room, Wish("Untuk siapa saja", due=_in(5)), "Budi")
    opened.sidebar.reload()
    qtbot.waitUntil(lambda: _side(opened) == (1, True))
    opened.registry.run("queue.planned")
    page = opened.library.findChildren(PlannedForMe)[0]
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    assert opened.library.ui.stack.currentWidget() is page
    assert opened.library.ui.summary.text() == "1 planned"
    told = page.model.index(0).data(FACTS)
    assert told.urgent
    assert told.text == "overdue by 2 h · Tiga pasar."
    qtmodeltester.check(page.model, force_py=True)
    opened.desk.sit(BUDI)
    qtbot.waitUntil(lambda: page.empty.isVisible() and page.empty.text() == "Nothing is planned for you.")
    assert _side(opened)[1] is False


def test_writing_starts_from_the_assignment(qtbot: QtBot, opened: Workplace, late: Assignment, room: Newsroom) -> None:
    opened.registry.run("queue.planned")
    page = opened.library.findChildren(PlannedForMe)[0]
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    page.list.setCurrentIndex(page.model.index(0))
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    dialog = _dialog(qtbot, opened)
    assert dialog.ui.brief.toPlainText() == "Tiga pasar."
    assert [dialog.ui.writer.itemText(number) for number in range(dialog.ui.writer.count())] == ["Rina"]
    qtbot.mouseClick(dialog.ui.start, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: opened.desk.document.is_open)
    article = opened.desk.document.article
    assert article is not None
    assert (article.slug, article.authors[0].name, article.notes) == ("harga-beras", "Rina", ("Tiga pasar.",))
    qtbot.waitUntil(lambda: page.model.index(0).data(FACTS).text.startswith("overdue by 2 h · Being written"))
    opened.opening.close()
    qtbot.keyClick(page.list, Qt.Key.Key_Return)  # from now on it opens the text
    qtbot.waitUntil(lambda: opened.desk.document.is_open)


def test_a_new_assignment_is_typed_and_kept(qtbot: QtBot, opened: Workplace, room: Newsroom) -> None:
    opened.desk.sit(BUDI)
    opened.registry.run("newsroom.plan")
    dialog = _dialog(qtbot, opened)
    assert not dialog.ui.ok.isEnabled()
    assert dialog.ui.start.isHidden()
    qtbot.keyClicks(dialog.ui.slug, "Debat kandidat")
    qtbot.keyClicks(dialog.ui.brief, "Langsung dari kampus.")
    dialog.ui.writer.show_value("Rina")
    qtbot.keyClicks(dialog.ui.due.line, "bukan tanggal")
    qtbot.mouseClick(dialog.ui.ok, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    dialog.ui.due.line.clear()
    qtbot.keyClicks(dialog.ui.due.line, "25 Januari 2027 17.00 WIB")
    qtbot.mouseClick(dialog.ui.ok, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(planning.listed(room)) == 1)
    (kept,) = planning.listed(room)
    assert (kept.slug, kept.writer, kept.due_at) == ("debat-kandidat", "Rina", "2027-01-25T10:00:00.000Z")


def test_what_is_refused_is_said_in_the_dialog(qtbot: QtBot, opened: Workplace, late: Assignment) -> None:
    dialog = AssignmentDialog(opened.window, opened.desk, [opened.desk.user or BUDI], late)
    qtbot.addWidget(dialog)
    dialog.open()
    planning.drop(opened.desk.room, late.id, "Budi")  # type: ignore[arg-type]  # the room is open
    dialog.ui.slug.setText("Lain")
    qtbot.mouseClick(dialog.ui.ok, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.ui.problem.isVisible)
    assert "done or dropped" in dialog.ui.problem.text()


@pytest.fixture
def planner(qtbot: QtBot, opened: Workplace) -> Callable[[], PlanningDialog]:
    """The planning window, as Budi has it, once it has been filled."""

    def show() -> PlanningDialog:
        opened.desk.sit(BUDI)
        opened.registry.run("newsroom.planning")
        dialog = opened.window.findChildren(PlanningDialog)[0]
        qtbot.waitUntil(lambda: opened.desk.jobs.idle and dialog.ui.strip.calendar.columnCount() > 0)
        return dialog

    return show


def test_the_calendar_shows_what_is_planned_due_and_out(
    qtbot: QtBot,
    qtmodeltester: ModelTester,
    planner: Callable[[], PlanningDialog],
    write: Callable[..., Piece],
    room: Newsroom,
    late: Assignment,
    tmp_path: Path,
) -> None:
    piece = write("Sudah terbit", "submit", "approve", category="Daerah")
    exporting.export(room, [piece.article.id], "json", tmp_path / "out", "Budi")
    dialog = planner()
    strip = dialog.ui.strip
    column = strip.calendar.today_column()
    assert strip.calendar.columnCount() == 14
    assert strip.currentIndex().column() == column
    assert str(strip.calendar.headerData(column, Qt.Orientation.Horizontal)).startswith("Today, ")
    qtmodeltester.check(strip.calendar, force_py=True)
    found = [
        strip.calendar.entry(strip.calendar.index(row, day))
        for day in range(14)
        for row in range(strip.calendar.rowCount())
    ]
    marks = {(entry.mark, entry.title) for entry in found if entry is not None}
    assert (Mark.PLANNED, "harga-beras") in marks


def test_return_opens_the_piece_and_pages_turn_the_weeks(
    qtbot: QtBot, opened: Workplace, planner: Callable[[], PlanningDialog], room: Newsroom
) -> None:
    planned = planning.plan(room, Wish("Rapat", due=_in(0.01), writer="Rina"), "Budi").assignment
    begun = planning.start(room, planned.id, "Rina").piece
    dialog = planner()
    strip = dialog.ui.strip
    strip.setFocus()
    qtbot.keyClick(strip, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: opened.desk.document.is_open)
    assert opened.desk.document.fields is not None
    assert opened.desk.document.fields.id == begun.article.id
    before = dialog.ui.weeks.text()
    qtbot.keyClick(strip, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: dialog.ui.weeks.text() != before)
    qtbot.mouseClick(dialog.ui.earlier, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.ui.weeks.text() == before)
    qtbot.mouseClick(dialog.ui.later, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.ui.later, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: strip.calendar.today_column() == -1)
    qtbot.mouseClick(dialog.ui.today, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.ui.weeks.text() == before)


def test_an_assignment_is_done_or_dropped_after_a_question(
    qtbot: QtBot, planner: Callable[[], PlanningDialog], room: Newsroom, late: Assignment
) -> None:
    planning.plan(room, Wish("Pasar malam", due=_in(30)), "Budi")
    dialog = planner()
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 2)
    qtbot.mouseClick(dialog.ui.done_, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 1)
    qtbot.mouseClick(dialog.ui.drop, Qt.MouseButton.LeftButton)
    box = dialog.findChildren(QMessageBox)[0]
    assert box.text() == "Drop “pasar-malam”?"
    yes = next(button for button in box.buttons() if button.text() == "Drop it")
    qtbot.mouseClick(yes, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 0 and dialog.ui.empty.isVisible())
    dialog.ui.closed.setChecked(True)
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 2)
    states = {found.state for found in planning.listed(room, tuple(AssignmentState))}
    assert states == {AssignmentState.DONE, AssignmentState.DROPPED}
    assert not dialog.ui.edit.isEnabled()


def test_an_entry_is_read_aloud_with_its_day_and_person(qtbot: QtBot, opened: Workplace) -> None:
    strip = CalendarStrip()
    qtbot.addWidget(strip)
    day = dt.date(2026, 3, 2)
    entry = Entry(day, dt.time(7, 0), Mark.PLANNED, "harga-beras", "Rina", assignment_id="1", late=True)
    strip.show_calendar(Calendar(day, 7, day, [entry]))
    spoken = strip.calendar.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Planned, Monday 2 March 07:00, harga-beras, Rina, overdue"
    empty = strip.calendar.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert empty == "Tuesday 3 March: nothing"
    chosen: list[Entry] = []
    strip.chosen.connect(chosen.append)
    strip.setCurrentIndex(strip.calendar.index(0, 0))
    qtbot.keyClick(strip, Qt.Key.Key_Return)
    strip.setCurrentIndex(strip.calendar.index(0, 1))
    qtbot.keyClick(strip, Qt.Key.Key_Return)
    assert chosen == [entry]
