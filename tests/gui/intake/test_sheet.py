"""A sheet is put right: by menu, by drawing a line onto a field, by typing; source and fields show each other."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from redaksi.domain.article import Person
from redaksi.gui.desk import Desk
from redaksi.gui.intake.dialog import IntakeDialog
from redaksi.gui.intake.intake import Intake
from redaksi.gui.intake.refs import Ref
from redaksi.usecases import importing, library
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.records import Filter
from redaksi.usecases.reviewed import Reviewed
from tests.gui.intake.test_intake import PAGE, headlines, read

NOTE = "Baris yang tidak dikenal 77 @@"


@pytest.fixture
def dialog(intake: Intake, desk: Desk, qtbot: QtBot) -> IntakeDialog:
    desk.speak("en")
    QGuiApplication.clipboard().setText(PAGE)
    dialog = intake.paste()
    read(qtbot, dialog)
    return dialog


def shown(dialog: IntakeDialog) -> Reviewed:
    reviewed = dialog.ui.sheet._reviewed
    assert reviewed is not None
    return reviewed


def line_of(text: str) -> int:
    return PAGE.split("\n").index(text)


def test_a_field_shows_its_lines_and_a_line_its_field(dialog: IntakeDialog, qtbot: QtBot) -> None:
    fields, source = dialog.ui.sheet.ui.fields, dialog.ui.source
    fields.setFocus()
    assert fields.point_at(Ref("category"))
    marked = [entry.cursor.selectedText() for entry in source.extraSelections() if entry.format.hasProperty(0x6000)]
    assert marked == ["Lingkungan"]
    assert source.textCursor().block().text() == "Lingkungan"
    source.setFocus()
    cursor = source.textCursor()
    cursor.setPosition(source.document().findBlockByNumber(line_of("visibility 194 Views")).position())
    source.setTextCursor(cursor)
    assert fields.ref == Ref("engagement")
    cursor.setPosition(source.document().findBlockByNumber(line_of(NOTE)).position())
    source.setTextCursor(cursor)
    assert fields.ref == Ref("leftovers", line_of(NOTE))


def test_a_loose_line_is_used_by_the_menu_of_its_button(dialog: IntakeDialog, qtbot: QtBot) -> None:
    sheet = dialog.ui.sheet
    assert not sheet.ui.use.isVisible()
    assert sheet.ui.fields.point_at(Ref("leftovers", line_of(NOTE)))
    qtbot.mouseClick(sheet.ui.use, Qt.MouseButton.LeftButton)
    menu = sheet.findChild(QMenu)
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.data() == "subhead").trigger()
    menu.close()
    assert shown(dialog).article.subhead == NOTE
    assert shown(dialog).article.notes == ()
    assert sheet.ui.fields.ref == Ref("subhead")


def test_a_loose_line_is_drawn_onto_a_field(dialog: IntakeDialog) -> None:
    fields = dialog.ui.sheet.ui.fields
    assert fields.point_at(Ref("authors"))
    authors = fields.currentItem()
    assert fields.point_at(Ref("leftovers", line_of(NOTE)))
    data = fields.mimeData([fields.currentItem()])
    fields.scrollToItem(authors)  # large letters leave no room for both
    target = fields.visualItemRect(authors).center()
    drop = QDropEvent(
        target.toPointF(), Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    fields.dropEvent(drop)
    assert shown(dialog).article.authors == (Person(NOTE),)
    assert drop.dropAction() is Qt.DropAction.IgnoreAction


def test_lines_of_the_source_become_another_field(dialog: IntakeDialog) -> None:
    dialog.ui.source.use_wanted.emit("summary", [line_of("Dua ratus orang mengungsi ke balai desa sampai air surut.")])
    article = shown(dialog).article
    assert article.summary == "Dua ratus orang mengungsi ke balai desa sampai air surut."
    assert "Dua ratus" not in article.body
    dialog.ui.source.use_wanted.emit("published", [line_of("Lingkungan")])
    assert "Lingkungan" in dialog.ui.sheet.ui.doubt.text()
    assert shown(dialog).article == article


def test_a_value_is_typed_and_stays_when_the_page_is_read_again(
    dialog: IntakeDialog, room: Newsroom, qtbot: QtBot
) -> None:
    sheet = dialog.ui.sheet
    sheet.ui.fields.setFocus()
    assert sheet.ui.fields.point_at(Ref("authors"))
    qtbot.keyClick(sheet.ui.fields, Qt.Key.Key_Return)
    assert sheet.ui.value.hasFocus()
    qtbot.keyClicks(sheet.ui.value, "Rina Wulandari")
    qtbot.keyClick(sheet.ui.value, Qt.Key.Key_Return)
    qtbot.keyClicks(sheet.ui.value, "Budi")
    sheet.ui.fields.point_at(Ref("published"))  # before the pause is over
    assert shown(dialog).article.authors == (Person("Rina Wulandari"), Person("Budi"))
    sheet.ui.value.setPlainText("6 Juli 2024 07.15")
    sheet.ui.value.document().setModified(True)
    sheet.flush()
    cursor = dialog.ui.source.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    cursor.insertText("\nTambahan di akhir halaman ini saja.")
    qtbot.waitUntil(lambda: "Tambahan" in shown(dialog).text, timeout=5_000)
    qtbot.waitUntil(dialog.ui.keep.isEnabled)
    with qtbot.waitSignal(dialog.kept, timeout=5_000) as kept:
        qtbot.mouseClick(dialog.ui.keep, Qt.MouseButton.LeftButton)
    article = library.open_piece(room, kept.args[0][0]).article
    assert article.authors == (Person("Rina Wulandari"), Person("Budi"))
    assert article.published is not None
    assert article.published.local == "2024-07-06T07:15"


def test_what_is_right_is_settled(intake: Intake, desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    desk.speak("en")
    text = "Warga menanam bakau di pesisir selatan sejak pagi, kata kepala desa di lokasi penanaman itu.\n"
    (tmp_path / "tanpa.txt").write_text(text * 2, encoding="utf-8")
    dialog = intake.take([tmp_path / "tanpa.txt"])
    read(qtbot, dialog)
    sheet = dialog.ui.sheet
    field = shown(dialog).doubts[0].field
    assert sheet.ui.fields.point_at(Ref(field))
    assert sheet.ui.doubt.text()
    before = len(shown(dialog).doubts)
    qtbot.mouseClick(sheet.ui.right, Qt.MouseButton.LeftButton)
    assert len(shown(dialog).doubts) < before
    assert not sheet.ui.right.isVisible()


def test_those_without_doubts_are_kept_and_the_others_stay(
    intake: Intake, room: Newsroom, qtbot: QtBot, tmp_path: Path
) -> None:
    for number in range(3):
        body = f"Pada hari ke-{number} warga {'menanam ' * number}pohon bersama di tepi sungai itu."
        sure = f"---\njudul: Kabar {number}\ntanggal: 2024-03-0{number + 1}\nkategori: Daerah\n---\n\n{body}\n"
        (tmp_path / f"{number}.md").write_text(sure, encoding="utf-8")
    (tmp_path / "ragu.md").write_text("Hanya isi.\n", encoding="utf-8")
    dialog = intake.take(sorted(tmp_path.glob("*.md")))
    read(qtbot, dialog)
    assert dialog.ui.keepSure.isVisible()
    qtbot.mouseClick(dialog.ui.keepSure, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.ui.files.count() == 1, timeout=5_000)
    assert headlines(room) == ["Kabar 0", "Kabar 1", "Kabar 2"]
    assert dialog.isVisible()


def test_a_page_that_is_here_is_not_ticked_and_can_be_kept_all_the_same(
    intake: Intake, room: Newsroom, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "halaman.txt"
    file.write_text(PAGE.replace("Dua ratus", "Sebanyak dua ratus delapan puluh lima"), encoding="utf-8")
    for understood in importing.read(room, [file]).understood:
        importing.keep(room, understood, None)
    dialog = intake.take([file])
    read(qtbot, dialog)
    assert dialog.ui.sheet.ui.twinSide.isVisible()
    assert not dialog.ui.keep.isEnabled()
    dialog.ui.sheet.ui.twin.setCurrentIndex(3)
    assert dialog.ui.keep.isEnabled()
    with qtbot.waitSignal(dialog.kept, timeout=5_000):
        qtbot.mouseClick(dialog.ui.keep, Qt.MouseButton.LeftButton)
    assert library.page(room, Filter()).total == 2
