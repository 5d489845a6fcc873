"""Handing over, receiving and choosing in the window, with a second desk made by the command line's way."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from redaksi import bootstrap
from redaksi.domain.article import Piece
from redaksi.domain.people import Role, User
from redaksi.gui.dialogs.doctor import DoctorDialog
from redaksi.gui.history.naming import VersionNameDialog
from redaksi.gui.travelling.copies_dialog import CopiesDialog
from redaksi.gui.travelling.receive_dialog import ReceiveDialog
from redaksi.gui.workplace import Workplace
from redaksi.usecases import choosing, handing_over, history, library, people, receiving, reviewing, saving
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.port_travel import Choice

Write = Callable[..., Piece]


def click(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def shown(work: Workplace, kind: type[QWidget]) -> QWidget:
    (found,) = [dialog for dialog in work.window.findChildren(kind) if dialog.isVisible()]
    return found


@pytest.fixture
def idle(qtbot: QtBot, opened: Workplace) -> Callable[[], None]:
    return lambda: qtbot.waitUntil(lambda: opened.desk.jobs.idle)


@pytest.fixture
def city(tmp_path: Path) -> Iterator[Newsroom]:
    """The other desk."""
    made = bootstrap.open_newsroom(tmp_path / "kota")
    people.add_user(made, "Sari", Role.EDITOR)
    yield made
    made.store.close()


@pytest.fixture
def from_city(room: Newsroom, city: Newsroom, write: Write, tmp_path: Path) -> tuple[Piece, Path]:
    """A piece that is here, and a file of the city in which it has been worked on."""
    piece = write("Rob naik", body="Air masuk ke rumah warga.")
    there = tmp_path / "ke-kota.redaksi"
    handing_over.hand_over(room, [piece.article.id], there, "Rina")
    receiving.receive(city, receiving.read(city, there), None)
    saving.save(city, replace(piece.article, body="Air masuk ke tiga rumah."), "Sari", True)
    back = tmp_path / "dari-kota.redaksi"
    handing_over.hand_over(city, [piece.article.id], back, None)
    return piece, back


def test_what_is_typed_while_a_slow_stick_is_written_to_is_saved(
    qtbot: QtBot, opened: Workplace, room: Newsroom, write: Write, tmp_path: Path, idle: Callable[[], None]
) -> None:
    piece, far = write("Rob naik", body="Air masuk."), threading.Event()
    opened.opening.open(piece.article.id)
    idle()

    def slowly(path: Path, data: bytes) -> None:
        assert far.wait(10)
        room.write_file(path, data)

    opened.desk.room = replace(room, write_file=slowly)
    opened.furnishing.desk_tools.travelling.write(piece.article.id, tmp_path / "rob.redaksi")
    opened.desk.document.change(subhead="Diketik sementara itu")
    qtbot.waitUntil(lambda: library.open_piece(room, piece.article.id).article.subhead == "Diketik sementara itu")
    assert not (tmp_path / "rob.redaksi").exists()
    far.set()
    qtbot.waitUntil(lambda: opened.band.isVisible() and "rob.redaksi" in opened.band.words.text())
    assert receiving.read(room, tmp_path / "rob.redaksi").bundle.pieces[0].article.subhead is None


def test_a_piece_is_written_to_the_file_that_was_chosen(
    qtbot: QtBot, opened: Workplace, write: Write, tmp_path: Path, idle: Callable[[], None]
) -> None:
    piece = write("Rob naik")
    opened.opening.open(piece.article.id)
    idle()
    opened.registry.run("article.hand_over")
    dialog = shown(opened, QFileDialog)
    assert isinstance(dialog, QFileDialog)
    assert Path(dialog.selectedFiles()[0]).name == "rob-naik.redaksi"
    dialog.fileSelected.emit(str(tmp_path / "rob.redaksi"))
    dialog.reject()
    idle()
    assert (tmp_path / "rob.redaksi").is_file()
    assert "rob.redaksi" in opened.band.words.text()


def test_a_dropped_file_is_shown_and_taken_in(
    qtbot: QtBot, opened: Workplace, from_city: tuple[Piece, Path], room: Newsroom, idle: Callable[[], None]
) -> None:
    piece, file = from_city
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    hands = Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(opened.window, QDragEnterEvent(QPoint(5, 5), *hands))
    drop = QDropEvent(QPointF(5, 5), *hands, QEvent.Type.Drop)
    QApplication.sendEvent(opened.window, drop)
    idle()
    dialog = shown(opened, ReceiveDialog)
    assert isinstance(dialog, ReceiveDialog)
    assert dialog.ui.pieces.item(0).text().startswith("Rob naik\n")
    assert len(history.versions(room, piece.article.id)) == 1  # looking keeps nothing
    with qtbot.waitSignal(dialog.taken):
        click(qtbot, dialog.ui.take)
    idle()
    assert opened.desk.document.piece is not None
    assert opened.desk.document.piece.article.body == "Air masuk ke tiga rumah."


def test_a_file_that_is_none_is_explained(
    qtbot: QtBot, opened: Workplace, tmp_path: Path, idle: Callable[[], None]
) -> None:
    file = tmp_path / "palsu.redaksi"
    file.write_text("bukan")
    opened.show_piece(str(file))
    idle()
    dialog = shown(opened, ReceiveDialog)
    assert isinstance(dialog, ReceiveDialog)
    assert "palsu.redaksi" in dialog.ui.problem.text()
    assert not dialog.ui.take.isEnabled()
    dialog.reject()


@pytest.fixture
def parted(opened: Workplace, from_city: tuple[Piece, Path], room: Newsroom, idle: Callable[[], None]) -> Piece:
    """The piece of `from_city`, changed here as well; the city's version waits."""
    piece, file = from_city
    saving.save(room, replace(piece.article, body="Air masuk ke rumah ibadah."), "Rina", True)
    receiving.receive(room, receiving.read(room, file), "Rina")
    opened.opening.open(piece.article.id)
    idle()
    return piece


