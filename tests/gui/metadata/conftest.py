"""The form on a desk with a real, empty newsroom."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from redaksi.bootstrap import open_newsroom
from redaksi.domain.article import Article
from redaksi.domain.errors import RedaksiError
from redaksi.gui.desk import Desk
from redaksi.gui.jobs import Jobs
from redaksi.gui.metadata.pane import MetadataPane
from redaksi.gui.preferences import Preferences
from redaksi.usecases.newsroom import Newsroom


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Newsroom]:
    room = open_newsroom(tmp_path / "store")
    yield room
    room.store.close()


@pytest.fixture
def troubles() -> list[RedaksiError]:
    """Errors that reached the user in a box."""
    return []


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, room: Newsroom, troubles: list[RedaksiError]) -> Iterator[Desk]:
    jobs = Jobs()
    jobs.trouble.connect(troubles.append)
    desk = Desk(jobs, Preferences(tmp_path / "redaksi.ini"))
    desk.enter(room, desk.settings | {"ui.language": "en"}, read_only=False)
    yield desk
    jobs.close()


@pytest.fixture
def pane(qtbot: QtBot, desk: Desk) -> MetadataPane:
    pane = MetadataPane(desk)
    qtbot.addWidget(pane, before_close_func=lambda _: qtbot.waitUntil(lambda: desk.jobs.idle))
    pane.resize(320, 900)
    with qtbot.waitExposed(pane):
        pane.show()
    return pane


@pytest.fixture
def story(desk: Desk) -> Callable[[], Article]:
    """The article on the desk as it stands."""

    def now() -> Article:
        assert desk.document.article is not None
        return desk.document.article

    desk.document.open_new(Article(headline="Jembatan lama"))
    return now


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    image.fill(QColor("darkgreen"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, "PNG")
    file = tmp_path / "foto.png"
    file.write_bytes(bytes(buffer.data().data()))
    return file
