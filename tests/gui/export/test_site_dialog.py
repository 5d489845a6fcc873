"""The site is written from its dialog, which says how far it is and what was written; stopping leaves nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from redaksi.domain.article import Piece, State
from redaksi.gui.desk import Desk
from redaksi.gui.export.site_dialog import SiteDialog
from redaksi.usecases import library
from redaksi.usecases.newsroom import Newsroom

Write = Callable[..., Piece]


@pytest.fixture
def piece(write: Write) -> Piece:
    return write("Rob surut", "submit", "approve")


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk, piece: Piece, tmp_path: Path) -> Iterator[SiteDialog]:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    dialog = SiteDialog(window, desk)
    dialog.open()
    dialog.ui.folder.setText(str(tmp_path / "situs"))
    yield dialog
    window.close()  # it was kept until here: what it owns goes with it


def test_it_writes_the_site_and_says_so(
    qtbot: QtBot, dialog: SiteDialog, room: Newsroom, piece: Piece, tmp_path: Path
) -> None:
    qtbot.mouseClick(dialog.ui.go, Qt.MouseButton.LeftButton)
    assert dialog.ui.cancel.text() == "Stop"
    assert not dialog.ui.folder.isEnabled()
    qtbot.waitUntil(dialog.ui.openFolder.isVisible, timeout=20_000)
    assert (tmp_path / "situs" / "rob-surut.html").exists()
    assert str(tmp_path / "situs") in dialog.ui.standing.text()
    assert library.open_piece(room, piece.article.id).state is State.PUBLISHED
    assert dialog.ui.cancel.text() == "Close"


def test_what_is_stopped_leaves_nothing_behind(
    qtbot: QtBot, dialog: SiteDialog, room: Newsroom, piece: Piece, tmp_path: Path
) -> None:
    dialog.start()
    dialog.reject()
    qtbot.waitUntil(dialog.ui.problem.isVisible, timeout=20_000)
    assert dialog.isVisible()
    assert not (tmp_path / "situs").exists()
    assert library.open_piece(room, piece.article.id).state is State.APPROVED


def test_a_folder_of_something_else_is_named(qtbot: QtBot, dialog: SiteDialog, tmp_path: Path) -> None:
    (tmp_path / "situs").mkdir()
    (tmp_path / "situs" / "skripsi.txt").write_text("penting", encoding="utf-8")
    dialog.start()
    qtbot.waitUntil(dialog.ui.problem.isVisible, timeout=20_000)
    assert "situs" in dialog.ui.problem.text()
    assert dialog.ui.go.isEnabled()
