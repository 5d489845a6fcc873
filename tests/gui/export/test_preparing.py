"""Pictures are made before the files are written, with a way to stop."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from redaksi.domain.article import Article, Piece
from redaksi.gui.desk import Desk
from redaksi.gui.export.dialog import ExportDialog
from redaksi.usecases import newsroom_settings, photos, saving
from redaksi.usecases.newsroom import Newsroom
from tests.formats.pictures.files import photo


@pytest.fixture
def piece(room: Newsroom) -> Piece:
    kept = []
    for width in (900, 1000, 1100):
        data = photo(size=(width, 700))
        kept.append(photos.keep_photo(room, data, photos.take_photo(room, data, "foto.jpg")))
    return saving.save(room, Article(headline="Panen raya", media=tuple(kept)), "Rina", explicit=True).piece


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk, room: Newsroom, piece: Piece, tmp_path: Path) -> Iterator[ExportDialog]:
    newsroom_settings.set_settings(room, {"site.photos": "beside", "site.url": "https://warta.example"})
    desk.set_settings(newsroom_settings.all_settings(room))
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    desk.document.open(piece)
    made = ExportDialog(window, desk, piece)
    made.open()
    made.ui.folder.setText(str(tmp_path / "keluar"))
    yield made
    window.close()


def test_pictures_are_made_first_and_counted(qtbot: QtBot, dialog: ExportDialog, tmp_path: Path) -> None:
    steps: list[str] = []
    qtbot.mouseClick(dialog.ui.go, Qt.MouseButton.LeftButton)
    assert dialog._preparing is not None
    dialog._preparing.progress.connect(lambda done, count: steps.append(dialog.ui.made.text()))
    assert dialog.ui.making.isVisible()
    assert not dialog.ui.asking.isEnabled()
    qtbot.waitUntil(lambda: dialog.ui.steps.currentWidget() is dialog.ui.told, timeout=20_000)
    assert steps == [f"Pictures are made: {number} of 4" for number in (2, 3, 4, 4)]
    assert not dialog.ui.making.isVisible()
    listed = [dialog.ui.receipts.topLevelItem(row).text(0) for row in range(dialog.ui.receipts.topLevelItemCount())]
    assert listed[:3] == ["panen-raya.html", "panen-raya.json", "9 picture(s) in the folder “foto”"]
    assert dialog.ui.written.text().startswith("11 file(s) written")
    qtbot.keyClick(dialog.ui.close, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert (
        len(list((tmp_path / "keluar" / "foto").iterdir())) == 9
    )  # 480 and 900; 480, 960 and the whole, twice; one for links


def test_cancel_stops_the_pictures_and_keeps_the_dialog(qtbot: QtBot, dialog: ExportDialog, tmp_path: Path) -> None:
    qtbot.mouseClick(dialog.ui.go, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.ui.close, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert dialog.ui.asking.isEnabled()
    assert not dialog.ui.making.isVisible()
    qtbot.waitUntil(lambda: dialog._desk.jobs.idle)
    assert not (tmp_path / "keluar").exists()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
