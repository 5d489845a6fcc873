"""A desk with a newsroom, and a window over which the review opens."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from redaksi import bootstrap
from redaksi.gui.desk import Desk
from redaksi.gui.intake.intake import Intake
from redaksi.gui.jobs import Jobs
from redaksi.gui.preferences import Preferences
from redaksi.usecases import newsroom_settings
from redaksi.usecases.newsroom import Newsroom


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Newsroom]:
    room = bootstrap.open_newsroom(tmp_path / "store")
    yield room
    room.store.close()


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, room: Newsroom) -> Iterator[Desk]:
    jobs = Jobs()
    desk = Desk(jobs, Preferences(tmp_path / "redaksi.ini"))
    desk.enter(room, newsroom_settings.all_settings(room), read_only=False)
    yield desk
    jobs.close()


@pytest.fixture
def intake(qtbot: QtBot, desk: Desk) -> Intake:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    QApplication.clipboard().clear()
    return Intake(window, desk)
