"""The questions of the first day, asked once and answered by hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from redaksi import bootstrap
from redaksi.domain.people import Role
from redaksi.gui.dialogs.first_day import FirstDayDialog
from redaksi.gui.panes import Pane
from redaksi.gui.workplace import Workplace
from redaksi.usecases import newsroom_settings, people
from redaksi.usecases.newsroom import Newsroom


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Newsroom]:
    """A newsroom on its first day: nobody, no article."""
    opened = bootstrap.open_newsroom(tmp_path / "store")
    yield opened
    opened.store.close()


@pytest.fixture
def work_begun(qtbot: QtBot, work: Workplace, room: Newsroom) -> Workplace:
    """The window in a newsroom that nobody works in yet."""
    work.desk.speak("en")
    work.desk.enter(room, newsroom_settings.all_settings(room), read_only=False)
    qtbot.waitUntil(lambda: bool(work.window.findChildren(FirstDayDialog)) and work.desk.jobs.idle)
    return work


@pytest.fixture
def asked(work_begun: Workplace) -> FirstDayDialog:
    return work_begun.window.findChildren(FirstDayDialog)[0]


def test_a_name_is_all_that_has_to_be_said(
    qtbot: QtBot, work_begun: Workplace, asked: FirstDayDialog, room: Newsroom
) -> None:
    assert asked.focusWidget() is asked.ui.person
    assert not asked.ui.ok.isEnabled()
    qtbot.keyClicks(asked.ui.person, "Sari  Dewi")
    asked.ui.empty.setChecked(True)
    with qtbot.waitSignal(asked.chosen):
        qtbot.keyClick(asked.ui.person, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: work_begun.desk.jobs.idle)
    assert [(user.name, user.role) for user in people.users(room)] == [("Sari Dewi", Role.MANAGING_EDITOR)]
    assert work_begun.desk.user_name == "Sari Dewi"
    assert work_begun.desk.preferences.text("person") == "Sari Dewi"
    assert work_begun.desk.settings["site.timezone"] == "Asia/Jakarta"


def test_samples_are_there_at_once(qtbot: QtBot, work_begun: Workplace, asked: FirstDayDialog) -> None:
    assert asked.ui.samples.isChecked()
    work_begun.panes.show(Pane.LIBRARY, False)
    qtbot.keyClicks(asked.ui.person, "Sari")
    qtbot.keyClicks(asked.ui.newsroom, "Kabar Embun")
    qtbot.mouseClick(asked.ui.ok, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(work_begun.library.model.rows) > 10, timeout=20_000)
    qtbot.waitUntil(lambda: work_begun.desk.settings["site.name"] == "Kabar Embun")
    assert work_begun.panes.is_shown(Pane.LIBRARY)


def test_the_language_changes_while_one_answers(qtbot: QtBot, work_begun: Workplace, asked: FirstDayDialog) -> None:
    asked.ui.language.setCurrentIndex(asked.ui.language.findData("id"))
    qtbot.waitUntil(lambda: asked.ui.role.itemText(0) == "Penulis")
    assert work_begun.desk.language == "id"
    asked.ui.language.setCurrentIndex(asked.ui.language.findData("en"))
    qtbot.waitUntil(lambda: asked.ui.role.itemText(0) == "Journalist")
    asked.reject()


def test_it_can_be_left_for_later(qtbot: QtBot, work_begun: Workplace, asked: FirstDayDialog, room: Newsroom) -> None:
    qtbot.mouseClick(asked.ui.later, Qt.MouseButton.LeftButton)
    assert people.users(room) == []
    work_begun.profile.reload()
    qtbot.waitUntil(lambda: work_begun.desk.jobs.idle)
    assert not [dialog for dialog in work_begun.window.findChildren(FirstDayDialog) if dialog.isVisible()]
