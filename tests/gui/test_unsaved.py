"""What the store cannot take stays on screen, can go elsewhere, and is never closed over in silence."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from redaksi.domain.article import Piece
from redaksi.domain.errors import StoreError
from redaksi.gui.recovery import Recovery
from redaksi.gui.workplace import Workplace
from redaksi.usecases import saving
from redaksi.usecases.newsroom import Newsroom


class FullStore:
    def __init__(self, store: object) -> None:
        self._store = store

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)

    def write(self) -> object:
        raise StoreError("disk-full")


@pytest.fixture
def failing(qtbot: QtBot, opened: Workplace, room: Newsroom) -> Workplace:
    """A piece on screen that a full disk does not take."""
    opened.desk.room = dataclasses.replace(room, store=FullStore(room.store))  # type: ignore[arg-type]
    opened.registry.run("article.new")
    with qtbot.waitSignal(opened.autosave.failed):
        opened.desk.document.change(headline="Tak tersimpan", subhead="Masih di layar")
    return opened


def box_of(work: Workplace) -> QMessageBox:
    found = work.window.findChild(QMessageBox)
    assert found is not None
    return found


def press(qtbot: QtBot, box: QMessageBox, text: str) -> None:
    button = next(button for button in box.buttons() if button.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_full_disk_is_said_and_another_place_offered(qtbot: QtBot, failing: Workplace, tmp_path: Path) -> None:
    assert "disk is full" in failing.band.words.text()
    assert failing.band.button.text() == "Save a copy…"
    assert failing.status.saved.text() == "Not saved: the text is still on screen"
    failing.unsaved.write(tmp_path / "salinan.md")
    qtbot.waitUntil(lambda: "salinan.md" in failing.band.words.text())
    assert (tmp_path / "salinan.md").read_text(encoding="utf-8").startswith("# Tak tersimpan")


def test_closing_over_unsaved_text_asks(qtbot: QtBot, failing: Workplace) -> None:
    failing.window.close()
    assert failing.window.isVisible()
    press(qtbot, box_of(failing), "Stay")
    assert failing.window.isVisible()
    assert failing.autosave.dirty


def test_somebody_may_decide_to_lose_it(qtbot: QtBot, failing: Workplace) -> None:
    failing.window.close()
    with qtbot.waitSignal(failing.window.closed):
        press(qtbot, box_of(failing), "Close without them")
    assert not failing.window.isVisible()


def test_when_there_is_room_again_it_says_so(qtbot: QtBot, failing: Workplace, room: Newsroom) -> None:
    failing.desk.room = room
    with qtbot.waitSignal(failing.autosave.saved):
        failing.autosave.flush()
    assert failing.band.words.text() == "Everything on screen is saved again."
    assert not failing.unsaved.failing


def test_a_killed_window_says_what_was_recovered(qtbot: QtBot, opened: Workplace, write: Callable[..., Piece]) -> None:
    piece = write("Dipulihkan")
    folder = str(opened.desk.room.store.folder) if opened.desk.room else ""
    opened.desk.preferences.set("last_article", piece.article.id)
    opened.recovery.begin(folder)  # and then the process is killed
    Recovery(opened.desk).begin(folder)
    after = Recovery(opened.desk)
    after.told.connect(opened.band.say)
    after.begin(folder)
    opened.opening.open(piece.article.id)
    qtbot.waitUntil(lambda: "Redaksi closed unexpectedly" in (opened.band.words.text() if opened.band._built else ""))


def test_after_a_recovery_the_cursor_stands_where_the_writing_stopped(
    qtbot: QtBot, opened: Workplace, room: Newsroom, write: Callable[..., Piece]
) -> None:
    piece = write("Dipulihkan", body="Air 🌊 naik.\n\nWarga pulang.")
    saving.save(room, replace(piece.article, body="Air 🌊 naik cepat.\n\nWarga pulang."), "Rina", False)
    opened.desk.preferences.set("last_article", piece.article.id)
    opened.recovery.begin(str(room.store.folder))  # and then the process is killed
    opened.recovery.begin(str(room.store.folder))
    opened.opening.open(piece.article.id)
    qtbot.waitUntil(lambda: opened.editor.body.textCursor().position() != 0)
    qtbot.keyClicks(opened.editor.body, " sekali")
    assert opened.desk.document.body() == "Air 🌊 naik cepat sekali.\n\nWarga pulang."


def test_a_cursor_that_somebody_has_moved_stays(opened: Workplace, write: Callable[..., Piece]) -> None:
    opened.desk.document.open(write("Dipulihkan", body="Air naik."))
    opened.editor.body.moveCursor(QTextCursor.MoveOperation.Right)
    opened.editor.go_to(5)
    assert opened.editor.body.textCursor().position() == 1


def test_a_window_that_was_closed_in_order_says_nothing(
    qtbot: QtBot, opened: Workplace, write: Callable[..., Piece]
) -> None:
    piece = write("Ditutup baik-baik")
    opened.desk.preferences.set("last_article", piece.article.id)
    opened.recovery.begin("store")
    opened.recovery.end()
    after = Recovery(opened.desk)
    after.begin("store")
    with qtbot.assertNotEmitted(after.told), qtbot.waitSignal(opened.desk.document.opened):
        opened.opening.open(piece.article.id)
