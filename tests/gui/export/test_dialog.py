"""Export says what leaves before it leaves, and shows what has been written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from redaksi import bootstrap
from redaksi.domain.article import Article, Category, Piece, State
from redaksi.domain.moments import LocalTime
from redaksi.domain.people import Role
from redaksi.gui.desk import Desk
from redaksi.gui.export.dialog import ExportDialog
from redaksi.gui.jobs import Jobs
from redaksi.gui.preferences import Preferences
from redaksi.usecases import newsroom_settings, people, reviewing, saving
from redaksi.usecases.newsroom import Newsroom

ARTICLE = Article(
    headline="Rob rendam kampung",
    category=Category("daerah", "Daerah"),
    published=LocalTime("2024-07-05T14:29"),
    body="Air laut masuk.\n\nWarga mengungsi.",
)
Open = Callable[[Piece], ExportDialog]


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    jobs = Jobs()
    desk = Desk(jobs, Preferences(tmp_path / "redaksi.ini"))
    room = bootstrap.open_newsroom(tmp_path / "store")
    people.add_user(room, "Rina", Role.JOURNALIST)
    people.add_user(room, "Budi", Role.EDITOR)
    desk.enter(room, newsroom_settings.all_settings(room), read_only=False)
    yield desk
    jobs.close()
    room.store.close()


@pytest.fixture
def room(desk: Desk) -> Newsroom:
    assert desk.room is not None
    return desk.room


@pytest.fixture
def open_dialog(qtbot: QtBot, desk: Desk, tmp_path: Path) -> Open:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()

    def opened(piece: Piece) -> ExportDialog:
        desk.document.open(piece)
        dialog = ExportDialog(window, desk, piece)
        dialog.open()
        dialog.ui.folder.setText(str(tmp_path / "keluar"))
        return dialog

    return opened


def export(qtbot: QtBot, dialog: ExportDialog) -> None:
    qtbot.mouseClick(dialog.ui.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.ui.steps.currentWidget() is dialog.ui.told, timeout=10_000)


def lines(dialog: ExportDialog) -> list[str]:
    return [dialog.ui.receipts.topLevelItem(row).text(0) for row in range(dialog.ui.receipts.topLevelItemCount())]


def test_a_draft_leaves_with_its_mark_and_the_dialog_says_so(
    open_dialog: Open, room: Newsroom, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = open_dialog(saving.save(room, ARTICLE, "Rina", explicit=True).piece)
    assert "mark" in dialog.ui.state.text()
    export(qtbot, dialog)
    assert lines(dialog)[:2] == ["rob-rendam-kampung.html", "rob-rendam-kampung.json"]
    assert any("Nama situs belum diisi" in line for line in lines(dialog))
    assert 'class="mark"' in (tmp_path / "keluar/rob-rendam-kampung.html").read_text(encoding="utf-8")


def test_an_approved_piece_becomes_published_and_the_window_shows_it(
    open_dialog: Open, desk: Desk, room: Newsroom, qtbot: QtBot, tmp_path: Path
) -> None:
    kept = saving.save(room, ARTICLE, "Rina", explicit=True).piece
    reviewing.submit(room, kept.article.id, "Rina")
    dialog = open_dialog(reviewing.approve(room, kept.article.id, "Budi").piece)
    assert "published" in dialog.ui.state.text()
    export(qtbot, dialog)
    qtbot.waitUntil(lambda: desk.document.piece is not None and desk.document.piece.state is State.PUBLISHED)
    assert 'class="mark"' not in (tmp_path / "keluar/rob-rendam-kampung.html").read_text(encoding="utf-8")


def test_without_a_format_or_a_folder_nothing_can_leave(open_dialog: Open, room: Newsroom) -> None:
    dialog = open_dialog(saving.save(room, ARTICLE, None, explicit=True).piece)
    assert dialog.ui.go.isEnabled()
    dialog.ui.html.setChecked(False)
    dialog.ui.json.setChecked(False)
    assert not dialog.ui.go.isEnabled()
    dialog.ui.fragment.setChecked(True)
    dialog.ui.folder.setText("  ")
    assert not dialog.ui.go.isEnabled()


def test_what_was_chosen_is_remembered(open_dialog: Open, room: Newsroom, qtbot: QtBot, tmp_path: Path) -> None:
    piece = saving.save(room, ARTICLE, None, explicit=True).piece
    dialog = open_dialog(piece)
    dialog.ui.json.setChecked(False)
    dialog.ui.jsonl.setChecked(True)
    export(qtbot, dialog)
    again = open_dialog(piece)
    assert [again.ui.html.isChecked(), again.ui.json.isChecked(), again.ui.jsonl.isChecked()] == [True, False, True]
    assert again.ui.folder.text() == str(tmp_path / "keluar")


def test_an_embargo_is_one_sentence_and_nothing_is_written(
    open_dialog: Open, room: Newsroom, qtbot: QtBot, tmp_path: Path
) -> None:
    embargoed = replace(ARTICLE, embargo=LocalTime("2999-01-01T07:00", "Asia/Jakarta"))
    dialog = open_dialog(saving.save(room, embargoed, None, explicit=True).piece)
    qtbot.mouseClick(dialog.ui.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.ui.problem.isVisible, timeout=5_000)
    assert "embargo" in dialog.ui.problem.text()
    assert dialog.ui.go.isEnabled()
    assert not (tmp_path / "keluar").exists()


def test_a_folder_that_is_a_file_is_refused(open_dialog: Open, room: Newsroom, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "berkas").touch()
    dialog = open_dialog(saving.save(room, ARTICLE, None, explicit=True).piece)
    dialog.ui.folder.setText(str(tmp_path / "berkas"))
    qtbot.mouseClick(dialog.ui.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.ui.problem.isVisible, timeout=5_000)
    dialog.ui.folder.setText(str(tmp_path / "keluar"))
    assert not dialog.ui.problem.isVisible()


def test_the_folder_opens_afterwards_where_wanted(
    open_dialog: Open, room: Newsroom, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    dialog = open_dialog(saving.save(room, ARTICLE, None, explicit=True).piece)
    dialog.ui.openAfterwards.setChecked(True)
    export(qtbot, dialog)
    qtbot.mouseClick(dialog.ui.openFolder, Qt.MouseButton.LeftButton)
    assert opened == [QUrl.fromLocalFile(str(tmp_path / "keluar"))] * 2
