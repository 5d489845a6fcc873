"""Pages come in by paste, by choice and by drop; nothing is kept before somebody says so."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFont, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from redaksi.gui.desk import Desk
from redaksi.gui.document import Document
from redaksi.gui.editor.body import BodyEdit
from redaksi.gui.intake.dialog import IntakeDialog
from redaksi.gui.intake.facts import role_word
from redaksi.gui.intake.intake import Intake
from redaksi.usecases import importing, library
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.records import Filter

PAGE = """Jumat, 05 Juli 2024 14:29

Rob rendam “Kampung Baru”

Lingkungan

Air laut masuk ke permukiman sejak dini hari, kata warga.

Dua ratus orang mengungsi ke balai desa sampai air surut.

favorite 3 likes

visibility 194 Views

Baris yang tidak dikenal 77 @@
×
"""


def headlines(room: Newsroom) -> list[str]:
    return sorted(row.headline for row in library.page(room, Filter()).rows)


def read(qtbot: QtBot, dialog: IntakeDialog) -> None:
    qtbot.waitUntil(lambda: dialog.ui.files.count() > 0, timeout=5_000)


def told(dialog: IntakeDialog) -> str:
    """Everything that stands beside the source."""
    ui, tree = dialog.ui, dialog.ui.sheet.ui.fields
    rows = [f"{item.text(0)} {item.text(1)}" for item in tree._items()] if ui.sheet.isVisible() else []
    return "\n".join([ui.nothing.text(), *rows, ui.sheet.ui.twinTold.text()])


def test_a_pasted_page_is_understood_shown_and_kept(intake: Intake, desk: Desk, room: Newsroom, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(PAGE)
    dialog = intake.paste()
    read(qtbot, dialog)
    text = told(dialog)
    for part in ("Rob rendam “Kampung Baru”", "Jumat, 05 Juli 2024 14:29", "Lingkungan", "194"):
        assert part in text
    assert headlines(room) == []
    with qtbot.waitSignal(desk.piece_wanted, timeout=5_000) as wanted:
        qtbot.mouseClick(dialog.ui.keep, Qt.MouseButton.LeftButton)
    piece = library.open_piece(room, wanted.args[0])
    assert piece.article.headline == "Rob rendam “Kampung Baru”"
    assert piece.article.engagement.views == 194
    assert piece.article.body.count("\n\n") == 1
    assert piece.article.notes


def test_the_lines_say_where_they_went(intake: Intake, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(PAGE)
    dialog = intake.paste()
    read(qtbot, dialog)
    words = {role_word(role) for role in dialog.ui.source._roles.values()}
    assert {role_word("headline"), role_word("published"), role_word("body"), role_word("leftovers")} <= words
    assert dialog.ui.source.margin_width() > 0
    struck = [entry for entry in dialog.ui.source.extraSelections() if entry.format.fontStrikeOut()]
    assert [entry.cursor.selectedText() for entry in struck] == ["×"]


def test_typing_is_read_again_and_cannot_be_kept_before(intake: Intake, qtbot: QtBot) -> None:
    dialog = intake.paste()
    qtbot.waitUntil(lambda: bool(told(dialog)), timeout=5_000)
    assert not dialog.ui.keep.isEnabled()
    qtbot.keyClicks(dialog.ui.source, "Judul pendek sekali")
    assert not dialog.ui.keep.isEnabled()
    qtbot.waitUntil(dialog.ui.keep.isEnabled, timeout=5_000)
    assert "Judul pendek sekali" in told(dialog)


def test_cancel_keeps_nothing(intake: Intake, room: Newsroom, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(PAGE)
    dialog = intake.paste()
    read(qtbot, dialog)
    qtbot.mouseClick(dialog.ui.cancel, Qt.MouseButton.LeftButton)
    assert headlines(room) == []


def test_no_break_spaces_come_through_and_controls_do_not(intake: Intake, desk: Desk, qtbot: QtBot) -> None:
    dialog = intake.paste()
    data = QMimeData()
    data.setText("Harga Rp\u00a010.000\u2028naik\u0000 lagi")
    dialog.ui.source.insertFromMimeData(data)
    assert dialog.ui.source.text() == "Harga Rp\u00a010.000\nnaik lagi"


def test_more_than_a_story_holds_is_refused_in_one_sentence(intake: Intake, desk: Desk, qtbot: QtBot) -> None:
    desk.speak("en")
    QGuiApplication.clipboard().setText("kata " * 1_000_000)
    dialog = intake.paste()
    qtbot.waitUntil(lambda: desk.jobs.idle)
    assert dialog.ui.source.text() == ""
    assert dialog.ui.guide.text().startswith("This text is too long to paste (5 million characters")
    dialog.ui.source.insertPlainText(PAGE)
    assert dialog.ui.guide.text().startswith("Paste the whole page")
    data = QMimeData()
    data.setText("kata " * 1_000_000)
    dialog.ui.source.insertFromMimeData(data)
    assert dialog.ui.source.text() == PAGE
    assert dialog.ui.guide.text().startswith("This text is too long to paste")


def test_several_files_are_a_list_and_only_the_ticked_are_kept(
    intake: Intake, desk: Desk, room: Newsroom, qtbot: QtBot, tmp_path: Path
) -> None:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(PAGE.replace("Rob rendam", f"Rob {number}"), encoding="utf-8")
    (tmp_path / "rusak.txt").write_bytes(b"\x7fELF\0\0\0")
    dialog = intake.take(sorted(tmp_path.glob("*.txt")))
    read(qtbot, dialog)
    assert dialog.ui.files.count() == 4
    assert dialog.ui.filesSide.isVisible()
    dialog.ui.files.setCurrentRow(3)
    assert "rusak.txt" in told(dialog)
    dialog.ui.files.item(1).setCheckState(Qt.CheckState.Unchecked)
    with qtbot.waitSignal(intake.told, timeout=5_000):
        qtbot.mouseClick(dialog.ui.keep, Qt.MouseButton.LeftButton)
    assert headlines(room) == ["Rob 0 “Kampung Baru”", "Rob 2 “Kampung Baru”"]


def test_a_file_that_cannot_be_read_is_one_sentence_and_cannot_be_kept(
    intake: Intake, room: Newsroom, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "kosong.txt").touch()
    dialog = intake.take([tmp_path / "kosong.txt"])
    read(qtbot, dialog)
    assert "kosong.txt" in told(dialog)
    assert not dialog.ui.keep.isEnabled()


def test_a_story_that_is_there_already_is_named(intake: Intake, room: Newsroom, qtbot: QtBot, tmp_path: Path) -> None:
    sample = next(Path(__file__).parents[3].glob("resources/samples/rob-*.json"))
    for understood in importing.read(room, [sample]).understood:
        importing.keep(room, understood, None)
    dialog = intake.take([sample])
    read(qtbot, dialog)
    assert "Naskah ini sudah ada di sini" in told(dialog)
    assert not dialog.ui.sourceSide.isVisible()


def drop(window: QWidget, paths: list[Path]) -> tuple[bool, bool]:
    """Drag files over the window and let go; whether each was accepted."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(window, enter)
    let_go = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, keys, QEvent.Type.Drop)
    QApplication.sendEvent(window, let_go)
    return enter.isAccepted(), let_go.isAccepted()


