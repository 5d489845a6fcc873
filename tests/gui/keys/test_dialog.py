"""The keys of the newsroom, shown and handled in their dialog."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from redaksi.domain.article import Piece, State
from redaksi.domain.keys import SigningKey, thumbprint
from redaksi.domain.people import Role, User
from redaksi.formats import key_file
from redaksi.gui.desk import Desk
from redaksi.gui.keys.dialog import KeysDialog
from redaksi.usecases import keys, library, people
from redaksi.usecases.newsroom import Newsroom

Write = Callable[..., Piece]
Calm = Callable[[], None]
pytestmark = pytest.mark.usefixtures("translations")


def sit(desk: Desk, name: str, role: Role) -> None:
    desk.sit(User(name, role))


def opened(over: QWidget, desk: Desk, calm: Calm) -> KeysDialog:
    dialog = KeysDialog(over, desk)
    dialog.open()
    calm()
    return dialog


def rows(dialog: KeysDialog) -> list[list[str]]:
    tree = dialog.ui.list
    items = [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
    return [[item.text(column) for column in range(tree.columnCount())] for item in items if item is not None]


def choose(dialog: KeysDialog) -> None:
    dialog.ui.list.setCurrentItem(dialog.ui.list.topLevelItem(0))


def answer(qtbot: QtBot, dialog: KeysDialog, word: str) -> str:
    """Press the button `word` of the question over the dialog; what was asked."""
    qtbot.waitUntil(lambda: bool(dialog.findChildren(QMessageBox)))
    box = dialog.findChildren(QMessageBox)[-1]
    asked = f"{box.text()}\n{box.informativeText()}"
    assert box.defaultButton().text() == "Cancel", "what cannot be taken back has to be meant"
    (button,) = (each for each in box.findChildren(QPushButton) if each.text() == word)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    return asked


def test_without_a_key_the_dialog_says_how_one_comes_about(over: QWidget, desk: Desk, calm: Calm) -> None:
    dialog = opened(over, desk, calm)
    assert dialog.ui.empty.isVisible()
    assert not dialog.ui.list.isVisible()
    assert not dialog.ui.export.isEnabled()
    assert not dialog.ui.exposed.isVisible()


def test_a_key_says_whose_it_is_and_that_it_lies_in_a_file(
    over: QWidget, desk: Desk, room: Newsroom, calm: Calm, write: Write
) -> None:
    write("Kabar", "submit", "approve")
    (line,) = keys.keys(room)
    dialog = opened(over, desk, calm)
    ((person, kid, _since, where, valid),) = rows(dialog)
    assert (person, kid, where, valid) == ("Budi", line.key.short, "in a file of this account", "valid")
    assert dialog.ui.exposed.isVisible()


def test_public_keys_go_to_a_file_and_come_from_one(
    qtbot: QtBot, over: QWidget, desk: Desk, room: Newsroom, calm: Calm, write: Write, tmp_path: Path
) -> None:
    write("Kabar", "submit", "approve")
    dialog = opened(over, desk, calm)
    dialog.write(tmp_path / "kunci.json")
    calm()
    assert "kunci.json" in dialog.ui.told.text()
    (key,) = key_file.read(tmp_path / "kunci.json")
    theirs = replace(
        key,
        kid="kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k",
        person="Wati",
        x="11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",
    )
    (tmp_path / "kunci.json").write_bytes(key_file.write([key, theirs]))
    sit(desk, "Budi", Role.EDITOR)
    desk.members = people.users(room)
    dialog.look_into(tmp_path / "kunci.json")
    asked = answer(qtbot, dialog, "Take in")
    calm()
    assert "Wati — kPrK _qmx VWaY" in asked
    assert "Budi" not in asked
    assert [row[0] for row in rows(dialog)] == ["Budi", "Wati"]
    assert rows(dialog)[1][3] == "at another desk"


def test_a_key_in_the_name_of_somebody_who_works_here_is_pointed_out(
    qtbot: QtBot, over: QWidget, desk: Desk, room: Newsroom, calm: Calm, tmp_path: Path
) -> None:
    x, file = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo", tmp_path / "kunci.json"
    desk.members = people.users(room)
    dialog = opened(over, desk, calm)
    for name, told in (("rina", True), ("Wati", False)):
        file.write_bytes(key_file.write([SigningKey(thumbprint(x), name, x, "")]))
        dialog.look_into(file)
        calm()
        box = dialog.findChildren(QMessageBox)[-1]
        assert ("Already at work here under that name: rina" in box.informativeText()) is told
        box.reject()


def test_of_many_keys_each_can_be_looked_at(
    qtbot: QtBot, over: QWidget, desk: Desk, calm: Calm, tmp_path: Path
) -> None:
    file, many = tmp_path / "kunci.json", [f"{number:043d}" for number in range(14)]
    file.write_bytes(key_file.write([SigningKey(thumbprint(x), f"Orang {x[-2:]}", x, "") for x in many]))
    dialog = opened(over, desk, calm)
    dialog.look_into(file)
    calm()
    (box,) = dialog.findChildren(QMessageBox)
    assert "Orang 13" not in box.informativeText()
    assert "and 2 more" in box.informativeText()
    assert all(f"Orang {x[-2:]} — " in box.detailedText() for x in many)


def test_only_the_keys_that_were_shown_are_taken_in(
    qtbot: QtBot, over: QWidget, desk: Desk, room: Newsroom, calm: Calm, tmp_path: Path
) -> None:
    """A file on a stick or in a shared folder may be another one by the time the question is answered."""
    x, file = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo", tmp_path / "kunci.json"
    file.write_bytes(key_file.write([SigningKey(thumbprint(x), "Wati", x, "")]))
    dialog = opened(over, desk, calm)
    dialog.look_into(file)
    calm()
    file.write_bytes(key_file.write([SigningKey(thumbprint("B" + x[1:]), "Budi", "B" + x[1:], "")]))
    answer(qtbot, dialog, "Take in")
    calm()
    assert [line.key.person for line in keys.keys(room)] == ["Wati"]


def test_what_is_no_file_of_keys_is_said(over: QWidget, desk: Desk, calm: Calm, tmp_path: Path) -> None:
    dialog = opened(over, desk, calm)
    (tmp_path / "x.json").write_text("{}")
    dialog.look_into(tmp_path / "x.json")
    calm()
    assert "x.json" in dialog.ui.told.text()
    assert dialog.ui.told.property("error") == "true"


def test_ones_own_key_is_revoked_after_a_question(
    qtbot: QtBot, over: QWidget, desk: Desk, room: Newsroom, calm: Calm, write: Write
) -> None:
    piece = write("Kabar", "submit", "approve")
    sit(desk, "Budi", Role.EDITOR)
    dialog = opened(over, desk, calm)
    assert not dialog.ui.revoke.isEnabled()
    choose(dialog)
    qtbot.mouseClick(dialog.ui.revoke, Qt.MouseButton.LeftButton)
    answer(qtbot, dialog, "Cancel")
    calm()
    assert rows(dialog)[0][4] == "valid"
    qtbot.mouseClick(dialog.ui.revoke, Qt.MouseButton.LeftButton)
    answer(qtbot, dialog, "Revoke")
    calm()
    qtbot.waitUntil(lambda: "by Budi" in rows(dialog)[0][4])
    assert library.open_piece(room, piece.article.id).state is State.APPROVED
    choose(dialog)
    assert not dialog.ui.revoke.isEnabled()


def test_keys_of_others_are_for_those_who_run_the_house(
    over: QWidget, desk: Desk, room: Newsroom, calm: Calm, write: Write
) -> None:
    write("Kabar", "submit", "approve")
    people.add_user(room, "Sari", Role.MANAGING_EDITOR)
    desk.members = people.users(room)
    sit(desk, "Rina", Role.JOURNALIST)
    dialog = opened(over, desk, calm)
    choose(dialog)
    assert not dialog.ui.take.isEnabled()
    assert dialog.ui.take.toolTip()
    assert not dialog.ui.revoke.isEnabled()
    sit(desk, "Sari", Role.MANAGING_EDITOR)
    other = opened(over, desk, calm)
    choose(other)
    assert other.ui.take.isEnabled()
    assert other.ui.revoke.isEnabled()
