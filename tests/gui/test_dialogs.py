"""Dialogs of the newsroom, as somebody uses them: typing, clicking, dragging, reading."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from redaksi import bootstrap
from redaksi.domain.article import Piece, State
from redaksi.domain.people import Role, User
from redaksi.gui.desk import Desk
from redaksi.gui.dialogs.backups import BackupsDialog
from redaksi.gui.dialogs.categories import CATEGORY, CategoriesDialog, ChangeCategoryDialog
from redaksi.gui.dialogs.people import PeopleDialog
from redaksi.gui.dialogs.person import PersonDialog
from redaksi.gui.dialogs.reason import ReasonDialog, WithdrawDialog
from redaksi.gui.dialogs.settings import SettingsDialog
from redaksi.gui.dialogs.trash import TrashDialog
from redaksi.gui.languages import Translations
from redaksi.usecases import categories, library, people, trash
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.records import Filter

Write = Callable[..., Piece]
pytestmark = pytest.mark.usefixtures("translations")


def click(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def names(dialog: CategoriesDialog) -> list[str]:
    return [dialog.ui.list.item(row).data(CATEGORY).name for row in range(dialog.ui.list.count())]


# Categories


@pytest.fixture
def listed(qtbot: QtBot, over: QWidget, desk: Desk, room: Newsroom, calm: Callable[[], None]) -> CategoriesDialog:
    for name in ("Ekonomi", "Lingkungan", "Olahraga"):
        categories.create(room, name)
    dialog = CategoriesDialog(over, desk)
    dialog.open()
    calm()
    return dialog


def test_a_category_is_added_by_typing_its_name(
    qtbot: QtBot, listed: CategoriesDialog, room: Newsroom, calm: Callable[[], None]
) -> None:
    assert not listed.ui.add.isEnabled()
    qtbot.keyClicks(listed.ui.name, "  Luar   Negeri ")
    qtbot.keyClick(listed.ui.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(listed) == ["Ekonomi", "Lingkungan", "Olahraga", "Luar Negeri"])
    assert listed.ui.name.text() == ""
    assert listed.isVisible()


def test_a_name_of_five_thousand_letters_is_refused_in_one_sentence(
    qtbot: QtBot, listed: CategoriesDialog, room: Newsroom, calm: Callable[[], None]
) -> None:
    listed.ui.name.setText("a" * 5_000)
    click(qtbot, listed.ui.add)
    calm()
    assert listed.ui.problem.isVisible()
    assert "200" in listed.ui.problem.text()
    assert len(categories.listed(room)) == 3


def test_keys_and_buttons_change_the_order(
    qtbot: QtBot, listed: CategoriesDialog, room: Newsroom, calm: Callable[[], None]
) -> None:
    listed.ui.list.setCurrentRow(2)
    qtbot.keyClick(listed.ui.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    calm()
    click(qtbot, listed.ui.up)
    calm()
    assert names(listed) == ["Olahraga", "Ekonomi", "Lingkungan"]
    assert [line.category.name for line in categories.listed(room)] == ["Olahraga", "Ekonomi", "Lingkungan"]
    assert not listed.ui.up.isEnabled()


def test_a_drag_changes_the_order(
    qtbot: QtBot, listed: CategoriesDialog, room: Newsroom, calm: Callable[[], None]
) -> None:
    # What a drop inside the list does to its model.
    assert listed.ui.list.model().moveRow(QModelIndex(), 0, QModelIndex(), 3)
    calm()
    assert [line.category.name for line in categories.listed(room)] == ["Lingkungan", "Olahraga", "Ekonomi"]


def test_a_rename_says_how_many_approvals_it_costs(
    qtbot: QtBot, listed: CategoriesDialog, room: Newsroom, write: Write, calm: Callable[[], None]
) -> None:
    piece = write("Panen", "submit", "approve", category="Ekonomi")
    listed.ui.list.setCurrentRow(0)
    click(qtbot, listed.ui.rename)
    dialog = listed.findChild(ChangeCategoryDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.ui.stake.isVisible)
    assert dialog.ui.stake.text() == "1 approved article shows this name and goes back to review."
    assert not dialog.ui.ok.isEnabled()
    dialog.ui.name.setText("Ekonomi dan Bisnis")
    click(qtbot, dialog.ui.ok)
    calm()
    qtbot.waitUntil(lambda: names(listed)[0] == "Ekonomi dan Bisnis")
    assert library.open_piece(room, piece.article.id).state is State.IN_REVIEW


def test_a_merge_moves_every_piece(
    qtbot: QtBot, listed: CategoriesDialog, room: Newsroom, write: Write, calm: Callable[[], None]
) -> None:
    piece = write("Panen", category="Ekonomi")
    listed.ui.list.setCurrentRow(0)
    click(qtbot, listed.ui.merge)
    dialog = listed.findChild(ChangeCategoryDialog)
    assert dialog is not None
    dialog.ui.category.setCurrentText("Olahraga")
    click(qtbot, dialog.ui.ok)
    calm()
    qtbot.waitUntil(lambda: names(listed) == ["Lingkungan", "Olahraga"])
    moved = library.open_piece(room, piece.article.id).article.category
    assert moved is not None
    assert moved.name == "Olahraga"


# People


def test_somebody_new_joins_the_newsroom(
    qtbot: QtBot, over: QWidget, desk: Desk, room: Newsroom, calm: Callable[[], None]
) -> None:
    dialog = PeopleDialog(over, desk)
    dialog.open()
    calm()
    assert dialog.ui.list.topLevelItemCount() == 2
    qtbot.keyClicks(dialog.ui.name, "Sari")
    dialog.ui.role.setCurrentIndex(dialog.ui.role.findData(Role.MANAGING_EDITOR))
    click(qtbot, dialog.ui.add)
    calm()
    qtbot.waitUntil(lambda: dialog.ui.list.topLevelItemCount() == 3)
    assert people.user(room, "Sari").role is Role.MANAGING_EDITOR
    qtbot.keyClicks(dialog.ui.name, "Sari")
    click(qtbot, dialog.ui.add)
    calm()
    assert "Sari" in dialog.ui.problem.text()
    dialog.close()


def test_the_first_question_takes_a_known_name_with_its_role(qtbot: QtBot, over: QWidget, desk: Desk) -> None:
    dialog = PersonDialog(over, desk, [User("Budi", Role.EDITOR)])
    dialog.open()
    assert not dialog.ui.ok.isEnabled()
    dialog.ui.name.setEditText("Budi")
    assert dialog.ui.role.currentData() == Role.EDITOR
    assert not dialog.ui.role.isEnabled()
    with qtbot.waitSignal(dialog.chosen) as chosen:
        click(qtbot, dialog.ui.ok)
    assert chosen.args == [User("Budi", Role.EDITOR)]


def test_the_first_person_of_a_newsroom_may_do_everything(qtbot: QtBot, over: QWidget, desk: Desk) -> None:
    dialog = PersonDialog(over, desk, [])
    dialog.open()
    assert dialog.ui.role.currentData() == Role.MANAGING_EDITOR
    assert dialog.ui.roleHint.text().startswith("A managing editor")
    dialog.ui.role.setCurrentIndex(dialog.ui.role.findData(Role.EDITOR))
    assert "approves" in dialog.ui.roleHint.text()
    click(qtbot, dialog.ui.later)
    assert not dialog.isVisible()


# Trash


def test_the_trash_gives_a_draft_back(
    qtbot: QtBot, over: QWidget, desk: Desk, room: Newsroom, write: Write, calm: Callable[[], None]
) -> None:
    piece = write("Salah buang")
    trash.trash(room, piece.article.id, "Rina")
    dialog = TrashDialog(over, desk)
    dialog.open()
    calm()
    assert dialog.ui.list.item(0).text().startswith("Salah buang")
    with qtbot.waitSignal(desk.changed):
        click(qtbot, dialog.ui.restore)
    calm()
    qtbot.waitUntil(dialog.ui.empty.isVisible)
    assert not dialog.ui.restore.isEnabled()
    assert library.page(room, Filter()).total == 1
    dialog.close()


# Backups


def test_a_backup_is_made_and_shown(
    qtbot: QtBot, over: QWidget, desk: Desk, room: Newsroom, calm: Callable[[], None]
) -> None:
    dialog = BackupsDialog(over, desk, bootstrap.backup_shelf())
    dialog.open()
    calm()
    assert dialog.ui.empty.isVisible()
    click(qtbot, dialog.ui.make)
    qtbot.waitUntil(lambda: dialog.ui.list.topLevelItemCount() == 1)
    assert dialog.ui.told.text().startswith("Backed up and checked: redaksi-")
    assert len(list((room.store.folder / "backups").glob("*.db"))) == 1
    calm()
    dialog.close()


def test_going_back_to_a_backup_is_asked_for_twice(
    qtbot: QtBot, over: QWidget, desk: Desk, room: Newsroom, calm: Callable[[], None]
) -> None:
    shelf = bootstrap.backup_shelf()
    made = shelf.daily(room)
    dialog = BackupsDialog(over, desk, shelf)
    dialog.open()
    calm()
    dialog.ui.list.setCurrentItem(dialog.ui.list.topLevelItem(0))
    wanted: list[Path] = []
    dialog.restore_wanted.connect(wanted.append)
    click(qtbot, dialog.ui.restore)
    box = dialog.findChild(QMessageBox)
    assert box is not None
    assert not wanted
    click(qtbot, next(button for button in box.buttons() if button.text() == "Go back"))
    assert wanted == [made]
    assert not dialog.isVisible()


# Steps


def test_a_note_that_is_needed_is_waited_for(qtbot: QtBot, over: QWidget) -> None:
    dialog = ReasonDialog(over, "Return", "Why?", "Return")
    dialog.open()
    qtbot.keyClicks(dialog.ui.note, "   ")
    assert not dialog.ui.ok.isEnabled()
    qtbot.keyClicks(dialog.ui.note, "Tambah sumber")
    with qtbot.waitSignal(dialog.given) as given:
        click(qtbot, dialog.ui.ok)
    assert given.args == ["Tambah sumber"]


def test_withdrawing_needs_a_public_text_and_a_reason_that_the_press_rules_allow(qtbot: QtBot, over: QWidget) -> None:
    dialog = WithdrawDialog(over)
    dialog.open()
    assert dialog.ui.reason.count() == 5
    assert not dialog.ui.ok.isEnabled()
    dialog.ui.reason.setCurrentIndex(2)
    qtbot.keyClicks(dialog.ui.note, "Identitas anak harus dilindungi.")
    with qtbot.waitSignal(dialog.decided) as decided:
        click(qtbot, dialog.ui.ok)
    assert decided.args == ["Identitas anak harus dilindungi.", "child"]


# All of them


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("size", [100, 150])
def test_no_dialog_cuts_its_words_off(
    qtbot: QtBot,
    over: QWidget,
    desk: Desk,
    translations: Translations,
    language: str,
    size: int,
    calm: Callable[[], None],
) -> None:
    translations.speak(language)
    font = over.font()
    font.setPointSizeF(font.pointSizeF() * size / 100)
    over.setFont(font)
    shelf = bootstrap.backup_shelf()
    dialogs: list[QDialog] = [
        CategoriesDialog(over, desk),
        PeopleDialog(over, desk),
        PersonDialog(over, desk, []),
        TrashDialog(over, desk),
        BackupsDialog(over, desk, shelf),
        SettingsDialog(over, desk),
        WithdrawDialog(over),
    ]
    for dialog in dialogs:
        dialog.show()
        calm()
        dialog.adjustSize()
        for widget in dialog.findChildren(QWidget):
            if not widget.isVisible() or not (hasattr(widget, "text") and widget.text()):
                continue
            assert widget.accessibleName() or widget.text()
            if not getattr(widget, "wordWrap", lambda: False)():
                assert widget.width() >= min(widget.minimumSizeHint().width(), widget.sizeHint().width()), (
                    type(dialog).__name__,
                    widget.objectName(),
                )
        dialog.close()
