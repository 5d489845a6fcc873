"""A store that is too damaged to be opened is replaced by a backup from the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from redaksi import bootstrap
from redaksi.domain.article import Piece
from redaksi.domain.errors import StoreError
from redaksi.gui import arrival as arriving
from redaksi.gui.app import Start
from redaksi.gui.arrival import Arrival
from redaksi.gui.dialogs.backups import BackupsDialog
from redaksi.gui.outside import Outside
from redaksi.gui.preferences import Preferences
from redaksi.gui.single import Seat
from redaksi.store.file import FILE
from redaksi.usecases import audit_trail, library
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.port_audit import TrailFilter

Begin = Callable[[Callable[[Path], Newsroom]], Arrival]


@pytest.fixture
def begin(
    qtbot: QtBot, qapp: QApplication, preferences: Preferences, room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Begin]:
    """`begin(opener)`: the window on the folder of `room`, once it is at work or has said why not."""
    monkeypatch.setattr(arriving, "_TIDYING_AFTER", 1_000_000)
    preferences.set("person", "Rina")
    starts: list[Start] = []

    def started(opener: Callable[[Path], Newsroom]) -> Arrival:
        start = Start(qapp, preferences, Seat(room.store.folder), True)
        start.window.closed.disconnect(qapp.quit)
        starts.append(start)
        qtbot.addWidget(start.window)
        parts = Outside(
            bootstrap.glance, lambda _folder: False, opener, bootstrap.backup_shelf, bootstrap.preview_renderer
        )
        start.open(room.store.folder, None, lambda: parts)
        qtbot.waitUntil(lambda: start.arrival is not None and hasattr(start.arrival, "work"))
        assert start.arrival is not None
        desk = start.arrival.desk
        qtbot.waitUntil(lambda: desk.room is not None or desk.kept_out is not None)
        return start.arrival

    yield started
    for start in starts:
        assert start.arrival is not None
        start.arrival.end()
        start.translations.silence()


def test_a_damaged_newsroom_is_brought_back_from_the_message(
    qtbot: QtBot, begin: Begin, room: Newsroom, write: Callable[..., Piece]
) -> None:
    piece = write("Pasar pagi")
    backup = bootstrap.backup_shelf().daily(room)
    assert backup is not None
    room.store.close()
    for ending in ("-wal", "-shm"):
        (room.store.folder / (FILE + ending)).unlink(missing_ok=True)
    (room.store.folder / FILE).write_bytes(b"rusak" * 2000)
    arrival = begin(bootstrap.open_newsroom)
    work, registry = arrival.work, arrival.work.registry
    lasting = work.window.ui.lasting
    assert registry.why_not("newsroom.backups") is None
    assert registry.why_not("article.new") == "Redaksi tidak bisa dibuka; pesan di atas menyebut sebabnya."
    qtbot.mouseClick(lasting.button, Qt.MouseButton.LeftButton)
    assert lasting.isVisible()
    dialog = work.window.findChild(BackupsDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.ui.list.topLevelItemCount() == 1)
    assert not dialog.ui.make.isEnabled()
    assert not dialog.ui.copy.isEnabled()
    dialog.ui.list.setCurrentItem(dialog.ui.list.topLevelItem(0))
    qtbot.mouseClick(dialog.ui.restore, Qt.MouseButton.LeftButton)
    box = dialog.findChild(QMessageBox)
    assert box is not None
    role = QMessageBox.ButtonRole.AcceptRole
    go = next(button for button in box.buttons() if box.buttonRole(button) == role)
    qtbot.mouseClick(go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: arrival.desk.room is not None and arrival.jobs.idle)
    there = arrival.desk.room
    assert there is not None
    assert not lasting.isVisible()
    assert backup.name in work.band.words.text()
    assert registry.why_not("article.new") is None
    qtbot.waitUntil(lambda: arrival.jobs.idle and work.library.model.rowCount() == 1)
    assert library.open_piece(there, piece.article.id).article.headline == "Pasar pagi"
    assert [line.step for line in audit_trail.page(there, TrailFilter(), None)][:1] == ["backup-restore"]
    assert len(list(room.store.folder.glob("redaksi-before-restore-*.db"))) == 1


def test_no_backup_is_offered_where_none_would_help(begin: Begin) -> None:
    def newer(folder: Path) -> Newsroom:
        raise StoreError("store-newer", folder=str(folder))

    arrival = begin(newer)
    assert not arrival.work.window.ui.lasting.button.isVisible()
    assert arrival.work.registry.why_not("newsroom.backups") == arrival.work.registry.why_not("article.new")
    assert "still being opened" not in (arrival.work.registry.why_not("newsroom.backups") or "")
