"""The system asks the program to end: everything is kept and the window closes itself."""

from __future__ import annotations

import signal
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from redaksi.gui.farewell import Farewell
from redaksi.gui.workplace import Workplace
from redaksi.usecases import library
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.records import Filter


@pytest.fixture
def farewell(qtbot: QtBot) -> Iterator[Farewell]:
    before = signal.getsignal(signal.SIGTERM)
    made = Farewell()
    yield made
    made.stop()
    assert signal.getsignal(signal.SIGTERM) is before


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_last_words_are_kept(
    qtbot: QtBot, opened: Workplace, room: Newsroom, farewell: Farewell, number: signal.Signals
) -> None:
    farewell.asked.connect(opened.window.close)
    opened.registry.run("article.new")
    qtbot.keyClicks(opened.editor.headline, "Kata terakhir")
    with qtbot.waitSignal(opened.window.closed):
        signal.raise_signal(number)
    assert [row.headline for row in library.page(room, Filter()).rows] == ["Kata terakhir"]
