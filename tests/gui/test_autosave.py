"""Every change is in the store within half a second; what cannot be saved stays on screen and is said."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from redaksi import bootstrap
from redaksi.domain.article import Article, Piece
from redaksi.domain.errors import StoreError
from redaksi.gui.autosave import DELAY, Autosave
from redaksi.gui.desk import Desk
from redaksi.usecases import history, library, saving
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.records import Reason


@pytest.fixture
def autosave(desk: Desk) -> Iterator[Autosave]:
    made = Autosave(desk)
    yield made
    made.forget()  # a save that is still due would come in the middle of another test, when this desk is closed


def test_a_piece_that_was_never_saved_is_kept_from_its_first_change_on(
    qtbot: QtBot, desk: Desk, autosave: Autosave, room: Newsroom
) -> None:
    article = Article()
    desk.document.open_new(article)
    began = time.monotonic()
    with qtbot.waitSignal(autosave.saved):
        desk.document.change(headline="J")
    assert time.monotonic() - began < 0.5
    assert library.open_piece(room, article.id).article.headline == "J"
    assert desk.document.piece is not None
    assert not autosave.dirty


def test_someone_who_never_pauses_is_saved_all_the_same(qtbot: QtBot, desk: Desk, autosave: Autosave) -> None:
    desk.document.open_new(Article())
    saves: list[float] = []
    autosave.saved.connect(lambda: saves.append(time.monotonic()))
    began = time.monotonic()
    for number in range(12):
        desk.document.change(headline=f"Judul {number}")
        qtbot.wait(DELAY // 5)
    assert saves
    assert saves[0] - began < 0.5


def test_nothing_is_saved_where_nothing_changed(qtbot: QtBot, desk: Desk, autosave: Autosave, room: Newsroom) -> None:
    desk.document.open_new(Article())
    autosave.flush()
    qtbot.waitUntil(lambda: desk.jobs.idle)
    assert library.page(room, library.Filter()).total == 0


def test_an_explicit_save_makes_a_version(
    qtbot: QtBot, desk: Desk, autosave: Autosave, room: Newsroom, write: Callable[..., Piece]
) -> None:
    piece = write("Panen raya")
    desk.document.open(piece)
    desk.document.change(headline="Panen raya terlambat")
    with qtbot.waitSignal(autosave.saved):
        autosave.flush(explicit=True)
    newest = history.versions(room, piece.article.id)[0]
    assert (newest.reason, newest.revision) == (Reason.SAVE, 2)


def test_what_follows_a_flush_comes_after_the_save(
    qtbot: QtBot, desk: Desk, autosave: Autosave, room: Newsroom
) -> None:
    article = Article()
    desk.document.open_new(article)
    desk.document.change(headline="Sebelum pindah")
    seen: list[str] = []
    autosave.flush(lambda: seen.append(library.open_piece(room, article.id).article.headline))
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == ["Sebelum pindah"]


def test_what_is_typed_during_a_save_goes_with_the_next(
    qtbot: QtBot, desk: Desk, autosave: Autosave, room: Newsroom
) -> None:
    article = Article()
    desk.document.open_new(article)
    desk.document.change(headline="satu")
    autosave.flush()
    desk.document.change(headline="dua")
    assert autosave.dirty
    qtbot.waitUntil(lambda: not autosave.dirty)
    assert library.open_piece(room, article.id).article.headline == "dua"


def test_a_failed_save_is_told_keeps_the_text_and_is_tried_again(
    qtbot: QtBot, desk: Desk, autosave: Autosave, room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("redaksi.gui.autosave.RETRY", 50)
    article = Article()
    desk.document.open_new(article)
    followed: list[bool] = []

    class FullStore:
        def __getattr__(self, name: str) -> object:
            return getattr(room.store, name)

        def write(self) -> object:
            raise StoreError("disk-full")

    desk.room = replace(room, store=FullStore())
    with qtbot.waitSignal(autosave.failed) as failed:
        desk.document.change(headline="Masih di layar")
        autosave.flush(lambda: followed.append(True))
    assert failed.args[0].code == "disk-full"
    assert autosave.dirty
    assert not followed
    desk.room = room
    with qtbot.waitSignal(autosave.saved):
        pass
    assert library.open_piece(room, article.id).article.headline == "Masih di layar"


_TYPIST = """
import sys, time
from pathlib import Path
from PySide6.QtWidgets import QApplication
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from redaksi import bootstrap
from redaksi.domain.article import Article
from redaksi.gui.autosave import Autosave
from redaksi.gui.desk import Desk
from redaksi.gui.editor.pane import EditorPane
from redaksi.gui.jobs import Jobs
from redaksi.gui.preferences import Preferences

