"""The history of a piece in the window: its timeline, two versions side by side, names, the way back."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from redaksi.domain.article import Article, Piece
from redaksi.gui.desk import Desk
from redaksi.gui.history.model import VERSION, TimelineModel
from redaksi.gui.history.naming import VersionNameDialog
from redaksi.gui.history.pane import HistoryPane
from redaksi.gui.workplace import Workplace
from redaksi.usecases import history, saving, timeline
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.records import Reason, VersionInfo
from redaksi.usecases.timeline import Line, Page

Write = Callable[..., Piece]
Calm = Callable[[], None]
pytestmark = pytest.mark.usefixtures("translations")


def click(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def choose(pane: HistoryPane, *revisions: int) -> None:
    """As with Ctrl and the mouse."""
    selection = pane.ui.versions.selectionModel()
    selection.clear()
    for revision in revisions:
        selection.setCurrentIndex(pane.model.index_of(revision), QItemSelectionModel.SelectionFlag.Select)


@pytest.fixture
def three(room: Newsroom, write: Write) -> Piece:
    """A piece of three versions."""
    piece = write("Judul pertama")
    for number in ("kedua", "ketiga"):
        piece = saving.save(room, replace(piece.article, headline=f"Judul {number}"), "Budi", True).piece
    return piece


@pytest.fixture
def pane(qtbot: QtBot, desk: Desk, three: Piece, calm: Calm) -> HistoryPane:
    made = HistoryPane(desk)
    qtbot.addWidget(made)
    made.resize(420, 700)
    desk.document.open(three)
    made.show()
    calm()
    return made


def texts(pane: HistoryPane) -> list[str]:
    return [pane.model.index(row, 0).data() for row in range(pane.model.rowCount())]


def test_it_begins_with_the_present_version(pane: HistoryPane) -> None:
    assert [version.revision for version in pane.chosen] == [3]
    assert not pane.ui.restore.isEnabled()
    assert "\n" not in pane.ui.between.text()
    assert len(texts(pane)) == 3


def test_the_command_brings_the_keyboard_into_the_list(qtbot: QtBot, opened: Workplace, three: Piece) -> None:
    opened.opening.open(three.article.id)
    qtbot.waitUntil(lambda: opened.desk.jobs.idle)
    opened.editor.focus_body()
    opened.registry.run("review.history")
    qtbot.waitUntil(opened.furnishing.desk_tools.history.ui.versions.hasFocus)


def test_an_old_version_is_compared_with_the_present_one_and_brought_back(
    qtbot: QtBot, pane: HistoryPane, room: Newsroom, three: Piece, calm: Calm
) -> None:
    choose(pane, 1)
    calm()
    told = pane.ui.changes.toPlainText()
    assert "pertama" in told
    assert "ketiga" in told
    with qtbot.waitSignal(pane.restored) as restored:
        click(qtbot, pane.ui.restore)
    assert restored.args[0].article.headline == "Judul pertama"
    assert len(history.versions(room, three.article.id)) == 4
    calm()


def test_any_two_versions_are_compared_with_each_other(pane: HistoryPane, calm: Calm) -> None:
    choose(pane, 2, 1)
    calm()
    told = pane.ui.changes.toPlainText()
    assert ("pertama" in told, "kedua" in told, "ketiga" in told) == (True, True, False)
    assert not pane.ui.restore.isEnabled()
    assert not pane.ui.against.isVisible()


def test_two_versions_that_read_the_same_are_told_as_such(
    pane: HistoryPane, room: Newsroom, three: Piece, desk: Desk, calm: Calm
) -> None:
    desk.document.open(history.restore(room, three.article.id, 1, "Budi").piece)
    calm()
    choose(pane, 4, 1)
    calm()
    assert pane.ui.changes.count == 0
    assert pane.ui.between.text().startswith("From version 1, ")
    assert pane.ui.between.text().endswith(" nothing has changed.")


def test_a_version_is_compared_with_the_one_before_it(qtbot: QtBot, pane: HistoryPane, calm: Calm) -> None:
    pane.ui.against.setCurrentIndex(1)
    pane.ui.against.activated.emit(1)
    calm()
    told = pane.ui.changes.toPlainText()
    assert ("kedua" in told, "ketiga" in told, "pertama" in told) == (True, True, False)
    choose(pane, 1)
    calm()
    assert pane.ui.changes.toPlainText() == ""


def test_what_arrives_late_is_not_shown_for_another_choice(pane: HistoryPane, calm: Calm) -> None:
    choose(pane, 1, 3)
    choose(pane, 3)  # before the two have been compared
    calm()
    assert "\n" not in pane.ui.between.text()
    assert pane.ui.changes.count == 0


def test_a_version_gets_a_name_by_keyboard(
    qtbot: QtBot, pane: HistoryPane, room: Newsroom, three: Piece, calm: Calm
) -> None:
    choose(pane, 2)
    calm()
    pane.ui.versions.setFocus()
    qtbot.keyClick(pane.ui.versions, Qt.Key.Key_F2)
    (dialog,) = pane.findChildren(VersionNameDialog)
    qtbot.keyClicks(dialog.ui.name, "Sebelum dipangkas")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.ui.name, Qt.Key.Key_Return)
    calm()
    assert [version.name for version in history.versions(room, three.article.id)] == [None, "Sebelum dipangkas", None]
    assert any(text.startswith("Sebelum dipangkas\n") for text in texts(pane))
    assert [version.revision for version in pane.chosen] == [2]


def test_a_name_that_cannot_be_is_explained(qtbot: QtBot, desk: Desk, pane: HistoryPane, calm: Calm) -> None:
    dialog = VersionNameDialog(pane, desk, "tidak-ada", pane.chosen[0])
    dialog.show()
    click(qtbot, dialog.ui.keep)
    calm()
    assert dialog.ui.problem.isVisible()
    assert dialog.ui.keep.isEnabled()
    dialog.reject()


def test_it_waits_until_there_is_a_version(qtbot: QtBot, desk: Desk) -> None:
    pane = HistoryPane(desk)
    qtbot.addWidget(pane)
    pane.show()
    assert pane.ui.empty.isVisible()
    assert not pane.ui.versions.isVisible()


# The model


def lines(*reasons: Reason, first: int = 1) -> list[Line]:
    """Versions of these reasons, oldest first, as lines, newest first."""
    stamp = "2026-03-02T03:00:00.000Z"
    found = [VersionInfo(first + at, stamp, "Rina", reason, "0" * 64) for at, reason in enumerate(reasons)]
    return [Line(version) for version in reversed(found)]


def test_folded_autosaves_open_to_their_versions(qtmodeltester: ModelTester) -> None:
    model = TimelineModel()
    model.show_page(Page("a", lines(Reason.SAVE, Reason.AUTOSAVE, Reason.AUTOSAVE, Reason.AUTOSAVE, Reason.SAVE)))
    assert model.rowCount() == 3
    folded = model.index(1, 0)
    assert [model.index(row, 0, folded).data(VERSION).revision for row in range(model.rowCount(folded))] == [4, 3, 2]
    assert model.index_of(3).parent() == folded
    qtmodeltester.check(model, force_py=True)


def test_a_page_more_goes_on_in_what_was_folded_last(qtmodeltester: ModelTester) -> None:
    model = TimelineModel()
    every = lines(Reason.SAVE, *[Reason.AUTOSAVE] * 9, Reason.SAVE)
    model.show_page(Page("a", every[:4], more=True))
    asked: list[int] = []
    model.more_wanted.connect(asked.append)
    for _ in range(2):
        model.ask_for_more()
    assert asked == [8]
    model.add_page(Page("a", every[4:7], more=True))
    model.add_page(Page("a", every[7:]))
    model.add_page(Page("a", every[7:]))  # one that comes twice changes nothing
    assert [model.index(row, 0).data(VERSION).revision for row in range(model.rowCount())] == [11, 10, 1]
    assert model.rowCount(model.index(1, 0)) == 9
    qtmodeltester.check(model, force_py=True)


def test_one_autosave_at_the_end_of_a_page_becomes_a_folded_one(qtmodeltester: ModelTester) -> None:
    model = TimelineModel()
    every = lines(Reason.AUTOSAVE, Reason.AUTOSAVE, Reason.AUTOSAVE, Reason.SAVE)
    model.show_page(Page("a", every[:2], more=True))
    model.add_page(Page("a", every[2:]))
    assert model.rowCount() == 2
    assert model.rowCount(model.index(1, 0)) == 3
    qtmodeltester.check(model, force_py=True)


def test_two_thousand_versions_are_there_at_once(
    qtbot: QtBot, desk: Desk, room: Newsroom, write: Write, calm: Calm
) -> None:
    piece = write("Panjang")
    with room.store.write() as unit:
        article: Article = piece.article
        for number in range(2_000):
            article = replace(article, body=f"{article.body[:4_000]} {number}")
            unit.articles.put(article, state=piece.state, approval=None, reason=Reason.SAVE, by="Rina")
    pane = HistoryPane(desk)
    qtbot.addWidget(pane)
    pane.resize(420, 700)
    desk.document.open(unit_piece(room, piece))
    begun = time.perf_counter()
    pane.show()
    calm()
    assert time.perf_counter() - begun < 1.5  # a tenth of a second on an idle machine
    assert pane.model.rowCount() == timeline.PAGE
    pane.ui.versions.scrollToBottom()
    qtbot.waitUntil(lambda: pane.model.rowCount() > timeline.PAGE)
    calm()
    old = 2_001 - timeline.PAGE - 20
    choose(pane, old)
    pane.name_version()
    (dialog,) = pane.findChildren(VersionNameDialog)
    qtbot.keyClicks(dialog.ui.name, "Sebelum  dipangkas")
    click(qtbot, dialog.ui.keep)
    qtbot.waitUntil(lambda: str(pane.model.index_of(old).data()).startswith("Sebelum dipangkas\n"))
    calm()
    assert [version.revision for version in pane.chosen] == [old]


def unit_piece(room: Newsroom, piece: Piece) -> Piece:
    with room.store.read() as unit:
        return unit.articles.get(piece.article.id)


def test_autosave_after_autosave_is_asked_for_once(
    qtbot: QtBot,
    desk: Desk,
    pane: HistoryPane,
    room: Newsroom,
    three: Piece,
    calm: Calm,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pane._rest.setInterval(50)
    asked = []
    with_page = timeline.page
    monkeypatch.setattr(timeline, "page", lambda *args: (asked.append(args), with_page(*args))[1])
    for number in range(5):
        piece = saving.save(room, replace(three.article, headline=f"Judul {number}"), "Rina", False).piece
        desk.document.mark_saved(piece)
    qtbot.waitUntil(lambda: pane.model.newest is not None and pane.model.newest.revision == piece.revision)
    assert len(asked) == 1


def test_a_new_version_leaves_what_was_read_of_the_old_ones() -> None:
    model = TimelineModel()
    saves = (Reason.SAVE,) * 4
    model.show_page(Page("a", lines(*saves, first=5), more=True))
    model.add_page(Page("a", lines(*saves, first=1)))
    model.show_page(Page("a", lines(*saves, first=6), more=True), keep=True)
    assert model.rowCount() == 9
    model.show_page(Page("a", lines(*saves, first=20), more=True), keep=True)
    assert model.rowCount() == 4, "what lies between is not known"
