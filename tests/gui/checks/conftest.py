"""A piece with things to find in it, looked at in the whole window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from redaksi.domain.article import Article
from redaksi.gui.checks.at_work import ChecksAtWork
from redaksi.gui.workplace import Workplace
from redaksi.usecases import saving
from redaksi.usecases.newsroom import Newsroom


@pytest.fixture
def at_work(opened: Workplace) -> ChecksAtWork:
    return opened.furnishing.desk_tools.checks


@pytest.fixture
def shown(opened: Workplace, room: Newsroom, at_work: ChecksAtWork, qtbot: QtBot) -> Callable[..., Article]:
    """Keep an article, show it with its checks, and wait until it has been looked at."""

    def show(**fields: object) -> Article:
        article = Article(**({"headline": "Rapat", "body": "Walikota bicara."} | fields))  # type: ignore[arg-type]
        opened.desk.document.open(saving.save(room, article, "Rina", True).piece)
        opened.window.ui.formPane.setCurrentWidget(at_work.pane)
        qtbot.waitUntil(lambda: at_work.checks.looked and opened.desk.jobs.idle)
        return article

    return show
