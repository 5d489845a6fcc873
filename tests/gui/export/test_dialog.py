"""Export says what leaves before it leaves, and shows what has been written."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from redaksi import bootstrap
from redaksi.domain.article import Article, Category, Piece, State
from redaksi.domain.moments import LocalTime
from redaksi.domain.people import Role, User
from redaksi.gui.desk import Desk
from redaksi.gui.export.dialog import ExportDialog
from redaksi.gui.export.printer import Printer, framed
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


def embargoed(room: Newsroom, until: str = "2999-01-01T07:00") -> Piece:
    article = replace(ARTICLE, embargo=LocalTime(until, "Asia/Makassar"))
    return saving.save(room, article, None, explicit=True).piece


def test_an_embargo_is_told_with_both_clocks_and_nothing_leaves(
    open_dialog: Open, room: Newsroom, desk: Desk, tmp_path: Path
) -> None:
    desk.sit(User("Rina", Role.JOURNALIST))
    dialog = open_dialog(embargoed(room))
    assert dialog.ui.embargo.isVisible()
    told = dialog.ui.embargoed.text()
    assert "1 January 2999, 07:00 WITA" in told
    assert told.count("WITA") == 2
    assert "An editor may override it" in told
    assert not dialog.ui.override.isVisible()
    assert not dialog.ui.go.isEnabled()


def test_an_editor_lets_an_embargo_pass_with_a_reason_that_is_told(
    open_dialog: Open, room: Newsroom, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.sit(User("Budi", Role.EDITOR))
    piece = embargoed(room)
    dialog = open_dialog(piece)
    qtbot.mouseClick(dialog.ui.override, Qt.MouseButton.LeftButton, pos=QPoint(8, dialog.ui.override.height() // 2))
    assert dialog.focusWidget() is dialog.ui.why
    assert not dialog.ui.go.isEnabled()
    qtbot.keyClicks(dialog.ui.why, "Sumber sudah mengumumkan.")
    export(qtbot, dialog)
    assert any("sebelum embargonya lewat, atas tanggung jawab Budi" in line for line in lines(dialog))
    with room.store.read() as unit:
        reasons = {entry.detail["note"] for entry in unit.audit.of(piece.article.id) if entry.step == "override"}
    assert reasons == {"Sumber sudah mengumumkan."}
    # It has left: nothing says that it has not, and the sentence that says so is not cut.
    assert not dialog._gate._timer.isActive()
    assert not dialog.ui.embargo.isVisible()
    receipts = dialog.ui.receipts
    told = receipts.topLevelItem(receipts.topLevelItemCount() - 1)
    assert told is not None
    words = receipts.fontMetrics().horizontalAdvance(told.text(0))
    needed = -(-words // receipts.viewport().width())
    assert receipts.visualItemRect(told).height() >= (
        needed - 1
    ) * receipts.fontMetrics().height() + receipts.sizeHintForRow(0)


def test_an_embargo_that_ends_while_the_dialog_is_open_holds_nothing_back(
    open_dialog: Open, room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = open_dialog(embargoed(room))
    assert not dialog.ui.go.isEnabled()
    monkeypatch.setattr("redaksi.gui.export.embargo_gate.embargo_now", lambda _article, _settings: None)
    dialog._gate.look()
    assert dialog.ui.go.isEnabled()
    assert not dialog.ui.embargo.isVisible()


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


def only(dialog: ExportDialog, *formats: str) -> None:
    """Choose these formats and no others."""
    for name, box in dialog._boxes.items():
        box.setChecked(name in formats)


def test_a_page_is_printed_with_site_date_and_numbers(
    open_dialog: Open, desk: Desk, room: Newsroom, qtbot: QtBot, tmp_path: Path
) -> None:
    newsroom_settings.set_setting(room, "site.name", "Warta “Nusa”", "Budi")
    piece = saving.save(room, ARTICLE, "Rina", explicit=True).piece
    dialog = open_dialog(piece)
    only(dialog, "pdf", "ninjs", "markdown", "docx")
    export(qtbot, dialog)
    names = sorted(path.name for path in (tmp_path / "keluar").iterdir())
    assert names == [f"rob-rendam-kampung.{kind}" for kind in ("docx", "md", "ninjs.json", "pdf")]
    data = (tmp_path / "keluar" / "rob-rendam-kampung.pdf").read_bytes()
    assert data.startswith(b"%PDF")
    with room.store.read() as unit:
        receipts = {receipt.format: receipt.sha256 for receipt in unit.receipts.of(piece.article.id)}
    assert receipts["pdf"] == hashlib.sha256(data).hexdigest()
    reader = shutil.which("pdftotext")
    if reader is not None:
        text = subprocess.run([reader, "-", "-"], input=data, capture_output=True, check=True).stdout.decode()
        for words in ("Warta “Nusa”", "Jumat, 05 Juli 2024 14:29", "1/1", "Air laut masuk.", "DRAF"):
            assert words in text


def test_a_page_that_cannot_be_printed_is_told_in_one_sentence(
    open_dialog: Open, room: Newsroom, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Printer, "start", lambda self: self.failed.emit())
    dialog = open_dialog(saving.save(room, ARTICLE, "Rina", explicit=True).piece)
    only(dialog, "pdf", "json")
    qtbot.mouseClick(dialog.ui.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.ui.problem.isVisible, timeout=10_000)
    assert "rob-rendam-kampung.pdf" in dialog.ui.problem.text()
    assert dialog.ui.go.isEnabled()
    assert [path.name for path in (tmp_path / "keluar").iterdir()] == ["rob-rendam-kampung.json"]


def test_a_site_s_name_cannot_end_the_style_it_is_printed_by() -> None:
    page = framed("<head></head>", 'a"; } </style><b>\n', "")
    assert page.count("</style>") == 1
    assert "<b>" not in page
