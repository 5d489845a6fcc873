"""A preview on a desk with a newsroom, fed by the renderer of exports."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from redaksi import bootstrap
from redaksi.domain.article import Article
from redaksi.gui import graphics
from redaksi.gui.desk import Desk
from redaksi.gui.jobs import Jobs
from redaksi.gui.preferences import Preferences
from redaksi.gui.preview.pane import PreviewPane
from redaksi.usecases import newsroom_settings

graphics.prepare("software")  # read by Qt and Chromium when they start, in the first test that needs them

Show = Callable[[Article], PreviewPane]
#: A question to the page as it is now, in JavaScript, and its answer.
Ask = Callable[[str], object]


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    jobs = Jobs()
    desk = Desk(jobs, Preferences(tmp_path / "redaksi.ini"))
    room = bootstrap.open_newsroom(tmp_path / "store")
    desk.enter(room, newsroom_settings.all_settings(room), read_only=False)
    yield desk
    desk.document.open(None)
    jobs.close()
    room.store.close()


@pytest.fixture
def pane(qtbot: QtBot, desk: Desk) -> Iterator[PreviewPane]:
    pane = PreviewPane(desk, bootstrap.preview_renderer)
    pane.resize(420, 640)
    with qtbot.waitExposed(pane):
        pane.show()
    yield pane
    delete(pane)


@pytest.fixture
def show(qtbot: QtBot, desk: Desk, pane: PreviewPane) -> Show:
    """Open an article and wait until its page is whole."""

    def shown(article: Article) -> PreviewPane:
        desk.document.open_new(article)
        settle(qtbot, pane)
        return pane

    return shown


@pytest.fixture
def ask(qtbot: QtBot, pane: PreviewPane) -> Ask:
    def answer(question: str) -> object:
        found: list[object] = []
        assert pane.view is not None
        pane.view.sheet.runJavaScript(question, 1, found.append)
        qtbot.waitUntil(lambda: bool(found), timeout=5_000)
        return found[0]

    return answer


def settle(qtbot: QtBot, pane: PreviewPane) -> None:
    qtbot.waitUntil(lambda: pane.view is not None and pane.is_settled, timeout=20_000)


def delete(widget: QWidget) -> None:
    """At once: Chromium wants its pages gone before the application."""
    widget.close()
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