def test_files_dropped_on_the_window_are_reviewed(intake: Intake, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "naskah.txt").write_text(PAGE, encoding="utf-8")
    window = intake.parent()
    assert isinstance(window, QWidget)
    assert drop(window, [tmp_path / "naskah.txt"]) == (True, True)
    dialog = window.findChild(IntakeDialog)
    assert dialog is not None
    read(qtbot, dialog)
    assert "Rob rendam “Kampung Baru”" in told(dialog)


def test_a_text_file_over_the_editor_is_for_the_window_a_photo_for_the_story(
    intake: Intake, qtbot: QtBot, tmp_path: Path
) -> None:
    body = BodyEdit(Document(), QFont())
    qtbot.addWidget(body)
    text, photo = QMimeData(), QMimeData()
    text.setUrls([QUrl.fromLocalFile(str(tmp_path / "naskah.txt"))])
    photo.setUrls([QUrl.fromLocalFile(str(tmp_path / "foto.jpg"))])
    assert not body.canInsertFromMimeData(text)
    assert body.canInsertFromMimeData(photo)


def test_nothing_can_be_dropped_on_a_store_that_is_only_read(
    intake: Intake, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.read_only = True
    window = intake.parent()
    assert isinstance(window, QWidget)
    assert drop(window, [tmp_path / "naskah.txt"]) == (False, False)


def test_files_are_chosen_in_a_dialog(intake: Intake, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "naskah.txt").write_text(PAGE, encoding="utf-8")
    chooser = intake.choose()
    assert isinstance(chooser, QFileDialog)
    chooser.filesSelected.emit([str(tmp_path / "naskah.txt")])
    chooser.reject()
    window = intake.parent()
    assert isinstance(window, QWidget)
    dialog = window.findChild(IntakeDialog)
    assert dialog is not None
    read(qtbot, dialog)


LAYOUTS = sorted((Path(__file__).parents[2] / "formats" / "layouts").glob("*.txt"))


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda path: path.stem)
def test_every_line_of_every_layout_can_be_marked(layout: Path, room: Newsroom, qtbot: QtBot) -> None:
    understood = importing.read_text(room, layout.read_text(encoding="utf-8"), layout.name)
    assert understood.places
    for place in understood.places:
        assert role_word(place.field)


def test_the_marks_are_painted(intake: Intake, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(PAGE)
    dialog = intake.paste()
    read(qtbot, dialog)
    picture = dialog.ui.source._margin.grab().toImage()
    assert len(colours(picture)) > 3


def colours(picture: QImage) -> set[int]:
    return {picture.pixel(x, y) for x in range(picture.width()) for y in range(0, picture.height(), 2)}