def test_who_opens_a_piece_with_two_versions_is_told_and_takes_theirs(
    qtbot: QtBot, opened: Workplace, parted: Piece, room: Newsroom, idle: Callable[[], None]
) -> None:
    assert opened.band.isVisible()
    click(qtbot, opened.band.button)
    idle()
    dialog = shown(opened, CopiesDialog)
    assert isinstance(dialog, CopiesDialog)
    mine, theirs = (view.toPlainText() for view in (dialog.ui.mine, dialog.ui.theirs))
    assert ("ibadah" in mine, "tiga" in mine) == (True, False)
    assert ("ibadah" in theirs, "tiga" in theirs) == (False, True)
    dialog.ui.shown.setCurrentIndex(1)
    idle()
    assert "warga" in dialog.ui.mine.toPlainText()
    with qtbot.waitSignal(dialog.chosen):
        click(qtbot, dialog.ui.takeTheirs)
    idle()
    assert opened.desk.document.piece is not None
    assert opened.desk.document.piece.article.body == "Air masuk ke tiga rumah."
    assert history.version(room, parted.article.id, 2).body == "Air masuk ke rumah ibadah."


def test_the_sentence_goes_once_somebody_has_chosen_elsewhere(
    qtbot: QtBot, opened: Workplace, parted: Piece, room: Newsroom, write: Write, idle: Callable[[], None]
) -> None:
    assert "has changed this article, too" in opened.band.words.text()
    sides = choosing.sides_of(room, parted.article.id)
    assert sides is not None
    choosing.choose(room, sides.copy.id, Choice.MINE, "Budi")
    opened.watching.met.emit()
    qtbot.waitUntil(opened.band.isHidden)


def test_a_version_that_was_laid_aside_can_still_be_read(
    qtbot: QtBot, opened: Workplace, parted: Piece, room: Newsroom, idle: Callable[[], None]
) -> None:
    sides = choosing.sides_of(room, parted.article.id)
    assert sides is not None
    choosing.choose(room, sides.copy.id, Choice.MINE, "Budi")
    opened.registry.run("article.two_versions")
    idle()
    dialog = shown(opened, CopiesDialog)
    assert isinstance(dialog, CopiesDialog)
    idle()
    assert "chosen" in dialog.ui.intro.text()
    assert "tiga" in dialog.ui.theirs.toPlainText()
    assert not dialog.ui.takeTheirs.isVisible()
    assert not dialog.ui.keepMine.isVisible()
    with qtbot.waitSignal(dialog.rejected):
        click(qtbot, dialog.ui.later)