app = QApplication([])
folder = Path(sys.argv[1])
desk = Desk(Jobs(), Preferences(folder.parent / "window.ini"))
autosave, editor = Autosave(desk), EditorPane(desk)
editor.show()
room = bootstrap.open_newsroom(folder)
desk.enter(room, desk.settings, read_only=False)
desk.document.open_new(Article(headline="Ketikan"))
editor.focus_body()
number = 0

def key():
    global number
    number += 1
    QTest.keyClicks(editor.body, f"{number} ")
    print(number, time.time(), flush=True)

timer = QTimer(interval=15, timeout=key)
timer.start()
app.exec()
"""


@pytest.mark.parametrize("seconds", [0.45, 0.9, 1.6])
def test_a_window_that_is_killed_while_typing_loses_half_a_second_at_most(tmp_path: Path, seconds: float) -> None:
    store = tmp_path / "store"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    typist = subprocess.Popen(
        [sys.executable, "-c", _TYPIST, str(store)], stdout=subprocess.PIPE, text=True, env=environment
    )
    assert typist.stdout is not None
    lines = [typist.stdout.readline()]
    began = time.monotonic()
    while time.monotonic() - began < seconds:
        lines.append(typist.stdout.readline())
    typist.send_signal(signal.SIGKILL)
    killed = time.time()
    rest, _ = typist.communicate()
    typed = [(int(number), float(at)) for number, at in (line.split() for line in (*lines, *rest.splitlines()))]
    room = bootstrap.open_newsroom(store)
    try:
        rows = library.page(room, library.Filter()).rows
        kept = library.open_piece(room, rows[0].id).article.body.split() if rows else []
    finally:
        room.store.close()
    safe = [number for number, at in typed if at < killed - 0.5]
    assert [int(word) for word in kept][: len(safe)] == safe


def test_what_somebody_else_changed_meanwhile_comes_onto_the_screen(
    qtbot: QtBot, desk: Desk, autosave: Autosave, room: Newsroom, write: Callable[..., Piece]
) -> None:
    piece = write("Panen raya", body="Padi 🌾 dipanen.\n\nHarga naik.")
    desk.document.open(piece)
    theirs = replace(piece.article, place="Ranumas", body="Padi 🌾 mulai dipanen.\n\nHarga naik.")
    saving.save(room, theirs, "Budi", True)
    with qtbot.waitSignal(autosave.met), qtbot.waitSignal(autosave.saved):
        desk.document.change(headline="Panen raya terlambat")
    wanted = replace(theirs, headline="Panen raya terlambat", slug="panen-raya-terlambat")
    assert desk.document.article == wanted
    assert library.open_piece(room, piece.article.id).article == wanted
    assert not autosave.dirty


def test_what_was_typed_during_a_save_is_not_taken_from_the_screen(
    qtbot: QtBot, desk: Desk, autosave: Autosave, room: Newsroom, write: Callable[..., Piece]
) -> None:
    piece = write("Panen raya", body="Padi dipanen.")
    desk.document.open(piece)
    desk.document.change(headline="Panen raya terlambat")
    theirs = saving.save(room, replace(piece.article, body="Padi gagal."), "Budi", True).piece
    with qtbot.waitSignal(autosave.saved):
        autosave.flush()
        cursor = QTextCursor(desk.document.text)
        cursor.insertText("Semua ")
    assert desk.document.body() == "Semua Padi dipanen."
    with qtbot.waitSignal(autosave.met) as met:
        autosave.flush()
    assert met.args[0].clashes == {"body"}
    assert library.open_piece(room, piece.article.id).article.body == "Semua Padi dipanen."
    assert history.version(room, piece.article.id, theirs.revision).body == "Padi gagal."
