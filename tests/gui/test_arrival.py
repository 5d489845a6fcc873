"""From the first paint to a window at work: the story first, then everything else."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from redaksi import bootstrap
from redaksi.domain.article import Piece, State
from redaksi.domain.errors import StoreError
from redaksi.gui import arrival as arriving
from redaksi.gui.app import Start
from redaksi.gui.arrival import Arrival
from redaksi.gui.outside import Outside
from redaksi.gui.preferences import Preferences
from redaksi.gui.single import Seat
from redaksi.usecases import editing, history, library
from redaksi.usecases.newsroom import Newsroom

Write = Callable[..., Piece]


class Outdoors:
    """What the window asks for; opening the newsroom waits until a test says so."""

    def __init__(self, room: Newsroom) -> None:
        self.room: Newsroom | StoreError = room
        self.seen: list[str] = []
        self.opened = False
        self.may_open = self.older = False

    def parts(self) -> Outside:
        return Outside(
            self.glance, lambda _folder: self.older, self.open, bootstrap.backup_shelf, bootstrap.preview_renderer
        )

    def glance(self, folder: Path, reference: str) -> Piece | None:
        self.seen.append(reference)
        return bootstrap.glance(folder, reference)

    def open(self, _folder: Path) -> Newsroom:
        while not self.may_open:
            pass
        self.opened = True
        if isinstance(self.room, StoreError):
            raise self.room
        return self.room


@pytest.fixture
def outdoors(room: Newsroom) -> Outdoors:
    return Outdoors(room)


Begin = Callable[..., Arrival]


@pytest.fixture
def begin(
    qtbot: QtBot,
    qapp: QApplication,
    preferences: Preferences,
    room: Newsroom,
    outdoors: Outdoors,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Begin]:
    """`begin(piece)`: start the window; back once it is furnished and has taken its glance."""
    monkeypatch.setattr(arriving, "_TIDYING_AFTER", 1_000_000)  # not in the middle of another test
    preferences.set("person", "Rina")
    starts: list[Start] = []

    def started(piece: str | None, *, first: bool = True) -> Arrival:
        start = Start(qapp, preferences, Seat(room.store.folder), first)
        start.window.closed.disconnect(qapp.quit)
        starts.append(start)
        qtbot.addWidget(start.window)
        start.open(room.store.folder, piece, outdoors.parts)
        qtbot.waitUntil(lambda: start.arrival is not None and hasattr(start.arrival, "_then"))
        assert start.arrival is not None
        return start.arrival

    yield started
    outdoors.may_open = True
    for start in starts:
        arrival = start.arrival
        assert arrival is not None
        qtbot.waitUntil(lambda arrival=arrival: arrival.jobs.idle)  # type: ignore[misc]
        arrival.jobs.close()
        start.translations.silence()


def settled(qtbot: QtBot, arrival: Arrival, outdoors: Outdoors) -> None:
    with qtbot.waitSignal(arrival.settled):
        outdoors.may_open = True
    qtbot.waitUntil(lambda: arrival.jobs.idle and not arrival.work.autosave.dirty)


def test_a_newsroom_of_an_older_version_says_that_it_is_brought_to_this_one(
    qtbot: QtBot, begin: Begin, outdoors: Outdoors
) -> None:
    outdoors.older = True
    arrival = begin(None)
    lasting = arrival._window.ui.lasting
    qtbot.waitUntil(lasting.isVisible)
    assert lasting.words.text().startswith("Data redaksi ini sedang disesuaikan dengan versi Redaksi ini")
    settled(qtbot, arrival, outdoors)
    assert not lasting.isVisible()


def test_the_story_takes_the_keyboard_before_the_newsroom_is_open(
    qtbot: QtBot, begin: Begin, outdoors: Outdoors, write: Write, room: Newsroom
) -> None:
    piece = write("Pasar pagi", body="Ramai.")
    arrival = begin(piece.article.slug)
    assert not outdoors.opened
    assert arrival.desk.document.piece == piece
    body = arrival.work.editor.body
    qtbot.waitUntil(body.hasFocus)
    qtbot.keyClicks(body, "Nol. ")
    settled(qtbot, arrival, outdoors)
    kept = library.open_piece(room, piece.article.id)
    assert kept.article.body == "Nol. Ramai."
    assert arrival.desk.document.body() == "Nol. Ramai."
    assert {version.by for version in history.versions(room, piece.article.id)} == {"Rina"}


def test_what_was_open_last_is_shown_where_nothing_was_named(
    begin: Begin, preferences: Preferences, write: Write
) -> None:
    piece = write("Pasar pagi")
    preferences.set("last_article", piece.article.id)
    arrival = begin(None)
    assert arrival.desk.document.piece == piece


def test_the_form_waits_for_the_newsroom(qtbot: QtBot, begin: Begin, outdoors: Outdoors, write: Write) -> None:
    arrival = begin(write("Pasar pagi").article.id)
    form = arrival.work.furnishing.form
    assert not form.isEnabled()
    settled(qtbot, arrival, outdoors)
    assert form.isEnabled()
    assert form.form.isEnabled()


def titles(arrival: Arrival) -> list[str]:
    tabs = arrival.work.window.ui.formPane
    return [tabs.tabText(number) for number in range(tabs.count())]


def test_the_desk_comes_with_the_newsroom_and_its_tabs_stay_where_they_are(
    qtbot: QtBot, begin: Begin, outdoors: Outdoors, write: Write
) -> None:
    arrival = begin(write("Pasar pagi").article.id)
    assert not hasattr(arrival.work.furnishing, "desk_tools")
    before, tabs = titles(arrival), arrival.work.window.ui.formPane
    assert before == ["Data", "Pemeriksaan", "Tinjauan", "Riwayat"]
    tabs.setCurrentIndex(3)
    settled(qtbot, arrival, outdoors)
    assert [title.partition(" (")[0] for title in titles(arrival)] == before
    assert tabs.currentWidget() is arrival.work.furnishing.desk_tools.history


def test_the_desk_is_there_where_the_newsroom_does_not_open(
    qtbot: QtBot, begin: Begin, outdoors: Outdoors, write: Write
) -> None:
    arrival = begin(write("Pasar pagi").article.id)
    outdoors.room = StoreError("store-damaged", folder="x")
    with qtbot.waitSignal(arrival.settled):
        outdoors.may_open = True
    assert arrival.work.window.ui.formPane.currentWidget() is arrival.work.furnishing.form
    assert arrival.work.furnishing.desk_tools.history.isVisibleTo(arrival.work.window) is False


def test_tab_comes_to_the_preview_after_the_desk(qtbot: QtBot, begin: Begin, outdoors: Outdoors, write: Write) -> None:
    arrival = begin(write("Pasar pagi").article.id)
    settled(qtbot, arrival, outdoors)
    before: QWidget | None = arrival.work.furnishing.preview.ui.phone.previousInFocusChain()
    while before is not None and not before.focusPolicy() & Qt.FocusPolicy.TabFocus:
        before = before.previousInFocusChain()
    assert before is not None
    assert arrival.work.window.ui.formPane.isAncestorOf(before)
    assert not arrival.work.furnishing.form.isAncestorOf(before)


def test_what_was_changed_between_glance_and_opening_is_shown(
    qtbot: QtBot, begin: Begin, outdoors: Outdoors, write: Write, room: Newsroom
) -> None:
    piece = write("Pasar pagi", body="Ramai.")
    arrival = begin(piece.article.id)
    editing.edit_field(room, piece.article.id, "body", "Sepi.", "Budi")
    settled(qtbot, arrival, outdoors)
    assert arrival.desk.document.body() == "Sepi."


def test_without_a_glance_the_piece_comes_with_the_newsroom(
    qtbot: QtBot, begin: Begin, outdoors: Outdoors, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    piece = write("Pasar pagi")
    monkeypatch.setattr(bootstrap, "glance", lambda _folder, _reference: None)
    arrival = begin(piece.article.id)
    assert not arrival.desk.document.is_open
    settled(qtbot, arrival, outdoors)
    assert arrival.desk.document.piece == piece


def test_a_glance_that_fails_keeps_nobody_out(
    qtbot: QtBot, begin: Begin, outdoors: Outdoors, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_folder: Path, _reference: str) -> None:
        raise ValueError("kaca pecah")

    piece = write("Pasar pagi")
    monkeypatch.setattr(bootstrap, "glance", fails)
    arrival = begin(piece.article.id)
    settled(qtbot, arrival, outdoors)
    assert arrival.desk.document.piece == piece


def test_a_second_window_does_not_glance(qtbot: QtBot, begin: Begin, outdoors: Outdoors, write: Write) -> None:
    piece = write("Pasar pagi")
    arrival = begin(piece.article.id, first=False)
    assert outdoors.seen == []
    settled(qtbot, arrival, outdoors)
    assert arrival.desk.document.piece == piece
    assert not arrival.desk.editable


@pytest.mark.parametrize("typed", ["", "Nol. "])
def test_a_newsroom_that_does_not_open_leaves_only_what_was_written(
    qtbot: QtBot, begin: Begin, outdoors: Outdoors, write: Write, typed: str
) -> None:
    piece = write("Pasar pagi", body="Ramai.")
    arrival = begin(piece.article.id)
    outdoors.room = StoreError("store-damaged", folder="x")
    qtbot.waitUntil(arrival.work.editor.body.hasFocus)
    qtbot.keyClicks(arrival.work.editor.body, typed)
    with qtbot.waitSignal(arrival.settled):
        outdoors.may_open = True
    assert arrival.desk.document.is_open == bool(typed)
    assert arrival.desk.document.body() == (f"{typed}Ramai." if typed else "")


def test_a_killed_window_says_what_was_recovered(
    qtbot: QtBot, begin: Begin, outdoors: Outdoors, write: Write, preferences: Preferences, room: Newsroom
) -> None:
    piece = write("Pasar pagi")
    preferences.set("last_article", piece.article.id)
    preferences.set("window/open_on", str(room.store.folder))
    arrival = begin(None)
    settled(qtbot, arrival, outdoors)
    assert arrival.work.band.isVisibleTo(arrival.work.window)


def test_the_collector_goes_on_once_the_window_is_at_work(
    qtbot: QtBot, begin: Begin, outdoors: Outdoors, write: Write
) -> None:
    arrival = begin(write("Pasar pagi").article.id)
    gc.disable()
    settled(qtbot, arrival, outdoors)
    assert gc.isenabled()
    gc.unfreeze()


def test_an_archived_story_is_shown_and_not_written_in(
    qtbot: QtBot, begin: Begin, outdoors: Outdoors, write: Write, room: Newsroom
) -> None:
    piece = write("Pasar pagi")
    with room.store.write() as unit:
        archived = unit.articles.set_state(piece.article.id, State.ARCHIVED, None)
    arrival = begin(piece.article.id)
    assert arrival.desk.document.piece == replace(archived)
    qtbot.keyClick(arrival.work.editor.body, Qt.Key.Key_A)
    settled(qtbot, arrival, outdoors)
    assert arrival.desk.document.body() == piece.article.body


def test_the_window_has_the_programs_icon(
    qtbot: QtBot, begin: Begin, outdoors: Outdoors, qapp: QApplication, write: Write
) -> None:
    qapp.setWindowIcon(QIcon())
    arrival = begin(write("Pasar pagi").article.id)
    settled(qtbot, arrival, outdoors)
    assert not arrival.work.window.windowIcon().isNull()