def test_the_sentence_is_of_that_piece_alone(
    opened: Workplace, parted: Piece, write: Write, idle: Callable[[], None]
) -> None:
    other = write("Jalan dibuka")
    assert opened.band.isVisible()
    opened.opening.open(other.article.id)
    idle()
    assert opened.band.isHidden()


def test_who_approves_hears_that_another_version_waits(
    qtbot: QtBot, opened: Workplace, parted: Piece, room: Newsroom, idle: Callable[[], None]
) -> None:
    reviewing.submit(room, parted.article.id, "Rina")
    opened.desk.sit(User("Budi", Role.EDITOR))
    opened.opening.refresh()
    idle()
    opened.registry.run("review.approve")
    qtbot.waitUntil(lambda: "still waits for somebody to choose" in opened.band.words.text())
    click(qtbot, opened.band.button)
    idle()
    shown(opened, CopiesDialog).close()


def test_deciding_later_leaves_both(
    qtbot: QtBot, opened: Workplace, parted: Piece, room: Newsroom, idle: Callable[[], None]
) -> None:
    opened.registry.run("article.two_versions")
    idle()
    dialog = shown(opened, CopiesDialog)
    assert isinstance(dialog, CopiesDialog)
    click(qtbot, dialog.ui.later)
    idle()
    assert library.open_piece(room, parted.article.id).article.body == "Air masuk ke rumah ibadah."
    opened.library.model.reload()
    idle()
    (row,) = [row for row in opened.library.model.rows if row.id == parted.article.id]
    assert row.copied


def test_the_doctor_mends_and_tells(
    qtbot: QtBot, opened: Workplace, write: Write, room: Newsroom, idle: Callable[[], None]
) -> None:
    write("Rob naik")
    write("Yang terbaru")
    with room.store.write() as unit:
        unit.connection.exec_driver_sql("UPDATE article SET headline = 'Titipan' WHERE headline = 'Rob naik'")
    opened.registry.run("newsroom.doctor")
    dialog = shown(opened, DoctorDialog)
    assert isinstance(dialog, DoctorDialog)
    for found in (1, 0):
        click(qtbot, dialog.ui.begin)
        idle()
        assert dialog.ui.found.count() == found
        assert dialog.ui.found.isVisible() is bool(found)
        assert not dialog.ui.progress.isVisible()
    dialog.reject()


def test_a_look_that_is_given_up_mends_nothing(
    qtbot: QtBot, opened: Workplace, write: Write, room: Newsroom, idle: Callable[[], None]
) -> None:
    write("Rob naik")
    write("Yang terbaru")
    with room.store.write() as unit:
        unit.connection.exec_driver_sql("UPDATE article SET headline = 'Titipan' WHERE headline = 'Rob naik'")
    opened.registry.run("newsroom.doctor")
    dialog = shown(opened, DoctorDialog)
    assert isinstance(dialog, DoctorDialog)
    dialog._stopped = True  # as closing does, before the look has begun
    click(qtbot, dialog.ui.begin)
    idle()
    assert dialog.ui.problem.isVisible()
    dialog.reject()
    with room.store.read() as unit:
        titles = unit.connection.exec_driver_sql("SELECT headline FROM article ORDER BY headline").scalars().all()
    assert titles == ["Titipan", "Yang terbaru"]


def test_the_present_version_gets_a_name_from_anywhere(
    qtbot: QtBot, opened: Workplace, write: Write, room: Newsroom, idle: Callable[[], None]
) -> None:
    piece = write("Rob naik")
    opened.opening.open(piece.article.id)
    idle()
    opened.registry.run("review.name_version")
    idle()
    dialog = shown(opened, VersionNameDialog)
    assert isinstance(dialog, VersionNameDialog)
    dialog.ui.name.setText("Naskah awal")
    click(qtbot, dialog.ui.keep)
    idle()
    assert [version.name for version in history.versions(room, piece.article.id)] == ["Naskah awal"]
    opened.registry.run("review.history")
    idle()
    pane = opened.furnishing.desk_tools.history
    assert opened.window.ui.formPane.currentWidget() is pane
    assert pane.model.index(0, 0).data().startswith("Naskah awal\n")
