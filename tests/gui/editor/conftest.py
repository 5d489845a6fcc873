"""An editor on a desk without a newsroom."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from redaksi.domain.article import Article
from redaksi.gui.desk import Desk
from redaksi.gui.editor.pane import EditorPane
from redaksi.gui.jobs import Jobs
from redaksi.gui.preferences import Preferences


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    jobs = Jobs()
    yield Desk(jobs, Preferences(tmp_path / "redaksi.ini"))
    jobs.close()


@pytest.fixture
def pane(qtbot: QtBot, desk: Desk) -> EditorPane:
    pane = EditorPane(desk)
    qtbot.addWidget(pane)
    pane.resize(720, 640)
    with qtbot.waitExposed(pane):
        pane.show()
    return pane


@pytest.fixture
def write(pane: EditorPane, desk: Desk) -> Callable[[str], EditorPane]:
    """Open an article with this body, the cursor at its end."""

    def opened(body: str) -> EditorPane:
        desk.document.open_new(Article(headline="Jembatan lama", body=body))
        pane.focus_body()
        cursor = pane.body.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        pane.body.setTextCursor(cursor)
        return pane

    return opened
