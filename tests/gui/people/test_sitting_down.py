"""Who sits at the desk: a passphrase is shown first where there is one, and until then one only looks."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from redaksi.domain.article import Piece
from redaksi.domain.people import Role
from redaksi.gui.dialogs.passphrase import NewPassphraseDialog, PassphraseDialog
from redaksi.gui.dialogs.person import PersonDialog
from redaksi.gui.workplace import Workplace
from redaksi.usecases import library, newsroom_settings, passphrases, people
from redaksi.usecases.newsroom import Newsroom

WORDS, OTHER = "kopi pahit tiga sendok", "teh manis dua gelas"
Write = Callable[..., Piece]


def asked(work: Workplace) -> PassphraseDialog:
    (dialog,) = [found for found in work.window.findChildren(PassphraseDialog) if found.isVisible()]
    return dialog


def answer(qtbot: QtBot, dialog: PassphraseDialog, text: str) -> None:
    dialog.ui.passphrase.clear()
    qtbot.keyClicks(dialog.ui.passphrase, text)
    qtbot.mouseClick(dialog.ui.ok, Qt.MouseButton.LeftButton)


@pytest.fixture
def guarded(room: Newsroom) -> None:
    passphrases.set_passphrase(room, "Rina", WORDS)


@pytest.fixture
def begun(qtbot: QtBot, work: Workplace, room: Newsroom, guarded: None) -> Iterator[Workplace]:
    """The window is started again, Rina sat here the last time."""
    work.desk.preferences.set("person", "Rina")
    work.desk.enter(room, newsroom_settings.all_settings(room), read_only=False)
    qtbot.waitUntil(lambda: work.desk.waiting_for is not None and work.desk.jobs.idle)
    yield work
    for dialog in work.window.findChildren(PassphraseDialog):
        dialog.close()


def test_the_person_of_the_last_time_is_asked_before_they_sit(qtbot: QtBot, begun: Workplace) -> None:
    desk = begun.desk
    assert desk.user is None
    assert desk.read_only
    assert begun.toolbar.person.text() == "Rina: passphrase…"
    assert "Rina" in begun.band.words.text()
    answer(qtbot, asked(begun), WORDS)
    qtbot.waitUntil(lambda: desk.user is not None)
    assert desk.user is not None
    assert (desk.user.name, desk.passphrase, desk.read_only) == ("Rina", WORDS, False)
    assert not begun.band.isVisible()


def test_until_then_one_only_looks(qtbot: QtBot, begun: Workplace, room: Newsroom, write: Write) -> None:
    piece = write("Rob merendam tiga kelurahan")
    asked(begun).reject()
    begun.opening.open(piece.article.id)
    qtbot.waitUntil(lambda: begun.desk.document.is_open and begun.desk.jobs.idle)
    assert not begun.desk.editable
    assert begun.editor.body.isReadOnly()
    assert begun.registry.why_not("article.new") == "Rina has to give the passphrase first."
    assert begun.registry.why_not("review.submit") == "Rina has to give the passphrase first."
    qtbot.keyClicks(begun.editor.body, "xyz")
    assert "xyz" not in library.open_piece(room, piece.article.id).article.body


def test_the_band_leads_to_the_question_again(qtbot: QtBot, begun: Workplace) -> None:
    asked(begun).reject()
    qtbot.mouseClick(begun.band.button, Qt.MouseButton.LeftButton)
    assert begun.band.isVisible()
    answer(qtbot, asked(begun), WORDS)
    qtbot.waitUntil(lambda: begun.desk.user is not None)


def test_a_wrong_one_is_told_and_waited_for(qtbot: QtBot, begun: Workplace) -> None:
    dialog = asked(begun)
    answer(qtbot, dialog, OTHER)
    qtbot.waitUntil(dialog.ui.problem.isVisible)
    assert dialog.ui.problem.text() == "That is not the passphrase of Rina. Try again in 1 s."
    assert not dialog.ui.ok.isEnabled()
    assert dialog.ui.ok.text() == "Continue (1)"
    qtbot.waitUntil(dialog.ui.ok.isEnabled)
    answer(qtbot, dialog, WORDS)
    qtbot.waitUntil(lambda: begun.desk.user is not None)
    assert begun.band.words.text() == "A wrong passphrase was given for you 1 time since you were last here."


def test_somebody_without_a_passphrase_may_sit_down_instead(qtbot: QtBot, begun: Workplace) -> None:
    asked(begun).reject()
    menu = begun.toolbar.person.menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    (budi,) = [action for action in menu.actions() if action.text().startswith("Budi")]
    budi.trigger()
    assert begun.desk.user_name == "Budi"
    assert not begun.desk.read_only
    assert begun.desk.passphrase is None


def test_changing_the_profile_asks_and_who_sat_stays_until_then(
    qtbot: QtBot, opened: Workplace, room: Newsroom
) -> None:
    passphrases.set_passphrase(room, "Budi", WORDS)
    opened.profile.reload()
    qtbot.waitUntil(lambda: opened.desk.jobs.idle)
    menu = opened.toolbar.person.menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    (budi,) = [action for action in menu.actions() if action.text().startswith("Budi")]
    budi.trigger()
    assert opened.desk.user_name == "Rina"
    answer(qtbot, asked(opened), WORDS)
    qtbot.waitUntil(lambda: opened.desk.user_name == "Budi")
    assert opened.desk.passphrase == WORDS
    menu.aboutToShow.emit()
    (budi,) = [action for action in menu.actions() if action.text().startswith("Budi")]
    assert budi.isChecked()
    assert budi.icon().isNull(), "a lock would hide the tick"


def test_nothing_of_a_passphrase_is_on_the_disk(qtbot: QtBot, begun: Workplace, room: Newsroom) -> None:
    answer(qtbot, asked(begun), WORDS)
    qtbot.waitUntil(lambda: begun.desk.user is not None)
    begun.desk.preferences.sync()
    files = [path for path in room.store.folder.parent.rglob("*") if path.is_file()]
    assert files
    assert [path for path in files if WORDS.encode() in path.read_bytes()] == []


def test_one_sets_a_passphrase_and_changes_it(qtbot: QtBot, opened: Workplace, room: Newsroom) -> None:
    def dialog() -> NewPassphraseDialog:
        opened.registry.run("newsroom.passphrase")
        (found,) = [each for each in opened.window.findChildren(NewPassphraseDialog) if each.isVisible()]
        return found

    first = dialog()
    assert not first.ui.old.isVisible()
    assert not first.ui.remove.isVisible()
    qtbot.keyClicks(first.ui.first, WORDS)
    qtbot.keyClicks(first.ui.second, OTHER)
    qtbot.mouseClick(first.ui.ok, Qt.MouseButton.LeftButton)
    assert first.ui.problem.text() == "The two passphrases are not the same. Type them again."
    first.ui.second.clear()
    qtbot.keyClicks(first.ui.second, WORDS)
    qtbot.keyClick(first.ui.second, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: opened.desk.passphrase == WORDS and opened.desk.jobs.idle)
    assert opened.desk.user_name == "Rina"
    assert passphrases.prove(room, "Rina", WORDS) == 0

    second = dialog()
    qtbot.keyClicks(second.ui.old, WORDS)
    qtbot.keyClicks(second.ui.first, "kopi")
    qtbot.keyClicks(second.ui.second, "kopi")
    qtbot.mouseClick(second.ui.ok, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(second.ui.problem.isVisible)
    assert "at least 8 characters" in second.ui.problem.text()
    qtbot.mouseClick(second.ui.remove, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: opened.desk.passphrase is None and opened.desk.jobs.idle)
    assert not people.user(room, "Rina").guarded


def test_who_has_left_gets_up(qtbot: QtBot, opened: Workplace, room: Newsroom) -> None:
    people.deactivate(room, "Rina", "Budi")
    opened.look_for_other_hands()
    qtbot.waitUntil(lambda: opened.desk.user is None)
    assert opened.band.words.text() == "Rina no longer works in this newsroom."


def test_a_new_role_counts_at_once(qtbot: QtBot, opened: Workplace, room: Newsroom) -> None:
    assert opened.registry.why_not("newsroom.audit") == "The role “Journalist” may not do this."
    people.change_role(room, "Rina", Role.EDITOR, "Budi")
    opened.look_for_other_hands()
    qtbot.waitUntil(lambda: opened.registry.why_not("newsroom.audit") is None)
    assert opened.toolbar.person.text().endswith("Editor")


def test_nobody_makes_themselves_an_editor(qtbot: QtBot, opened: Workplace, room: Newsroom) -> None:
    dialog = PersonDialog(opened.window, opened.desk, people.users(room))
    dialog.open()
    dialog.ui.name.setEditText("Rani")
    dialog.ui.role.setCurrentIndex(dialog.ui.role.findData(Role.EDITOR))
    qtbot.mouseClick(dialog.ui.ok, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.ui.problem.isVisible)
    assert dialog.ui.problem.text() == (
        "Rina (journalist) may not manage people and their roles. Ask a managing editor."
    )
    dialog.reject()
    assert len(people.users(room)) == 2
