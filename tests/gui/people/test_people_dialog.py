"""The dialog of people: who manages changes everybody, everybody their own initials."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from redaksi.domain.people import Role, User
from redaksi.gui.desk import Desk
from redaksi.gui.dialogs.people import PeopleDialog
from redaksi.usecases import passphrases, people
from redaksi.usecases.newsroom import Newsroom
from tests.gui.conftest import RINA

SARI = User("Sari", Role.MANAGING_EDITOR, "sr")


@pytest.fixture
def shown(
    qtbot: QtBot, over: QWidget, desk: Desk, room: Newsroom, calm: Callable[[], None]
) -> Callable[[User], PeopleDialog]:
    people.add_user(room, SARI.name, SARI.role, "Budi", SARI.initials)

    def show(user: User) -> PeopleDialog:
        desk.members = people.users(room)
        desk.speak("en")
        desk.sit(user)
        dialog = PeopleDialog(over, desk)
        dialog.open()
        calm()
        return dialog

    return show


def choose(dialog: PeopleDialog, name: str) -> None:
    (item,) = dialog.ui.list.findItems(name, Qt.MatchFlag.MatchExactly)
    dialog.ui.list.setCurrentItem(item)


def rows(dialog: PeopleDialog) -> list[list[str]]:
    items = [dialog.ui.list.topLevelItem(row) for row in range(dialog.ui.list.topLevelItemCount())]
    return [[item.text(column) for column in range(4)] for item in items]


def click(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_it_shows_what_everybody_is(shown: Callable[[User], PeopleDialog]) -> None:
    assert rows(shown(SARI)) == [
        ["Budi", "–", "Editor", "–"],
        ["Rina", "–", "Journalist", "–"],
        ["Sari", "sr", "Managing editor", "–"],
    ]


def test_role_and_initials_are_changed(
    qtbot: QtBot, shown: Callable[[User], PeopleDialog], room: Newsroom, calm: Callable[[], None]
) -> None:
    dialog = shown(SARI)
    choose(dialog, "Rina")
    assert not dialog.ui.change.isEnabled()
    dialog.ui.chosenRole.setCurrentIndex(dialog.ui.chosenRole.findData(Role.EDITOR))
    qtbot.keyClicks(dialog.ui.chosenInitials, "rn")
    click(qtbot, dialog.ui.change)
    calm()
    qtbot.waitUntil(lambda: ["Rina", "rn", "Editor", "–"] in rows(dialog))
    assert (people.user(room, "Rina").role, people.user(room, "Rina").initials) == (Role.EDITOR, "rn")


def test_somebody_leaves_and_comes_back(
    qtbot: QtBot, shown: Callable[[User], PeopleDialog], room: Newsroom, calm: Callable[[], None]
) -> None:
    dialog = shown(SARI)
    choose(dialog, "Budi")
    click(qtbot, dialog.ui.leave)
    qtbot.waitUntil(lambda: rows(dialog)[-1] == ["Budi", "–", "no longer here", "–"])
    assert dialog.ui.leave.text() == "Bring back"
    assert not dialog.ui.chosenRole.isEnabled()
    click(qtbot, dialog.ui.leave)
    qtbot.waitUntil(lambda: rows(dialog)[0] == ["Budi", "–", "Editor", "–"])


def test_the_last_managing_editor_stays(
    qtbot: QtBot, shown: Callable[[User], PeopleDialog], calm: Callable[[], None]
) -> None:
    dialog = shown(SARI)
    choose(dialog, "Sari")
    click(qtbot, dialog.ui.leave)
    qtbot.waitUntil(dialog.ui.problem.isVisible)
    assert dialog.ui.problem.text().startswith("This newsroom needs at least one managing editor.")


def test_a_forgotten_passphrase_is_taken_away(
    qtbot: QtBot, shown: Callable[[User], PeopleDialog], room: Newsroom, calm: Callable[[], None]
) -> None:
    passphrases.set_passphrase(room, "Rina", "kopi pahit tiga sendok")
    dialog = shown(SARI)
    choose(dialog, "Rina")
    assert dialog.ui.list.currentItem().text(3) == "yes"
    click(qtbot, dialog.ui.forget)
    qtbot.waitUntil(lambda: not people.user(room, "Rina").guarded)
    calm()
    assert not dialog.ui.forget.isVisible()


def test_a_journalist_looks_and_changes_their_own_initials(
    qtbot: QtBot, shown: Callable[[User], PeopleDialog], room: Newsroom, calm: Callable[[], None]
) -> None:
    dialog = shown(RINA)
    assert dialog.ui.why.isVisible()
    assert dialog.ui.list.currentItem().text(0) == "Rina"
    assert not dialog.ui.chosenRole.isEnabled()
    assert not dialog.ui.leave.isEnabled()
    assert not dialog.ui.name.isEnabled()
    qtbot.keyClicks(dialog.ui.chosenInitials, "rn")
    qtbot.keyClick(dialog.ui.chosenInitials, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: people.user(room, "Rina").initials == "rn")
    calm()
    choose(dialog, "Budi")
    assert not dialog.ui.chosenInitials.isEnabled()
