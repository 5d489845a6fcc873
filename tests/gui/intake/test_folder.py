"""Folders come in by a process of their own: watched, stopped, gone on with, reported."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from redaksi.domain.duplicates import Handling
from redaksi.domain.people import Role, User
from redaksi.gui.desk import Desk
from redaksi.gui.intake import unfinished
from redaksi.gui.intake.folder_dialog import IntakeFolderDialog, Stage
from redaksi.gui.intake.intake import Intake
from redaksi.gui.intake.report_model import LINE
from redaksi.usecases import library
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.records import Filter
from tests.gui.intake.test_intake import PAGE


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "kiriman"
    (folder / "dalam").mkdir(parents=True)
    for number in range(3):
        text = PAGE.replace("Rob rendam", f"Rob {number}").replace("Air laut", f"Air laut ke-{number} " * 9)
        (folder / "dalam" / f"{number}.txt").write_text(text, encoding="utf-8")
    (folder / "rusak.txt").write_bytes(b"\x7fELF\0\0\0")
    return folder


def ended(qtbot: QtBot, dialog: IntakeFolderDialog) -> None:
    qtbot.waitUntil(lambda: dialog.stage in (Stage.DONE, Stage.STOPPED), timeout=30_000)


def rows(dialog: IntakeFolderDialog) -> list[str]:
    model = dialog.model
    return sorted(model.index(row, 0).data(LINE).what for row in range(model.rowCount()))


def total(room: Newsroom) -> int:
    return library.page(room, Filter()).total


def test_a_folder_comes_in_and_each_file_is_told_of(
    intake: Intake, desk: Desk, room: Newsroom, qtbot: QtBot, folder: Path
) -> None:
    dialog = intake.take_folder([folder])
    assert total(room) == 0
    assert not dialog.ui.report.model().rowCount()
    qtbot.mouseClick(dialog.ui.go, Qt.MouseButton.LeftButton)
    ended(qtbot, dialog)
    assert dialog.stage is Stage.DONE
    assert dialog.ui.report.horizontalHeader().defaultAlignment() & Qt.AlignmentFlag.AlignLeft
    assert dialog.ui.report.columnWidth(1) < dialog.ui.report.columnWidth(0) < dialog.ui.report.columnWidth(2)
    assert rows(dialog) == ["doubtful", "doubtful", "doubtful", "failed"]
    assert total(room) == 3
    assert unfinished.recall(desk.preferences, room.store.folder) is None
    dialog.ui.filter.setCurrentIndex(2)
    assert rows(dialog) == ["failed"]
    assert "rusak.txt" in dialog.ui.detail.text()
    assert not dialog.ui.show.isEnabled()
    dialog.ui.filter.setCurrentIndex(3)
    with qtbot.waitSignal(desk.piece_wanted) as wanted:
        qtbot.mouseClick(dialog.ui.show, Qt.MouseButton.LeftButton)
    assert library.open_piece(room, wanted.args[0]).article.headline.startswith("Rob ")
    report = folder.parent / "laporan.csv"
    dialog.save_report(report)
    qtbot.waitUntil(report.exists)
    assert len(report.read_text(encoding="utf-8-sig").splitlines()) == 5


def test_what_was_stopped_can_go_on_and_takes_nothing_twice(
    intake: Intake, desk: Desk, room: Newsroom, qtbot: QtBot, folder: Path
) -> None:
    dialog = intake.take_folder([folder], Handling.SKIP)
    dialog.start()
    dialog.stop()
    assert not dialog.ui.cancel.isEnabled()
    ended(qtbot, dialog)
    assert dialog.stage is Stage.STOPPED
    assert dialog.focusWidget() is dialog.ui.go
    left = unfinished.recall(desk.preferences, room.store.folder)
    assert left == unfinished.Unfinished((folder,), Handling.SKIP)
    with qtbot.waitSignal(intake.offered) as offered:
        desk.ready.emit()
    assert "kiriman" in offered.args[0]()
    dialog.close()
    offered.args[2]()
    shown = intake.take_folder([folder])
    assert shown.stage is Stage.RUNNING
    ended(qtbot, shown)
    assert shown.stage is Stage.DONE
    assert total(room) == 3
    shown.start()
    ended(qtbot, shown)
    assert rows(shown) == ["failed", "seen", "seen", "seen"]
    assert total(room) == 3


def test_an_import_that_breaks_says_why_and_can_go_on(
    intake: Intake, desk: Desk, room: Newsroom, qtbot: QtBot, folder: Path
) -> None:
    dialog = intake.take_folder([folder])
    dialog.start()
    dialog.run._process.kill()
    ended(qtbot, dialog)
    assert dialog.ui.problem.isVisible()
    assert dialog.ui.problem.text()
    qtbot.mouseClick(dialog.ui.go, Qt.MouseButton.LeftButton)
    ended(qtbot, dialog)
    assert dialog.stage is Stage.DONE
    assert total(room) == 3


def test_the_window_does_not_say_who_speaks_in_a_terminal(
    intake: Intake, desk: Desk, room: Newsroom, qtbot: QtBot, folder: Path
) -> None:
    desk.user = User("Nobody here", Role.EDITOR)
    dialog = intake.take_folder([folder])
    dialog.start()
    ended(qtbot, dialog)
    assert dialog.stage is Stage.STOPPED
    assert "Nobody here" in dialog.ui.problem.text()
    assert not dialog.ui.problem.text().startswith("redaksi")
